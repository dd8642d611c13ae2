/** What a file format brings: how to know it and how to read it. */
import type { IntakeOptions, Item } from './item.ts'

export interface Format {
  readonly name: string
  /** For errors: what is accepted, in a few words. */
  readonly accepts: string
  /**
   * Whether the file is in this format.
   * @param head the first 64 KB, ASCII-safe, white space at the start removed
   * @param extension ".json", or "" when there is none
   */
  sniff(head: string, extension: string): boolean
  /**
   * @param chunks the file's bytes, in UTF-8 or in another encoding that keeps ASCII
   * @param from the file's name
   */
  read(chunks: AsyncIterable<Uint8Array>, from: string, options: IntakeOptions): AsyncIterable<Item>
}

/** What a kind of JSON object brings: how to know it and how to make it a dispatch. */
export interface Shape {
  readonly name: string
  readonly accepts: string
  is(object: Readonly<Record<string, unknown>>): boolean
  read(object: Readonly<Record<string, unknown>>, from: string, options: IntakeOptions): Item | Promise<Item>
}
