/** News agencies, papers, broadcasters, magazines and sites, by their usual English name. */
import { lazy, readTable } from './table.ts'

export interface Medium {
  readonly name: string
  readonly kind: 'agency' | 'newspaper' | 'broadcaster' | 'magazine' | 'site'
  /** Code of the state it publishes from, or "" for those of no one state. */
  readonly state: string
}

/** All media, by name. */
export const media = lazy(
  (): ReadonlyMap<string, Medium> =>
    new Map(
      readTable('media.tsv', import.meta.url, 3).map(([name, kind, state]) => [
        name,
        { name, kind: kind as Medium['kind'], state },
      ]),
    ),
)

/** The medium with this English name, if there is one. */
export const mediumByName = (name: string): Medium | undefined => media().get(name)
