/** Where a reported clause ends: at the end of the sentence, unless the agency's own words begin before. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'

export const isThat = (scene: Scene, token: number): boolean => {
  const norm = scene.norm(token)
  return norm === 'que' || norm === "qu'"
}

export const isMark = (scene: Scene, token: number): boolean => /^["«»“”]$/.test(scene.norm(token))

/** "Paris, qui menace de partir, est seul": a verb right behind the first comma goes on with what stood before the clause. */
function resumes(scene: Scene, comma: number, limit: number): boolean {
  let i = comma + 1
  while (i < limit && /^(?:n(?:e|')|se|s'|y|en)$/.test(scene.norm(i))) i++
  return i < limit && scene.stretchAt(i) < 0 && scene.isFiniteVerb(i)
}

/** What follows a comma and is the agency's: "…, alors que", "…, ce que Paris dément", "…, où vivent". */
const ASIDE = /^(?:où|sans|avant|après|lors|--|—|–)$/

/**
 * Token at which the clause that opens at `from` ends, not past `limit`.
 * A parser is wrong about a third of such long attachments; punctuation and the next cue are surer.
 */
export function clauseEnd(scene: Scene, cue: Cue, from: number, limit: number): number {
  const leads = isLeading(scene, cue)
  // nothing ends a clause with "que" before its verb
  let complete = !thatBetween(scene, from - 3, from)
  let commas = 0
  for (let i = from; i < limit; i++) {
    const stretch = scene.stretchAt(i)
    if (stretch >= 0) {
      const to = Math.min(limit, scene.stretches[stretch].to)
      complete ||= i === from || finiteBetween(scene, i, to)
      i = to - 1
      continue
    }
    if (scene.isFiniteVerb(i)) complete = true
    if (i === from || !complete) continue
    const norm = scene.norm(i)
    if (norm === ',' && commas++ === 0 && resumes(scene, i, limit)) return i
    if (norm === ',' && (leads || endsAtComma(scene, cue, i, limit))) return i
    if (norm === ';' || (norm === ':' && isMark(scene, i + 1))) return i
    if (scene.tokens[i].upos === 'CCONJ' && endsAtLink(scene, cue, from, i, limit))
      return scene.norm(i - 1) === ',' ? i - 1 : i
    if ((norm === 'en' || norm === 'tout') && gerundAt(scene, i)) return i
    if (norm === 'tandis' && newSpeaker(scene, i + 2, limit)) return i
  }
  return limit
}

/** "Après avoir annoncé que …, le ministre …", "Lorsque Paris a dit que …, Rome …": the sentence's own verb is still to come. */
function isLeading(scene: Scene, cue: Cue): boolean {
  const { from } = scene.sentence(cue.verb)
  let subordinate = cue.form !== 'finite'
  for (let i = from; i < cue.from; i++) {
    if (scene.stretchAt(i) >= 0) return false
    if (SUBORDINATES.test(scene.norm(i)) && (i === from || scene.norm(i - 1) === ',')) subordinate = true
    else if (scene.isFiniteVerb(i)) return false
  }
  return subordinate
}

const SUBORDINATES = /^(?:lorsque|lorsqu'|quand|comme|puisque|puisqu'|si)$/

/** "… tout en se disant prêt", "… en soulignant que": a gerund that is a cue belongs to the speaker. */
function gerundAt(scene: Scene, token: number): boolean {
  let i = token
  if (scene.norm(i) === 'tout') i++
  if (scene.norm(i) !== 'en') return false
  const cue = cueFrom(scene, i + 1)
  return cue?.form === 'present-participle' && !cue.frames.has('weak')
}

function cueFrom(scene: Scene, token: number): Cue | undefined {
  for (let i = token; i < token + 4 && i < scene.tokens.length; i++) {
    const cue = scene.cueAt(i)
    if (cue) return cue.from <= token ? cue : undefined
  }
  return undefined
}

function endsAtComma(scene: Scene, cue: Cue, comma: number, limit: number): boolean {
  const next = comma + 1
  if (next >= limit) return true
  const norm = scene.norm(next)
  const other = cueFrom(scene, next)
  // ", accusant Paris de …", ", a-t-il dit", ", a estimé que …": the speaker's sentence goes on
  if (
    other &&
    other.verb > cue.verb &&
    (other.form === 'present-participle' || other.form === 'finite') &&
    !other.frames.has('weak')
  )
    return true
  if (ASIDE.test(norm)) return true
  if (/^(?:alors|tandis|ce)$/.test(norm)) return isThat(scene, next + 1)
  // ", selon lui, est …" stays within; ", selon les mots du ministre, Paul Roche." closes
  if (norm === 'selon')
    return (
      !(scene.tokens[next + 1]?.upos === 'PRON' && scene.norm(next + 2) === ',') && !finiteBetween(scene, next, limit)
    )
  if (/^(?:en|tout)$/.test(norm)) return /^(?:allusion|référence)$/.test(scene.norm(next + 1)) || gerundAt(scene, next)
  if (norm === 'dans' && /^(?:allusion|référence)$/.test(scene.norm(next + 2))) return true
  return (norm === 'un' || norm === 'une') && appositionTo(scene, next, limit)
}

function finiteBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (scene.isFiniteVerb(i)) return true
  return false
}

