/** Whether an act happened, lies ahead, may happen or did not: tense, mood, negation, and what the words above it do to it. Long: one climb from the trigger up the tree. */
import type { EventStatus, EventType } from '../../../types/index.ts'
import { has, relation } from './cases.ts'
import type { Clauses } from './clause.ts'
import { finiteOf, isPerfect } from './forms.ts'
import { heldIn } from './happening.ts'
import type { Effect, EventPack, Governor } from './pack.ts'

export interface Outlook {
  /** null: the words do not assert the act at all (asked for, feared, a condition). */
  readonly status: EventStatus | null
  /** "aurait livré": somebody says so. */
  readonly hearsay: boolean
  /** The word whose clause asserts it: where its time and place stand. */
  readonly predicate: number
  /** The word that made it unreal (the promise, the threat), or -1. */
  readonly under: number
  /** Made known rather than told: "a annoncé le retrait". */
  readonly announced: boolean
}

const STEPS = 8
/** Acts done by speaking. */
const SPOKEN: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'PROTEST'])
/** How far before a verb, in words, its negator stands. */
const NEGATED = 4

export class Outlooks {
  private readonly clauses: Clauses
  private readonly pack: EventPack

  constructor(clauses: Clauses, pack: EventPack) {
    this.clauses = clauses
    this.pack = pack
  }

  of(trigger: number): Outlook {
    const above = this.climb(trigger)
    const held = heldIn(this.clauses, this.pack, trigger)
    // "la visite qui devait débuter mardi a été annulée": what did not happen did not, whenever it was to
    return held < 0 || above.status === null || above.status === 'negated' ? above : this.climb(held)
  }

