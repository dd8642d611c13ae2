/** Features and lemma of a word once its part of speech is known: looked up, or guessed from its ending. */

/** What was seen of words and endings in training. Keys are "norm upos" and "ending upos"; values "feats\tcut\tadd". */
export interface MorphologyTable {
  readonly words: Readonly<Record<string, string>>
  readonly endings: Readonly<Record<string, string>>
}

export const LONGEST_ENDING = 5

/** Turns a form into its lemma by cutting `cut` letters off its end and adding `add`. */
export const lemmaRule = (form: string, lemma: string): string => {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return `${form.length - same}\t${lemma.slice(same)}`
}

/** Names keep their capitals in the lemma; all else is lower case. */
export const lemmaBase = (form: string, upos: string): string =>
  upos === 'PROPN' || upos === 'X' ? form : form.toLowerCase().replace(/’/g, "'")

export function morphology(
  table: MorphologyTable,
  form: string,
  norm: string,
  upos: string,
): { feats: string; lemma: string } {
  const base = lemmaBase(form, upos)
  let entry = table.words[`${norm} ${upos}`]
  for (let k = Math.min(LONGEST_ENDING, norm.length); !entry && k >= 0; k--)
    entry = table.endings[`${norm.slice(norm.length - k)} ${upos}`]
  if (!entry) return { feats: '', lemma: base }
  const [feats, cut, add] = entry.split('\t')
  const keep = base.length - Number(cut)
  return { feats, lemma: keep > 0 || add ? base.slice(0, Math.max(keep, 0)) + add : base }
}
