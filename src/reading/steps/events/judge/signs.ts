/** What speaks for or against a word telling an act, and of what kind: the signs that the judge weighs. */
import { isPower } from '../abroad.ts'
import { has, relation } from '../cases.ts'
import type { Outlook } from '../outlook.ts'
import type { Scene } from '../scene.ts'
import type { Namings } from './namings.ts'

/** What the rules made of the word. */
export interface Verdict {
  /** Category that a rule read here, or null. */
  readonly type: string | null
  readonly inferred: boolean
  /** Categories of the word's frames, whether one read it or not. */
  readonly known: readonly string[]
  /** Part of what another word's frame has read. */
  readonly taken: boolean
}

/** Dependents looked at, so that a word with a thousand of them costs no more than one with twenty. */
const MANY = 20

export function signsOf(scene: Scene, namings: Namings, trigger: number, outlook: Outlook, verdict: Verdict): string[] {
  const { tokens } = scene.doc
  const { clauses, spoken } = scene
  const t = tokens[trigger]
  const p = t.upos
  const lemma = `${t.lemma}/${p}`
  const read = verdict.type ? (verdict.inferred ? '~' : '+') : verdict.taken ? 't' : '-'
  const signs = ['any', `p ${p}`, `l ${lemma}`, `l${read} ${lemma}`, `r${read} ${verdict.type ?? ''}`]
  for (const type of verdict.known) signs.push(`f${read} ${type}`)
  if (!verdict.known.length) signs.push('f none')
  const status = outlook.status ?? 'dropped'
  signs.push(`st ${status} ${p}`, `st ${status} ${verdict.type ?? ''}`)
  if (outlook.hearsay) signs.push('hearsay')
  if (t.head >= 0) {
    const head = tokens[t.head]
    signs.push(`g ${relation(t)} ${p}`, `gl ${relation(t)} ${head.lemma}`, `gp ${relation(t)} ${head.upos}`)
  } else signs.push(`g root ${p}`)
  const kase = p === 'NOUN' ? clauses.caseOf(trigger) : ''
  if (kase) signs.push(`k ${kase} ${p}`)
  let count = 0
  for (const child of clauses.tree.children(trigger)) {
    if (++count > MANY) break
    const c = tokens[child]
    const rel = relation(c)
    if (rel === 'punct') continue
    if (rel === 'det' || rel === 'aux' || rel === 'case' || rel === 'mark' || rel === 'cop') {
      signs.push(`${rel} ${c.lemma} ${p}`)
      continue
    }
    const kind = kindAt(scene, child)
    const how = clauses.caseOf(child)
    signs.push(`d ${rel} ${how} ${kind} ${p}`, `dk ${lemma} ${rel} ${how} ${kind}`)
    if (c.upos === 'NOUN' || c.upos === 'VERB' || c.upos === 'ADJ') signs.push(`dl ${rel} ${c.lemma}`)
    if (c.upos === 'NOUN' && (rel === 'obj' || rel === 'obl' || rel === 'nmod')) {
      signs.push(`ll ${lemma} ${c.lemma}`)
      for (const inner of clauses.tree.children(child).slice(0, MANY))
        if (scene.cast.at(inner)) signs.push(`dd ${rel} ${relation(tokens[inner])} ${kindAt(scene, inner)} ${p}`)
    }
  }
  if (p === 'VERB' || clauses.isPassive(trigger)) {
    const subject = clauses.subject(trigger)
    const passive = clauses.isPassive(trigger) ? 'passive' : 'active'
    const who = subject < 0 ? 'none' : kindAt(scene, subject)
    signs.push(`v ${passive}`, `s ${who} ${passive}`, `sl ${lemma} ${who}`)
    if (clauses.isPronominal(trigger)) signs.push(`se ${lemma}`)
    if (has(t, 'VerbForm=Inf')) signs.push('inf')
  }
  const around = spoken.at(trigger)
  const own = around.length ? around[0].kind : 'agency'
  signs.push(`q ${own} ${p}`)
  if (spoken.saidWith(trigger)) signs.push('cue')
  const { inSentence, inClause, sentence } = namings.counts(trigger, clauses.tree.range(outlook.predicate))
  const some = Math.min(inSentence, 3)
  signs.push(`n ${some} ${p}`, `nc ${Math.min(inClause, 3)} ${p}`, `nr ${some} ${verdict.type ?? ''}`)
  signs.push(`nl ${Math.min(inSentence, 2)} ${lemma}`)
  signs.push(`at ${Math.min(sentence, 3)} ${p}`)
  for (const step of [-2, -1, 1, 2]) {
    const near = tokens[trigger + step]
    if (near) signs.push(`w${step} ${near.lemma}`)
  }
  return signs
}

/** Whom a word names: a power, another actor by kind, a thing. */
export function kindAt(scene: Scene, token: number): string {
  const actor = scene.cast.at(token)
  if (!actor) return scene.pack.standIns.has(scene.doc.tokens[token].lemma) ? 'stand-in' : scene.doc.tokens[token].upos
  const party = scene.cast.party(actor)
  if (actor.kind === 'place') return party.kind === 'state' ? 'place' : 'nowhere'
  return isPower(party, scene.pack) ? (actor.kind === 'person' ? 'official' : party.kind) : actor.kind
}
