/** Currencies by ISO 4217 code, with the states that use them. */
import { lazy, readTable, words } from './table.ts'

export interface Currency {
  readonly code: string
  /** English name. */
  readonly name: string
  readonly states: readonly string[]
}

/** All currencies, by code. */
export const currencies = lazy(
  (): ReadonlyMap<string, Currency> =>
    new Map(
      readTable('currencies.tsv', import.meta.url, 3).map(([code, name, states]) => [
        code,
        { code, name, states: words(states) },
      ]),
    ),
)

/** The currency with this code, if there is one. */
export const currencyByCode = (code: string): Currency | undefined => currencies().get(code)

/** The currency that a state uses today, if one is listed. */
export function currencyOf(state: string): Currency | undefined {
  for (const currency of currencies().values()) if (currency.states.includes(state)) return currency
  return undefined
}
