/** What is known before reading, in codes and English names; what things are called in a language lives in that language's pack. */
export * from './currencies.ts'
export * from './groups.ts'
export * from './media.ts'
export * from './offices.ts'
export * from './organisations.ts'
export * from './plover.ts'
export * from './states.ts'
