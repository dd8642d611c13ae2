/** What each kind of office may be held of, and whether its holder's acts are the body's own. */
import type { OfficeKind } from '../types/index.ts'
import { lazy, readTable, words } from './table.ts'

export interface OfficeRule {
  readonly kind: OfficeKind
  /** Kinds of actor it may be an office of, the usual one first. */
  readonly of: readonly ('state' | 'organisation' | 'group')[]
  /** True when what the holder does in office is the act of the body: a minister's visit is the state's. */
  readonly speaks: boolean
  /** True when there is one holder at a time. */
  readonly single: boolean
}

/** All kinds of office. */
export const officeRules = lazy(
  (): ReadonlyMap<OfficeKind, OfficeRule> =>
    new Map(
      readTable('offices.tsv', import.meta.url, 4).map(([kind, of, speaks, single]) => [
        kind as OfficeKind,
        {
          kind: kind as OfficeKind,
          of: words(of) as OfficeRule['of'],
          speaks: speaks === 'yes',
          single: single === 'yes',
        },
      ]),
    ),
)

/** By kind of office, the states that alone have it, or that have not. */
const governments = lazy(
  (): ReadonlyMap<string, { readonly only: boolean; readonly states: ReadonlySet<string> }> =>
    new Map(
      readTable('governments.tsv', import.meta.url, 3).map(([kind, which, states]) => [
        kind,
        { only: which === 'only', states: new Set(words(states)) },
      ]),
    ),
)

/** Whether a state has such an office today: a republic has no king. */
export function hasOffice(state: string, kind: OfficeKind): boolean {
  const rule = governments().get(kind)
  return !rule || rule.only === rule.states.has(state)
}
