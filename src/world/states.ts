/** States by code: ISO 3166-1 alpha-3, with XKX (Kosovo) and the defunct SUN, YUG, DDR, CSK. */
import { lazy, readTable } from './table.ts'

export interface State {
  /** ISO 3166-1 alpha-3. */
  readonly code: string
  /** ISO 3166-1 alpha-2, or "-" for the defunct. */
  readonly iso2: string
  /** The usual English name (CLDR). */
  readonly name: string
  /** English adjective: "Russian". */
  readonly adjective: string
  /** UN M49 sub-region. */
  readonly region: string
  readonly status: 'state' | 'territory' | 'defunct'
  /** Code of the state a territory belongs to, if it belongs to one. */
  readonly owner?: string
}

/** All states, by code. */
export const states = lazy(
  (): ReadonlyMap<string, State> =>
    new Map(
      readTable('states.tsv', import.meta.url, 6).map(([code, iso2, name, adjective, region, status]) => {
        const [kind, owner] = status.split(':')
        return [code, { code, iso2, name, adjective, region, status: kind as State['status'], owner }]
      }),
    ),
)

/** The state with this code, if there is one. */
export const stateByCode = (code: string): State | undefined => states().get(code)
