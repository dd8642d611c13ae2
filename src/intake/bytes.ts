/** Cuts a stream of bytes into the pieces that hold one dispatch each, never keeping more than one piece in memory. */

/** One piece and the line it begins on. `bytes` is null when it was longer than the cap: `size` then says how long. */
export interface Piece {
  readonly bytes: Uint8Array | null
  readonly size: number
  readonly line: number
}

/** Gathers a piece out of parts of chunks; past the cap it only counts. */
export class Gatherer {
  private parts: Uint8Array[] = []
  size = 0
  private readonly cap: number

  constructor(cap: number) {
    this.cap = cap
  }

  add(part: Uint8Array): void {
    this.size += part.length
    if (this.size <= this.cap) this.parts.push(part)
    else this.parts = []
  }

  /** What was gathered, and starts anew. */
  take(line: number): Piece {
    const whole = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts)
    const piece = { bytes: this.size > this.cap ? null : whole, size: this.size, line }
    this.parts = []
    this.size = 0
    return piece
  }
}

/** The whole stream as one piece; reading stops at the cap. */
export async function whole(chunks: AsyncIterable<Uint8Array>, cap: number): Promise<Piece> {
  const gatherer = new Gatherer(cap)
  for await (const chunk of chunks) {
    gatherer.add(chunk)
    if (gatherer.size > cap) break
  }
  return gatherer.take(1)
}

const NEWLINE = 10

/** The lines of the stream, without their "\n". */
export async function* lines(chunks: AsyncIterable<Uint8Array>, cap: number): AsyncGenerator<Piece> {
  const gatherer = new Gatherer(cap)
  let line = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      gatherer.add(chunk.subarray(from, at))
      yield gatherer.take(line++)
      from = at + 1
    }
    gatherer.add(chunk.subarray(from))
  }
  if (gatherer.size > 0) yield gatherer.take(line)
}

/** UTF-16 rewritten as UTF-8, so that everything after sees bytes that keep ASCII. */
export async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
