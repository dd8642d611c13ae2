/** How a reading's values are put in words for a terminal. */
import type { Reading } from '../../types/index.ts'

/** 1234567.5 → "1,234,567.5"; by hand, for Intl takes 20 ms to wake up. */
function number(value: number): string {
  const [whole, decimals] = String(Math.round(value * 100) / 100).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals ? `.${decimals}` : '')
}

const COMPARED: Readonly<Record<string, string>> = { '=': '', '>': 'more than ', '<': 'less than ', '~': 'about ' }

/** "more than 50,000,000 USD". */
export const money = ({
  value,
  currency,
  comparator,
}: {
  value: number
  currency: string
  comparator: string
}): string => `${COMPARED[comparator] ?? ''}${number(value)} ${currency}`

/** "2018-11-02T15:30:00+01:00" → "2018-11-02 15:30 (+01:00)". */
export function sent(sentAt: string | null): string {
  if (!sentAt) return 'undated'
  const [, day, time, zone] = /^(\S{10})(?:T(\d\d:\d\d)\S*?(Z|[+-]\d\d:\d\d)?)?$/.exec(sentAt) ?? [null, sentAt]
  return `${day}${time ? ` ${time}` : ''}${zone ? ` (${zone === 'Z' ? 'UTC' : zone})` : ''}`
}

/** Words of a text on one line, without the commas a clause begins or ends with, shortened in the middle when they are very many. */
export function oneLine(words: string, most = 300): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .replace(/^[ ,;:.)]+/, '')
    .replace(/[ ,;:(]{1,9}$/, '')
  if (flat.length <= most) return flat
  const half = (most - 3) >> 1
  return `${flat.slice(0, half)} … ${flat.slice(-half)}`
}

export const counted = (n: number, one: string, many = `${one}s`): string => `${number(n)} ${n === 1 ? one : many}`

/** Names of actors by id; "unknown" and "anonymous" are their own names. */
export function namesOf(reading: Reading): (id: string) => string {
  const names = new Map(reading.actors.map((actor) => [actor.id, actor.name]))
  return (id) => names.get(id) ?? id
}
