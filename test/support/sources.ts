/** Lists the project's own source files, for the tests that hold its rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packagePath } from '../../src/paths.ts'

export interface SourceFile {
  /** From the project's root, with slashes: "src/reading/read.ts". */
  readonly path: string
  readonly text: string
}

/** All TypeScript and JavaScript files under a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  const root = packagePath()
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules'))
    .sort()
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}
