/** What the world calls its codes, as the name step asks for it. */
import { lazy, readTable } from '../../../../world/table.ts'
import type { World } from '../../../steps/names/vocabulary.ts'

const states = lazy(
  () => new Map(readTable('../../../../world/states.tsv', import.meta.url, 6).map((row) => [row[0], row] as const)),
)

export const world: World = {
  nameOf: (code) => states().get(code)?.[2] ?? code,
  adjectiveOf: (code) => states().get(code)?.[3] ?? code,
  isState: (code) => states().has(code),
  hasCode: (key) => /^[A-Z0-9]{2,7}$/.test(key),
}
