/** Cuts a stream of JSON into its top-level values (the elements of an array, or objects one after another) without parsing them. */
import { Gatherer, type Piece } from './bytes.ts'

export interface JsonPiece extends Piece {
  /** Number of the element in its array, from 1; 0 outside arrays. */
  readonly element: number
  /** "cut": the stream ended inside this value. "stray": what stands after the end of the array. */
  readonly fault?: 'cut' | 'stray'
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d
const COMMA = 0x2c
const isSpace = (byte: number): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9

/**
 * A value that is not JSON inside its brackets is passed on as it is: the next one begins after its comma all the same.
 * An array that is never closed gives its whole values and, last, an empty piece with the fault "cut".
 */
export async function* jsonValues(chunks: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<JsonPiece> {
  const gatherer = new Gatherer(cap)
  let line = 1
  let startLine = 1
  let element = 0
  let depth = 0
  let place: 'before' | 'array' | 'objects' | 'after' = 'before'
  let inValue = false
  let inString = false
  let escaped = false
  const take = (): JsonPiece => {
    inValue = false
    return { ...gatherer.take(startLine), element: place === 'array' ? ++element : 0 }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte === 10) line++
      if (inString) {
        if (escaped) escaped = false
        else if (byte === BACKSLASH) escaped = true
        else if (byte === QUOTE) inString = false
        continue
      }
      if (!inValue) {
        if (isSpace(byte)) continue
        if (place === 'before' && byte === OPEN_ARRAY) {
          place = 'array'
          continue
        }
        if (place === 'before') place = 'objects'
        if (place === 'array' && byte === CLOSE_ARRAY) {
          place = 'after'
          continue
        }
        if (place === 'array' && byte === COMMA) continue
        inValue = true
        depth = 0
        startLine = line
        from = i
      }
      if (byte === QUOTE) inString = true
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        if (depth === 0 && byte === CLOSE_ARRAY && place === 'array') {
          gatherer.add(chunk.subarray(from, i))
          yield take()
          place = 'after'
        } else if (--depth <= 0 && place === 'objects') {
          gatherer.add(chunk.subarray(from, i + 1))
          yield take()
        } else if (depth < 0) depth = 0
      } else if (byte === COMMA && depth === 0 && place === 'array') {
        gatherer.add(chunk.subarray(from, i))
        yield take()
      }
    }
    if (inValue) gatherer.add(chunk.subarray(from))
  }
  if (inValue) yield { ...take(), fault: place === 'after' ? 'stray' : 'cut' }
  else if (place === 'array') yield { bytes: new Uint8Array(), size: 0, line, element: element + 1, fault: 'cut' }
}
