/** What holds for every source file: one version, an opening sentence, a length that one can read. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { packagePath } from '../src/paths.ts'
import { VERSION } from '../src/version.ts'
import { sourceFiles } from './support/sources.ts'

const files = ['src', 'test', 'scripts', 'bench', 'bin'].flatMap(sourceFiles)

/** The comment that a file opens with, after a `#!` line, or "". */
function opening(text: string): string {
  const start = text.replace(/^#!.*\n/, '')
  return /^\/\*\*?[\s\S]*?\*\//.exec(start)?.[0] ?? /^(?:\/\/.*\n)+/.exec(start)?.[0] ?? ''
}

it('gives one version', () => {
  expect(VERSION).toBe(JSON.parse(readFileSync(packagePath('package.json'), 'utf8')).version)
})

it('opens every file with what it is for', () => {
  expect(files.filter(({ text }) => opening(text).length < 20).map(({ path }) => path)).toEqual([])
})

it('keeps files within 250 lines, or says at the top why not', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 251)
  const silent = long.filter(({ text }) => !/\b(lines|long|one file|generated)\b/i.test(opening(text)))
  expect(silent.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([])
})
