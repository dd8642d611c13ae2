/** What developers measure on, outside the package: where it lies, and how its files of one JSON value a line are read. */
import { readFileSync } from 'node:fs'
import { packagePath } from './paths.ts'

/** The folder with gold/, score/, wire/ and treebanks/: beside the project, or where DEPECHE_SHARED says. */
export const SHARED = process.env.DEPECHE_SHARED ?? packagePath('..', 'shared')

/** The values of a JSON Lines file; blank lines are passed over. */
export function readJsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
