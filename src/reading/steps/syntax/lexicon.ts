/** A full-form lexicon kept as it lies in the model file: sorted forms, each sharing its beginning with the one before; looked up by halving, so that loading costs nothing. */

/** One analysis of a form: "nc ms" and how to make the lemma. */
export interface Analysis {
  readonly tag: string
  /** Letters to cut off the form's end, and what to put there. */
  readonly cut: number
  readonly add: string
}

export interface LexiconParts {
  /** Every distinct list of analyses that forms have: "nc ms,0,|adj ms,0,". */
  readonly classes: readonly string[]
  readonly forms: number
  /** Of every form: bytes shared with the form before, bytes that follow, class (two bytes, low first), the bytes. */
  readonly bytes: Uint8Array
}

/** Every so many forms one is written out whole, to begin reading at. */
const BLOCK = 32

export class Lexicon {
  private readonly parts: LexiconParts
  /** Where each block begins in the bytes; filled by one pass over the lengths. */
  private readonly blocks: Uint32Array
  private readonly encoder = new TextEncoder()
  private readonly classes: (readonly Analysis[] | undefined)[] = []

  constructor(parts: LexiconParts) {
    this.parts = parts
    this.blocks = new Uint32Array(Math.ceil(parts.forms / BLOCK))
    const { bytes } = parts
    let at = 0
    for (let i = 0; i < parts.forms; i++) {
      if (i % BLOCK === 0) this.blocks[i / BLOCK] = at
      at += 4 + bytes[at + 1]
    }
  }

  /** What the form may be, as written, else in lower case, else with the accent that capitals leave out ("Etat"). */
  analyses(form: string): readonly Analysis[] {
    const written = this.find(form)
    const lower = form.toLowerCase()
    if (lower === form) return written
    const lowered = this.find(lower)
    const found = written.length ? (lowered.length ? [...written, ...lowered] : written) : lowered
    if (found.length || lower[0] !== 'e') return found
    return this.find(`é${lower.slice(1)}`)
  }

  /** The distinct tags of a form. */
  tags(form: string): string[] {
    return [...new Set(this.analyses(form).map((a) => a.tag))]
  }

  private find(form: string): readonly Analysis[] {
    const key = this.encoder.encode(form)
    if (key.length > 60) return []
    const { bytes, forms } = this.parts
    let low = 0
    let high = this.blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const at = this.blocks[middle]
      if (compare(bytes, at + 4, bytes[at + 1], key) <= 0) low = middle
      else high = middle - 1
    }
    if (this.blocks.length === 0) return []
    const current = new Uint8Array(64)
    let at = this.blocks[low]
    const end = Math.min(BLOCK, forms - low * BLOCK)
    for (let i = 0; i < end; i++) {
      const shared = i === 0 ? 0 : bytes[at]
      const rest = bytes[at + 1]
      current.set(bytes.subarray(at + 4, at + 4 + rest), shared)
      if (shared + rest === key.length && compare(current, 0, key.length, key) === 0)
        return this.classOf(bytes[at + 2] | (bytes[at + 3] << 8))
      at += 4 + rest
    }
    return []
  }

  private classOf(id: number): readonly Analysis[] {
    this.classes[id] ??= this.parts.classes[id].split('|').map((part) => {
      const [tag, cut, add] = part.split(',')
      return { tag, cut: Number(cut), add }
    })
    return this.classes[id]!
  }
}

function compare(bytes: Uint8Array, from: number, length: number, key: Uint8Array): number {
  for (let i = 0; i < length && i < key.length; i++) if (bytes[from + i] !== key[i]) return bytes[from + i] - key[i]
  return length - key.length
}

/** Packs forms and their analyses; forms of more than 60 bytes are left out. */
export function packLexicon(entries: ReadonlyMap<string, readonly Analysis[]>): LexiconParts {
  const encoder = new TextEncoder()
  const sorted = [...entries]
    .map(([form, analyses]) => ({ key: encoder.encode(form), analyses }))
    .filter(({ key }) => key.length <= 60)
    .sort((a, b) => compare(a.key, 0, a.key.length, b.key))
  const ids = new Map<string, number>()
  const out: number[] = []
  let last = new Uint8Array(0)
  sorted.forEach(({ key, analyses }, i) => {
    const name = analyses.map(({ tag, cut, add }) => `${tag},${cut},${add}`).join('|')
    const id = ids.get(name) ?? ids.size
    ids.set(name, id)
    let shared = 0
    if (i % BLOCK) while (shared < last.length && shared < key.length && last[shared] === key[shared]) shared++
    out.push(shared, key.length - shared, id & 255, id >> 8)
    for (let k = shared; k < key.length; k++) out.push(key[k])
    last = key
  })
  if (ids.size > 65536) throw new RangeError(`${ids.size} classes of forms do not fit two bytes`)
  return { classes: [...ids.keys()], forms: sorted.length, bytes: Uint8Array.from(out) }
}
