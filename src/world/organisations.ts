/** Organisations of states, NGOs and other bodies by their usual English acronym or name. */
import { lazy, readTable, words } from './table.ts'

export interface Organisation {
  readonly code: string
  /** English name in full. */
  readonly name: string
  readonly kind:
    | 'intergovernmental'
    | 'alliance'
    | 'union'
    | 'bank'
    | 'court'
    | 'agency'
    | 'forum'
    | 'ngo'
    | 'thinktank'
    | 'sport'
    | 'association'
    | 'church'
  /** Codes of its members, for the small ones, or of the one state that an association is at home in; [] when not listed. */
  readonly members: readonly string[]
}

/** All organisations, by code. */
export const organisations = lazy(
  (): ReadonlyMap<string, Organisation> =>
    new Map(
      readTable('organisations.tsv', import.meta.url, 4).map(([code, name, kind, members]) => [
        code,
        { code, name, kind: kind as Organisation['kind'], members: words(members) },
      ]),
    ),
)

/** The organisation with this code, if there is one. */
export const organisationByCode = (code: string): Organisation | undefined => organisations().get(code)
