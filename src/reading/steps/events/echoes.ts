/** Words that tell again of an act whose parties another sentence names: "l'arrestation", after "la police a arrêté X". */
import type { EventMention, EventType, Span, Token } from '../../../types/index.ts'
import { firstNotBefore } from '../search.ts'
import { has, relation } from './cases.ts'
import { datesAgree } from './dates.ts'
import { evidenceOf } from './evidence.ts'
import type { Candidate } from './mention.ts'
import { PASSAGES } from './merge.ts'
import type { Scene } from './scene.ts'

/** Further words on an act, without both its parties. */
export interface Echo {
  readonly type: EventType
  /** The word itself. */
  readonly word: Token
  readonly evidence: Span
  readonly date: string | null
  /** Ids of the parties that its own words name. */
  readonly named: readonly string[]
}

/** Letters that a verb and its noun share at their beginning: "arrêter", "arrestation". */
const ROOT = 4
/** Acts of one kind and dispatch that are looked through for each echo. */
const MANY = 50

/** Gives each act the further passages that tell of it, and the date that one of them gives where its own gives none. */
export function withEchoes(
  acts: readonly EventMention[],
  echoes: readonly Echo[],
  tokens: readonly Token[],
): EventMention[] {
  if (!echoes.length) return [...acts]
  const events = [...acts]
  const words = acts.map(
    ({ trigger }) => tokens[firstNotBefore(0, tokens.length, (t) => tokens[t].start < trigger.start)],
  )
  const byType = new Map<EventType, number[]>()
  acts.forEach(({ type }, i) => {
    const same = byType.get(type)
    if (!same) byType.set(type, [i])
    else if (same.length < MANY) same.push(i)
  })
  for (const echo of echoes) {
    const fits = (byType.get(echo.type) ?? []).filter((i) => tellsOf(echo, events[i], words[i]))
    // which of several would be a guess
    if (fits.length === 1) events[fits[0]] = join(events[fits[0]], echo)
  }
  return events
}

function tellsOf(echo: Echo, event: EventMention, word: Token): boolean {
  const parties = [...event.source, ...event.target]
  return (
    event.status !== 'negated' &&
    isKin(echo.word.lemma, word.lemma) &&
    // "les attentats" are more than "l'attentat"
    (!isPlural(echo.word) || isPlural(word)) &&
    datesAgree(echo.date, event.date) &&
    echo.named.every((id) => parties.includes(id))
  )
}

/** Whether two words say the same act: one word, or a verb and its noun. */
function isKin(a: string, b: string): boolean {
  if (a === b) return true
  for (let i = 0; i < ROOT; i++) if (a[i] !== b[i]) return false
  return a.length > ROOT && b.length > ROOT
}

function join(event: EventMention, { date, evidence }: Echo): EventMention {
  const known = event.evidence.some((span) => span.start <= evidence.start && evidence.end <= span.end)
  return {
    ...event,
    date: event.date ?? date,
    evidence: known || event.evidence.length >= PASSAGES ? event.evidence : [...event.evidence, evidence],
  }
}

/** What a word tells again of an act whose parties its sentence does not name both, or null where it tells of none known. */
export function echoOf(scene: Scene, { trigger, frames, outlook }: Candidate): Echo | null {
  if (outlook.status !== 'actual') return null
  const [frame] = frames
  const { parties, clauses, doc } = scene
  const named = [...parties.at(frame.source, trigger), ...parties.at(frame.target, trigger)]
  if (frame.pos === 'noun' ? !isKnown(scene, trigger) : !named.length || isAnothers(scene, trigger)) return null
  return {
    type: frame.type,
    word: doc.tokens[trigger],
    evidence: evidenceOf(scene, trigger, clauses.tree.range(outlook.predicate)),
    date: scene.times.of(trigger, outlook.predicate, scene.spoken.at(trigger)[0], false)?.date ?? null,
    named: named.map((actor) => actor.id),
  }
}

/** Whether a noun speaks of an act told elsewhere: not "un accord pourrait…", nor "des crimes de guerre". */
function isKnown({ clauses, doc }: Scene, noun: number): boolean {
  const { tokens } = doc
  const determiner = clauses.tree.children(noun).find((c) => relation(tokens[c]) === 'det')
  if (determiner === undefined) return relation(tokens[noun]) !== 'nmod'
  return !has(tokens[determiner], 'Definite=Ind') || !has(tokens[determiner], 'Number=Sing')
}

/** Whether a verb has a doer whom nobody knows: "des experts accusent". */
const isAnothers = ({ parties }: Scene, verb: number): boolean =>
  parties.phrases.at('subj', verb).length > 0 && !parties.at([[{ role: 'subj', inside: null }]], verb).length

/** Whether a word is a noun in the plural. */
const isPlural = (token: Token): boolean => token.upos === 'NOUN' && has(token, 'Number=Plur')