  private climb(trigger: number): Outlook {
    let status: EventStatus = 'actual'
    let hearsay = false
    let announced = false
    let predicate = trigger
    let word = trigger
    // "n'a pas tardé à réagir, dénonçant…": what goes with a deed that was not done was
    let beside = false
    const done = (s: EventStatus | null, under = -1): Outlook => ({ status: s, hearsay, predicate, under, announced })
    const lower = (effect: Effect): void => {
      if (effect === 'plan' && status === 'actual') status = 'planned'
      if (effect === 'may' && status !== 'negated') status = 'possible'
      if (effect === 'not') status = 'negated'
      if (effect === 'announce') announced = true
    }
    for (let step = 0; step < STEPS; step++) {
      const { tokens } = this.clauses
      const t = tokens[word]
      const verbal = this.isVerbal(word)
      if (this.isQuestion(word)) return done(null)
      if (!beside && this.isNegated(word)) status = status === 'negated' ? 'actual' : 'negated'
      for (const effect of this.modifiers(word)) lower(effect)
      const mark = verbal ? this.clauses.markOf(word) : ''
      if (this.pack.words.condition.has(mark) && !this.isConceded(word)) return done(null)
      if (this.pack.words.purpose.has(mark) && !(word === trigger && this.isReached(word))) return done(null, t.head)
      if (verbal) predicate = word
      if (verbal) for (const effect of this.auxiliaries(word)) lower(effect)
      const finite = verbal ? finiteOf(this.clauses, word) : null
      if (finite) {
        if (finite === 'future') lower('plan')
        if (finite === 'hearsay') hearsay = true
      }
      if (t.head < 0)
        return finite === 'conditional' ? done(status === 'negated' ? 'negated' : 'possible') : done(status)
      const rel = relation(t)
      const governor = this.governorOf(word)
      if (finite) {
        if (rel === 'ccomp' && governor) {
          if (governor.clause === 'drop') return done(null, t.head)
          lower(governor.clause === 'announce' ? 'keep' : governor.clause)
          if (finite === 'conditional') lower('plan')
        } else if (finite === 'conditional') lower(rel === 'ccomp' ? 'plan' : 'may')
        // a finite clause tells for itself, whatever stands above it
        return has(t, 'Mood=Sub') && rel === 'ccomp' && !governor ? done(null, t.head) : done(status)
      }
      if (verbal) {
        // "après avoir livré…, elle doit…": what came before is not what is to come
        if (this.pack.words.before.has(mark)) return done(status)
        if (this.pack.words.lack.has(mark)) return done('negated')
        if (has(t, 'VerbForm=Part') && rel !== 'xcomp' && rel !== 'conj' && rel !== 'advcl' && rel !== 'parataxis')
          return done(status)
        // "le plus important consenti par X": what something is measured by
        if (t.head === word - 1 && tokens[t.head].upos === 'ADJ' && this.clauses.isPassive(word))
          return done(null, t.head)
        // "Soutenu par X, Y prévoit…": what was done to Y, whatever he means to do
        if (rel === 'advcl' && this.clauses.isPassive(word)) return done(status)
        if (
          rel === 'acl' ||
          rel === 'xcomp' ||
          rel === 'ccomp' ||
          (rel === 'advcl' && governor && !has(t, 'VerbForm=Part')) ||
          rel === 'obl'
        ) {
          const own = governor?.clause ?? 'keep'
          const effect = own === 'near' ? (mark ? 'keep' : 'plan') : this.isDone(t.head, own) ? 'keep' : own
          if (effect === 'drop') return done(null, t.head)
          if (effect === 'barred') return this.isNegated(t.head) ? done('possible') : done(null, t.head)
          lower(effect)
        }
        if (rel === 'acl' && !governor) return done(status)
        beside ||= rel === 'advcl' && has(t, 'VerbForm=Part')
        word = rel === 'conj' ? this.clauses.joined(word) : t.head
        continue
      }
      // a noun: what governs it says whether it is
      if (rel === 'conj' || rel === 'appos') {
        word = t.head
        if (rel === 'appos') return done(status)
        continue
      }
      if (this.pack.caseNouns.has(tokens[t.head].lemma)) {
        // "à l'issue d'un entretien": the noun is part of the preposition, the meeting a setting
        predicate = Math.max(tokens[t.head].head, 0)
        return done(status)
      }
      const effect = governor?.noun
      if (effect && ['obj', 'nsubj', 'nmod', 'xcomp', 'obl'].includes(rel) && this.governs(word, t.head)) {
        if (effect === 'drop') return done(null, t.head)
        if (effect === 'barred') return this.isNegated(t.head) ? done('possible') : done(null, t.head)
        lower(effect)
        word = t.head
        continue
      }
      if (rel === 'nmod' && this.clauses.caseOf(word) === this.pack.words.owner && tokens[t.head].upos === 'NOUN') {
        // "réclame le rétablissement des sanctions": what governs the noun governs what it is made of
        word = t.head
        continue
      }
      // "pourrait être victime d'attaques": what somebody suffers is as sure as that he suffers it
      if (
        tokens[t.head].upos !== 'VERB' &&
        this.pack.sufferers.get(tokens[t.head].lemma) === this.clauses.caseOf(word)
      ) {
        word = t.head
        continue
      }
      if (rel === 'obl' || rel === 'nmod' || rel === 'advmod') {
        if (!this.isVerbal(t.head)) return done(status)
        predicate = t.head
        // "s'envolera pour un sommet": a meeting is as far ahead as the journey to it
        if (rel === 'obl' && this.isMeeting(word) && !this.clauses.isApart(word) && this.isAhead(t.head)) lower('plan')
        return done(status)
      }
      const main = rel === 'nsubj' ? this.clauses.tree.child(t.head, 'xcomp') : -1
      if (main >= 0 && governor && this.pack.supports.has(tokens[main].lemma)) {
        // "des pourparlers pourraient débuter": the modal tells of the noun
        if (!this.isDone(t.head, governor.clause)) lower(governor.clause === 'near' ? 'plan' : governor.clause)
        word = t.head
        continue
      }
      if (!this.pack.supports.has(tokens[t.head].lemma)) {
        if (this.isVerbal(t.head)) predicate = t.head
        return done(status)
      }
      word = t.head
    }
    return done(status)
  }

  /** What governs a word: its head, or the adjective right before an infinitive that the tree hangs on the verb above ("se dit prêt à céder"). */
  private governorOf(word: number): Governor | undefined {
    const { tokens, tree } = this.clauses
    const { head } = tokens[word]
    if (has(tokens[word], 'VerbForm=Inf')) {
      const first = tree.child(word, 'mark')
      const before = tokens[first - 1]
      if (first > 0 && before.upos === 'ADJ' && before.head === head) {
        const governor = this.pack.governors.get(before.lemma)
        if (governor) return governor
      }
    }
    return this.pack.governors.get(tokens[head].lemma)
  }

  /** "ont dû se retirer", "a permis de libérer": in the perfect, what had to be done, could be done or was brought about was. */
  private isDone(governor: number, effect: Effect): boolean {
    const { lemma } = this.clauses.tokens[governor]
    if (this.pack.words.bringing.has(lemma)) return isPerfect(this.clauses, governor)
    return (
      this.pack.words.modal.has(lemma) &&
      (effect === 'plan' || effect === 'may') &&
      isPerfect(this.clauses, governor, 'Tense=Pres')
    )
  }

  /** "S'ils ont libéré des otages, ils en détiennent d'autres": what a clause in the perfect grants beside one that is told. */
  private isConceded(clause: number): boolean {
    const { head } = this.clauses.tokens[clause]
    return (
      head >= 0 &&
      relation(this.clauses.tokens[clause]) === 'advcl' &&
      isPerfect(this.clauses, clause) &&
      finiteOf(this.clauses, head) === 'told'
    )
  }

