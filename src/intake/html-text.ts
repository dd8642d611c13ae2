/**
 * The paragraphs of marked-up text, as a reader sees them: runs of white space are one space (as browsers show them), except
 * that non-breaking spaces stay; `<br>` is a line end, two of them end the paragraph; blank lines stand between paragraphs.
 */

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HL2 HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'BUTTON FIGCAPTION FIGURE HEAD IFRAME MATH NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE'.split(
    ' ',
  ),
)

/** The few properties of a DOM node that the walk needs. */
export interface TextNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: TextNode | null
  readonly nextSibling: TextNode | null
  readonly parentNode: TextNode | null
}

/** Walks without recursion: pages nested a hundred thousand deep exist, if only to break programs. */
export function paragraphsOf(root: TextNode): string[] {
  const out: string[] = []
  let run: string[] = []
  const flush = (): void => {
    const text = run.join('')
    run = []
    // A run holds "\n" only where there was a <br>.
    for (const part of text.split(/\n(?: *\n)+/)) {
      const paragraph = part
        .replace(/ {2,}/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
      if (paragraph) out.push(paragraph)
    }
  }
  let node: TextNode | null = root
  while (node) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === 3) run.push((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '))
    else if (name === 'BR') run.push('\n')
    else if (BLOCKS.has(name)) flush()
    if (node.firstChild && !SKIPPED.has(name)) {
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) flush()
    }
    node = node && node !== root ? node.nextSibling : null
  }
  flush()
  return out
}
