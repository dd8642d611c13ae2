/** The gender of the people in a document, as their titles and civilities show it. */
import type { Token } from '../../../types/index.ts'
import type { Scene } from './scene.ts'

export type Gender = 'Fem' | 'Masc'

/** The gender that features show, if any. */
export function genderIn(feats: string): Gender | undefined {
  if (feats.includes('Gender=Fem')) return 'Fem'
  return feats.includes('Gender=Masc') ? 'Masc' : undefined
}

/** "cette designer": the gender of the article before a noun, an adjective between; a tagger guesses the noun's. */
export function genderBefore(tokens: readonly Token[], head: number): Gender | undefined {
  const before = tokens[tokens[head - 1]?.upos === 'ADJ' ? head - 2 : head - 1]
  return before?.upos === 'DET' && !before.norm.endsWith("'") ? genderIn(before.feats) : undefined
}

/** Gender by actor ("la ministre", "Mme"): the one that more of the mentions show. */
export function gendersOf(scene: Scene, civility: (norm: string) => Gender | undefined): Map<string, Gender> {
  const counts = new Map<string, number>()
  for (const { actor, as, head, from } of scene.doc.mentions) {
    if (as === 'pronoun') continue
    // "la porte-parole": the article shows it, a tagger guesses the noun's
    const { feats, upos, norm } = scene.tokens[from]
    const article = as === 'title' && upos === 'DET' && !norm.endsWith("'") && head > from
    const gender =
      (article ? genderIn(feats) : undefined) ?? civility(scene.norm(from)) ?? civility(scene.norm(from - 1))
    if (gender) counts.set(actor, (counts.get(actor) ?? 0) + (gender === 'Fem' ? 1 : -1))
  }
  const sure = [...counts].filter(([, balance]) => balance !== 0)
  return new Map(sure.map(([actor, balance]) => [actor, balance > 0 ? 'Fem' : 'Masc']))
}
