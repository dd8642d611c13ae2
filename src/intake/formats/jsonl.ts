/** JSON Lines: one dispatch a line, in any of the shapes of `shapes/`. A line that is too long, broken or of another shape costs no other. */
import { lines } from '../bytes.ts'
import type { Format } from '../format.ts'
import { MAX_BYTES, refused } from '../item.ts'
import { readPiece } from './json.ts'

export const jsonl: Format = {
  name: 'JSON Lines',
  accepts: 'JSON Lines of them',
  sniff: (head, extension) =>
    head.startsWith('{') && (/^\.(jsonl|ndjson)$/.test(extension) || head.split('\n').some(isWholeObject)),
  async *read(chunks, from, options) {
    let items = 0
    for await (const piece of lines(chunks, options.maxBytes ?? MAX_BYTES)) {
      if (piece.bytes && isBlank(piece.bytes)) continue
      items++
      yield await readPiece(piece, `${from}:${piece.line}`, options)
    }
    if (items === 0) yield refused('E_EMPTY', from, 'the file holds no dispatch')
  },
}

/** In a pretty-printed object the lines that are objects themselves are indented. */
function isWholeObject(line: string): boolean {
  if (!line.startsWith('{') || !line.trimEnd().endsWith('}')) return false
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32 || byte === 13 || byte === 9)
