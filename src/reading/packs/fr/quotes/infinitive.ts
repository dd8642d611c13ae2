/** "dit vouloir …", "accuse Paris de …", "appelle Paris à …": an infinitive that depends on a verb of saying. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { clauseEnd, isMark } from './clause.ts'
import { cueOf, isSaid } from './cue.ts'

const BEFORE_INFINITIVE = new Set(
  "ne pas n' plus jamais rien se s' me m' nous vous y en le la l' les lui leur ce tout bien mieux".split(' '),
)

const isInfinitive = (scene: Scene, token: number): boolean => {
  const { upos, feats, norm } = scene.tokens[token]
  if (upos === 'VERB' || upos === 'AUX') return feats.includes('VerbForm=Inf')
  // a tagger that takes "de mentir" for a noun is wrong: no article stands before it
  return (
    (upos === 'NOUN' || upos === 'ADJ') &&
    /(?:er|ir|oir|re)$/.test(norm) &&
    scene.tokens[token].lemma === norm &&
    token > 0 &&
    isMarker(scene, token - 1)
  )
}

const isMarker = (scene: Scene, token: number): boolean =>
  /^(?:de|d'|à)$/.test(scene.norm(token)) && scene.tokens[token].part === 0

/** The infinitive that opens at `from`, past negation and pronouns, or -1. */
function infinitiveFrom(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 7; i++) {
    if (isInfinitive(scene, i)) return i
    const { upos } = scene.tokens[i]
    if (!(BEFORE_INFINITIVE.has(scene.norm(i)) || upos === 'ADV' || isMark(scene, i))) return -1
  }
  return -1
}

/** First token of the infinitive clause: after "de" or "à" where the cue takes them, right behind the cue where it takes none. */
function opening(scene: Scene, cue: Cue, limit: number): number {
  const { frames } = cue
  let nouns = 0
  for (let i = cue.to; i < limit && i - cue.to < 30; i++) {
    const norm = scene.norm(i)
    if (
      frames.has('bare') &&
      nouns === 0 &&
      !isMarker(scene, i) &&
      infinitiveFrom(scene, i, limit) >= 0 &&
      !behindMarker(scene, i)
    )
      return i
    const marker = isMarker(scene, i) ? (norm === 'à' ? 'à' : 'de') : null
    if (marker && infinitiveFrom(scene, i + 1, limit) >= 0) {
      if (frames.has(marker) && (nouns === 0 || !governsInfinitive(scene, i))) return i + 1
      return -1
    }
    const { upos, feats } = scene.tokens[i]
    if (upos === 'PUNCT' && /^[.;:?!]$/.test(norm)) return -1
    if (upos === 'SCONJ') return -1
    if ((upos === 'VERB' || upos === 'AUX') && feats.includes('VerbForm=Fin') && scene.stretchAt(i) < 0) return -1
    if (scene.stretchAt(i) >= 0 && !(frames.has('de') || frames.has('à'))) return -1
    if ((upos === 'NOUN' || upos === 'PROPN') && !scene.isTime(i)) nouns++
  }
  return -1
}

const behindMarker = (scene: Scene, token: number) => scene.tokens[token - 1]?.upos === 'ADP'

/** Nouns that take an infinitive of their own: "dénonce l'intention de", "accepte le droit de". */
const TAKES_INFINITIVE = new Set(
  'intention décision volonté droit capacité possibilité refus désir but objectif devoir obligation projet tentative risque moyen occasion façon manière fait pouvoir promesse menace ordre peur espoir temps besoin choix chance nécessité'.split(
    ' ',
  ),
)

function governsInfinitive(scene: Scene, marker: number): boolean {
  return TAKES_INFINITIVE.has(scene.tokens[marker - 1].lemma)
}

export const infinitive: QuoteRule = {
  name: 'quotes/infinitive',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      const { frames } = cue
      if (!frames.has('bare') && !frames.has('de') && !frames.has('à')) continue
      const limit = scene.sentence(cue.verb).to
      let from = opening(scene, cue, limit)
      if (from < 0) continue
      while (from < limit && isMark(scene, from)) from++
      const content = { from, to: clauseEnd(scene, cue, from, limit) }
      if (!isSaid(scene, cue, content)) continue
      reports.push({ content, takes: 'clause', cue: cueOf(scene, cue), speaker: jointHeads(scene, cue.subject) })
    }
    return reports
  },
  reads: [],
  leaves: [],
}
