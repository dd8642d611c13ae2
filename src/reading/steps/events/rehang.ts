/** Two slips of trees: "a sommé le consul de partir" (the order hangs on the verb), and a verb with a subject on either side (the second is its object). */
import type { Quoted, Token } from '../../../types/index.ts'
import type { EventPack } from './pack.ts'

/** How far before its infinitive, in words, the preposition stands ("de ne pas partir"), and behind its verb an object. */
const MARK = 4

export function rehung(doc: Quoted, pack: EventPack): Quoted {
  let tokens: Token[] | null = null
  const subjects = new Set<number>()
  doc.tokens.forEach((token, t) => {
    if (token.deprel === 'nsubj' && token.head >= 0) {
      if (t < token.head) subjects.add(token.head)
      else if (subjects.has(token.head) && token.upos !== 'PRON' && follows(doc.tokens, t)) {
        tokens ??= [...doc.tokens]
        tokens[t] = { ...token, deprel: 'obj' }
        return
      }
    }
    const verb = token.deprel === 'acl' && token.feats.includes('VerbForm=Inf') ? controller(doc.tokens, t, pack) : -1
    if (verb < 0) return
    tokens ??= [...doc.tokens]
    tokens[t] = { ...token, head: verb, deprel: 'xcomp' }
  })
  return tokens ? { ...doc, tokens } : doc
}

/** Whether a noun stands right behind its verb, with no comma or quotation mark between. */
function follows(tokens: readonly Token[], noun: number): boolean {
  const verb = tokens[noun].head
  if (tokens[verb].upos !== 'VERB' || noun - verb > MARK) return false
  for (let t = verb + 1; t < noun; t++)
    if (tokens[t].upos === 'PUNCT' || tokens[t].deprel.startsWith('obj')) return false
  return true
}

/** The verb whose object, or whom it is addressed to, an infinitive hangs on; -1 for none. */
function controller(tokens: readonly Token[], infinitive: number, pack: EventPack): number {
  const noun = tokens[infinitive].head
  const { head, deprel } = tokens[noun]
  if (head < 0 || head > noun || tokens[head].upos !== 'VERB' || !isMarked(tokens, infinitive, pack)) return -1
  if (deprel === 'obj' && pack.objectControl.has(tokens[head].lemma)) return head
  const addressed = deprel === 'iobj' || deprel.startsWith('obl')
  return addressed && pack.dativeControl.has(tokens[head].lemma) ? head : -1
}

function isMarked(tokens: readonly Token[], infinitive: number, pack: EventPack): boolean {
  for (let t = infinitive - 1; t >= 0 && infinitive - t <= MARK; t--)
    if (tokens[t].head === infinitive && pack.words.infinitive.has(tokens[t].lemma)) return true
  return false
}
