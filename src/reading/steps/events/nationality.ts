/** Of what states private persons are, by the words beside their names: "l'opposant russe X", "X, un Franco-Iranien", "X, chef de la fédération ghanéenne". */
import type { Actor, Named } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { Peoples } from './peoples.ts'

const NONE: ReadonlySet<string> = new Set()
/** How many words before a name and after it tell whose it is. */
const BEFORE = 7
const AFTER = 14
/** Words that end what is said of a name. */
const ENDS = /^[.;:()«»"!?]$/

export class Nationality {
  private readonly states = new Map<string, Set<string>>()
  private readonly doc: Named
  private readonly cast: Cast
  private readonly peoples: Peoples

  constructor(doc: Named, cast: Cast, peoples: Peoples) {
    this.doc = doc
    this.cast = cast
    this.peoples = peoples
    for (const { actor, head, from, to } of doc.mentions) {
      if (cast.get(actor)?.kind !== 'person') continue
      for (let t = to - 1; t >= 0 && t >= from - BEFORE && !this.endsBefore(t, from); t--) this.add(actor, t)
      // "une Irano-Britannique purgeant une peine en Iran, X"
      if (doc.tokens[head].deprel === 'appos') this.add(actor, doc.tokens[head].head)
      if (doc.tokens[to]?.norm !== ',') continue
      for (let t = to + 1; t < doc.tokens.length && t < to + AFTER && !this.endsAfter(t); t++) this.add(actor, t)
    }
    for (const { person, of } of doc.offices) this.note(person, cast.get(of))
  }

  /** Codes of the states that the dispatch says a person to be of; none when it does not say. */
  of(person: Actor): ReadonlySet<string> {
    return this.states.get(person.id) ?? NONE
  }

  private endsBefore(token: number, from: number): boolean {
    const { upos, norm } = this.doc.tokens[token]
    return token < from && (norm === ',' || upos === 'VERB' || ENDS.test(norm))
  }

  /** "X, éditeur suédois, a été": what is said of him ends where he acts. */
  private endsAfter(token: number): boolean {
    const { upos, norm, feats } = this.doc.tokens[token]
    return ENDS.test(norm) || upos === 'PRON' || upos === 'AUX' || (upos === 'VERB' && feats.includes('Mood='))
  }

  private add(person: string, token: number): void {
    for (const state of this.peoples.both(token)) this.note(person, state)
    const { upos } = this.doc.tokens[token]
    this.note(person, upos === 'ADJ' ? this.cast.at(token) : this.peoples.national(token))
  }

  private note(person: string, state: Actor | undefined): void {
    if (state?.kind !== 'state' || !state.code) return
    const known = this.states.get(person)
    if (known) known.add(state.code)
    else this.states.set(person, new Set([state.code]))
  }
}
