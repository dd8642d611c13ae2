/** French events: one family of frames a file, and the word lists that say how sure an act is. */
import { readFileSync } from 'node:fs'
import { groups } from '../../../../world/groups.ts'
import { media } from '../../../../world/media.ts'
import { organisations } from '../../../../world/organisations.ts'
import { stateByCode } from '../../../../world/states.ts'
import { indexFrames, readFrames } from '../../../steps/events/frame.ts'
import type { Effect, Governor, People } from '../../../steps/events/pack.ts'
import type { EventPack } from '../../../steps/events.ts'
import { demonyms, names } from '../lexicon/lexicon.ts'
import { collectiveWords } from '../names/collectives.ts'
import { families } from './families.ts'
import type { Family } from './family.ts'

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Rows of a table, remarks and blank lines left out. */
const rows = (name: string): string[][] =>
  file(`words/${name}.tsv`)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

/** The lexicon writes "manœuvre", the folded text "manoeuvre": lemmas come both ways. */
const spellings = (word: string): string[] => (word.includes('oe') ? [word, word.replace(/oe/g, 'œ')] : [word])

const list = (name: string): ReadonlySet<string> => new Set(file(`words/${name}.txt`).split('\n').filter(Boolean))

const BODIES: ReadonlySet<string> = new Set([
  'intergovernmental',
  'alliance',
  'union',
  'bank',
  'court',
  'agency',
  'forum',
])

const pairs = (name: string): ReadonlyMap<string, string> => new Map(rows(name).map(([a, b]) => [a, b]))

/** States by their people's adjectives and compounds, armed groups by names of one word; ambiguous ones ("coréen") are left out. */
function peoples(): Pick<EventPack, 'peoples' | 'combining'> {
  const byForm = new Map<string, People>()
  const combining = new Map<string, People>()
  for (const { of, forms, combining: half } of demonyms()) {
    const state = of.length === 1 ? stateByCode(of[0]) : undefined
    if (!state) continue
    const people = { code: state.code, name: state.name }
    for (const form of forms) if (!byForm.has(form)) byForm.set(form, people)
    if (half && !combining.has(half)) combining.set(half, people)
  }
  for (const { form, kind, of } of names())
    if (kind === 'group' && of.length === 1 && /^\p{Ll}+$/u.test(form)) byForm.set(form, { name: of[0] })
  return { peoples: byForm, combining }
}

/** The states that parties, companies, associations and institutes are at home in, by name. */
function homes(): Map<string, readonly string[]> {
  const out = new Map<string, readonly string[]>()
  for (const { name, kind, states } of groups().values())
    if (kind !== 'armed' && kind !== 'hackers') out.set(name, states)
  for (const { name, kind, members } of organisations().values())
    if (!BODIES.has(kind) && members.length === 1) out.set(name, members)
  return out
}

export function loadEvents(): EventPack {
  return {
    frames: indexFrames(
      families
        .flatMap((family: Family) => readFrames(family.type, family.name, file(`${family.name}.tsv`)))
        .flatMap(([key, frame]) => spellings(key).map((spelt) => [spelt, frame] as const)),
    ),
    classes: new Map(rows('classes').map(([name, words]) => [name, new Set(words.split(' ').flatMap(spellings))])),
    governors: new Map(rows('governors').map(([lemma, clause, noun]) => [lemma, { clause, noun } as Governor])),
    modifiers: pairs('modifiers') as ReadonlyMap<string, Effect>,
    cases: pairs('cases'),
    caseNouns: pairs('case-nouns'),
    denials: new Set(['démentir', 'nier', 'réfuter', 'démenti'].map((lemma) => `rule:reject/${lemma}`)),
    companies: new Set([...groups().values()].filter((g) => g.kind === 'company').map((g) => g.name)),
    firms: list('companies'),
    homes: homes(),
    collectives: collectiveWords(),
    bodies: new Set([...organisations().values()].filter((o) => BODIES.has(o.kind)).map((o) => o.code)),
    media: new Set(media().keys()),
    leaders: list('leaders'),
    seats: new Map(rows('seats').map(([form, code, name]) => [form, { code, name }])),
    lands: pairs('lands'),
    ...peoples(),
    quantities: list('quantities'),
    standIns: list('stand-ins'),
    sufferers: pairs('sufferers'),
    objectControl: list('object-control'),
    dativeControl: list('dative-control'),
    movers: list('movers'),
    supports: list('supports'),
    happening: list('happening'),
    active: new Set(['avoir']),
    negators: list('negators'),
    contexts: pairs('contexts'),
    words: {
      owner: 'de',
      agent: 'par',
      between: 'entre',
      dative: 'à',
      complement: new Set(['de', 'à', 'sur', 'pour', 'contre', 'en']),
      infinitive: new Set(['à', 'de']),
      reflexive: new Set(['se', "s'"]),
      condition: new Set(['si']),
      purpose: new Set(['pour', 'afin']),
      lack: new Set(['sans']),
      before: new Set(['après']),
      locative: new Set(['à', 'en', 'dans', 'chez', 'depuis', 'sur']),
      joining: new Set(['comme', 'ainsi que']),
      ascribing: new Set(['imputer', 'attribuer']),
      claiming: new Set([
        'revendiquer',
        'reconnaître',
        'admettre',
        'avouer',
        'rapporter',
        'signaler',
        'annoncer',
        'confirmer',
        'nier',
        'démentir',
        'réfuter',
        'évoquer',
        'dénoncer',
        'dévoiler',
        'décrire',
        'soupçonner',
        'relater',
        'raconter',
        'citer',
      ]),
      based: new Set([
        'baser',
        'implanter',
        'appartenir',
        'battre',
        'tirer',
        'lancer',
        'partir',
        'venir',
        'revenir',
        'arriver',
        'provenir',
        'originaire',
      ]),
      adverse: new Set(['contre', 'envers', 'face']),
      during: new Set(['', 'lors', 'à', 'en', 'dans', 'pendant', 'durant', 'de', 'par', 'sous', 'pour', 'avec']),
      meanwhile: new Set(['lors', 'pendant', 'durant', 'cours', 'occasion']),
      apart: new Set(['avant', 'après', 'depuis', 'dès']),
      modal: new Set(['devoir', 'pouvoir', 'falloir']),
      bringing: new Set(['permettre', 'pousser', 'amener', 'conduire', 'contraindre', 'obliger', 'forcer']),
      bound: new Set(['avant', 'après', 'jusque', "jusqu'à", "jusqu'en"]),
      since: new Set(['depuis']),
      range: {
        from: new Set(['entre', 'de', 'du', 'depuis']),
        until: new Set(['à', 'au', 'jusque', "jusqu'", "jusqu'à", "jusqu'au", "jusqu'en"]),
        and: new Set(['et', 'puis']),
      },
      that: new Set(['ce']),
      relative: new Set(['qui', 'que', "qu'", 'dont', 'lequel', 'laquelle', 'lesquels', 'lesquelles', 'où']),
    },
  }
}
