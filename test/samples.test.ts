/** The samples stay what they say they are: exercises, in every format, one story in the order of time. */
import { expect, it } from 'vitest'
import { type Item, readDispatches } from '../src/intake/index.ts'
import { packagePath } from '../src/paths.ts'
import type { Dispatch } from '../src/types/index.ts'

const items: Item[] = []
for await (const item of readDispatches(packagePath('samples'))) items.push(item)
const dispatches: readonly Dispatch[] = items.flatMap((item) => ('ok' in item ? item.ok : []))

it('are read without a fault or a note', () => {
  expect(items.filter((item) => !('ok' in item) || item.notes.length > 0)).toEqual([])
  expect(dispatches).toHaveLength(17)
})

it('are all marked as exercises of an invented agency, in a year to come', () => {
  for (const { source, usageTerms, sentAt, language } of dispatches) {
    expect(source).toBe('Alizé (exercice)')
    expect(usageTerms).toMatch(/^EXERCICE/)
    expect(sentAt).toMatch(/^2031-/)
    expect(language).toBe('fr')
  }
})

it('come in every format', () => {
  expect(new Set(items.map((item) => /\.(\w+)/.exec(item.from.replace(/^.*\//, ''))?.[1]))).toEqual(
    new Set(['txt', 'json', 'html', 'jsonl']),
  )
})

it('hold a correction and a kill of earlier dispatches', () => {
  const revising = dispatches.filter((dispatch) => dispatch.revises)
  expect(revising.map(({ revises, status }) => [status, dispatches.some(({ id }) => id === revises)])).toEqual([
    ['usable', true],
    ['cancelled', true],
  ])
})

it('are as long as dispatches are', () => {
  for (const { text, status } of dispatches)
    if (status !== 'cancelled')
      expect(text.split(/\s+/).length).toSatisfy((words: number) => words >= 200 && words <= 450)
})
