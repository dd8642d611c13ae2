/** One event as the steps pass it on, for tests that change a field or two. */
import type { EventMention } from '../../src/types/index.ts'

export const eventMention = (over: Partial<EventMention>): EventMention => ({
  id: '',
  type: 'CONSULT',
  mode: null,
  contexts: [],
  source: ['a1', 'a2'],
  target: [],
  persons: [],
  date: null,
  place: null,
  status: 'actual',
  chain: [],
  deniedBy: [],
  amount: null,
  trigger: { start: 0, end: 3 },
  evidence: [{ start: 0, end: 3 }],
  promises: null,
  basis: 'stated',
  why: 'rule:consult/rencontrer',
  ...over,
})
