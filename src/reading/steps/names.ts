/** Finds who and what is named, groups the mentions into actors, and takes the offices stated beside the names. */
import type { Named, Summed } from '../../types/index.ts'

// biome-ignore lint/suspicious/noEmptyInterface: filled by the step
export interface NamePack {}

export function findNames(doc: Summed, _pack: NamePack): Named {
  return { ...doc, actors: [], mentions: [], offices: [] }
}
