/** Who has been named so far, and who is most likely meant when a word takes somebody up. */

import type { DraftActor } from '../names/draft.ts'
import type { Gender } from '../names/vocabulary.ts'
import type { Found } from '../names.ts'

/** A phrase that names an actor: its words, its head, and what a pronoun for it agrees with ("le ministère" is masculine, whatever its state). */
export interface Naming {
  readonly actor: DraftActor
  readonly from: number
  readonly to: number
  readonly head: number
  readonly gender: Gender | null
  readonly plural: boolean
  /** An adjective ("russe"): tells what is spoken of, but no pronoun takes it up. */
  readonly adjective?: boolean
  /** A pronoun: the next one of the same sentence most often means the same. */
  readonly pronoun?: boolean
  /** A person, though the actor be his state: "un porte-parole du Kremlin". */
  readonly human: boolean
}

export interface Sight extends Naming {
  readonly sentence: number
  readonly subject: boolean
  readonly quoted: boolean
}

export interface Wanted {
  readonly gender: Gender | null
  /** Null where the word is one for many, too: "le groupe". */
  readonly plural: boolean | null
  /** Token that takes up. */
  readonly token: number
  /** More than the syntax asks: a person, one in a certain office. */
  readonly accepts: (sight: Sight) => boolean
  /** Points for persons over states. */
  readonly personal: number
  /** Whom it cannot mean: the subject that an infinitive shares, the antecedent of its relative clause. */
  readonly except?: readonly (DraftActor | undefined)[] | undefined
  /** Whom it most likely means: the speaker whose words it stands in ("X a dit qu'il …"). */
  readonly likely?: DraftActor | undefined
  /** How many sentences back it may reach. */
  readonly reach: number
  /** Points for whoever spoke last, when the word is the subject of a verb of saying. */
  readonly saying: number
}

/** Sights looked back over, far beyond what a reader remembers. */
const MAX_SIGHTS = 120
/** Points for the last one named in the same sentence. */
const LATEST = 2
/** Points for what a pronoun of the same sentence stood for as its subject. */
const CONTINUED = 2.5

export class History {
  readonly sights: Sight[] = []
  private group:
    | { readonly actors: readonly DraftActor[]; readonly token: number; readonly sentence: number }
    | undefined
  /** Whoever was last the subject of a verb of saying. */
  speaker: DraftActor | undefined
  private readonly found: Found
  private readonly byHead = new Map<number, DraftActor>()
  private readonly last = new Map<DraftActor, number>()

  constructor(found: Found) {
    this.found = found
  }

  see(naming: Naming): void {
    const { w } = this.found
    const { actor, from, head } = naming
    const { deprel, head: governor } = w.tokens[head]
    const subject =
      deprel.startsWith('nsubj') || (deprel === 'obj' && this.saysBefore(governor, head)) || this.actsNext(naming)
    const quoted = w.quoted[from] === 1
    this.byHead.set(head, actor)
    this.last.set(actor, from)
    this.sights.push({ ...naming, sentence: w.sentenceOf[from], subject, quoted })
    if (!quoted && actor.kind !== 'place' && this.isSource(from)) this.speaker = actor
    if (subject && !quoted && governor >= 0 && w.pack.saying.has(w.tokens[governor].lemma) && actor.kind !== 'place')
      this.speaker = actor
  }

  /** "…, Miguel X est arrivé": a name between a mark and a finite verb is a subject, whatever the tree says. */
  private actsNext({ from, to }: Naming): boolean {
    const { tokens, doc, sentenceOf } = this.found.w
    const next = tokens[to]
    if (!next || (next.upos !== 'AUX' && next.upos !== 'VERB') || !next.feats.includes('VerbForm=Fin')) return false
    return from === doc.sentences[sentenceOf[from]].from || tokens[from - 1]?.norm === ','
  }

  /** "Selon X", "Pour X" at the beginning of a sentence: X has the floor. */
  private isSource(from: number): boolean {
    const { tokens, pack, sentenceOf, doc } = this.found.w
    const before = tokens[from - 1]?.norm ?? ''
    if (pack.words.source.has(before)) return true
    return pack.words.sourceFirst.has(before) && doc.sentences[sentenceOf[from]].from === from - 1
  }

  /** `", a souligné le chef`: behind a verb of saying set after its words the parser takes the subject for an object. */
  private saysBefore(verb: number, noun: number): boolean {
    const { w } = this.found
    if (verb < 0 || verb > noun || !w.pack.saying.has(w.tokens[verb].lemma) || w.tree.child(verb, 'nsubj') >= 0)
      return false
    let t = verb - 1
    while (t >= 0 && (w.tokens[t].upos === 'AUX' || w.tokens[t].upos === 'ADV' || w.tokens[t].upos === 'PRON')) t--
    return t >= 0 && w.tokens[t].upos === 'PUNCT'
  }

  /** Several named together: "les deux hommes", "Paris et Berlin". */
  seeGroup(actors: readonly DraftActor[], token: number): void {
    this.group = { actors, token, sentence: this.found.w.sentenceOf[token] }
  }

  /** Those last named together, not more than two sentences before the token. */
  groupBefore(token: number): readonly DraftActor[] {
    const { group } = this
    return group && this.found.w.sentenceOf[token] - group.sentence <= 2 ? group.actors : []
  }

