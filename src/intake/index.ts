/** Bytes → Dispatch. `for await (const item of readDispatches('samples')) …` */
export { checkDate } from './dates.ts'
export { formats } from './formats/index.ts'
export type { IntakeOptions, Item, ReadItem, RefusedItem } from './item.ts'
export { MAX_BYTES } from './item.ts'
export { dispatchKey, idFor } from './key.ts'
export { type Bytes, readDispatches } from './read.ts'
export { dispatchSchema } from './shapes/dispatch.ts'
export { shapes } from './shapes/index.ts'
