/**
 * Plain text: one dispatch a file, with or without a block of `Key: value` lines on top.
 * `text`: everything after the block, as decoded: line ends, tabs and non-breaking spaces stand as they are; only white space
 * before the first and after the last word of the file is left out.
 */
import { whole } from '../bytes.ts'
import { decode } from '../encoding.ts'
import { type Draft, finish } from '../finish.ts'
import type { Format } from '../format.ts'
import { MAX_BYTES, megabytes, refused } from '../item.ts'

/** The keys of the block; case and hyphens do not matter. */
const KEYS: Readonly<Record<string, keyof Draft>> = {
  source: 'source',
  date: 'sentAt',
  sent: 'sentAt',
  headline: 'headline',
  title: 'headline',
  id: 'id',
  language: 'language',
  byline: 'byline',
  dateline: 'dateline',
  slug: 'slug',
  url: 'url',
  subjects: 'subjects',
  version: 'version',
  revises: 'revises',
  status: 'status',
  embargoeduntil: 'embargoedUntil',
  usageterms: 'usageTerms',
}

export const TEXT_KEYS =
  'Source, Date, Headline, Id, Language, Byline, Dateline, Slug, Url, Subjects, Version, Revises, Status, Embargoed-Until, Usage-Terms'

export const text: Format = {
  name: 'text',
  accepts: 'plain text, with or without a "Source: / Date: / Headline: / Id: / Language:" block',
  // The last of the formats: what is nothing else is text, but for markup that no format before it knew (feeds, NewsML).
  sniff: (head) => !/^<(?:[?!][a-z]|[a-z][\w:.-]{0,80}[\s/>])/i.test(head),
  async *read(chunks, from, options) {
    const cap = options.maxBytes ?? MAX_BYTES
    const { bytes } = await whole(chunks, cap)
    if (!bytes) {
      yield refused('E_TOO_LARGE', from, `more than ${megabytes(cap)} of plain text in one dispatch`)
      return
    }
    const { text: written, note } = decode(bytes)
    if (!/\S/.test(written)) {
      yield refused('E_EMPTY', from, written === '' ? 'the file is empty' : 'the file holds only white space')
      return
    }
    const { draft, body } = splitBlock(written)
    yield finish({ ...draft, text: body.trim() }, from, options, note ? [note] : [])
  },
}

/** The block ends at the first line that is not `Known-Key: value`, so that no line of the dispatch is ever taken for a key. */
export function splitBlock(written: string): { readonly draft: Draft; readonly body: string } {
  const draft: Record<string, string | string[]> = {}
  let at = /^\s*/.exec(written)![0].length
  for (;;) {
    const end = written.indexOf('\n', at)
    const line = written.slice(at, end < 0 ? written.length : end)
    const [, name, value] = /^([A-Za-z-]{2,16})[ \t]*:(.*)$/.exec(line.trimEnd()) ?? []
    const key = name === undefined ? undefined : KEYS[name.toLowerCase().replaceAll('-', '')]
    if (key === undefined || key in draft) break
    draft[key] =
      key === 'subjects'
        ? value
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean)
        : value.trim()
    if (end < 0) return { draft: draft as Draft, body: '' }
    at = end + 1
  }
  return { draft: draft as Draft, body: written.slice(at) }
}
