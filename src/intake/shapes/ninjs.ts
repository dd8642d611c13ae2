/**
 * ninjs, IPTC's news in JSON: versions 2.x (`versioncreated`) and 3.x (`versionCreated`), read as one by folding the case of
 * the names; the plain 1.x fields (`headline`, `byline`, `body_text`, `body_xhtml`, `body_html`) are understood too.
 * After https://iptc.org/std/ninjs/: ninjs-schema_2.0 to 2.4 and 3.0 to 3.3.
 *
 * | ninjs | Dispatch |
 * |---|---|
 * | `uri` | `id` (and `url`, when it is http) |
 * | `infosources[].name`, else `copyrightholder` | `source` |
 * | `versioncreated`, else `firstcreated`, `contentcreated` | `sentAt` |
 * | `headlines` (role "main" first), else `headline`, `title` | `headline` |
 * | `bodies`: plain text with blank lines, else XHTML or HTML, else any plain text | `text` |
 * | `by`, `located`, `slugline`, `language`, `version`, `usageterms` | `byline`, `dateline`, `slug`, `language`, `version`, `usageTerms` |
 * | `subjects[].name` | `subjects` |
 * | `pubstatus` usable, withheld, canceled | `status` usable, embargoed, cancelled |
 * | `embargoed` | `embargoedUntil`, `status` embargoed |
 * | `altids` or `associations` whose role, rel or name says corrects, replaces, revises, updates, kills or previous | `revises` |
 *
 * A version after the first under the same `uri` revises that same id. People, places, renditions, rights and events are left.
 * `text`: a plain body is the string as it stands; of a marked-up body, the paragraphs as `html-text.ts` gives them.
 */
import { z } from 'zod'
import { DepecheError } from '../../types/index.ts'
import { type Draft, finish } from '../finish.ts'
import type { Shape } from '../format.ts'
import { fragmentText } from '../html-page.ts'
import { refused } from '../item.ts'
import { issueIn } from './issue.ts'

const words = z.string().nullish()
const valued = z.looseObject({ role: words, contenttype: words, value: z.string() })
const named = z.looseObject({ name: words, rel: words, role: words, uri: words, value: words })

/** The fields that are read; the standard requires `uri` alone. Names in lower case. */
const ninjsSchema = z.looseObject({
  uri: words,
  version: z.union([z.string(), z.int()]).transform(String).nullish(),
  firstcreated: words,
  versioncreated: words,
  contentcreated: words,
  embargoed: words,
  pubstatus: words,
  language: words,
  headlines: z.array(valued).nullish(),
  bodies: z.array(valued).nullish(),
  infosources: z.array(named).nullish(),
  subjects: z.array(named).nullish(),
  altids: z.array(named).nullish(),
  associations: z.array(named).nullish(),
  copyrightholder: words,
  usageterms: words,
  title: words,
  by: words,
  byline: words,
  slugline: words,
  located: words,
  headline: words,
  body_text: words,
  body_xhtml: words,
  body_html: words,
})

type Ninjs = z.infer<typeof ninjsSchema>

const MARKS = ['bodies', 'headlines', 'versioncreated', 'pubstatus', 'standard', 'body_text', 'body_xhtml', 'body_html']
const REVISING = /correct|replace|revise|update|kill|supersede|previous/i

export const ninjsShape: Shape = {
  name: 'ninjs',
  accepts: 'ninjs 2 or 3 ({ uri, versionCreated, headlines, bodies … })',
  is: (object) => Object.keys(object).some((key) => MARKS.includes(key.toLowerCase())),
  async read(object, from, options) {
    const folded = foldNames(object)
    const parsed = ninjsSchema.safeParse(folded)
    if (!parsed.success) return issueIn(folded, parsed.error, from)
    try {
      return finish({ ...draftOf(parsed.data), text: await bodyOf(parsed.data, from) }, from, options)
    } catch (error) {
      if (error instanceof DepecheError) return { error, from }
      return refused('E_HTML', from, `the body could not be read as HTML (${(error as Error).message})`)
    }
  },
}

function draftOf(item: Ninjs): Draft {
  return {
    id: item.uri,
    url: /^https?:/i.test(item.uri ?? '') ? item.uri : undefined,
    source: item.infosources?.find((source) => source.name)?.name ?? item.copyrightholder,
    language: item.language,
    sentAt: item.versioncreated ?? item.firstcreated ?? item.contentcreated,
    headline: mainOf(item.headlines) ?? item.headline ?? item.title,
    byline: item.by ?? item.byline,
    dateline: item.located,
    slug: item.slugline,
    subjects: item.subjects?.flatMap((subject) => subject.name ?? []),
    version: item.version,
    revises: revisedBy(item),
    status: item.embargoed && item.pubstatus !== 'canceled' ? 'embargoed' : item.pubstatus,
    embargoedUntil: item.embargoed,
    usageTerms: item.usageterms,
  }
}

const mainOf = (values: Ninjs['headlines']): string | undefined =>
  (values?.find((value) => value.role === 'main') ?? values?.[0])?.value

/** Plain bodies often run all paragraphs together: then the marked-up one knows better where they end. */
async function bodyOf(item: Ninjs, from: string): Promise<string | undefined> {
  const bodies = item.bodies ?? []
  const marked =
    bodies.find((body) => /html|xml/i.test(body.contenttype ?? ''))?.value ?? item.body_xhtml ?? item.body_html
  const plain = mainOf(bodies.filter((body) => !/html|xml/i.test(body.contenttype ?? ''))) ?? item.body_text
  if (plain && (!marked || /\n\s*\n/.test(plain))) return plain
  return marked ? await fragmentText(marked, from) : undefined
}

function revisedBy(item: Ninjs): string | null | undefined {
  const alt = item.altids?.find((id) => REVISING.test(id.role ?? ''))?.value
  const other = item.associations?.find((one) => REVISING.test(`${one.rel ?? one.role ?? one.name}`))?.uri
  const earlier = Number(item.version) > 1 ? item.uri : undefined
  return alt ?? other ?? earlier
}

/** Names in lower case in the object itself and in the objects of its lists, which is as deep as we read. */
function foldNames(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lower = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), inner]))
      : value
  const folded = lower(object) as Record<string, unknown>
  for (const [key, value] of Object.entries(folded)) if (Array.isArray(value)) folded[key] = value.map(lower)
  return folded
}
