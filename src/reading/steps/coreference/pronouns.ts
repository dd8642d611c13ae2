/** Resolves personal pronouns, demonstratives and possessives to the actors named before. */

import type { DraftActor } from '../names/draft.ts'
import type { PronounEntry } from '../names/vocabulary.ts'
import type { Found } from '../names.ts'
import type { History } from './history.ts'

export class PronounReader {
  private readonly found: Found
  private readonly history: History

  constructor(found: Found, history: History) {
    this.found = found
    this.history = history
  }

  read(token: number): void {
    const { w } = this.found
    const entry = w.pack.pronouns.get(w.tokens[token].norm)!
    const actor = this.resolve(token, entry)
    if (!actor) return
    this.found.mention(actor, token, token + 1, token, 'pronoun')
    this.history.see(actor, token, token)
  }

  private resolve(token: number, entry: PronounEntry): DraftActor | undefined {
    const { tokens, tree, pack } = this.found.w
    const { deprel, head, upos } = tokens[token]
    switch (entry.use) {
      case 'subject': {
        // "il faut", "il s'agit": nobody
        if (deprel.startsWith('expl') || (!deprel.startsWith('nsubj') && deprel !== 'root')) return undefined
        const lemma = head >= 0 ? tokens[head].lemma : ''
        if (pack.words.impersonal.has(lemma) && entry.gender === 'm' && !entry.plural) return undefined
        const saying = pack.saying.has(lemma)
        return this.best(token, entry, saying ? 2.5 : 1.2, saying && head < token)
      }
      case 'disjunctive':
      case 'object':
        if (upos !== 'PRON') return undefined
        return this.best(token, entry, 1.5, false)
      case 'demonstrative':
        return this.best(token, entry, 0.5, false)
      case 'possessive': {
        if (tree.child(head, 'appos') >= 0) return undefined
        return entry.plural ? undefined : this.best(token, { ...entry, gender: null }, 1.2, false)
      }
      default:
        return undefined
    }
  }

  private best(token: number, entry: PronounEntry, personal: number, saying: boolean): DraftActor | undefined {
    return this.history.best({
      token,
      gender: entry.gender,
      plural: entry.plural ?? false,
      accepts: () => true,
      personal,
      saying,
    })
  }
}
