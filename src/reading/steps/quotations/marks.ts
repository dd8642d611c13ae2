/** Finds the stretches of text between quotation marks, paragraph by paragraph, in linear time; nested marks stay inside the outer stretch. */
import type { Span } from '../../../types/index.ts'

/** Words between marks, the marks and the white space at the edge excluded. */
export interface Stretch extends Span {
  /** Where the opening mark begins and the closing mark ends; equal to the words' edge where the mark is missing. */
  readonly outer: Span
  readonly paragraph: number
  /** Which marks the text has: some dispatches forget one, and a quotation that goes on in the next paragraph is closed only there. */
  readonly marked: 'both' | 'opened' | 'closed'
}

enum Shape {
  Open,
  Close,
  Either,
}

enum Family {
  Double,
  Angle,
  Single,
}

interface Mark extends Span {
  readonly shape: Shape
  readonly family: Family
}

const SPACE = /[\s\u00a0\u202f]/
const BEFORE_OPENING = /[\s\u00a0\u202f([{'’/\-–—_*|]/
const AFTER_CLOSING = /[\s\u00a0\u202f)\]}.,;:!?…\-–—_*/|]/
const LETTER = /\p{L}/u

/** A mark that looks the same at both ends opens or closes by what stands around it: white space before, a word after. */
function shapeOf(text: string, start: number, end: number, paragraph: Span): Shape {
  const opens = start <= paragraph.start || BEFORE_OPENING.test(text[start - 1])
  const closes = end >= paragraph.end || AFTER_CLOSING.test(text[end])
  // `"(Le) gouvernement` and `des "..."`: a mark between blanks on one side and punctuation on the other is read by the blank
  if (opens && closes && start > paragraph.start && SPACE.test(text[start - 1]) && end < paragraph.end)
    return SPACE.test(text[end]) ? Shape.Either : Shape.Open
  if (opens === closes) return Shape.Either
  return opens ? Shape.Open : Shape.Close
}

/** “ opens in most languages and closes in German, ” the reverse in Swedish: what stands around decides, the glyph where it does not. */
function curlyShape(text: string, i: number, paragraph: Span): Shape {
  const shape = shapeOf(text, i, i + 1, paragraph)
  return shape !== Shape.Either ? shape : text.charCodeAt(i) === 0x201d ? Shape.Close : Shape.Open
}

function markAt(text: string, i: number, paragraph: Span): Mark | null {
  switch (text.charCodeAt(i)) {
    case 0x22: // "
    case 0xff02: // ＂
      return { start: i, end: i + 1, family: Family.Double, shape: shapeOf(text, i, i + 1, paragraph) }
    case 0x201c: // “
    case 0x201f: // ‟
    case 0x201e: // „
    case 0x201d: // ”
      return { start: i, end: i + 1, family: Family.Double, shape: curlyShape(text, i, paragraph) }
    case 0xab: // «
    case 0x2039: // ‹
      return { start: i, end: i + 1, family: Family.Angle, shape: Shape.Open }
    case 0xbb: // »
    case 0x203a: // ›
      return { start: i, end: i + 1, family: Family.Angle, shape: Shape.Close }
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x27:
      return apostropheAt(text, i, paragraph)
    default:
      return null
  }
}

/** An apostrophe stands within a word or after one; a single mark has a blank on its outer side; two are typed for ". */
function apostropheAt(text: string, i: number, paragraph: Span): Mark | null {
  if (text[i + 1] === text[i] && text[i + 2] !== text[i])
    return { start: i, end: i + 2, family: Family.Double, shape: shapeOf(text, i, i + 2, paragraph) }
  const opens = (i <= paragraph.start || /[\s\u00a0(]/.test(text[i - 1])) && LETTER.test(text[i + 1] ?? '')
  if (opens) return { start: i, end: i + 1, family: Family.Single, shape: Shape.Open }
  const closes = i > paragraph.start && !SPACE.test(text[i - 1]) && AFTER_CLOSING.test(text[i + 1] ?? ' ')
  return closes ? { start: i, end: i + 1, family: Family.Single, shape: Shape.Close } : null
}

function marksIn(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = []
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const mark = markAt(text, i, paragraph)
    if (!mark) continue
    marks.push(mark)
    i = mark.end - 1
  }
  return marks
}

/** Index of the mark that closes the one at `open`, or -1 with the index of the mark at which the search stopped. */
function closing(marks: readonly Mark[], open: number): { close: number; stop: number } {
  const { family } = marks[open]
  let depth = 0
  for (let i = open + 1; i < marks.length; i++) {
    if (marks[i].family !== family) continue
    if (marks[i].shape !== Shape.Open) {
      if (depth === 0) return { close: i, stop: i }
      depth--
    } else if (depth > 0 || family === Family.Single || !nests(marks, i)) {
      // an opening mark where a closing one is due: the first was never closed
      return { close: -1, stop: i }
    } else depth++
  }
  return { close: -1, stop: marks.length }
}

/** `"il a dit "non" hier"`: an opening mark inside an open quotation nests when two closing ones follow it. */
function nests(marks: readonly Mark[], inner: number): boolean {
  let closes = 0
  for (let i = inner + 1; i < marks.length; i++) {
    if (marks[i].family !== marks[inner].family) continue
    if (marks[i].shape === Shape.Open) return false
    if (++closes === 2) return true
  }
  return false
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && SPACE.test(text[start])) start++
  while (end > start && SPACE.test(text[end - 1])) end--
  return { start, end }
}

/**
 * All stretches between quotation marks, in order of the text; marks nested in another pair do not count.
 * @param paragraphs character spans in order; marks pair within a paragraph, or from one that stays open to the closing mark that opens no later pair
 */
export function findStretches(text: string, paragraphs: readonly Span[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | null = null // the quotation that the paragraphs before left open
  const add = (start: number, end: number, outer: Span, paragraph: number, marked: Stretch['marked']) => {
    const words = trimmed(text, start, end)
    if (words.end > words.start) stretches.push({ ...words, outer, paragraph, marked })
  }
  paragraphs.forEach((paragraph, number) => {
    const marks = marksIn(text, paragraph)
    const first = marks.findIndex((m) => m.family !== Family.Single)
    let i = 0
    if (open && first >= 0) {
      // the quotation runs over paragraphs when the next mark closes it, and repeats its opening mark otherwise
      if (marks[first].shape === Shape.Close) {
        stretches.pop()
        add(open.start, marks[first].start, { start: open.outer.start, end: marks[first].end }, open.paragraph, 'both')
        i = first + 1
      }
      open = null
    } else if (open && number - open.paragraph > 5) open = null
    while (i < marks.length) {
      const mark = marks[i]
      if (mark.shape === Shape.Close) {
        // a closing mark whose opening one was forgotten
        if (mark.family !== Family.Single) {
          const from = stretches.length ? Math.max(stretches.at(-1)!.outer.end, paragraph.start) : paragraph.start
          add(from, mark.start, { start: from, end: mark.end }, number, 'closed')
        }
        i++
        continue
      }
      const { close, stop } = closing(marks, i)
      if (close >= 0) {
        add(mark.end, marks[close].start, { start: mark.start, end: marks[close].end }, number, 'both')
        i = close + 1
      } else if (mark.family === Family.Single) i++
      else if (stop < marks.length) {
        add(mark.end, marks[stop].start, { start: mark.start, end: marks[stop].start }, number, 'opened')
        i = stop
      } else {
        add(mark.end, paragraph.end, { start: mark.start, end: paragraph.end }, number, 'opened')
        open = stretches.at(-1) ?? null
        break
      }
    }
  })
  return stretches
}
