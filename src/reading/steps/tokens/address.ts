/** Web and mail addresses inside running text. */
import { classOf, SPACE } from './characters.ts'

const closers = new Set([...'.,;:!?)]}\'’"»”>…'].map((char) => char.charCodeAt(0)))
const enders = new Set([...'<>"«»“”'].map((char) => char.charCodeAt(0)))
const LONGEST = 2048

/** True when the word so far is a host name: "www.exemple", "lejournal.fr". */
export function isAddress(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 1; i++) if (text.charCodeAt(i) === 46) return true
  return false
}

/** End of the address that goes on at `at`: up to white space or a quotation mark, without the punctuation that follows it. */
export function addressEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && end - at < LONGEST) {
    const code = text.charCodeAt(end)
    if (classOf(code) === SPACE || enders.has(code)) break
    end++
  }
  while (end > at + 1 && closers.has(text.charCodeAt(end - 1))) end--
  return end
}
