/** Cues that stand behind the words said, their subject behind them: "…, a dit lundi à la presse le ministre". */
import type { TokenRange } from '../../../../types/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { phraseActor } from '../../../steps/quotations/speaker.ts'
import { isMark } from './clause.ts'
import { canSpeak } from './source.ts'

const DASH = /^(?:--|–|—)$/
const BOUNDARY = /^(?:[,?!…"»”–—]|\.\.\.|--?)$/

const RELATIVES = new Set(["qu'", 'que', 'qui', 'dont', 'où'])
const ASIDES = new Set([
  ...RELATIVES,
  'lequel',
  'laquelle',
  'lesquels',
  'lesquelles',
  'alors',
  'lorsque',
  'si',
  'quand',
])

/** Whether the cue follows or interrupts the words said: its subject stands behind it, a comma or closing mark before it. */
export function interposes(scene: Scene, cue: Cue): boolean {
  return cue.inverted && cue.form === 'finite' && !cue.passive && cue.frames.has('after') && afterBoundary(scene, cue)
}

function afterBoundary(scene: Scene, cue: Cue): boolean {
  const before = cue.from - 1
  if (before < scene.sentence(cue.verb).from) return before >= 0 && isMark(scene, before)
  return BOUNDARY.test(scene.norm(before))
}

/** Token that heads the subject behind a cue that the words said stand before, or -1. */
export function subjectBehind(scene: Scene, cue: Cue): number {
  if (cue.form !== 'finite' || cue.passive || !cue.frames.has('after') || !afterBoundary(scene, cue)) return -1
  const { from, to } = scene.sentence(cue.verb)
  if (cue.from <= from || subjectBefore(scene, cue, from)) return -1
  const noun = nounBehind(scene, cue, to)
  if (noun < 0 || phraseActor(scene, noun) !== undefined) return noun
  // "…, avait confié ses volontés": behind words that are not quoted only who can speak is a subject
  const quoted = isMark(scene, cue.from - 1) || isMark(scene, cue.from - 2)
  return !cue.frames.has('weak') && (quoted || INDEFINITE.test(scene.norm(noun)) || canSpeak(scene, noun)) ? noun : -1
}

/** "soufflent d'autres", "dit l'un d'eux" */
const INDEFINITE = /^(?:autres|certains|certaines|plusieurs|beaucoup|uns)$/

/** "écrit celui qui a quitté son poste", "a ajouté celle-ci" */
const CLAUSE_HEAD = /^(?:celui|celle|ceux|celles)(?:-ci|-là)?$/

/** Words between two commas that may stand between a cue and its subject. */
const ASIDE = 12

/** The comma that closes the phrase with a preposition or gerund that the comma opens, or -1. */
function asideEnd(scene: Scene, open: number, limit: number): number {
  if (scene.tokens[open + 1]?.upos !== 'ADP') return -1
  for (let i = open + 2; i < limit && i < open + ASIDE; i++)
    if (scene.norm(i) === ',') return scene.stretchAt(i) < 0 && !scene.isPunct(i + 1) ? i : -1
  return -1
}

/** Head of the noun phrase that opens behind the cue, past adverbs, times and phrases with a preposition: "…, a dit lundi à la presse le ministre". */
function nounBehind(scene: Scene, cue: Cue, limit: number): number {
  for (let i = cue.to; i < limit && i < cue.to + 14; i++) {
    if (scene.isTime(i)) continue
    // `l'"appel du large" invite au "respect"`
    if (scene.stretchAt(i) >= 0) return -1
    const { upos, part } = scene.tokens[i]
    if (upos === 'PROPN') return i
    // "avancent des experts": "des" taken for a contraction
    if (part > 0 && scene.tokens[i].start === scene.tokens[i + (part === 1 ? 1 : -1)]?.start && isDes(scene, i))
      continue
    if (upos === 'NOUN') return headOfPhrase(scene, i)
    if (INDEFINITE.test(scene.norm(i)) || CLAUSE_HEAD.test(scene.norm(i))) return i
    // "dit à la presse, avant de partir, Paul Roche", "explique, sous couvert d'anonymat, un officier"
    const close = scene.norm(i) === ',' ? asideEnd(scene, i, limit) : -1
    if (close >= 0) {
      i = close
      continue
    }
    // "a dit à la presse un de ses avocats, Paul Roche"
    if (ONE.test(scene.norm(i)) && OF.test(scene.norm(i + 1))) {
      const noun = headOfOne(scene, i + 2, limit)
      if (noun >= 0) return noun
    }
    if (upos === 'ADP' || scene.norm(i) === "d'") {
      if (scene.norm(i + 1) === 'autres') return i + 1
      i = pastPhrase(scene, i, limit) - 1
    } else if (/^(?:PUNCT|SCONJ|CCONJ|VERB|AUX)$/.test(upos)) return -1
  }
  return -1
}

const ONE = /^une?$/
const OF = /^(?:de|des|d')$/

/** The noun of "un de ses avocats", "l'une des élues", from behind its "de"; -1 for "l'un d'eux". */
function headOfOne(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 3; i++) {
    if (scene.tokens[i].upos === 'NOUN') return i
    if (scene.tokens[i].upos !== 'DET' && scene.tokens[i].upos !== 'ADJ') return -1
  }
  return -1
}

/** "un haut responsable": the noun that the first word hangs on. */
function headOfPhrase(scene: Scene, first: number): number {
  const { head } = scene.tokens[first]
  // "le très respecté directeur": the participle taken for the noun
  if (scene.tokens[first + 1]?.upos === 'NOUN' && scene.isPerson(first + 1) && !scene.isPerson(first)) return first + 1
  return head > first && head - first < 3 && scene.tokens[head].upos === 'NOUN' ? head : first
}

const isDes = (scene: Scene, token: number): boolean =>
  scene.doc.dispatch.text.slice(scene.tokens[token].start, scene.tokens[token].end).toLowerCase() === 'des'

/** Token after the phrase that the preposition opens: its noun with what hangs on it, as far as the next article or name. */
function pastPhrase(scene: Scene, preposition: number, limit: number): number {
  let i = preposition + 1
  // "annonce d'ailleurs l'éditeur", "dit par ailleurs le ministre"
  if (scene.tokens[i]?.upos === 'ADV') return i + 1
  while (i < limit && !/^(?:NOUN|PROPN|PUNCT)$/.test(scene.tokens[i].upos)) i++
  const mention = scene.mentionAt(i)
  i = Math.max(i + 1, mention?.to ?? 0)
  while (i < limit && scene.tokens[i].upos === 'ADJ' && !scene.mentionAt(i)) i++
  return i
}

/**
 * The cue's own subject stands before it, and the comma closes an aside: "M. Roche, ministre, a exhorté Paris à …", "Le roi, qui règne depuis 2001, a mis en garde".
 * So it is when no part between commas since the last link has a verb of its own.
 */
function subjectBefore(scene: Scene, cue: Cue, from: number): boolean {
  const behind = scene.tree.child(cue.verb, 'nsubj')
  if (behind > cue.verb && phraseActor(scene, behind) !== undefined) return false
  let complete = false
  // a relative clause: to the next comma, or to its verb where no comma opens it
  let aside = false
  let bare = false
  let commas = 0
  for (let i = from; i < cue.from - 1; i++) {
    if (scene.stretchAt(i) >= 0) {
      const stretch = scene.stretches[scene.stretchAt(i)]
      if (!aside && (stretch.from <= from + 2 || hasFinite(scene, stretch))) return false
      i = Math.max(i, Math.min(stretch.to, cue.from) - 1)
      continue
    }
    const { upos } = scene.tokens[i]
    const norm = scene.norm(i)
    // "Ankara --qui hésite encore-- a accusé Rome"
    if (norm === ',' || DASH.test(norm)) {
      commas++
      aside = ASIDES.has(scene.norm(i + 1))
      bare = false
    } else if (upos === 'CCONJ' && !aside && scene.mentionAt(i + 1 + (scene.tokens[i + 1].upos === 'DET' ? 1 : 0))) {
      complete = false
      commas = 0
    } else if (RELATIVES.has(norm) && upos !== 'ADV') {
      bare = !aside
      aside = true
    } else if (scene.isFiniteVerb(i)) {
      if (!aside) complete = true
      if (bare) aside = false
      bare = false
    }
  }
  return !complete && commas > 0
}

export function hasFinite(scene: Scene, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (scene.isFiniteVerb(i)) return true
  return false
}
