/** Weighs what the rules read and what they leave, by what editors put on the record in dispatches that they annotated: which words tell an act, and whose. */
import { type Actor, EVENT_TYPES, type EventType } from '../../../../types/index.ts'
import type { Scene } from '../scene.ts'
import { type Linear, readLinears, softmax } from './linear.ts'
import type { Matter } from './matters.ts'
import type { Namings } from './namings.ts'
import { othersOf, type Suspect, suspectsOf } from './parties.ts'

export const NONE = 'none'
export const KINDS: readonly string[] = [NONE, ...EVENT_TYPES]

export interface Thresholds {
  /** Least share of a category for a word that no rule has read. */
  readonly tell: number
  /** Most share of `none` for one that a rule has read. */
  readonly doubt: number
  /** Least share for an actor to be a party. */
  readonly party: number
}

export interface Sentence {
  readonly type: EventType
  readonly share: number
}

export interface Found {
  readonly source: readonly Actor[]
  readonly target: readonly Actor[]
  /** The least sure of the parties. */
  readonly share: number
}

export class Judge {
  private readonly kinds: Linear
  private readonly sources: Linear
  private readonly targets: Linear
  readonly thresholds: Thresholds

  constructor(kinds: Linear, sources: Linear, targets: Linear, thresholds: Thresholds) {
    this.kinds = kinds
    this.sources = sources
    this.targets = targets
    this.thresholds = thresholds
  }

  /** What act a word tells, or null for none. */
  typeOf({ signs, rule }: Matter): Sentence | null {
    const shares = this.kinds.shares(signs)
    const { tell, doubt } = this.thresholds
    let best = 1
    for (let c = 2; c < shares.length; c++) if (shares[c] > shares[best]) best = c
    if (rule) return shares[0] <= doubt ? { type: rule.event.type, share: 1 - shares[0] } : null
    return shares[best] >= tell ? { type: KINDS[best] as EventType, share: shares[best] } : null
  }

  /** Who does it to whom, or null when nobody likely is named. */
  partiesOf(scene: Scene, namings: Namings, { trigger, rule }: Matter, type: EventType): Found | null {
    const suspects = suspectsOf(scene, namings, trigger, type, rule && ruled(rule.event))
    const source = likeliest(this.sources, suspects)
    const target = likeliest(this.targets, othersOf(scene, suspects, source.suspect, type))
    const share = source.share * target.share
    const [a, b] = [source.suspect.actor, target.suspect.actor]
    if (!a && !b) return null
    return { source: a ? [a] : [], target: b ? [b] : [], share }
  }
}

function likeliest(ranker: Linear, suspects: readonly Suspect[]): { suspect: Suspect; share: number } {
  const shares = softmax(Float32Array.from(suspects, ({ signs }) => ranker.score(signs)))
  let best = 0
  shares.forEach((share, i) => {
    if (share > shares[best]) best = i
  })
  return { suspect: suspects[best], share: shares[best] }
}

export const ruled = ({
  source,
  target,
  basis,
}: {
  source: readonly string[]
  target: readonly string[]
  basis: string
}) => ({
  source,
  target,
  inferred: basis === 'inferred',
})

/** The judge that training wrote; see models/fr-events.md. */
export function readJudge(table: string): Judge {
  const linears = readLinears(table)
  const kinds = linears.get('kinds')
  const sources = linears.get('sources')
  const targets = linears.get('targets')
  const settings = /^# thresholds: tell (\S+) doubt (\S+) party (\S+)$/m.exec(table)
  if (!kinds || !sources || !targets || !settings)
    throw new Error('the table of the judge of events is damaged; train it anew')
  const [tell, doubt, party] = settings.slice(1).map(Number)
  return new Judge(kinds, sources, targets, { tell, doubt, party })
}
