/** The headline figures on real dispatches hold: none falls by more than a point below the committed one. Skipped, saying so, without ../shared. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '../src/paths.ts'
import { type Figures, measure, missing } from './support/figures.ts'

if (missing) console.warn(`figures not checked: ${missing}`)

describe.skipIf(missing)('the figures in docs/figures.json', () => {
  test('are reached by the reader as it is', async () => {
    const committed: Figures = JSON.parse(readFileSync(packagePath('docs/figures.json'), 'utf8'))
    const now = await measure()
    const fallen: string[] = []
    const check = (what: string, before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) => {
      for (const [name, figure] of Object.entries(before))
        if (after[name] < figure - 1) fallen.push(`${what}, ${name}: ${figure} → ${after[name]}`)
    }
    for (const part of ['all', 'open', 'kept'] as const) check(part, committed.record[part], now.record[part])
    for (const from of ['gold', 'raw'] as const) check(`syntax, ${from}`, committed.syntax[from], now.syntax[from])
    expect(fallen).toEqual([])
  })
})
