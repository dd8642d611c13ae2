/** The lemma of a word whose part of speech and features are known: as the treebanks had it, as the lexicon has it, or guessed from its ending. */
import type { Lexicon } from './lexicon.ts'

export interface LemmaTables {
  /** "form UPOS" → lemma, for words that the lexicon does not lead to the right lemma. */
  readonly exceptions: Readonly<Record<string, string>>
  /** "UPOS feats" and "UPOS" → how often a word of that kind had each tag of the lexicon. */
  readonly tags: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** "ending UPOS" → "cut add", the usual rule of words so ending. */
  readonly endings: Readonly<Record<string, string>>
}

export const LONGEST_ENDING = 4

/** Names keep their capitals; all else is lower case, with a straight apostrophe. */
export const lemmaBase = (form: string, upos: string): string =>
  upos === 'PROPN' || upos === 'X' ? form : form.toLowerCase().replace(/’/g, "'")

export function lemmaOf(tables: LemmaTables, lexicon: Lexicon, form: string, upos: string, feats: string): string {
  const base = lemmaBase(form, upos)
  const exception = tables.exceptions[`${base} ${upos}`]
  if (exception !== undefined) return exception
  return lexiconLemma(tables, lexicon, base, upos, feats) ?? guessLemma(tables, base, upos)
}

/** The lemma of the analysis whose tag goes best with the part of speech and features; undefined when none goes at all. */
export function lexiconLemma(
  tables: LemmaTables,
  lexicon: Lexicon,
  base: string,
  upos: string,
  feats: string,
): string | undefined {
  const exact = tables.tags[`${upos} ${feats}`]
  const rough = tables.tags[upos]
  if (!rough) return undefined
  let lemma: string | undefined
  let most = 0
  for (const { tag, cut, add } of lexicon.analyses(base)) {
    const fit = 1000 * (exact?.[tag] ?? 0) + (rough[tag] ?? 0)
    if (fit <= most || cut > base.length) continue
    most = fit
    lemma = base.slice(0, base.length - cut) + add
  }
  return lemma
}

function guessLemma(tables: LemmaTables, base: string, upos: string): string {
  for (let k = Math.min(LONGEST_ENDING, base.length); k > 0; k--) {
    const rule = tables.endings[`${base.slice(base.length - k)} ${upos}`]
    if (rule === undefined) continue
    const space = rule.indexOf(' ')
    const keep = base.length - Number(rule.slice(0, space))
    return keep < 1 ? base : base.slice(0, keep) + rule.slice(space + 1)
  }
  return base
}
