/** Imports run one way, types ← world ← intake | reading ← record ← desk, and no language is named outside its pack. */
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './support/sources.ts'

const RANK: Readonly<Record<string, number>> = { types: 0, world: 1, intake: 2, reading: 2, record: 3, desk: 4 }
/** Files of the root that every layer may use; `index.ts` is the library's door and uses all. */
const COMMON = ['src/version.ts', 'src/paths.ts', 'src/shared.ts']

const files = sourceFiles('src').filter(({ path }) => !/\.test\.tsx?$/.test(path))

/** Paths of the project's own files that a file imports, statically or not. */
function imports({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"](\.[^'"]+)['"]/g)
  return [...found].map(([, target]) => join(dirname(path), target).replaceAll('\\', '/'))
}

const layer = (path: string): string => path.split('/')[1]
const edges = files.flatMap((file) => imports(file).map((target) => ({ from: file.path, to: target })))
const shown = ({ from, to }: { from: string; to: string }): string => `${from} imports ${to}`

it('finds the imports at all', () => expect(edges.length).toBeGreaterThan(50))

it('runs from the desk down to the types, never back', () => {
  const wrong = edges.filter(({ from, to }) => {
    if (COMMON.includes(to) || layer(from) === layer(to) || from === 'src/index.ts') return false
    const [above, below] = [RANK[layer(from)], RANK[layer(to)]]
    // intake and reading have one rank: neither knows the other.
    return above === undefined || below === undefined || above <= below
  })
  expect(wrong.map(shown)).toEqual([])
})

it('keeps the steps from training and from packs', () => {
  const wrong = edges.filter(
    ({ from, to }) => /\/reading\/steps\//.test(from) && /\/reading\/(training|packs)\//.test(to),
  )
  expect(wrong.map(shown)).toEqual([])
})

/** Training makes the models of packs, and so may look into them. */
const outsidePacks = (path: string): boolean => !/^src\/reading\/(packs|training)\//.test(path)

it('reaches packs through their index alone', () => {
  const wrong = edges.filter(
    ({ from, to }) => outsidePacks(from) && to.startsWith('src/reading/packs/') && to !== 'src/reading/packs/index.ts',
  )
  expect(wrong.map(shown)).toEqual([])
})

const code = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')

it('names no file of a language outside its pack', () => {
  const naming = files.filter(({ path, text }) => outsidePacks(path) && /packs\/[a-z]{2}\//.test(code(text)))
  expect(naming.map(({ path }) => path)).toEqual([])
})
