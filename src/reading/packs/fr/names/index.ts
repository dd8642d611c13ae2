/** What French brings to the reading of names, titles and pronouns. */
import type { OfficeKind, OfficeStatus } from '../../../../types/index.ts'
import { lazy, readTable } from '../../../../world/table.ts'
import { fold } from '../../../steps/names/fold.ts'
import { nameKey } from '../../../steps/names/runs.ts'
import type {
  Gender,
  KnownPerson,
  NamePack,
  OfficeRules,
  PronounEntry,
  World,
} from '../../../steps/names/vocabulary.ts'
import type { OfficeVerb } from '../../../steps/offices/statements.ts'
import * as lexicon from '../lexicon/lexicon.ts'
import { loadWords } from '../quotes/lexicon.ts'
import { genderOf, phrases, tails } from './phrases.ts'

const table = (file: string, width: number): string[][] => readTable(file, import.meta.url, width)
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
    anaphors: new Map(table('anaphors.tsv', 2).map(([lemma, kinds]) => [lemma, new Set(kinds.split(' '))])),
    persons: loadWords('person-nouns.txt'),
    // verbs that seldom report speech say nothing of who is meant
    saying: new Set(
      table('../quotes/cues.tsv', 2)
        .filter(([, flags]) => !flags.split(' ').includes('weak'))
        // the tree has the verb of "s'exclamer" without its pronoun
        .map(([lemma]) => lemma.replace(/^(?:se |s')/, '')),
    ),
    world,
  }
}
