/** Bytes → text: finds the encoding and decodes, never failing; what had to be assumed is told in a note. */
import { isUtf8 } from 'node:buffer'

export interface Decoded {
  readonly text: string
  readonly note?: string
}

/**
 * Byte order mark first, then the declared label (an HTML page's `<meta charset>`), then UTF-8 if the bytes are valid
 * UTF-8, else Windows-1252, which holds Latin-1 (WHATWG Encoding Standard). A text that is UTF-8 but for a few broken
 * bytes stays UTF-8 with U+FFFD for those.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const wide = utf16Mark(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes) }
  if (isUtf8(bytes)) return { text: utf8.decode(bytes) }
  const label = declared?.toLowerCase()
  if (label && !/^(utf-?8|(iso-?|iso_)?8859-?1|latin-?1|windows-1252|cp1252|us-ascii|ascii)$/.test(label)) {
    const text = decodeAs(bytes, label)
    if (text !== undefined) return { text }
  }
  if (!label || /^utf/.test(label)) {
    const text = utf8.decode(bytes)
    if (mostlyUtf8(text))
      return { text, note: 'the text is UTF-8 with some broken bytes; U+FFFD stands in their place' }
  }
  return {
    text: decodeWindows1252(bytes),
    note: label ? undefined : 'the text is not UTF-8; it was read as Windows-1252',
  }
}

/** "utf-16le" or "utf-16be" when the bytes begin with its byte order mark. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** How many bytes the UTF-8 byte order mark takes at the start: 3 or 0. */
export const utf8Mark = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0

const utf8 = new TextDecoder('utf-8')

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return undefined // A label that nobody knows is as good as none.
  }
}

/** In Latin-1 taken for UTF-8 nearly every accent breaks; in damaged UTF-8 nearly none. */
function mostlyUtf8(text: string): boolean {
  let broken = 0
  let whole = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return whole > 4 * broken
}

/** Bytes 0x80–0x9F of Windows-1252; the rest is Latin-1. Node 20's own decoder leaves them as control characters. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80])
}