  /** The two or three actors of a kind that the last sentences speak of most; [] when fewer are there. */
  severalBefore(
    token: number,
    count: number,
    kind: 'person' | 'state',
    except?: DraftActor | undefined,
  ): readonly DraftActor[] {
    const { sentenceOf } = this.found.w
    const scores = new Map<DraftActor, number>()
    for (let i = this.sights.length - 1, n = 0; i >= 0 && n < MAX_SIGHTS; i--, n++) {
      const { actor, sentence, subject } = this.sights[i]
      const distance = sentenceOf[token] - sentence
      if (distance > 4) break
      const party = kind === 'state' && actor.kind === 'person' ? actor.of : actor
      if (party?.kind !== kind || party === except) continue
      scores.set(party, (scores.get(party) ?? 0) + (subject ? 1.5 : 1) * 0.6 ** distance)
    }
    const ranked = [...scores].sort((a, b) => b[1] - a[1]).map(([actor]) => actor)
    return ranked.length >= count ? ranked.slice(0, count) : []
  }

  /** The actor that the phrase headed by this token names. */
  at(head: number): DraftActor | undefined {
    return this.byHead.get(head)
  }

  /** The actor whose name ends right before this token. */
  endingAt(token: number): DraftActor | undefined {
    const sight = this.sights[this.sights.length - 1]
    return sight?.to === token ? sight.actor : undefined
  }

  /** "celui-ci", "ce dernier": the last named that agrees, the subject only when nobody else is. */
  latter(token: number, wanted: Pick<Wanted, 'gender' | 'plural'>): DraftActor | undefined {
    const { sentenceOf } = this.found.w
    let subject: DraftActor | undefined
    for (let i = this.sights.length - 1; i >= 0 && sentenceOf[token] - this.sights[i].sentence <= 1; i--) {
      const sight = this.sights[i]
      if (!fits(sight, { gender: wanted.gender, plural: wanted.plural ?? false })) continue
      if (sight.quoted !== (this.found.w.quoted[token] === 1)) continue
      if (!sight.subject) return sight.actor
      subject ??= sight.actor
    }
    return subject
  }

  /** The actor of this kind named last, in the sentences just before. */
  lastOfKind(kind: DraftActor['kind'], token: number): DraftActor | undefined {
    for (let i = this.sights.length - 1, n = 0; i >= 0 && n < MAX_SIGHTS; i--, n++)
      if (this.sights[i].actor.kind === kind)
        return this.found.w.sentenceOf[token] - this.sights[i].sentence <= 8 ? this.sights[i].actor : undefined
    return undefined
  }

  /** The token at which the actor was last named, or -1. */
  lastOf(actor: DraftActor): number {
    return this.last.get(actor) ?? -1
  }

  /** The likeliest actor for a word that takes one up; undefined when none fits. */
  best(wanted: Wanted): DraftActor | undefined {
    const { w } = this.found
    const sentence = w.sentenceOf[wanted.token]
    const quoted = w.quoted[wanted.token] === 1
    const clause = clauseOf(this.found, wanted.token)
    const scores = new Map<DraftActor, number>()
    const times = new Map<DraftActor, number>()
    let best: DraftActor | undefined
    let top = 0
    let seen = false
    for (let i = this.sights.length - 1, n = 0; i >= 0 && n < MAX_SIGHTS; i--, n++) {
      const sight = this.sights[i]
      const distance = sentence - sight.sentence
      if (distance > wanted.reach) break
      const { actor } = sight
      if (wanted.except?.includes(actor) || !fits(sight, wanted) || !wanted.accepts(sight)) continue
      // a verb's subject and its other arguments are not the same
      if (clause >= 0 && distance === 0 && clauseOf(this.found, sight.head) === clause) {
        scores.set(actor, (scores.get(actor) ?? 0) - 6)
        continue
      }
      let score = 6 / (1 + distance) + (sight.subject ? 1.6 : 0) + (sight.human ? wanted.personal : 0)
      if (sight.quoted !== quoted) score -= 2.5
      // a name rather than somebody unnamed
      if (actor.kind === 'person') score += 0.4
      if (sight.gender && sight.gender === wanted.gender) score += 0.8
      if (actor === this.speaker) score += wanted.saying
      if (actor === wanted.likely) score += 3
      if (!seen && distance === 0) score += LATEST
      seen = true
      if (sight.pronoun && sight.subject && distance === 0) score += CONTINUED
      const known = scores.get(actor)
      // each further sight adds a little: what the dispatch is about comes back
      const often = (times.get(actor) ?? 0) + 1
      times.set(actor, often)
      const total = known === undefined ? score : Math.max(known, score) + (often < 5 ? 0.25 : 0)
      scores.set(actor, total)
      if (total > top || (best === actor && total < top)) {
        best = actor
        top = total
      }
    }
    return top > 0 ? best : undefined
  }
}

function fits(sight: Sight, { gender, plural }: Pick<Wanted, 'gender' | 'plural'>): boolean {
  if (sight.actor.kind === 'place' || sight.adjective) return false
  if (plural !== null && sight.plural !== plural) return false
  const own = sight.gender ?? sight.actor.gender
  return !gender || !own || own === gender
}

/** The verb that a word is an argument of, or -1. */
function clauseOf(found: Found, token: number): number {
  const { deprel, head } = found.w.tokens[token]
  return /^(nsubj|obj|iobj|obl)/.test(deprel) ? head : -1
}
