/**
 * Web pages as published: facts from the page's own metadata (`page-facts.ts`), the body found by Mozilla's Readability on
 * linkedom, which parses and never executes. `text`: the body's paragraphs as `html-text.ts` gives them, without the
 * lines that repeat headline, author and date.
 */

import { DepecheError } from '../../types/index.ts'
import { whole } from '../bytes.ts'
import { decode } from '../encoding.ts'
import { finish } from '../finish.ts'
import type { Format } from '../format.ts'
import { parsePage } from '../html-page.ts'
import { paragraphsOf, type TextNode } from '../html-text.ts'
import { type IntakeOptions, type Item, MAX_BYTES, megabytes, refused } from '../item.ts'
import { type Page, pageFacts } from '../page-facts.ts'

/** Elements that repeat what the metadata says, by the words of their class or microdata. */
const REPEATS =
  '[itemprop=author],[itemprop=datePublished],[itemprop=dateModified],time,.date,.byline,.author,.pubdate,.timestamp,.published'
/** Longer than any line of author and date, shorter than a paragraph. */
const LINE = 200

const OPENING = /^<(?:!--|(?:!doctype\s+html|html|head|body|article|main|section|div|p|h\d|meta|title)[\s/>])/i

export const html: Format = {
  name: 'HTML',
  accepts: 'an HTML page',
  sniff: (head) => OPENING.test(head.replace(/^<\?xml[^>]*>\s*/, '')),
  async *read(chunks, from, options) {
    const piece = await whole(chunks, options.maxBytes ?? MAX_BYTES)
    yield piece.bytes
      ? await readPage(piece.bytes, from, options)
      : refused('E_TOO_LARGE', from, `the page is larger than ${megabytes(options.maxBytes ?? MAX_BYTES)}`)
  },
}

async function readPage(bytes: Uint8Array, from: string, options: IntakeOptions): Promise<Item> {
  const { text: markup, note } = decode(bytes, declaredCharset(bytes))
  const { Readability } = await import('@mozilla/readability')
  try {
    const document = await parsePage(markup, from)
    const facts = pageFacts(document as unknown as Page)
    for (const element of document.querySelectorAll(REPEATS))
      if ((element.textContent ?? '').length <= LINE) element.remove()
    const text = bodyOf(document as unknown as Document, facts.headline ?? '', Readability)
    const notes = note ? [note] : []
    return finish({ ...facts, text }, from, options, notes)
  } catch (error) {
    if (error instanceof DepecheError) return { error, from }
    return refused('E_HTML', from, `the page could not be read as HTML (${(error as Error).message})`)
  }
}

/** `<meta charset="…">`, `<meta http-equiv content="…; charset=…">` or the XML prolog, within the first 2 KB. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return (
    /<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w:-]+)/.exec(head)?.[1]
  )
}

function bodyOf(
  document: Document,
  headline: string,
  Readability: typeof import('@mozilla/readability').Readability,
): string {
  const article = new Readability(document, {
    serializer: (node) => {
      const paragraphs = paragraphsOf(node as unknown as TextNode)
      return paragraphs.slice(paragraphs[0] === headline.trim() ? 1 : 0).join('\n\n')
    },
  }).parse()
  return article?.content ?? ''
}
