/** Each word that could tell an act, with what the rules made of it and the signs around it. */
import type { Upos } from '../../../../types/index.ts'
import type { TriggerPos } from '../frame.ts'
import type { Candidate, Read } from '../mention.ts'
import type { Outlook } from '../outlook.ts'
import type { Scene } from '../scene.ts'
import type { Namings } from './namings.ts'
import { signsOf } from './signs.ts'

export interface Matter {
  readonly trigger: number
  readonly outlook: Outlook
  /** What the rules read here. */
  readonly rule: Read | null
  readonly signs: readonly string[]
}

/** What the rules made of a dispatch: candidates and readings by trigger, words that a verb's frame has taken. */
export interface Ruling {
  readonly candidates: ReadonlyMap<number, Candidate>
  readonly read: ReadonlyMap<number, Read>
  readonly taken: ReadonlySet<number>
}

const POS: Partial<Record<Upos, TriggerPos>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

export function mattersOf(scene: Scene, namings: Namings, ruling: Ruling): Matter[] {
  const out: Matter[] = []
  scene.doc.tokens.forEach((token, trigger) => {
    const pos = POS[token.upos]
    if (!pos || scene.clauses.isTime(trigger)) return
    const rule = ruling.read.get(trigger) ?? null
    if (!rule && (pos === 'adj' || scene.cast.mentionAt(trigger))) return
    const candidate = ruling.candidates.get(trigger)
    const known = scene.pack.frames.get(`${pos}:${token.lemma}`) ?? []
    const outlook = candidate?.outlook ?? scene.outlooks.of(trigger)
    const verdict = {
      type: rule?.event.type ?? null,
      inferred: rule?.event.basis === 'inferred',
      known: [...new Set(known.map((frame) => frame.type))],
      taken: ruling.taken.has(trigger),
    }
    out.push({ trigger, outlook, rule, signs: signsOf(scene, namings, trigger, outlook, verdict) })
  })
  return out
}
