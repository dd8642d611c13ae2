/** Folds a text for look-up without moving a character: lower case, no accents, straight apostrophes, plain spaces. */

const SPECIAL: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‑': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
}

/** Latin letters end here; characters past it are folded one by one and remembered. */
const TABLE_SIZE = 0x250
const table = new Uint16Array(TABLE_SIZE)
const rest = new Map<number, number>()

function foldUnit(code: number): number {
  const char = String.fromCharCode(code)
  const lower = char.toLowerCase()
  const special = SPECIAL[lower]
  if (special !== undefined) return special.charCodeAt(0)
  if (lower.length !== 1) return code
  const base = lower.normalize('NFD')
  return base.length > 1 && base.charCodeAt(0) < 128 ? base.charCodeAt(0) : lower.charCodeAt(0)
}
for (let code = 0; code < TABLE_SIZE; code++) table[code] = foldUnit(code)

/** Below this length one string is built letter by letter. */
const SHORT = 64

function foldShort(text: string): string {
  let plain = true
  for (let i = 0; i < text.length && plain; i++) plain = text.charCodeAt(i) < 128 && text.charCodeAt(i) > 31
  if (plain) return text.toLowerCase()
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    out += String.fromCharCode(code < TABLE_SIZE ? table[code] : foldUnit(code))
  }
  return out
}

/** UTF-16 units at a time: `fold(text)` has the length of `text`, so every offset survives. */
export function fold(text: string): string {
  const n = text.length
  if (n < SHORT) return foldShort(text)
  const parts: string[] = []
  const CHUNK = 8192
  const units = new Uint16Array(Math.min(n, CHUNK))
  for (let at = 0; at < n; at += CHUNK) {
    const size = Math.min(CHUNK, n - at)
    for (let i = 0; i < size; i++) {
      const code = text.charCodeAt(at + i)
      if (code < TABLE_SIZE) {
        units[i] = table[code]
        continue
      }
      let folded = rest.get(code)
      if (folded === undefined) {
        folded = foldUnit(code)
        rest.set(code, folded)
      }
      units[i] = folded
    }
    parts.push(String.fromCharCode.apply(null, units.subarray(0, size) as unknown as number[]))
  }
  return parts.join('')
}

/** True for a letter or digit: what a word is made of when names are looked up. */
export function isWordUnit(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff))
  )
}

/** True when the unit at `index` is a capital letter. */
export function isCapital(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < 128) return code >= 65 && code <= 90
  const char = text.charAt(index)
  return char !== char.toLowerCase()
}
