/** Whether a reading belongs to its dispatch and holds together: spans within the text, actors that exist. */
import { DepecheError, type Dispatch, type Reading } from '../types/index.ts'

interface Spanned {
  readonly start: number
  readonly end: number
}

const UNNAMED = new Set(['anonymous', 'unknown'])

/** @throws DepecheError E_READING with what is wrong where */
export function checkReading(dispatch: Dispatch, reading: Reading): void {
  const wrong = (what: string): never => {
    throw new DepecheError('E_READING', `dispatch "${dispatch.id}": ${what}; read it again with this version`)
  }
  if (reading.dispatch.id !== dispatch.id) wrong(`the reading is of "${reading.dispatch.id}"`)
  const { length } = dispatch.text
  const span = ({ start, end }: Spanned, what: string): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= length))
      wrong(`${what} has the span ${start}–${end}, the text has ${length} characters`)
  }
  const ids = new Set(reading.actors.map((actor) => actor.id))
  const actor = (id: string, what: string): void => {
    if (!ids.has(id) && !UNNAMED.has(id)) wrong(`${what} names the actor "${id}", who is not listed`)
  }
  for (const one of reading.actors) {
    if (one.of !== undefined) actor(one.of, one.id)
    for (const mention of one.mentions) span(mention, `a mention of ${one.id}`)
  }
  for (const quotation of reading.quotations) {
    span(quotation, quotation.id)
    for (const id of [quotation.speaker ?? [], quotation.via].flat()) actor(id, quotation.id)
  }
  for (const event of reading.events) {
    for (const one of [event.trigger, ...event.evidence]) span(one, event.id)
    const { source, target, persons, chain, deniedBy, place } = event
    for (const id of [...source, ...target, ...persons, ...chain, ...deniedBy, ...(place ? [place] : [])])
      actor(id, event.id)
  }
  for (const office of reading.offices) {
    for (const id of [office.person, office.of]) actor(id, `the office "${office.office}"`)
    for (const one of office.evidence) span(one, `the office "${office.office}"`)
  }
  for (const one of reading.times) span(one, 'a time')
  for (const one of reading.amounts) span(one, 'an amount')
}
