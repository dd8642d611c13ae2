/** Makes one event of the several mentions a dispatch gives it. */
import type { EventMention } from '../../../types/index.ts'

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x) => b.includes(x))

const compatible = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** Longest text a mention may stretch over to be the same act without saying so again. */
const NEAR = 400

/** Mentions of one act, the best-informed first: its fields win, the others add evidence. */
export function mergeMentions(events: readonly EventMention[]): EventMention[] {
  const out: EventMention[] = []
  const latest = new Map<string, number[]>()
  for (const event of events) {
    const key = `${event.type} ${[...event.source].sort().join()}>${[...event.target].sort().join()}`
    const seen = latest.get(key) ?? []
    const at = seen.find((i) => isSame(out[i], event))
    if (at === undefined) {
      seen.push(out.length)
      latest.set(key, seen)
      out.push(event)
    } else out[at] = join(out[at], event)
  }
  return out
}

function isSame(a: EventMention, b: EventMention): boolean {
  if (a.status !== b.status || !compatible(a.date, b.date) || !compatible(a.place, b.place)) return false
  if (!same(a.chain, b.chain)) return false
  return a.date !== null && a.date === b.date
    ? true
    : Math.abs(a.trigger.start - b.trigger.start) < NEAR && a.why === b.why
}

function join(a: EventMention, b: EventMention): EventMention {
  return {
    ...a,
    date: a.date ?? b.date,
    place: a.place ?? b.place,
    amount: a.amount ?? b.amount,
    mode: a.mode ?? b.mode,
    persons: [...new Set([...a.persons, ...b.persons])],
    contexts: [...new Set([...a.contexts, ...b.contexts])],
    evidence: [...a.evidence, ...b.evidence].slice(0, 8),
  }
}
