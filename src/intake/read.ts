/** Files, folders, streams and bytes → dispatches: finds out what a file is and hands it to its format. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { asUtf8 } from './bytes.ts'
import { utf8Mark, utf16Mark } from './encoding.ts'
import { formats } from './formats/index.ts'
import { type IntakeOptions, type Item, refused, shown } from './item.ts'
import { binaryKind } from './magic.ts'

/** Bytes in any form: a file's stream, stdin, a request's body, or all of them at once. */
export type Bytes = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> | Uint8Array

/**
 * Every dispatch of a file, a folder (its files in the order of their names, dot files and Markdown left out) or a stream.
 * Nothing is thrown for what the bytes hold: a bad item comes out as an error, with the good ones around it. An id used
 * twice in one file is kept and noted.
 * @param source a path, "-" for standard input, or bytes
 */
export async function* readDispatches(source: string | Bytes, options: IntakeOptions = {}): AsyncGenerator<Item> {
  if (typeof source !== 'string') yield* notingRepeats(readBytes(source, options.name ?? 'input', '', options))
  else if (source === '-') yield* notingRepeats(readBytes(process.stdin, options.name ?? 'stdin', '', options))
  else yield* readPath(source, options)
}

async function* readPath(path: string, options: IntakeOptions): AsyncGenerator<Item> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) {
      for (const name of await filesIn(path)) yield* readPath(join(path, name), options)
    } else {
      yield* notingRepeats(
        readBytes(createReadStream(path, { highWaterMark: 1 << 18 }), path, extname(path).toLowerCase(), options),
      )
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error // No failure of the file system: a fault of ours, not of the file.
    yield refused('E_FILE', path, code === 'ENOENT' ? 'no such file or folder' : `cannot be read (${code})`)
  }
}

/** Notes to people (README.md) lie beside dispatches; links to folders are not followed, so that no walk goes round in circles. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || extname(entry.name).toLowerCase() !== '.md'),
    )
    .filter((entry) => entry.isFile() || entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => entry.name)
    .sort()
}

async function* readBytes(bytes: Bytes, name: string, extension: string, options: IntakeOptions): AsyncGenerator<Item> {
  const chunks = chunksOf(bytes)
  try {
    const head = await headOf(chunks)
    if (head.length === 0) {
      yield refused('E_EMPTY', name, 'the file is empty')
      return
    }
    const wide = utf16Mark(head)
    const unmarked = head.subarray(utf8Mark(head))
    const start = wide ? Buffer.from(new TextDecoder(wide).decode(head)) : unmarked
    const opening = Buffer.from(start).toString('latin1').trimStart()
    const binary = binaryKind(start)
    const format = binary ? undefined : formats.find((one) => one.sniff(opening, extension))
    if (!format) {
      const accepted = formats
        .map((one) => one.accepts)
        .reverse()
        .join('; ')
      yield refused(
        'E_FORMAT',
        name,
        `${binary ?? `markup that is not HTML, ${shown(opening)}`}; accepted: ${accepted}`,
      )
      return
    }
    const whole = followedBy(wide ? head : unmarked, chunks)
    yield* format.read(wide ? asUtf8(whole, wide) : whole, name, options)
  } finally {
    await chunks.return(undefined) // Closes the file when its reader stopped early.
  }
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) yield bytes
  else for await (const chunk of bytes) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

const HEAD = 1 << 16

async function headOf(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < HEAD) {
    const next = await chunks.next()
    if (next.done) break
    parts.push(next.value)
    size += next.value.length
  }
  return parts.length === 1 ? parts[0] : Buffer.concat(parts)
}

async function* followedBy(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head
  yield* rest
}

async function* notingRepeats(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const first = new Map<string, string>()
  for await (const item of items) {
    if (!('ok' in item)) {
      yield item
      continue
    }
    const earlier = first.get(item.ok.id)
    if (earlier === undefined) first.set(item.ok.id, item.from)
    yield earlier === undefined
      ? item
      : { ...item, notes: [...item.notes, `the id "${item.ok.id}" stands at ${earlier} already`] }
  }
}
