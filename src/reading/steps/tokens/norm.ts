/** The norm of a word: what two spellings of one word have in common. */

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' }

/**
 * Lower case, composed accents, straight apostrophes and hyphens, ligatures opened ("Œuvre" → "oeuvre"), plain spaces within
 * numbers ("50 000"). Never empty for a word that is not empty.
 */
export function normOf(form: string): string {
  const folded = form
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ＇]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[œæ]/g, (ligature) => ligatures[ligature])
    .replace(/[\u00ad\u200c\u200d]/g, '')
    .replace(/\s+/g, ' ')
  return folded || form
}
