/** JSON: an array of dispatches, one dispatch, or several one after another; each in any of the shapes of `shapes/`. Read value by value, so that one bad item costs no other. */
import { decode } from '../encoding.ts'
import type { Format } from '../format.ts'
import { type IntakeOptions, type Item, MAX_BYTES, megabytes, refused, shown } from '../item.ts'
import { type JsonPiece, jsonValues } from '../json-values.ts'
import { shapes } from '../shapes/index.ts'

export const json: Format = {
  name: 'JSON',
  accepts: `a JSON array of, or single, ${shapes.map((shape) => shape.accepts).join(' or ')}`,
  // A text may begin with "[EXERCICE]": a bracket alone does not make JSON.
  sniff: (head) => /^(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\d-]|\]|$|true|false|null))/.test(head),
  async *read(chunks, from, options) {
    let values = 0
    for await (const piece of jsonValues(chunks, options.maxBytes ?? MAX_BYTES)) {
      values++
      const element = piece.element ? ` item ${piece.element}` : '' // whole arrays often stand on one line
      yield await readPiece(piece, `${from}:${piece.line}${element}`, options)
    }
    if (values === 0) yield refused('E_EMPTY', from, 'the JSON array holds no dispatch')
  },
}

/** One value of a JSON file, or one line of JSON Lines. */
export async function readPiece(
  piece: Omit<JsonPiece, 'element'>,
  from: string,
  options: IntakeOptions,
): Promise<Item> {
  if (!piece.bytes) {
    const cap = megabytes(options.maxBytes ?? MAX_BYTES)
    return refused('E_TOO_LARGE', from, `one item of ${megabytes(piece.size)}; accepted: up to ${cap} for one dispatch`)
  }
  if (piece.fault === 'cut')
    return refused('E_JSON', from, 'the JSON is cut off: the file ends before the item or the array is closed')
  const { text, note } = decode(piece.bytes)
  if (piece.fault === 'stray')
    return refused('E_JSON', from, `the array is closed, and then comes more: ${shown(text.trim())}`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refused('E_JSON', from, `not JSON (${(error as Error).message.slice(0, 120)}): ${shown(text.trim())}`)
  }
  return readValue(value, from, options, note)
}

async function readValue(value: unknown, from: string, options: IntakeOptions, note?: string): Promise<Item> {
  const accepted = `accepted: ${shapes.map((shape) => shape.accepts).join('; ')}`
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = Array.isArray(value) ? 'an array' : value === null ? 'null' : `the ${typeof value} ${shown(value)}`
    return refused('E_SHAPE', from, `${found} where a dispatch should be; ${accepted}`)
  }
  const object = value as Readonly<Record<string, unknown>>
  const shape = shapes.find((one) => one.is(object))
  if (!shape) {
    const keys = Object.keys(object)
    return refused(
      'E_SHAPE',
      from,
      `an object with ${keys.length ? `the keys ${shown(keys.join(', '))}` : 'no keys'}; ${accepted}`,
    )
  }
  const item = await shape.read(object, from, options)
  return note && 'ok' in item ? { ...item, notes: [note, ...item.notes] } : item
}
