/**
 * Measures the reader against the annotated dispatches and the judged treebank in ../shared, writes docs/figures.json and the table
 * that the README quotes: `npx tsx scripts/figures.ts`. test/figures.test.ts fails when a headline figure falls below the committed one.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { packagePath } from '../src/paths.ts'
import { SHARED } from '../src/shared.ts'
import { type Figures, measure } from '../test/support/figures.ts'

if (!existsSync(SHARED)) {
  console.error(`no annotated dispatches at ${SHARED}: nothing measured`)
  process.exit(2)
}
const figures = await measure()
writeFileSync(packagePath('docs/figures.json'), `${JSON.stringify(figures, null, 1)}\n`)
const readme = readFileSync(packagePath('README.md'), 'utf8')
const marked = /<!-- figures -->[\s\S]*?<!-- \/figures -->/
if (!marked.test(readme)) throw new Error('README.md has no <!-- figures --> … <!-- /figures -->')
writeFileSync(
  packagePath('README.md'),
  readme.replace(marked, `<!-- figures -->\n${table(figures)}\n<!-- /figures -->`),
)

function table({ record, syntax }: Figures): string {
  const names = Object.keys(record.all)
  return [
    '| F1 on annotated dispatches | all 51 | the 34 open | the 17 kept aside |',
    '|---|---|---|---|',
    ...names.map((name) => `| ${name} | ${record.all[name]} | ${record.open[name]} | ${record.kept[name]} |`),
    '',
    '| fr_sequoia-ud-dev, relation subtypes ignored | UPOS | UAS | LAS |',
    '|---|---|---|---|',
    `| gold words | ${syntax.gold.upos} | ${syntax.gold.uas} | ${syntax.gold.las} |`,
    `| raw text | ${syntax.raw.upos} | ${syntax.raw.uas} | ${syntax.raw.las} |`,
  ].join('\n')
}
