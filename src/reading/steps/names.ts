/** Finds who and what is named, groups the mentions into actors, and takes the offices stated beside the names. */
import type { Named, Summed } from '../../types/index.ts'
import { resolveReferences } from './coreference.ts'
import { Found } from './names/found.ts'
import type { NamePack } from './names/vocabulary.ts'
import { findOffices } from './offices.ts'

export type { Found } from './names/found.ts'
export type { NamePack } from './names/vocabulary.ts'

/** Everybody and everything that acts or speaks in the dispatch, each mention of it, and who holds which office. */
export function findNames(doc: Summed, pack: NamePack): Named {
  const found = new Found(doc, pack)
  const book = findOffices(found)
  resolveReferences(found, book)
  const offices = book.list
  const { actors, mentions, ids } = found.draft.finish(new Set(offices.flatMap((o) => [o.person, o.of])))
  return {
    ...doc,
    actors,
    mentions,
    offices: offices.map((o) => ({ ...o, person: ids.get(o.person)!, of: ids.get(o.of)! })),
  }
}
