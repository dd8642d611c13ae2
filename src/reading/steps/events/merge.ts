/** Makes one event of the several mentions a dispatch gives it. */
import type { EventMention } from '../../../types/index.ts'
import { datesAgree } from './dates.ts'

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])]

/** Passages that an event rests on at most. */
export const PASSAGES = 5

/** How far apart, in characters, undated mentions of one act stand that say it in the same word, and in another. */
const NEAR = 900
const NEARBY = 300

/** A dispatch that tells one act twice rarely tells two alike: same kind, same parties, dates that agree make one event. */
export function mergeMentions(events: readonly EventMention[]): EventMention[] {
  const out: EventMention[] = []
  const known = new Map<string, number[]>()
  for (const event of events) {
    const key = `${event.type} ${[...event.source].sort().join()}>${[...event.target].sort().join()}`
    const seen = known.get(key) ?? []
    known.set(key, seen)
    const at = seen.find((i) => isSame(out[i], event))
    if (at === undefined) {
      seen.push(out.length)
      out.push(event)
    } else out[at] = join(out[at], event)
  }
  return withoutUnknown(out)
}

/** "X a été tué" beside "Y a tué X" tells the same act with its doer left out. */
function withoutUnknown(events: readonly EventMention[]): EventMention[] {
  const key = ({ type, target }: EventMention): string => `${type} ${[...target].sort().join()}`
  const told = new Map<string, EventMention[]>()
  for (const event of events)
    if (!isUnsaid(event)) {
      const same = told.get(key(event))
      if (same) same.push(event)
      else told.set(key(event), [event])
    }
  return events.filter((e) => !isUnsaid(e) || !told.get(key(e))?.some((other) => datesAgree(other.date, e.date)))
}

const isUnsaid = ({ source, target }: EventMention): boolean => source[0] === 'unknown' && target.length > 0

function isSame(a: EventMention, b: EventMention): boolean {
  if (!datesAgree(a.date, b.date) || (a.status === 'negated') !== (b.status === 'negated')) return false
  // who "critique" two paragraphs after he "accuse" does so anew; who "accuse" again is told of twice
  const near = wordOf(a) === wordOf(b) ? NEAR : NEARBY
  return (a.date !== null && b.date !== null) || Math.abs(a.trigger.start - b.trigger.start) < near
}

/** The frame that read a mention, wherever its parties came from. */
const wordOf = ({ why }: EventMention): string => why.replace('~topic', '')

/** The first mention is the news: it keeps its status and word; what it leaves open is taken from the other. */
function join(a: EventMention, b: EventMention): EventMention {
  const exact = a.date !== null && (b.date === null || a.date.length >= b.date.length)
  return {
    ...a,
    date: exact ? a.date : b.date,
    place: a.place ?? b.place,
    amount: a.amount ?? b.amount,
    mode: a.mode ?? b.mode,
    promises: a.promises ?? b.promises,
    persons: union(a.persons, b.persons),
    contexts: union(a.contexts, b.contexts),
    evidence: [...a.evidence, ...b.evidence].slice(0, PASSAGES),
  }
}
