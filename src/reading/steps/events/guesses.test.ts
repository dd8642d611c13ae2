/** Whose the acts are that a dispatch comes back to. */
import { expect, it } from 'vitest'
import { eventMention } from '../../../../test/support/event.ts'
import type { EventMention } from '../../../types/index.ts'
import { settleGuesses } from './guesses.ts'

const act = (start: number, target: string, basis: EventMention['basis']): EventMention =>
  eventMention({
    type: 'SANCTION',
    source: ['a1'],
    target: [target],
    trigger: { start, end: start + 9 },
    evidence: [],
    basis,
    why: 'rule:sanction/sanction',
  })

it('takes a guessed target from the nearest act of the kind whose target is said', () =>
  expect(settleGuesses([act(0, 'a2', 'stated'), act(400, 'a3', 'inferred')])[1].target).toEqual(['a2']))

it('keeps what is said, and a guess that is said elsewhere', () => {
  const events = [act(0, 'a2', 'stated'), act(90, 'a3', 'stated'), act(400, 'a2', 'inferred')]
  expect(settleGuesses(events)).toEqual(events)
})
