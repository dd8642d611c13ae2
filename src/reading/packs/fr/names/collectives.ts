/** Fills the index of those who are taken together: migrants, protesters, NGOs, armed groups, peoples without a state. */
import { groupByName } from '../../../../world/groups.ts'
import { stateByCode } from '../../../../world/states.ts'
import { lazy, readTable, words } from '../../../../world/table.ts'
import type { Collective, CollectivePack } from '../../../steps/collectives/reader.ts'
import { fold } from '../../../steps/names/fold.ts'
import { PhraseIndex } from '../../../steps/names/phrases.ts'

const table = (file: string, width: number): string[][] => readTable(file, import.meta.url, width)

const rows = lazy((): readonly (Collective & { readonly forms: readonly string[] })[] =>
  table('collectives.tsv', 4).map(([forms, name, kind, flags]) => ({
    forms: forms.split('|'),
    name,
    kind: kind as Collective['kind'],
    flags: new Set(words(flags)),
  })),
)

export function loadCollectives(): CollectivePack {
  const nouns = new PhraseIndex<Collective>()
  for (const row of rows()) for (const form of row.forms) nouns.add(form, row)
  const qualifiers = new Map<string, string>()
  for (const [forms, english] of table('qualifiers.tsv', 2))
    for (const form of words(forms)) qualifiers.set(fold(form), english)
  return {
    nouns,
    qualifiers,
    isArmed: (name) => groupByName(name)?.kind === 'armed',
    adjectiveOf: (code) => stateByCode(code)?.adjective,
    of: new Set(['de', "d'", 'du', 'des']),
    locative: new Set(['en', 'au', 'aux', 'à']),
    definite: new Set(['le', 'la', 'les', "l'", 'des', 'ces', 'cette']),
    against: new Set(['à', 'au', 'aux', 'entre', 'de', "d'", 'du', 'des']),
    several: new Set(
      words(
        'les des ces aux leurs ses nos plusieurs quelques certains certaines autres nombreux nombreuses tous toutes divers',
      ),
    ),
  }
}

/** Whether those are a power whose names end in a word: "migrants" none, "Arab states" one. */
export const collectiveWords = lazy((): ReadonlyMap<string, 'crowd' | 'force'> => {
  const peoples = table('peoples.tsv', 3).map(([, name, kind]) => ({ name, kind }))
  return new Map(
    [...peoples, ...rows()].map(({ name, kind }) => [
      name.slice(name.lastIndexOf(' ') + 1),
      kind === 'force' ? kind : 'crowd',
    ]),
  )
})
