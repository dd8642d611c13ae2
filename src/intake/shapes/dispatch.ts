/**
 * A dispatch as one JSON object, `{ id, source, language, sentAt, headline, text }`: the shape of the project's own files.
 * `text` is the string as it stands. Only `text` must be there; the optional fields of Dispatch are kept, others ignored.
 */
import { z } from 'zod'
import { finish } from '../finish.ts'
import type { Shape } from '../format.ts'
import { issueIn } from './issue.ts'

/** Ids and versions may be numbers, but only such as JSON readers do not round: two ids must not become one. */
const label = z.union([z.string(), z.int()]).transform(String).nullish()
const words = z.string().nullish()

/** The contract for files of dispatches. */
export const dispatchSchema = z.looseObject({
  id: label,
  source: words,
  language: words,
  sentAt: words.describe('ISO 8601 with the zone it was sent in, or null'),
  headline: words,
  text: z.string().describe('paragraphs separated by a blank line'),
  byline: words,
  dateline: words,
  slug: words,
  url: words,
  subjects: z.array(z.string()).nullish(),
  version: label,
  revises: label.describe('id of the dispatch that this one corrects, updates or kills'),
  status: words.describe('usable, corrected, cancelled, embargoed'),
  embargoedUntil: words,
  usageTerms: words,
})

export const dispatchShape: Shape = {
  name: 'dispatch',
  accepts: '{ id, source, language, sentAt, headline, text }',
  is: (object) => 'text' in object,
  read(object, from, options) {
    const parsed = dispatchSchema.safeParse(object)
    return parsed.success ? finish(parsed.data, from, options) : issueIn(object, parsed.error, from)
  },
}
