/** The French lexicon loads whole and agrees with the world's codes. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFICE_KINDS } from '../../../../types/index.ts'
import { groups, media, organisations, stateByCode, states } from '../../../../world/index.ts'
import {
  civilities,
  demonyms,
  foldName,
  givenNames,
  type NameKind,
  names,
  officeModifiers,
  offices,
  otherNames,
  particles,
  portfolios,
  stateNouns,
  trades,
} from './lexicon.ts'

const folder = new URL('.', import.meta.url)
const lines = (file: string): string[] => readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
const files = [
  ...readdirSync(folder).filter((name) => name.endsWith('.tsv')),
  ...readdirSync(new URL('names/', folder)).map((name) => `names/${name}`),
]

const known: Readonly<Record<NameKind, (code: string) => boolean>> = {
  state: (code) => states().has(code),
  organisation: (code) => organisations().has(code),
  group: (code) => groups().has(code),
  medium: (code) => media().has(code),
  place: (code) => states().has(code),
}

const FLAGS = new Set(['bare', 'common', 'person', 'context', 'place', 'homograph', 'area'])
const ROLES = new Set(
  (
    'name long acronym capital seat parliament army service court organ by-name ' +
    'city region island country area continent water site'
  ).split(' '),
)

describe('the files of the lexicon', () => {
  it.each(files)('%s is sorted, has no line twice and as many columns as its head names', (file) => {
    const head = lines(file).filter((line) => line.startsWith('#'))
    const rows = lines(file).filter((line) => !line.startsWith('#'))
    expect(rows).toEqual([...new Set(rows)].sort())
    const width = head.at(-1)!.split('\t').length
    for (const row of rows) {
      expect(row.split('\t').length, row).toBeLessThanOrEqual(width)
      expect(row, row).not.toMatch(/[’]|\t\t\t| {2}|^ | $|[\t ]$/)
    }
  })
})

describe('names', () => {
  it('mean only codes that exist, with flags and roles that the README explains', () => {
    for (const { form, of, kind, role, flags } of names()) {
      for (const code of of) expect(known[kind](code), `${form} → ${code}`).toBe(true)
      if (of.length === 0 && kind !== 'place') expect(flags.has('context'), form).toBe(true)
      expect(ROLES.has(role), `${form}: ${role}`).toBe(true)
      for (const flag of flags) expect(FLAGS.has(flag), `${form}: ${flag}`).toBe(true)
    }
  })

  it('stand twice only with the flag homograph', () => {
    const seen = new Map<string, number>()
    for (const { key } of names()) seen.set(key, (seen.get(key) ?? 0) + 1)
    for (const { form, key, flags } of names()) expect(flags.has('homograph'), form).toBe(seen.get(key)! > 1)
  })

  it('are enough', () => {
    const count = (kind: NameKind): number =>
      new Set(
        names()
          .filter((n) => n.kind === kind)
          .flatMap((n) => n.of),
      ).size
    expect(count('state')).toBe(states().size)
    expect(count('organisation')).toBeGreaterThanOrEqual(150)
    expect(count('medium')).toBeGreaterThanOrEqual(150)
    expect(names().filter((n) => n.kind === 'place').length).toBeGreaterThanOrEqual(1500)
  })

  it.each([
    ['Etats-Unis', 'USA', 'name'],
    ['ÉTATS-UNIS', 'USA', 'name'],
    ['la havane', 'CUB', 'capital'],
    ['Kremlin', 'RUS', 'seat'],
    ['palais du Planalto', 'BRA', 'seat'],
    ['Knesset', 'ISR', 'parliament'],
    ['Gardiens de la révolution', 'IRN', 'army'],
    ['MI6', 'GBR', 'service'],
    ['Nations unies', 'UN', 'name'],
    ['Cédéao', 'ECOWAS', 'acronym'],
    ['Daech', 'Islamic State', 'name'],
    ['Chine nouvelle', 'Xinhua', 'name'],
    ['Istanbul', 'TUR', 'city'],
  ])('finds %s', (text, code, role) => {
    const [entry] = names().filter((name) => name.key === foldName(text))
    expect(entry?.of).toEqual([code])
    expect(entry?.role).toBe(role)
  })

  it('says when a name may mean either of two', () => {
    const of = (text: string): readonly string[] | undefined => names().find((n) => n.key === foldName(text))?.of
    expect(of('Congo')).toEqual(['COG', 'COD'])
    expect(of('Corée')).toEqual(['KOR', 'PRK'])
  })
})

describe('demonyms', () => {
  it('have four forms and codes that exist', () => {
    for (const { of, forms } of demonyms()) {
      expect(
        forms.every((form) => /^[\p{Ll}\p{M}-]+$/u.test(form)),
        forms.join(),
      ).toBe(true)
      for (const code of of) expect(states().has(code) || organisations().has(code), `${forms[0]} → ${code}`).toBe(true)
    }
  })

  it('mean one thing a form', () => {
    const meaning = new Map<string, string>()
    for (const { of, forms } of demonyms())
      for (const form of forms) {
        const code = of.join('|')
        expect(meaning.get(form) ?? code, form).toBe(code)
        meaning.set(form, code)
      }
  })

  it('are there for every state', () => {
    const having = new Set(demonyms().flatMap((demonym) => demonym.of))
    const without = [...states().values()].filter(
      (s) => s.status !== 'territory' && !having.has(s.code) && s.code !== 'VAT',
    )
    expect(without.map((state) => state.code)).toEqual([])
  })

  it.each([
    ['belge', 'belge', 'belges', 'belges'],
    ['grec', 'grecque', 'grecs', 'grecques'],
    ['turc', 'turque', 'turcs', 'turques'],
    ['suisse', 'suissesse', 'suisses', 'suissesses'],
    ['nord-coréen', 'nord-coréenne', 'nord-coréens', 'nord-coréennes'],
    ['malgache', 'malgache', 'malgaches', 'malgaches'],
  ])('has %s, %s, %s, %s', (...forms) => {
    expect(demonyms().some((demonym) => demonym.forms.join() === forms.join())).toBe(true)
  })
})

describe('offices', () => {
  it('have four forms, a kind that exists and something to be held of', () => {
    for (const { forms, kind, of } of offices()) {
      expect(forms.every(Boolean), forms[0]).toBe(true)
      expect(OFFICE_KINDS, forms[0]).toContain(kind)
      for (const what of of)
        expect(
          ['state', 'organisation', 'group', 'any', 'none'].includes(what) ||
            !!stateByCode(what) ||
            organisations().has(what),
          `${forms[0]} of ${what}`,
        ).toBe(true)
    }
    for (const { kind, form } of portfolios()) expect(OFFICE_KINDS, form).toContain(kind)
  })

  it('have one kind for a title and what it is held of', () => {
    const seen = new Set<string>()
    for (const { forms, of } of offices())
      for (const what of of) {
        expect(seen.has(`${forms[0]} ${what}`), `${forms[0]} of ${what}`).toBe(false)
        seen.add(`${forms[0]} ${what}`)
      }
  })

  it('makes the secretary of state a foreign minister in Washington and at the Vatican only', () => {
    const rows = offices().filter((office) => office.forms[0] === "secrétaire d'État")
    expect(rows.map((row) => [row.kind, row.of.join('|')]).sort()).toEqual([
      ['deputy minister', 'state'],
      ['foreign minister', 'USA|VAT'],
    ])
  })
})

describe('other lists', () => {
  it('load', () => {
    expect(givenNames().size).toBeGreaterThanOrEqual(3000)
    expect(givenNames().get(foldName('Émile'))?.gender).toBe('m')
    expect(givenNames().get('xi')?.flags.has('family')).toBe(true)
    for (const list of [officeModifiers(), stateNouns(), particles(), civilities(), otherNames(), trades()])
      expect(list.length).toBeGreaterThan(20)
  })
})

describe('foldName', () => {
  it('gives one key to all spellings', () => {
    expect(foldName('Côte d’Ivoire')).toBe("cote d'ivoire")
    expect(foldName('ŒUVRE')).toBe('oeuvre')
  })

  it('changes nothing the second time, on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldName(foldName(text)) === foldName(text)))
  })
})
