/** Reads a data file of the package: tab-separated lines, "#" lines are comments, trailing empty columns may be left out. */
import { readFileSync } from 'node:fs'

/**
 * Rows of a data file beside the code.
 * @param name path of the file relative to `base`
 * @param base `import.meta.url` of the caller
 * @param width number of columns; missing ones are filled with ""
 * @throws when the file is not there: the package is then incomplete
 */
export function readTable(name: string, base: string, width: number): string[][] {
  const rows: string[][] = []
  for (const line of readFileSync(new URL(name, base), 'utf8').split('\n')) {
    if (!line || line.startsWith('#')) continue
    const row = line.split('\t')
    while (row.length < width) row.push('')
    rows.push(row)
  }
  return rows
}

/** Calls `make` at the first use and keeps what it gave. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The words of a column that holds several, parted by spaces. */
export const words = (column: string): readonly string[] => (column ? column.split(' ') : [])
