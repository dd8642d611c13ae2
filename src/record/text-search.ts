/** Full-text search in the languages PostgreSQL brings stemmers for; nobody has to type the accents. */
import { type RawBuilder, sql } from 'kysely'

/** BCP 47 primary subtag → text search configuration, for all that PostgreSQL 15 ships. */
const CONFIGURATIONS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'hindi',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  yi: 'yiddish',
}

export const searchConfig = (language: string): string => CONFIGURATIONS[language] ?? 'simple'

/** A tsvector holds one megabyte; no dispatch worth the name comes near this. What follows is stored, not searched. */
const SEARCHED = 100_000

/**
 * The words to index: the text, then its accented words once more without accents. Agencies write "Etats-Unis", readers
 * search "États-Unis" or "etats-unis"; stripping all accents instead would spoil the stemming ("décidé" is no "décide").
 */
export function searched(text: string): string {
  const head = text.slice(0, SEARCHED)
  const accented = new Set<string>()
  for (const word of head.split(/\s+/)) {
    const plain = withoutAccents(word)
    if (plain !== word) accented.add(plain)
  }
  return accented.size ? `${head}\n${[...accented].join('\n')}` : head
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** Search words (as in a web search: "exact words", or, -without) in each configuration, with their accents and without. */
export function searchQuery(words: string, configs: readonly string[]): RawBuilder<unknown> {
  const forms = [...new Set([words, withoutAccents(words)])]
  const queries = (configs.length ? configs : ['simple']).flatMap((config) =>
    forms.map((form) => sql`websearch_to_tsquery(${config}::regconfig, ${form})`),
  )
  return sql`(${sql.join(queries, sql` || `)})`
}
