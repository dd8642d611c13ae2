/** One item as received from a source, before anything is read in it. */

/** Who publishes: agency, paper, ministry. */
export interface Source {
  readonly name: string
  readonly kind?: 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site' | 'government' | 'other'
  /** ISO 3166-1 alpha-3 of the country it publishes from. */
  readonly country?: string
}

/** ninjs `pubstatus`, with the two a desk adds: corrected (a later version replaces it) and embargoed (not to be published before a time). */
export type DispatchStatus = 'usable' | 'corrected' | 'cancelled' | 'embargoed'

export interface Dispatch {
  readonly id: string
  /** Name of the publisher, as printed: "AFP". */
  readonly source: string
  /** BCP 47 primary subtag: "fr". */
  readonly language: string
  /** ISO 8601 with the zone it was sent in, or null when the file does not say: relative times then stay unresolved. */
  readonly sentAt: string | null
  readonly headline: string
  /** Never rewritten: every offset in a reading is into this string. Paragraphs are separated by a blank line. */
  readonly text: string
  readonly byline?: string
  readonly dateline?: string
  readonly slug?: string
  readonly url?: string
  readonly subjects?: readonly string[]
  /** "1" for the first; ninjs `version`. */
  readonly version?: string
  /** Id of the dispatch that this one corrects, updates or kills. */
  readonly revises?: string
  readonly status?: DispatchStatus
  /** ISO 8601: not to be published before. */
  readonly embargoedUntil?: string
  /** What the publisher allows, in its own words; on our samples, that they are exercises. */
  readonly usageTerms?: string
}
