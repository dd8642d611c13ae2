/** What the page takes from the world's own tables: states by code in the reader's language, the quadrant of an event type. */
import plover from '../../world/plover.tsv?raw'
import states from '../../world/states.tsv?raw'
import type { Language } from './words.ts'

const rows = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const iso2 = new Map(rows(states).map(([code, two]) => [code, two]))
const quads = new Map(rows(plover).map(([type, quad]) => [type, Number(quad)]))

const QUADRANTS = ['', 'verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict']

/** PLOVER's quadrant of an event type, as a class name for its colour. */
export const quadOf = (type: string): string => QUADRANTS[quads.get(type) ?? 0]

const displayNames = new Map<Language, Intl.DisplayNames>()

/** A state's name in the reader's language, from its code; the name the record has for anything else. */
export function nameOf(
  { code, name }: { readonly code?: string | null; readonly name: string },
  language: Language,
): string {
  const two = code ? iso2.get(code) : undefined
  if (!two || !/^[A-Z]{2}$/.test(two)) return name
  let names = displayNames.get(language)
  if (!names) {
    names = new Intl.DisplayNames([language], { type: 'region' })
    displayNames.set(language, names)
  }
  const said = names.of(two)
  return said && said !== two ? said : name
}
