/** The plan of training: the measures of the network and the stages that lead to it. */
import type { Measures } from '../steps/syntax/shape.ts'

export interface Plan {
  readonly seed: number
  readonly vocabulary: number
  readonly affixRows: number
  /** Columns and cells of the network; outputs follow from the treebanks. */
  readonly measures: Omit<Measures, 'tags' | 'deprels' | 'mixed'>
  /** Times through the raw text when it teaches words. */
  readonly textRounds: number
  /** Networks that learn from the treebanks and teach others, in order; the last one is the model. */
  readonly stages: readonly Stage[]
}

/** One network that learns syntax. */
export interface Stage {
  readonly name: string
  /** Layers above the second: networks that differ err differently. */
  readonly mixed: number
  /** The stage whose network it goes on from; none: from what raw text taught. */
  readonly from?: string
  /** Stages that together read raw text for it, and how many words. */
  readonly teachers?: readonly string[]
  readonly words?: number
  /** How often each treebank counts in a round, in their order; the last number holds for all behind it. */
  readonly shares: readonly number[]
  readonly rounds: number
  readonly rate: number
  /** Learned so many times over, with other chances; the mean of their weights is kept (Wortsman et al. 2022). Needs `from`. */
  readonly times?: number
}

const teacher = (k: number, mixed: number): Stage => ({
  name: `teacher-${k}`,
  mixed,
  shares: [1],
  rounds: 12,
  rate: 2e-3,
})

export const DEFAULT_PLAN: Plan = {
  seed: 1,
  vocabulary: 25000,
  affixRows: 8192,
  measures: { word: 96, affix: 64, trait: 32, hidden: 128, arc: 96, label: 96 },
  textRounds: 2,
  stages: [
    teacher(1, 1),
    teacher(2, 1),
    teacher(3, 2),
    teacher(4, 2),
    teacher(5, 3),
    {
      name: 'pass-1',
      mixed: 1,
      teachers: ['teacher-1', 'teacher-2'],
      words: 300_000,
      shares: [2],
      rounds: 5,
      rate: 2e-3,
    },
    {
      name: 'pass-2',
      mixed: 1,
      teachers: ['teacher-1', 'teacher-2', 'pass-1'],
      words: 600_000,
      shares: [2],
      rounds: 5,
      rate: 2e-3,
    },
    {
      name: 'pass-3',
      mixed: 1,
      from: 'pass-1',
      teachers: ['teacher-1', 'teacher-2', 'teacher-4', 'teacher-5', 'pass-1', 'pass-2'],
      words: 250_000,
      shares: [2, 1],
      rounds: 4,
      rate: 1e-3,
      times: 3,
    },
    // the treebanks differ in their ways: the last word is the reference's
    { name: 'polished', mixed: 1, from: 'pass-3', shares: [1, 0], rounds: 3, rate: 4e-4, times: 8 },
  ],
}
