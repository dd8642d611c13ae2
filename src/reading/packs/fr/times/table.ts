/** The table of the expressions of time that are read, made of the rules' own examples; docs/times-fr.md holds it. */
import { parseExample } from '../../../steps/examples.ts'
import type { TimeRule } from '../../../steps/times.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

function rows({ name, reads }: TimeRule): string[] {
  return reads.flatMap((example) => {
    const { text, marked } = parseExample(example)
    return marked.map(
      ({ start, end, says }) => `| ${name} | ${cell(text.slice(start, end))} | \`${says}\` | ${cell(text)} |`,
    )
  })
}

/** Markdown: every expression of the examples with its value, then the near misses that stay unread. */
export function timesTable(rules: readonly TimeRule[]): string {
  return [
    '# Expressions of time read in French',
    '',
    'Made by `npx tsx scripts/docs-times.ts` from the examples that the rules in `src/reading/packs/fr/times/` carry and that the',
    'tests run. All examples are sent on Wednesday 14 May 2031. Values are TIMEX3 (ISO 8601) with EDTF intervals; `MO`, `AF`,',
    '`EV`, `NI` are morning, afternoon, evening and night; a value is a `DATE`, `TIME` or `DURATION` as its form says, or a `SET`.',
    '',
    'A day, month or season without a year is placed by the tense of the verb that governs it (past: the latest, future: the',
    'next), firmly when the verb is its own, loosely when a noun or a bare participle stands between. "La veille", "le lendemain",',
    '"deux jours plus tard", "ce jour-là" count from the last date told. A weekday or month named again is the same one, unless its',
    'own verb says more; in a chronicle told in the present the days and months that open a sentence stay in the year told. What is',
    'sent before six in the morning speaks from the day before if the first weekday it names was that day. When the dispatch has no date, what is relative to it',
    'stays unread and a note says so.',
    '',
    '| family | expression | value | sentence |',
    '|---|---|---|---|',
    ...rules.flatMap(rows),
    '',
    '## Left alone',
    '',
    ...rules.flatMap(({ name, leaves }) => leaves.map((text) => `- ${text} (${name})`)),
    '',
  ].join('\n')
}
