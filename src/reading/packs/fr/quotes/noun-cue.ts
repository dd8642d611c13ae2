/** "l'affirmation selon laquelle …", "selon qui …", "a émis le souhait de …": a noun or pronoun that carries a statement. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { behindPreposition, jointHeads } from '../../../steps/quotations/speaker.ts'
import { isMark } from './clause.ts'
import { loadWords } from './lexicon.ts'

const STATEMENTS = loadWords('statement-nouns.txt')

const RELATIVES = new Set('lequel laquelle lesquels lesquelles qui'.split(' '))

export const nounCue: QuoteRule = {
  name: 'quotes/noun-cue',
  find(scene) {
    const reports: Report[] = []
    for (const sentence of scene.doc.sentences) {
      for (let i = sentence.from + 1; i + 2 < sentence.to; i++) {
        if (scene.norm(i) !== 'selon' || !RELATIVES.has(scene.norm(i + 1)) || scene.stretchAt(i) >= 0) continue
        const source = author(scene, i, sentence.from)
        if (source < 0 && !isStatement(scene, i, sentence.from)) continue
        let from = i + 2
        while (from < sentence.to && isMark(scene, from)) from++
        const content = { from, to: relativeEnd(scene, from, sentence.to) }
        const cue = { from: i, to: i + 2, lemma: 'selon' }
        reports.push({ content, takes: 'clause', cue, speaker: jointHeads(scene, source) })
      }
    }
    return reports
  },
  reads: [
    [
      'Paris a démenti les affirmations du Kremlin selon lesquelles un soldat avait été tué.',
      'indirect: un soldat avait été tué | RUS',
    ],
    ["Un rapport de l'ONU selon lequel la famine menace a été publié.", 'indirect: la famine menace a été publié | UN'],
    [
      "L'accord est solide, estime Luc Morel, selon qui la paix est proche.",
      'indirect: la paix est proche | Luc Morel',
    ],
    [
      "L'accord tient, déclare Anne Roche, une responsable de l'ONU pour l'Afrique du Nord, selon qui la paix est proche.",
      'indirect: la paix est proche | Anne Roche',
    ],
  ],
  leaves: ['Le plan selon lequel il travaille.', 'Les règles selon lesquelles on vote.'],
}

/** "la rumeur selon laquelle": a noun that says that something is said, though not by whom. */
function isStatement(scene: Scene, selon: number, from: number): boolean {
  for (let i = selon - 1; i >= from && selon - i < 8; i--) if (STATEMENTS.has(scene.tokens[i].lemma)) return true
  return false
}

/** Who made the statement: the nearest mention before, "les affirmations du gouvernement selon lesquelles"; -1 past a verb. */
function author(scene: Scene, selon: number, from: number): number {
  const isWho = scene.norm(selon + 1) === 'qui'
  for (let i = selon - 1; i >= from && selon - i < (isWho ? 30 : 16); i--) {
    const mention = scene.mentionAt(i)
    // "la chercheuse Anne Roche, de l'université de Rome, selon qui": who, no place or adjective between
    const kind = scene.cast.get(mention?.actor ?? '')?.kind
    if (isWho && (kind === 'place' || scene.tokens[i].upos === 'ADJ' || behindPreposition(scene, mention?.from ?? i)))
      continue
    if (mention && mention.as !== 'pronoun') return mention.head
    const { upos } = scene.tokens[i]
    if (upos === 'VERB' || upos === 'AUX') return -1
  }
  return -1
}

/** The relative clause goes to the comma that closes its verb's phrase, or to the end of the sentence. */
function relativeEnd(scene: Scene, from: number, limit: number): number {
  const root = rootOf(scene, from, limit)
  const end = root < 0 ? limit : Math.min(limit, scene.range(root).to)
  for (let i = Math.max(end, from + 1); i < limit; i++)
    if (scene.isPunct(i) && scene.stretchAt(i) < 0 && !isMark(scene, i)) return i
  return limit
}

function rootOf(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const { upos, feats, head, deprel } = scene.tokens[i]
    if (!feats.includes('VerbForm=Fin') || (upos !== 'VERB' && upos !== 'AUX')) continue
    return deprel.startsWith('aux') || deprel === 'cop' ? head : i
  }
  return -1
}
