/** Resolves personal pronouns, demonstratives and possessives to the actors named before. */

import type { DraftActor } from '../names/draft.ts'
import type { PronounEntry } from '../names/vocabulary.ts'
import type { Found } from '../names.ts'
import type { History, Wanted } from './history.ts'

/** Sentences that a pronoun reaches back; "a-t-il ajouté" reaches over a long quotation. */
const REACH = 3
const SAYING_REACH = 6
/** Points for the last speaker when the verb of saying comes before its pronoun. */
const INVERTED = 4
/** Words back among which a thing named since is looked for. */
const MAX_BACK = 120

const TOGETHER: ReadonlySet<PronounEntry['use']> = new Set(['subject', 'possessive', 'disjunctive'])
const PERSON: Omit<PronounEntry, 'use'> = { gender: null, plural: false, rank: 0 }

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
    if (!actor) {
      if (entry.plural && TOGETHER.has(entry.use)) this.readGroup(token)
      return
    }
    this.found.mention(actor, token, token + 1, token, 'pronoun')
    const { gender, plural } = entry
    this.found.focus.see(actor, token)
    this.history.see({
      actor,
      from: token,
      to: token + 1,
      head: token,
      gender: entry.use === 'possessive' ? actor.gender : gender,
      plural: plural ?? false,
      human: actor.kind === 'person',
      pronoun: true,
    })
  }

  /** "ils", "leur": those last named together. */
  private readGroup(token: number): void {
    const actors = this.history.groupBefore(token)
    for (const actor of actors) this.found.mention(actor, token, token + 1, token, 'pronoun')
  }

  private resolve(token: number, entry: PronounEntry): DraftActor | undefined {
    const { tokens, pack } = this.found.w
    const { deprel, head, upos, norm } = tokens[token]
    switch (entry.use) {
      case 'subject': {
        // "il faut", "il s'agit": nobody
        const inverted = norm.charCodeAt(0) === 45
        const lemma = head >= 0 ? tokens[head].lemma : ''
        // the parser calls "il" empty too often: only verbs that have such a subject decide
        if (!inverted && !/^(nsubj|root|expl:subj)/.test(deprel)) return undefined
        if (deprel === 'expl:subj' && pack.words.emptySubject.has(lemma)) return undefined
        if (pack.words.impersonal.has(lemma) && entry.gender === 'm' && !entry.plural) return undefined
        const doubled = this.doubled(token)
        if (doubled?.actor || (doubled && inverted)) return doubled.actor
        const saying = pack.saying.has(lemma) && (inverted || !this.found.w.quoted[token])
        const floor = !saying ? 0 : head < token || inverted ? INVERTED : this.goesOn(token) ? 3.5 : 2
        const actor = this.best(token, entry, saying ? 2.5 : 1.2, floor)
        // "le défilé … Il sera remplacé": a thing named since as the subject is as likely; only speech makes it a person
        return actor && !saying && this.thingSince(actor, token, entry) ? undefined : actor
      }
      case 'disjunctive': {
        const subject = this.stressed(token)
        if (subject) return subject
        return upos === 'PRON' ? this.best(token, entry, 3, 0) : undefined
      }
      case 'object':
        if (upos !== 'PRON') return undefined
        return this.best(token, entry, 3, 0)
      case 'clitic':
        // "l'a accusé": somebody; "l'a annoncé": what was said
        if (deprel !== 'obj' && deprel !== 'iobj') return undefined
        if (!pack.words.personObject.has(head >= 0 ? tokens[head].lemma : '')) return undefined
        return this.best(token, entry, 2, 0)
      case 'demonstrative':
        return this.history.latter(token, entry)
      case 'possessive':
        return entry.plural ? undefined : this.owner(token)
      default:
        return undefined
    }
  }

  /** What the syntax says of a pronoun: an object is not the subject that its infinitive shares; "X a dit qu'il" is most often X. */
  private bound(token: number): Pick<Wanted, 'except' | 'likely'> {
    const { tokens, tree, pack } = this.found.w
    const verb = tokens[token].head
    if (verb < 0) return {}
    const antecedent = this.antecedentOf(verb)
    const above = tokens[verb].head
    const subject = above >= 0 ? tree.child(above, 'nsubj') : -1
    const actor = subject >= 0 ? this.history.at(subject) : undefined
    const own = tree.child(verb, 'nsubj')
    const shared = own < 0 && subject !== token && tokens[verb].feats.includes('VerbForm=Inf') ? actor : undefined
    const except = [antecedent, shared, own >= 0 && own !== token ? this.history.at(own) : undefined]
    // "pour qu'il quitte le pouvoir" reports nothing
    const mark = tree.child(verb, 'mark')
    const that = mark >= 0 && pack.words.that.has(tokens[mark].norm) && tokens[mark - 1]?.upos !== 'ADP'
    const clause = own === token && /^(ccomp|advcl)/.test(tokens[verb].deprel)
    return that && clause && pack.saying.has(tokens[above].lemma) ? { except, likely: actor } : { except }
  }

  /** Whom a relative clause is said of: "Macron, avec lequel il s'est entretenu" is not about Macron's talk with himself. */
  private antecedentOf(verb: number): DraftActor | undefined {
    const { tokens } = this.found.w
    let t = verb
    for (let step = 0; step < 3 && t >= 0; step++) {
      if (tokens[t].deprel.startsWith('acl:relcl')) return this.history.at(tokens[t].head)
      t = tokens[t].head
    }
    return undefined
  }

  /** "La Chine, elle, …", "Donald Trump a-t-il …": the subject said twice. */
  private doubled(token: number): { readonly actor: DraftActor | undefined } | undefined {
    const { tokens, tree } = this.found.w
    if (tokens[token - 1]?.norm === ',' && tokens[token + 1]?.norm === ',')
      return { actor: this.history.endingAt(token - 1) }
    const { head } = tokens[token]
    const subject = head >= 0 && head < token ? tree.child(head, 'nsubj') : -1
    if (subject < 0 || subject >= token || this.found.w.quoted[subject] !== this.found.w.quoted[token]) return undefined
    for (let t = subject; t < token; t++) if (tokens[t].upos === 'PUNCT') return undefined
    return { actor: this.history.at(subject) }
  }

  /** "Berne a lui refusé", "Berne refuse lui": the subject said again behind its verb, not to whom something is done. */
  private stressed(token: number): DraftActor | undefined {
    const { tokens, tree } = this.found.w
    const before = tokens[token - 1]
    if (!before || !/^(?:AUX|VERB)$/.test(before.upos) || !before.feats.includes('VerbForm=Fin')) return undefined
    const verb = before.upos === 'AUX' ? before.head : token - 1
    const subject = verb < 0 ? -1 : tree.child(verb, 'nsubj')
    return subject >= 0 && subject < token ? this.history.at(subject) : undefined
  }

  /** "Il a encore accusé": the same voice goes on. */
  private goesOn(token: number): boolean {
    const { tokens, pack } = this.found.w
    for (let t = token + 1; t < tokens.length && t < token + 5; t++)
      if (pack.words.also.has(tokens[t].norm)) return true
    return false
  }

  /** Whether a common noun that agrees stood as a subject in this sentence or the one before, later than the actor was named. */
  private thingSince(actor: DraftActor, token: number, entry: PronounEntry): boolean {
    const { tokens, sentenceOf, quoted } = this.found.w
    const last = this.history.lastOf(actor)
    for (let t = token - 1; t > last && t > token - MAX_BACK && sentenceOf[t] >= sentenceOf[token] - 1; t--) {
      const { upos, deprel, feats } = tokens[t]
      if (
        upos !== 'NOUN' ||
        !(deprel.startsWith('nsubj') || (entry.plural && deprel === 'obj')) ||
        quoted[t] !== quoted[token]
      )
        continue
      if (feats.includes('Number=Plur') !== (entry.plural ?? false)) continue
      if (feats.includes(entry.gender === 'f' ? 'Gender=Masc' : 'Gender=Fem')) continue
      if (!this.history.at(t)) return true
    }
    return false
  }

  /** "son": the subject of its clause, when that is an actor; else, where the clause has no other subject, the likeliest. */
  private owner(token: number): DraftActor | undefined {
    const { tokens, tree } = this.found.w
    let t = tokens[token].head
    for (let step = 0; step < 10 && t >= 0; step++) {
      const subject = tree.child(t, 'nsubj')
      if (subject >= 0) {
        if (subject > token) return undefined
        if (tokens[tokens[token].head].head !== t || tokens[token].head !== subject) return this.history.at(subject)
      }
      const controller = this.controller(t)
      if (controller) return controller
      t = tokens[t].head
    }
    return this.best(token, { ...PERSON, use: 'possessive' }, 1.2, 0)
  }

  /** Who is to do what an infinitive says when its verb gives it an object: "demander à X de lever ses sanctions". */
  private controller(verb: number): DraftActor | undefined {
    const { tokens, tree, pack } = this.found.w
    const above = tokens[verb].head
    if (above < 0 || !tokens[verb].feats.includes('VerbForm=Inf') || !pack.words.objectControl.has(tokens[above].lemma))
      return undefined
    for (const child of tree.children(above)) {
      if (child >= verb) break
      const { deprel } = tokens[child]
      const actor = /^(obj|iobj|obl)/.test(deprel) ? this.history.at(child) : undefined
      if (actor && actor.kind !== 'place') return actor
    }
    return undefined
  }

  private best(token: number, entry: PronounEntry, personal: number, saying: number): DraftActor | undefined {
    const wanted: Wanted = {
      token,
      gender: entry.gender,
      plural: entry.plural ?? false,
      // a state acts before "elle" means it; one that only tells where does not
      accepts: (sight) => sight.human || sight.subject || sight.actor.kind !== 'state',
      personal,
      saying,
      ...this.bound(token),
      reach: saying ? SAYING_REACH : REACH,
    }
    if (!saying) return this.history.best(wanted)
    // speech is a person's where there is one; "a-t-elle ajouté" a state's only when it spoke last
    const inverted = saying === INVERTED
    return (
      this.history.best({ ...wanted, accepts: (sight) => sight.human }) ??
      this.history.best({
        ...wanted,
        accepts: ({ subject, actor }) => subject && (!inverted || actor === this.history.speaker),
      })
    )
  }
}
