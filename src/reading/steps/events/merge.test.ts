/** Several mentions of one event become one. */
import { describe, expect, it } from 'vitest'
import { eventMention as event } from '../../../../test/support/event.ts'
import { mergeMentions } from './merge.ts'

describe('mergeMentions', () => {
  it('makes one event of two mentions and keeps both as evidence', () => {
    const [one, ...more] = mergeMentions([event({}), event({ date: '2031-05-02', evidence: [{ start: 9, end: 12 }] })])
    expect(more).toEqual([])
    expect(one.date).toBe('2031-05-02')
    expect(one.evidence).toHaveLength(2)
  })

  it('keeps two meetings of the same parties on different days apart', () => {
    expect(mergeMentions([event({ date: '2031-05-02' }), event({ date: '2030-01-09' })])).toHaveLength(2)
  })

  it('keeps undated acts told in other words some way on apart', () => {
    const later = { start: 600, end: 605 }
    expect(mergeMentions([event({}), event({ trigger: later })])).toHaveLength(1)
    expect(mergeMentions([event({}), event({ trigger: later, why: 'rule:consult/recevoir' })])).toHaveLength(2)
  })

  it('does not care in which order the parties are named', () => {
    expect(mergeMentions([event({}), event({ source: ['a2', 'a1'] })])).toHaveLength(1)
  })

  it('keeps what did not happen apart from what did', () => {
    expect(mergeMentions([event({}), event({ status: 'negated' })])).toHaveLength(2)
  })
})
