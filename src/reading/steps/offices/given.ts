/** Whether a clause that states an office gives it, has it to come, or denies it. */
import type { OfficeStatus } from '../../../types/index.ts'
import type { Found } from '../names.ts'

/** "doit être nommé", "pourrait devenir": an infinitive that a verb governs, unless it tells of what has just been done. */
export function isAhead({ w }: Found, verb: number): boolean {
  const { tokens, tree, pack } = w
  const { deprel, head, feats } = tokens[verb]
  const first = tree.child(verb, 'aux')
  const infinitive = feats.includes('VerbForm=Inf') || (first >= 0 && tokens[first].feats.includes('VerbForm=Inf'))
  return infinitive && deprel === 'xcomp' && !pack.words.justNow.has(tokens[head].lemma)
}

/** "n'est plus ministre" tells of a former one, "n'est pas ministre", "n'a jamais été nommé" of none; "n'est pas seulement…" of more. */
export function unlessDenied({ w }: Found, word: number, status: OfficeStatus): OfficeStatus | undefined {
  const { tokens, tree, pack } = w
  const beside = tree.children(word).filter((c) => c < word && tokens[c].deprel.startsWith('advmod'))
  const says = (words: ReadonlySet<string>): boolean => beside.some((c) => words.has(tokens[c].norm))
  if (!beside.some((c) => tokens[c].feats.includes('Polarity=Neg')) || says(pack.words.notOnly)) return status
  if (says(pack.words.noLonger)) return 'former'
  return says(pack.words.never) ? undefined : status
}
