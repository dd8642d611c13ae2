/** Armed groups, movements, parties and companies, by their usual English name. */
import { lazy, readTable, words } from './table.ts'

export interface Group {
  readonly name: string
  readonly kind: 'armed' | 'movement' | 'party' | 'company' | 'hackers'
  /** Codes of the states it belongs to or acts in. */
  readonly states: readonly string[]
}

/** All groups, by name. */
export const groups = lazy(
  (): ReadonlyMap<string, Group> =>
    new Map(
      readTable('groups.tsv', import.meta.url, 3).map(([name, kind, states]) => [
        name,
        { name, kind: kind as Group['kind'], states: words(states) },
      ]),
    ),
)

/** The group with this English name, if there is one. */
export const groupByName = (name: string): Group | undefined => groups().get(name)
