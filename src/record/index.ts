/**
 * The record: open it, add readings, ask.
 *
 *     const record = await openRecord('./depeche-record') // a folder, "memory", or postgres://…
 *     await addReadings(record.db, [{ dispatch, reading: read(dispatch, loadPack('fr')) }])
 *     const { items } = await dossier(record.db, 'RUS', 'CUB', { from: '2018-01-01' })
 *     await record.close()
 */
export { addReadings, alreadyRead, type Outcome, type ReadDispatch, readerOf, recordKey } from './add.ts'
export { type OpenOptions, type OpenRecord, openRecord } from './open.ts'
export { actorsByNo, findActor, suggestActors } from './queries/actors.ts'
export {
  type DispatchEntry,
  type DispatchFilter,
  type DispatchListed,
  getDispatch,
  listDispatches,
} from './queries/dispatches.ts'
export { type Dossier, type DossierFilter, dossier } from './queries/dossier.ts'
export { eventsByNo } from './queries/events.ts'
export { busiestPairs, type Overview, overview, type Pair } from './queries/overview.ts'
export { type Hit, type Marked, searchDispatches } from './queries/search.ts'
export type * from './queries/shapes.ts'
export { tenuresOf } from './queries/tenures.ts'
export { addReview, type NewReview } from './reviews.ts'
export type { Db, Standing, Words } from './schema.ts'
export { tidy } from './tidy.ts'
