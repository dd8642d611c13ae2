/** Makes text fit for PostgreSQL, which takes no NUL and no lone surrogate, without moving a single offset. */

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Each unstorable code unit becomes U+FFFD, one for one, so that spans into the text still hold. */
export const storable = (text: string): string => text.replace(UNSTORABLE, '\uFFFD')

/** A copy with every string in it storable; the value itself when nothing had to change. */
export function storableAll<T>(value: T): T {
  const json = JSON.stringify(value)
  // JSON.stringify writes both as escapes. A text that has the escape's letters as its own words takes the slow way too, unharmed.
  if (!json.includes('\\u0000') && !json.includes('\\ud')) return value
  return JSON.parse(json, (_, part) => (typeof part === 'string' ? storable(part) : part)) as T
}
