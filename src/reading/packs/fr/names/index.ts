/** What French brings to the reading of names, titles and pronouns. */
import type { OfficeKind, OfficeStatus } from '../../../../types/index.ts'
import { lazy, readTable, words } from '../../../../world/table.ts'
import type { OfficeRules } from '../../../steps/names/complements.ts'
import { fold } from '../../../steps/names/fold.ts'
import { PhraseIndex } from '../../../steps/names/phrases.ts'
import { nameKey } from '../../../steps/names/runs.ts'
import type {
  Entry,
  Gender,
  KnownPerson,
  NamePack,
  PronounEntry,
  Relative,
  TailEntry,
  TitleEntry,
  World,
} from '../../../steps/names/vocabulary.ts'
import type { OfficeVerb } from '../../../steps/offices/statements.ts'
import * as lexicon from '../lexicon/lexicon.ts'

const table = (file: string, width: number): string[][] => readTable(file, import.meta.url, width)
const genderOf = (column: string): Gender | null => (column[0] === 'm' || column[0] === 'f' ? column[0] : null)
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

function phrases(): PhraseIndex<Entry> {
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
  for (const { of, forms, flags } of lexicon.demonyms()) {
    if (!of.length) continue
    addForms(index, forms, (gender, plural) => ({ is: 'people', codes: of, gender, plural, flags }))
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
function tails(): PhraseIndex<TailEntry> {
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

function pronouns(): ReadonlyMap<string, PronounEntry> {
  return new Map(
    table('pronouns.tsv', 5).map(([word, use, gender, plural, rank]) => [
      word,
      {
        use: use as PronounEntry['use'],
        gender: genderOf(gender),
        plural: plural === '-' ? null : plural === '1',
        rank: Number(rank),
      },
    ]),
  )
}

/** Grammatical gender and number of the usual names of states. */
function genders(): NamePack['genders'] {
  const out = new Map<string, { gender: Gender | null; plural: boolean }>()
  for (const { kind, of, role, gender } of lexicon.names())
    if (kind === 'state' && role === 'name' && of.length === 1 && !out.has(of[0]))
      out.set(of[0], { gender: gender && genderOf(gender), plural: gender?.length === 2 })
  return out
}

function known(): NamePack['known'] {
  const byName = new Map<string, KnownPerson[]>()
  const bySurname = new Map<string, KnownPerson[]>()
  for (const [name, of, gender, office, from, to] of table('known.tsv', 6)) {
    const person: KnownPerson = { name, of, gender: genderOf(gender), office: office as OfficeKind, from, to }
    const key = nameKey(name)
    append(byName, key, person)
    append(bySurname, key.slice(key.lastIndexOf(' ') + 1), person)
  }
  // a surname that two persons bear says nothing
  for (const [surname, persons] of bySurname)
    if (persons.some(({ name }) => name !== persons[0].name)) bySurname.delete(surname)
  return { byName, bySurname }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function officeRules(): OfficeRules {
  const refinements = new Map(
    readTable('../offices/refine.tsv', import.meta.url, 3).map(([kind, role, becomes]) => [
      `${kind} ${role}`,
      becomes as OfficeKind,
    ]),
  )
  return {
    refine: (kind, role) => refinements.get(`${kind} ${role}`) ?? kind,
    portfolio: (kind, portfolio) => (kind === 'minister' || kind === 'foreign minister' ? portfolio : kind),
  }
}

/** The French name pack. */
export function loadNames(world: World): NamePack {
  const classes: Record<string, ReadonlySet<string>> = {}
  for (const [name, list] of table('words.tsv', 2)) classes[name] = new Set(list.split(' '))
  return {
    phrases: phrases(),
    givenNames: lexicon.givenNames(),
    particles: new Set(lexicon.particles().map(({ form }) => fold(form))),
    words: classes,
    tails: lazy(tails),
    pronouns: pronouns(),
    genders: genders(),
    powers: new Map(table('powers.tsv', 2).map(([form, code]) => [form, code])),
    known: known(),
    offices: officeRules(),
    officeVerbs: new Map(
      table('../offices/verbs.tsv', 4).map(([lemma, act, status, office]) => [
        lemma,
        {
          act: act as OfficeVerb['act'],
          status: status as OfficeStatus,
          office: (office || undefined) as OfficeKind | undefined,
        },
      ]),
    ),
    saying: new Set(table('../quotes/cues.tsv', 1).map(([lemma]) => lemma)),
    world,
  }
}
