/** An event frame: a word that says an act, with where its parties stand around it; written as one line of a table. */
import type { EventType } from '../../../types/index.ts'

export type TriggerPos = 'verb' | 'noun' | 'adj'

/** Where a party stands. */
export interface Place {
  /** subj, obj, owner, comp (subject of the complement), content (parties within the complement), or a case: "avec". */
  readonly role: string
  /** `in`: the states that the phrase found there belongs to or speaks of; `own`: only whose it is; null: the phrase itself. */
  readonly inside: 'in' | 'own' | null
}

/** Alternatives in order; each is a union of places. */
export type Slot = readonly (readonly Place[])[]

/** A demand on the phrase at a place: its head noun is of a class ("obj=troops"), or no such phrase stands there ("obj=none"). */
export interface Need {
  readonly role: string
  readonly classes: readonly string[]
  readonly not: boolean
}

export interface Frame {
  /** "accuse/dénoncer" */
  readonly id: string
  readonly pos: TriggerPos
  readonly type: EventType
  readonly mode: string | null
  /** True: pronominal only ("s'entretenir"); false: not pronominal; null: either. */
  readonly pronominal: boolean | null
  readonly needs: readonly Need[]
  readonly source: Slot
  readonly target: Slot
  /** One party will do ("a quitté le traité"). */
  readonly solo: boolean
  /** So only where the words before name another power, if a state acts: what it asks of its own people is its own affair. */
  readonly abroad: boolean
  /** The doer may stay unsaid: "unknown" acts. */
  readonly unknown: boolean
  /** All parties act together: they are the source, and there are two at least. */
  readonly mutual: boolean
  /** The other side, left unsaid, may be what the sentence speaks of, whatever the kind of act. */
  readonly topic: boolean
  /** So may what the sentences before it speak of: an answer to them. */
  readonly far: boolean
  /** Only parties that its own words name: none is taken from what the sentence speaks of. */
  readonly stated: boolean
  /** The place where it happens when nothing else is said: the target's or the source's state. */
  readonly place: 'source' | 'target' | null
  /** Its status whatever the tense. */
  readonly status: 'actual' | 'planned' | 'possible' | 'negated' | null
  /** What it becomes when it lies ahead (a visit to come is AGREE, a withdrawal to come CONCEDE). */
  readonly ahead: EventType | null
}

const AHEAD: Partial<Record<EventType, EventType>> = {
  CONSULT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
}

function readPlace(text: string): Place {
  const [, inside, role] = /^(?:(in|own):)?(.*)$/.exec(text)!
  return { role, inside: (inside as 'in' | 'own' | undefined) ?? null }
}

const readSlot = (text: string): Slot =>
  text === '' || text === '-' ? [] : text.split('|').map((union) => union.split('+').map(readPlace))

function readNeed(text: string): Need {
  const at = text.indexOf('=')
  const not = text[at - 1] === '!'
  return { role: text.slice(0, not ? at - 1 : at), classes: text.slice(at + 1).split(','), not }
}

const POS: Record<string, TriggerPos> = { v: 'verb', n: 'noun', a: 'adj' }
const STATUSES = ['actual', 'planned', 'possible', 'negated'] as const

/**
 * Reads a table of frames, one a line: lemmas, part of speech (v, n, a), source, target, options, separated by tabs; `#` opens a remark.
 * A lemma that starts with "se_" is pronominal. See packs/fr/events/README.md.
 * @throws Error naming the line that is none
 */
export function readFrames(type: EventType, family: string, table: string): [key: string, frame: Frame][] {
  const out: [string, Frame][] = []
  table.split('\n').forEach((line, row) => {
    const text = line.replace(/\s*#.*$/, '').trimEnd()
    if (!text) return
    const [lemmas, letter, source = '-', target = '-', options = ''] = text.split('\t')
    const pos = POS[letter]
    if (!pos) throw new Error(`${family}.tsv:${row + 1}: part of speech "${letter}" is none of v, n, a`)
    const words = options.split(' ').filter(Boolean)
    const flag = (name: string): boolean => words.includes(name)
    const value = (name: string): string | undefined =>
      words.find((w) => w.startsWith(`${name}:`))?.slice(name.length + 1)
    const kind = (value('type') as EventType | undefined) ?? type
    for (const word of lemmas.split(' ')) {
      const pronominal = word.startsWith('se_')
      const lemma = pronominal ? word.slice(3) : word
      out.push([
        `${pos}:${lemma}`,
        {
          id: `${family}/${word}`,
          pos,
          type: kind,
          mode: value('mode') ?? null,
          pronominal: pos === 'verb' ? pronominal : null,
          needs: words.filter((w) => w.includes('=')).map(readNeed),
          source: readSlot(source),
          target: readSlot(target),
          solo: flag('solo'),
          abroad: flag('abroad'),
          unknown: flag('unknown'),
          mutual: flag('mutual'),
          topic: flag('topic'),
          far: flag('far'),
          stated: flag('stated'),
          place: (value('place') as 'source' | 'target' | undefined) ?? null,
          status: STATUSES.find(flag) ?? null,
          ahead: flag('same') ? null : ((value('ahead') as EventType | undefined) ?? AHEAD[kind] ?? null),
        },
      ])
    }
  })
  return out
}

/** Frames by trigger, those that demand more first. */
export function indexFrames(frames: readonly (readonly [string, Frame])[]): ReadonlyMap<string, readonly Frame[]> {
  const index = new Map<string, Frame[]>()
  for (const [key, frame] of frames) {
    const list = index.get(key)
    if (list) list.push(frame)
    else index.set(key, [frame])
  }
  for (const list of index.values()) list.sort((a, b) => demand(b) - demand(a))
  return index
}

/** What a frame asks to be there weighs more than what it asks not to be. */
const demand = ({ needs }: Frame): number => needs.reduce((sum, need) => sum + (need.not ? 1 : 2), 0)
