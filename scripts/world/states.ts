/**
 * Writes the names of states from CLDR, as Node's own ICU carries it: the English ones into src/world/states.tsv, the French
 * ones with gender and article into the French pack. Run: npx tsx scripts/world/states.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { packagePath } from '../../src/paths.ts'

const worldFile = packagePath('src/world/states.tsv')
const frenchFile = packagePath('src/reading/packs/fr/lexicon/names/states.tsv')

const lines = readFileSync(worldFile, 'utf8').trimEnd().split('\n')
const comments = lines.filter((line) => line.startsWith('#'))
const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))

/** CLDR's English where it is not what the press writes; the defunct have no CLDR name. */
const ENGLISH: Readonly<Record<string, string>> = {
  CIV: 'Ivory Coast',
  COD: 'Democratic Republic of the Congo',
  COG: 'Republic of the Congo',
  CSK: 'Czechoslovakia',
  DDR: 'East Germany',
  HKG: 'Hong Kong',
  MAC: 'Macau',
  MMR: 'Myanmar',
  PSE: 'Palestine',
  SUN: 'Soviet Union',
  TUR: 'Turkey',
  YUG: 'Yugoslavia',
}
/** CLDR's French where it is a label rather than a name; the usual other forms are in state-variants.tsv. */
const FRENCH: Readonly<Record<string, string>> = {
  CSK: 'Tchécoslovaquie',
  DDR: "Allemagne de l'Est",
  HKG: 'Hong Kong',
  MAC: 'Macao',
  MMR: 'Myanmar',
  PSE: 'Palestine',
  SUN: 'Union soviétique',
  SXM: 'Sint Maarten',
  VAT: 'Vatican',
  VIR: 'Îles Vierges américaines',
  YUG: 'Yougoslavie',
}

/** States whose French name takes no article. */
const BARE = new Set(
  (
    'ABW AIA AND ATG BHR BLM BRB CUB CUW CYP DJI FJI GGY GIB GUM HKG HTI ISR JEY KIR KNA LCA MAC MAF MCO MDG MLT MSR MUS ' +
    'MYT NIU NRU OMN PRI SGP SHN SMR SPM STP SXM TKL TON TTO TUV TWN VCT VUT WLF WSM'
  ).split(' '),
)
// Names of states are feminine when their first word ends in -e, with these exceptions.
const MASCULINE = new Set('BLZ GBR IOT KHM MEX MOZ SUR ZWE'.split(' '))
const FEMININE = new Set('CUB HTI MDG REU SHN SLE SUN TTO ATG'.split(' '))
const PLURAL: Readonly<Record<string, 'mp' | 'fp'>> = { ARE: 'mp', BES: 'mp', NLD: 'mp', USA: 'mp' }

/** Names that are also common words, or given names: flags `common`, `person`. */
const ALSO: Readonly<Record<string, string>> = {
  DMA: 'person',
  GRD: 'common',
  JEY: 'common',
  MUS: 'person',
  REU: 'common',
}

function gender(code: string, name: string): string {
  if (PLURAL[code]) return PLURAL[code]
  const first = name.split(/[ -]/u)[0]
  if (
    /^(?:Îles|Terres|Bermudes|Philippines|Seychelles|Maldives|Comores|Bahamas|Fidji|Tonga|Samoa|Palaos)$/u.test(first)
  )
    return 'fp'
  if (FEMININE.has(code)) return 'f'
  if (MASCULINE.has(code)) return 'm'
  return /[eé]e?$/u.test(first) && !first.endsWith('ué') ? 'f' : 'm'
}

const english = new Intl.DisplayNames('en', { type: 'region' })
const french = new Intl.DisplayNames('fr', { type: 'region' })
const frenchName = (code: string, iso2: string): string =>
  (FRENCH[code] ?? french.of(iso2) ?? code).replaceAll('’', "'").replace(/^La /u, '')

for (const row of rows) {
  const [code, iso2] = row
  row[2] = ENGLISH[code] ?? (english.of(iso2) ?? code).replaceAll('’', "'").replace(' & ', ' and ')
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1))
writeFileSync(worldFile, `${[...comments, ...rows.map((row) => row.join('\t'))].join('\n')}\n`)

const entries = rows
  .map(([code, iso2]) => {
    const form = frenchName(code, iso2)
    return [form, code, 'name', gender(code, form), [BARE.has(code) ? 'bare' : '', ALSO[code] ?? ''].join(' ').trim()]
      .join('\t')
      .trimEnd()
  })
  .sort()
writeFileSync(
  frenchFile,
  `${[
    `# French names of states, from CLDR ${process.versions.cldr} (Unicode License v3), gender and article by: npx tsx scripts/world/states.ts`,
    '# form\tof\trole\tgender\tflags',
    ...entries,
  ].join('\n')}\n`,
)
