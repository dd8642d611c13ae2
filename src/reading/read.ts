/** Dispatch → Reading: the steps in order. */
import { DepecheError, type Dispatch, type Document, READING_SCHEMA, type Reading } from '../types/index.ts'
import { VERSION } from '../version.ts'
import type { Pack } from './pack.ts'
import { findAmounts } from './steps/amounts.ts'
import { findCollectives } from './steps/collectives.ts'
import { noteDoubts } from './steps/doubts.ts'
import { findEvents } from './steps/events.ts'
import { findNames } from './steps/names.ts'
import { parse } from './steps/parse.ts'
import { findQuotations } from './steps/quotations.ts'
import { tag } from './steps/tag.ts'
import { findTimes } from './steps/times.ts'
import { tokenise } from './steps/tokenise.ts'

/**
 * Everything read in one dispatch, syntax included. Pure: the same dispatch and pack always give the same document.
 * @throws DepecheError E_LANGUAGE when the dispatch is in another language than the pack
 */
export function readDocument(dispatch: Dispatch, pack: Pack): Document {
  if (dispatch.language !== pack.language)
    throw new DepecheError(
      'E_LANGUAGE',
      `dispatch "${dispatch.id}" is in "${dispatch.language}", the pack reads "${pack.language}"`,
    )
  const tokenised = tokenise(dispatch, pack.tokens)
  const tagged = tag(tokenised, pack.model)
  const parsed = parse(tagged, pack.model)
  const timed = findTimes(parsed, pack.times)
  const summed = findAmounts(timed, pack.amounts)
  const named = findNames(summed, pack.names)
  const quoted = findQuotations(named, pack.quotes)
  const gathered = findCollectives(quoted, pack.collectives)
  return noteDoubts(findEvents(gathered, pack.events), pack.tokens)
}

/** The public reading of one dispatch (contract `depeche/reading@1`). */
export function read(dispatch: Dispatch, pack: Pack): Reading {
  return toReading(readDocument(dispatch, pack), pack)
}

/** A document in the shape of the public contract: actors, quotations, events, offices, times, amounts; no syntax. */
export function toReading(doc: Document, pack: Pack): Reading {
  const { id, source, language, sentAt, headline, text } = doc.dispatch
  return {
    schema: READING_SCHEMA,
    reader: { version: VERSION, pack: pack.language, model: pack.model.digest },
    dispatch: { id, source, language, sentAt, headline, text },
    actors: doc.actors as Reading['actors'],
    quotations: doc.quotations as Reading['quotations'],
    events: doc.events as Reading['events'],
    offices: doc.offices as Reading['offices'],
    times: doc.times as Reading['times'],
    amounts: doc.amounts as Reading['amounts'],
    notes: [...doc.notes],
  }
}
