/**
 * The event ontology: the 16 categories of PLOVER 2.0 with quad class, modes, contexts and a Goldstein-like score.
 * Sources: Open Event Data Alliance, PLOVER codebook and its CAMEO conversion table (2021); Halterman, Bagozzi, Beger, Schrodt,
 * Scarborough, "PLOVER and POLECAT" (2023); Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data" (1992).
 */
import { readFileSync } from 'node:fs'
import type { EventType } from '../types/index.ts'
import { lazy, readTable, words } from './table.ts'

export interface PloverCategory {
  readonly type: EventType
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: 1 | 2 | 3 | 4
  /** From -10 (war) to +10, as Goldstein's scale runs. */
  readonly score: number
  /** CAMEO roots that fall under the category: "03". */
  readonly cameo: readonly string[]
  readonly modes: readonly string[]
  /** English gloss. */
  readonly meaning: string
}

/** The categories, by name. */
export const plover = lazy(
  (): Readonly<Record<EventType, PloverCategory>> =>
    Object.fromEntries(
      readTable('plover.tsv', import.meta.url, 6).map(([type, quad, score, roots, modes, meaning]) => [
        type,
        { type, quad: Number(quad), score: Number(score), cameo: words(roots), modes: words(modes), meaning },
      ]),
    ) as Record<EventType, PloverCategory>,
)

/** What an event may be about. */
export const ploverContexts = lazy((): readonly string[] =>
  readFileSync(new URL('plover-contexts.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n'),
)
