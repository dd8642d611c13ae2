/** Dépêche as a library. */
export * from './reading/index.ts'
export * from './types/index.ts'
