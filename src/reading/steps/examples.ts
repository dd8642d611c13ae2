/** Reads the example sentences that rules carry: "Elle part [lundi|2031-05-19]." is the plain sentence and what must be found in it. */

export interface Example {
  readonly text: string
  /** Marked words with what the mark says of them. */
  readonly marked: readonly { readonly start: number; readonly end: number; readonly says: string }[]
}

/** An example sentence without its marks, and the marks by their places in it. */
export function parseExample(example: string): Example {
  const marked: { start: number; end: number; says: string }[] = []
  let text = ''
  let last = 0
  for (const found of example.matchAll(/\[([^\]|]+)\|([^\]]+)\]/g)) {
    text += example.slice(last, found.index)
    marked.push({ start: text.length, end: text.length + found[1].length, says: found[2] })
    text += found[1]
    last = found.index + found[0].length
  }
  return { text: text + example.slice(last), marked }
}
