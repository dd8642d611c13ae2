/** The reader as a library: `read(dispatch, loadPack('fr'))`. */
export type { Pack } from './pack.ts'
export { installedPacks, loadPack } from './packs/index.ts'
export { read, readDocument, toReading } from './read.ts'
