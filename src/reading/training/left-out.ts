/** Which dispatches no training may see: those kept aside for scoring, and their near-duplicates. */
import { readFileSync } from 'node:fs'

/** Ids of the first list, and of every group in the other files that shares one with it. */
export function leftOut(paths: readonly string[]): Set<string> {
  const lists = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as (string | string[])[])
  const ids = new Set(lists.flat().filter((entry) => typeof entry === 'string'))
  const groups = lists.flat().filter((entry) => typeof entry !== 'string')
  for (const group of groups) if (group.some((id) => ids.has(id))) for (const id of group) ids.add(id)
  return ids
}