  /** "a téléphoné pour le féliciter": what is done by speaking was done when what led to it was. */
  private isReached(verb: number): boolean {
    const { tokens } = this.clauses
    const { head, lemma } = tokens[verb]
    const type = this.pack.frames.get(`verb:${lemma}`)?.[0].type
    return head >= 0 && !!type && SPOKEN.has(type) && isPerfect(this.clauses, head) && !this.isNegated(head)
  }

  private isMeeting(noun: number): boolean {
    return this.pack.frames.get(`noun:${this.clauses.tokens[noun].lemma}`)?.[0].type === 'CONSULT'
  }

  /** Whether a verb, or the modal above it, tells of what is to come. */
  private isAhead(verb: number): boolean {
    const { tokens } = this.clauses
    if (finiteOf(this.clauses, verb) === 'future') return true
    const { head } = tokens[verb]
    if (head < 0 || relation(tokens[verb]) !== 'xcomp' || this.isDone(head, 'plan')) return false
    const effect = this.pack.governors.get(tokens[head].lemma)?.clause
    return effect === 'plan' || (effect === 'near' && !this.clauses.markOf(verb))
  }

  /** "appel à un retrait", "projet d'annexion", "envisage un retrait": a complement, not a setting ("lors d'un retrait"). */
  private governs(noun: number, governor: number): boolean {
    const rel = relation(this.clauses.tokens[noun])
    if (rel === 'nsubj') return this.clauses.isPassive(governor) || this.clauses.tokens[governor].upos === 'ADJ'
    if (rel === 'obj' || rel === 'xcomp') return true
    // "En visite à Rome, X réclame": a setting
    if (rel === 'obl' && noun < governor) return false
    return this.pack.words.complement.has(this.clauses.caseOf(noun))
  }

  private isVerbal(word: number): boolean {
    const t = this.clauses.tokens[word]
    return t.upos === 'VERB' || t.upos === 'AUX' || this.clauses.tree.child(word, 'cop') >= 0
  }

  private isQuestion(word: number): boolean {
    const t = this.clauses.tokens[word]
    if (t.head >= 0) return false
    for (const child of this.clauses.tree.children(word)) if (this.clauses.tokens[child].norm === '?') return true
    return false
  }

  private isNegated(word: number): boolean {
    for (const child of this.clauses.tree.children(word)) {
      const t = this.clauses.tokens[child]
      const rel = relation(t)
      // "n'a ni confirmé ni démenti": the first word of the two stands for both
      const denies =
        rel === 'advmod' || rel === 'det' || (rel === 'cc' && relation(this.clauses.tokens[word]) !== 'conj')
      if (denies && this.pack.negators.has(t.lemma) && !this.isOfInfinitive(child, word)) return true
    }
    // "de ne rien avoir proposé": a negator right before the verb, wherever the tree hangs it
    for (let t = word - 1; t >= 0 && word - t < NEGATED; t--) {
      const { upos, lemma } = this.clauses.tokens[t]
      if (this.pack.negators.has(lemma)) return t > 0 && has(this.clauses.tokens[t - 1], 'Polarity=Neg')
      if (upos !== 'AUX' && upos !== 'ADV' && upos !== 'PRON') return false
    }
    return false
  }

  /** "a déclaré ne pas reconnaître…": the infinitive's, though a tree may hang it on the verb before. */
  private isOfInfinitive(negator: number, word: number): boolean {
    const { tokens } = this.clauses
    return (
      negator > word &&
      has(tokens[negator - 1], 'Polarity=Neg') &&
      negator + 1 < tokens.length &&
      has(tokens[negator + 1], 'VerbForm=Inf')
    )
  }

  /** Modals that a tree hangs under their infinitive. */
  private *auxiliaries(word: number): Generator<Effect> {
    for (const child of this.clauses.tree.children(word)) {
      const t = this.clauses.tokens[child]
      if (child < word && t.upos === 'AUX' && relation(t) !== 'cop') {
        const effect = this.pack.governors.get(t.lemma)?.clause
        if (effect && effect !== 'drop') yield effect
      }
    }
  }

  private *modifiers(word: number): Generator<Effect> {
    for (const child of this.clauses.tree.children(word)) {
      const t = this.clauses.tokens[child]
      const rel = relation(t)
      if (rel !== 'amod' && rel !== 'acl' && rel !== 'advmod') continue
      const effect = this.pack.modifiers.get(t.lemma)
      if (effect && this.clauses.tree.child(child, 'nsubj') < 0) yield effect
    }
  }
}
