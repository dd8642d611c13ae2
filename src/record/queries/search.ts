/** Full-text search over headlines and texts, with the words found marked. */
import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import { searchQuery } from '../text-search.ts'
import { cut, DISPATCH_COLUMNS, DISPATCH_JOINS } from './dispatches.ts'
import { limits } from './limits.ts'
import type { DispatchRef, Found, Page } from './shapes.ts'

/** Words of a text in order; `hit` where they answer the search. */
export interface Marked {
  readonly text: string
  readonly hit: boolean
}

export interface Hit extends DispatchRef {
  readonly headlineMarked: readonly Marked[]
  /** Up to three pieces of the text, joined by "…". */
  readonly snippet: readonly Marked[]
}

/** Control characters that no dispatch has a use for; one that has them anyway only gets odd marks. */
const START = '\u0002'
const STOP = '\u0003'

/**
 * Dispatches that hold these words in any inflection, best first. As in a web search: `"exact words"`, `or`, `-without`;
 * accents are matched but not demanded.
 */
export async function searchDispatches(db: Db, words: string, page: Page = {}): Promise<Found<Hit>> {
  const { limit, offset } = limits(page)
  const clean = words.replaceAll('\0', ' ')
  const { rows: configs } = await sql<{ config: string }>`
    select distinct search_config as config from dispatches`.execute(db)
  const query = searchQuery(
    clean,
    configs.map(({ config }) => config),
  )
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from dispatches where search @@ ${query}`.execute(db)
  const marks = `StartSel=${START}, StopSel=${STOP}`
  const { rows } = await sql<DispatchRef & { marked_headline: string; snippet: string; opening: string }>`
    with best as (
      select d.no, ts_rank_cd(d.search, ${query}) as rank from dispatches d where d.search @@ ${query}
      order by rank desc, d.sent_at desc nulls last, d.no desc limit ${limit} offset ${offset})
    select ${DISPATCH_COLUMNS}, left(d.text, 320) as opening,
      ts_headline(d.search_config::regconfig, d.headline, ${query}, ${`${marks}, HighlightAll=true`}) as marked_headline,
      ts_headline(d.search_config::regconfig, left(d.text, 100000), ${query},
        ${`${marks}, MaxFragments=3, MaxWords=24, MinWords=8, FragmentDelimiter=" … "`}) as snippet
    from best join dispatches d on d.no = best.no ${DISPATCH_JOINS}
    order by best.rank desc, d.sent_at desc nulls last, d.no desc`.execute(db)
  return {
    total: counted[0].total,
    items: rows.map(({ marked_headline, snippet, opening, ...ref }) => ({
      ...ref,
      headlineMarked: marked(marked_headline),
      // Words found in the headline alone: the text's beginning says more than its first eight words.
      snippet: snippet.includes(START)
        ? marked(snippet.replace(/\s+/g, ' ').trim())
        : [{ text: cut(opening), hit: false }],
    })),
  }
}

function marked(text: string): Marked[] {
  return text.split(START).flatMap((piece, i) => {
    const stop = i === 0 ? -1 : piece.indexOf(STOP)
    const parts = [
      { text: piece.slice(0, Math.max(stop, 0)), hit: true },
      { text: piece.slice(stop + 1).replaceAll(STOP, ''), hit: false },
    ]
    return parts.filter((part) => part.text)
  })
}
