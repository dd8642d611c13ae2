/** The words that an act rests on. */
import type { Span } from '../../../types/index.ts'
import type { Scene } from './scene.ts'

/** Evidence is short enough to be read at a glance. */
const EVIDENCE = 300

/** The words of the clause around the trigger. */
export function evidenceOf(scene: Scene, trigger: number, { from, to }: { from: number; to: number }): Span {
  const { tokens } = scene.doc
  let a = from
  let b = to - 1
  while (a < b && tokens[b].end - tokens[a].start > EVIDENCE) {
    if (trigger - a > b - trigger) a++
    else b--
  }
  return { start: tokens[a].start, end: tokens[b].end }
}
