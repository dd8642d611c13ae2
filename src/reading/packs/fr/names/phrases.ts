/** Fills the index of phrases from the lexicon and the lists of this folder. */
import type { OfficeKind } from '../../../../types/index.ts'
import { lazy, readTable, words } from '../../../../world/table.ts'
import { fold } from '../../../steps/names/fold.ts'
import { PhraseIndex } from '../../../steps/names/phrases.ts'
import type { Entry, Gender, Relative, TailEntry, TitleEntry } from '../../../steps/names/vocabulary.ts'
import * as lexicon from '../lexicon/lexicon.ts'

const table = (file: string, width: number): string[][] => readTable(file, import.meta.url, width)
/** The gender that a column tells, or null. */
export const genderOf = (column: string): Gender | null => (column[0] === 'm' || column[0] === 'f' ? column[0] : null)
/** Forms in the order of the lexicon's columns: masculine, feminine, masculine plural, feminine plural. */
const FORMS: readonly (readonly [Gender, boolean])[] = [
  ['m', false],
  ['f', false],
  ['m', true],
  ['f', true],
]
const NONE: ReadonlySet<string> = new Set()
/** Three letters that are written "Onu", too; others would be common words ("Eau"). */
const SPOKEN: ReadonlySet<string> = new Set(['ONU', 'OMS', 'UIT'])
const ROLE: ReadonlySet<string> = new Set(['role'])
const ARTICLE = /^(?:(?:Le|La|Les) |L')/

/** All phrases of French that the name step looks up. */
export function phrases(): PhraseIndex<Entry> {
  const index = new PhraseIndex<Entry>()
  for (const { form, kind, of, role, gender, flags } of lexicon.names()) {
    const entry: Entry = {
      is: 'name',
      kind,
      codes: of,
      role,
      gender: gender && genderOf(gender),
      plural: gender?.length === 2,
      form,
      flags,
    }
    const article = ARTICLE.exec(form)?.[0].length ?? 0
    index.add(form, entry, article)
    // "au Caire", "du Monde": the article is in the preposition
    if (article) index.add(form.slice(article), entry)
    // "Onu", "Otan": acronyms that are read as words may be written so
    if (role === 'acronym' && (form.length > 3 || SPOKEN.has(form)))
      index.add(form[0] + form.slice(1).toLowerCase(), entry)
  }
  const peoples = new Map(table('peoples.tsv', 4).map(([form, name, , codes]) => [form, { name, codes: words(codes) }]))
  for (const { of, forms, flags } of lexicon.demonyms()) {
    const own = peoples.get(forms[0])
    if (!of.length && !own) continue
    const codes = own?.codes ?? of
    addForms(index, forms, (gender, plural) => ({ is: 'people', codes, own: own?.name, gender, plural, flags }))
  }
  for (const { forms, kind, of, flags } of titles()) {
    addForms(index, forms, (gender, plural) => ({ is: 'title', kind, of, gender, plural, flags }))
  }
  for (const [m, f, mp, fp, relative] of table('../offices/relatives.tsv', 5))
    addForms(index, [m, f, mp, fp], (gender, plural) => ({
      is: 'title',
      kind: 'other',
      of: ['any'],
      relative: relative as Relative,
      gender,
      plural,
      flags: new Set(),
    }))
  for (const { form, kind, flags } of lexicon.portfolios())
    index.add(form.toLowerCase(), { is: 'portfolio', kind, flags })
  for (const { form, status, flags } of lexicon.officeModifiers()) index.add(form, { is: 'modifier', status, flags })
  for (const noun of [...lexicon.stateNouns(), ...ownNouns()]) {
    const entry = {
      is: 'noun' as const,
      lemma: noun.singular,
      role: noun.role,
      gender: noun.gender && genderOf(noun.gender),
      flags: noun.flags,
    }
    if (noun.singular !== '-') index.add(noun.singular, { ...entry, plural: false })
    if (noun.plural && noun.plural !== '-' && noun.plural !== noun.singular)
      index.add(noun.plural, { ...entry, plural: true })
  }
  for (const noun of lexicon.mediaNouns()) {
    for (const form of new Set([noun.singular, noun.plural]))
      if (form && form !== '-')
        index.add(form, { is: 'mediaNoun', english: noun.role, plural: true, flags: noun.flags })
  }
  for (const [form] of table('nothing.txt', 1)) index.add(form, { is: 'other', flags: NONE })
  for (const { form } of lexicon.otherNames()) index.add(form, { is: 'other', flags: NONE })
  for (const { form, gender, flags } of lexicon.civilities()) index.add(form, { is: 'civility', gender, flags })
  for (const [singular, plural, kind, flag] of table('generics.tsv', 4)) {
    const entry: Entry = { is: 'generic', kind: kind as 'group', flags: new Set(words(flag)) }
    index.add(singular, entry)
    if (plural !== singular) index.add(plural, entry)
  }
  return index
}

const ownNouns = (): lexicon.CommonNoun[] =>
  table('nouns.tsv', 5).map(([singular, plural, gender, role, flags]) => ({
    singular,
    plural,
    gender: genderOf(gender),
    role,
    flags: new Set(words(flags)),
  }))

/** The titles of the lexicon with those of offices/titles.tsv in their place; `none` takes a title out. */
const titles = lazy((): readonly lexicon.OfficeTitle[] => {
  const own = readTable('../offices/titles.tsv', import.meta.url, 7)
  const replaced = new Set(own.map(([m]) => m))
  return [
    ...lexicon.offices().filter(({ forms }) => !replaced.has(forms[0])),
    ...lexicon
      .trades()
      .filter((forms) => !replaced.has(forms[0]))
      .map((forms) => ({ forms, kind: 'other' as const, of: ['none'], flags: ROLE })),
    ...own
      .filter(([, , , , kind]) => kind !== 'none')
      .map(([m, f, mp, fp, kind, of, flags]) => ({
        forms: [m, f, mp, fp] as const,
        kind: kind as OfficeKind,
        of: of.split('|'),
        flags: new Set(words(flags)),
      })),
  ]
})

/** What may follow the first word of a title behind an adjective: "conseiller (américain) à la sécurité nationale". */
export function tails(): PhraseIndex<TailEntry> {
  const index = new PhraseIndex<TailEntry>()
  for (const { forms, kind, of, flags } of titles())
    forms.forEach((form, i) => {
      const space = form.indexOf(' ')
      if (space < 0 || forms.indexOf(form) < i) return
      const [gender, plural] = FORMS[i]
      const entry: TitleEntry = { is: 'title', kind, of, gender, plural, flags }
      index.add(form.slice(space + 1).toLowerCase(), { first: fold(form.slice(0, space)), entry })
    })
  return index
}

function addForms(
  index: PhraseIndex<Entry>,
  forms: readonly string[],
  make: (gender: Gender | null, plural: boolean) => Entry,
): void {
  forms.forEach((form, i) => {
    if (!form || form === '-') return
    if (forms.indexOf(form) < i) return
    const [gender, plural] = FORMS[i]
    // one form for both genders ("porte-parole") tells none; for both numbers, the singular
    const both = forms[i % 2 ? i - 1 : i + 1] === form
    // "Premier ministre" is also written small; a lone capitalised word ("Guide") is not
    index.add(form.includes(' ') ? form.toLowerCase() : form, make(both ? null : gender, plural))
  })
}
