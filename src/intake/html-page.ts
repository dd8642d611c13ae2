/** Markup → DOM by linkedom, which executes and fetches nothing; pages made to break programs are refused before they do. */

import { paragraphsOf, type TextNode } from './html-text.ts'
import { refusal } from './item.ts'

/**
 * What makes a page too much: Readability's work grows with the depth of nesting, and linkedom's with every tag, entity and
 * non-breaking space (it makes each a node, several times over). Articles stay below a tenth of both.
 */
const DEEPEST = 512
const MOST_MARKS = 200_000

/**
 * @param from place of the item, for errors
 * @throws DepecheError E_HTML
 */
export async function parsePage(markup: string, from: string) {
  const marks = marksIn(markup)
  if (marks > MOST_MARKS)
    throw refusal('E_HTML', from, `a page with ${marks} signs of markup is no article; accepted: ${MOST_MARKS}`)
  const { parseHTML } = await import('linkedom') // loaded only when there is a page: it takes 100 ms
  const { document } = parseHTML(markup)
  const depth = depthOf(document.documentElement as unknown as TextNode | null)
  if (depth > DEEPEST) throw refusal('E_HTML', from, `a page nested ${depth} deep is no article; accepted: ${DEEPEST}`)
  return document
}

/** The text of a piece of HTML or XHTML. */
export async function fragmentText(markup: string, from: string): Promise<string> {
  const document = await parsePage(`<!doctype html><html><body>${markup}</body></html>`, from)
  return paragraphsOf(document.body as unknown as TextNode).join('\n\n')
}

/** Counts `<`, `>`, `&` and non-breaking spaces. */
function marksIn(markup: string): number {
  let marks = 0
  for (let i = 0; i < markup.length; i++) {
    const unit = markup.charCodeAt(i)
    if (unit === 0x3c || unit === 0x3e || unit === 0x26 || unit === 0xa0) marks++
  }
  return marks
}

/** How deep the nodes below a node are nested. */
export function depthOf(root: TextNode | null): number {
  let deepest = 0
  let depth = 0
  let node = root
  while (node) {
    if (node.firstChild) {
      node = node.firstChild
      deepest = Math.max(deepest, ++depth)
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth--
    }
    node = node && node !== root ? node.nextSibling : null
  }
  return deepest
}