/** "…, une information démentie par Paris": a noun that sums up the statement, to the end of the sentence and with no verb of its own. */
function appositionTo(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < limit; i++) {
    const { upos } = scene.tokens[i]
    if (upos === 'CCONJ' || scene.norm(i) === ',') return false
  }
  return true
}

/** "… et a appelé Paris à …", "…, mais des voix s'élèvent": what a conjunction joins to the cue rather than to the clause. */
function endsAtLink(scene: Scene, cue: Cue, from: number, link: number, limit: number): boolean {
  const next = link + 1
  if (next >= limit) return false
  // "que Paris menace de quitter, mais que …": the next relative clause, where none opened before it within
  if (isThat(scene, next)) return !thatBetween(scene, from - 3, link)
  const other = cueFrom(scene, next)
  if (other && other.verb > cue.verb && other.form !== 'infinitive' && !other.inverted)
    return sameMood(scene, cue, other, from, link)
  if (scene.norm(link - 1) === ',' && newSpeaker(scene, next, limit)) return true
  // "…, et il s'est vanté": a new sentence of the speaker's
  if (scene.norm(link - 1) === ',' && /^(?:il|elle|ils|elles|on)$/.test(scene.norm(next))) return true
  if (scene.norm(link) !== 'mais' || scene.norm(link - 1) !== ',') return false
  for (let i = next; i < limit && scene.norm(i) !== ','; i++)
    if (scene.stretchAt(i) < 0 && scene.isFiniteVerb(i)) return true
  return false
}

/** "…, et le président a menacé Pékin", "… tandis que Rome a souligné": somebody named who says something of his own. */
function newSpeaker(scene: Scene, from: number, limit: number): boolean {
  for (let i = from; i < limit && i < from + 14; i++) {
    const cue = scene.cueAt(i)
    if (cue?.form === 'finite' && !cue.inverted && !cue.passive && !cue.frames.has('weak'))
      return cue.subject >= from && cue.subject < cue.from && scene.mentionAt(cue.subject) !== undefined
    if (scene.norm(i) === ',' || scene.stretchAt(i) >= 0 || isThat(scene, i)) return false
  }
  return false
}

function thatBetween(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isThat(scene, i)) return true
  return false
}

/** A cue joined by "et" is the speaker's second when it is built as the first ("a dit … et appelé", "dit … et appelle") and the clause between is not. */
function sameMood(scene: Scene, cue: Cue, other: Cue, from: number, link: number): boolean {
  // "dit" alone is the present, whatever the tagger says
  const compound = (c: Cue) =>
    scene.tokens[c.verb].feats.includes('Tense=Past') && (c.from < c.verb || scene.tokens[c.from - 1]?.upos === 'CCONJ')
  if (compound(cue) !== compound(other)) return false
  if (!compound(cue)) return true
  // "a dit que Paris avait menti et trahi": the participle may go on the clause's own auxiliary
  if (other.from === other.verb)
    for (let i = from; i < link; i++) {
      const { upos, feats } = scene.tokens[i]
      if (scene.stretchAt(i) < 0 && upos === 'AUX' && feats.includes('VerbForm=Fin')) return false
    }
  return true
}
