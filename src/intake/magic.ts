/** Knows files that are no text by their first bytes, so that the error can say what was found. */

const SIGNATURES: readonly (readonly [name: string, bytes: string, at?: number])[] = [
  ['a PNG picture', '\x89PNG\r\n\x1a\n'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF87a'],
  ['a GIF picture', 'GIF89a'],
  ['a WebP picture', 'WEBP', 8],
  ['a TIFF picture', 'II*\0'],
  ['a TIFF picture', 'MM\0*'],
  ['a PDF document', '%PDF-'],
  ['an RTF document', '{\\rtf'],
  ['a zip archive (or a .docx, .xlsx, .odt document)', 'PK\x03\x04'],
  ['a zip archive', 'PK\x05\x06'],
  ['an old Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a gzip archive', '\x1f\x8b'],
  ['a bzip2 archive', '1AY&SY', 4],
  ['an xz archive', '\xfd7zXZ\0'],
  ['a Zstandard archive', '\x28\xb5\x2f\xfd'],
  ['a 7-Zip archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['a program', '\x7fELF'],
  ['a video', 'ftyp', 4],
  ['sound', 'ID3\x03'],
  ['sound', 'ID3\x04'],
  ['sound', 'OggS'],
]

/** "a PNG picture", "binary (a NUL byte at offset 12)", or undefined for what may be text. */
export function binaryKind(head: Uint8Array): string | undefined {
  const latin = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1')
  for (const [name, bytes, at = 0] of SIGNATURES) if (latin.startsWith(bytes, at)) return name
  const nul = latin.indexOf('\0')
  if (nul >= 0) return `binary (a NUL byte at offset ${nul})`
  let controls = 0
  for (let i = 0; i < latin.length; i++) {
    const code = latin.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) controls++
  }
  return controls > latin.length / 10 ? 'binary (full of control characters)' : undefined
}
