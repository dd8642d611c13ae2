/** When an act happens: the time its own clause gives, that of the clauses above it, the time right behind it, or when its doer said so. Long: all that a time may hang on. */
import type { EventType, Quotation, Quoted, Span } from '../../../types/index.ts'
import { firstNotBefore } from '../search.ts'
import { has, relation } from './cases.ts'
import type { Clauses } from './clause.ts'
import { type Dated, datedIn, headOf } from './dated.ts'
import type { EventPack } from './pack.ts'

const STEPS = 8
/** How far behind an act, in words, its time may stand where the tree hangs it elsewhere. */
const BEHIND = 18
/** Within how many words of its beginning a sentence is opened by a time. */
const FRONT = 4
const STOPS: ReadonlySet<string> = new Set(['.', ';', ':', '?', '!', '"', '«', '»', ')'])
/** Acts done by saying them, or by making them known: the day the doer said so is theirs. */
const SAID: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'SANCTION'])

export class Times {
  /** The expression under each word that one stands under. */
  private readonly dates = new Map<number, Dated>()
  /** The expressions by their first word. */
  private readonly starts = new Map<number, Dated>()
  private readonly clauses: Clauses
  private readonly pack: EventPack

  constructor(doc: Quoted, clauses: Clauses, pack: EventPack) {
    this.clauses = clauses
    this.pack = pack
    for (const time of datedIn(doc, clauses, pack)) {
      this.starts.set(time.from, time)
      this.place(time)
    }
  }

  /** Notes the date under the word it stands under and, past nouns that are no acts, under the verb above. */
  private place(dated: Dated): void {
    const { tokens } = this.clauses
    const time = dated.head
    let word = time
    // "une visite au Portugal du 17 au 19 mars": hung on a name, the time is that of the act around it
    let astray = false
    for (let step = 0; step < STEPS; step++) {
      const { head } = tokens[word]
      // "avant mardi", "avant l'investiture jeudi": not the time of what comes before it
      const bound = word === time ? this.pack.words.bound : this.pack.words.apart
      if (head < 0 || bound.has(this.clauses.caseOf(word))) return
      const verb = this.nearerVerb(word, head)
      if (verb >= 0) {
        this.note(verb, dated)
        return
      }
      // "reconnu par l'ONU, dont la prise du port mardi…": the relative clause is another's
      if (word !== time && head < word && this.isBehindRelative(head, word)) return
      this.note(head, dated)
      const { upos, lemma } = tokens[head]
      if (upos === 'VERB' || this.clauses.tree.child(head, 'cop') >= 0) return
      const kase = this.clauses.caseOf(word)
      // a bare day beside a noun ("un entretien vendredi") is the verb's as well
      if (upos === 'PROPN') astray = true
      else if (
        upos === 'NOUN' &&
        !astray &&
        ((kase && this.pack.frames.has(`noun:${lemma}`)) || kase === this.pack.words.owner)
      )
        return
      word = head
    }
  }

  /** Whether a relative pronoun that hangs on the second word parts it from the first. */
  private isBehindRelative(from: number, to: number): boolean {
    for (let t = to - 1; t > from && to - t < BEHIND; t--) {
      const { norm, head } = this.clauses.tokens[t]
      if (head === to && this.pack.words.relative.has(norm)) return true
    }
    return false
  }

  private note(word: number, dated: Dated): void {
    if (!this.dates.has(word)) this.dates.set(word, dated)
  }

  /** A finite verb between a time and the word that the tree hangs it on, with no comma between: it is the verb's. */
  private nearerVerb(time: number, head: number): number {
    const { tokens } = this.clauses
    for (let t = time - 1; t > head && time - t < 16; t--) {
      if (tokens[t].norm === ',' || tokens[t].norm === ';') return -1
      if (tokens[t].upos === 'VERB' && this.isFinite(t)) return t
    }
    return -1
  }

  /**
   * @param predicate the word whose clause asserts the act
   * @param span the reported words that the trigger stands in: the day something was said is not the day it happens
   * @param ahead the act lies ahead: nor is the day it was announced
   */
  of(trigger: number, predicate: number, span: Span | undefined, ahead: boolean): Dated | null {
    return (
      this.around(trigger, predicate, span, ahead) ??
      this.behind(trigger) ??
      (ahead || span ? null : this.inFront(trigger))
    )
  }

  /** When its own doer said it: the day of what is done by saying it, and of what he says he has done ("a annoncé lundi avoir abattu"). */
  ofSaying(trigger: number, type: EventType, said: Quotation, ahead: boolean): Dated | null {
    return SAID.has(type) || (!ahead && this.isSayersOwn(trigger, said)) ? this.whenSaid(said) : null
  }

  private around(trigger: number, predicate: number, span: Span | undefined, ahead: boolean): Dated | null {
    const { tokens, tree } = this.clauses
    // "le sommet qui doit se tenir mardi"
    if (predicate > trigger && relation(tokens[predicate]) === 'acl' && predicate < tree.range(trigger).to) {
      const own = this.dates.get(predicate) ?? this.dates.get(tree.child(predicate, 'xcomp'))
      if (own) return own
    }
    let word = trigger
    let isSubject = false
    for (let step = 0; step < STEPS; step++) {
      // "la réunion doit se tenir lundi": the time stands under the infinitive
      const date = this.dates.get(word) ?? (isSubject ? this.dates.get(tree.child(word, 'xcomp')) : undefined)
      if (date) return date
      const { head } = tokens[word]
      if (head < 0 || (span && outside(tokens[head], span))) return null
      if (word === predicate && this.isFiniteSubordinate(word)) return null
      if (this.isParted(word, trigger, ahead)) return null
      isSubject = relation(tokens[word]) === 'nsubj'
      word = head
    }
    return null
  }

  /** A finite subordinate clause has its own time or none; "la visite lors de laquelle il a signé" lends its own. */
  private isFiniteSubordinate(word: number): boolean {
    const { deprel } = this.clauses.tokens[word]
    return deprel.startsWith('ccomp') || (deprel === 'acl:relcl' && !this.isMeanwhile(word))
  }

  /** Whether the relative pronoun of a clause puts it at the time of what it takes up. */
  private isMeanwhile(clause: number): boolean {
    const { tokens, tree } = this.clauses
    const { relative, meanwhile } = this.pack.words
    for (const child of tree.children(clause)) {
      if (child > clause || !relative.has(tokens[child].norm)) continue
      for (let t = child - 1; t >= 0 && child - t <= 3; t--) if (meanwhile.has(tokens[t].norm)) return true
    }
    return false
  }

  /** Whether what hangs on a word is at another time than the word. */
  private isParted(word: number, trigger: number, ahead: boolean): boolean {
    const { tokens, tree } = this.clauses
    const { words } = this.pack
    const t = tokens[word]
    const rel = relation(t)
    const isNoun = t.upos === 'NOUN'
    switch (rel) {
      case 'conj':
        // "Le Caire a demandé mardi une pause et Khartoum a menacé de partir"
        return !isNoun && (tree.child(word, 'nsubj') >= 0 || tree.child(word, 'nsubj:pass') >= 0)
      case 'acl':
        // "une ville prise par X"; "son projet de se retirer", whatever the day he spoke of it
        return t.deprel !== 'acl:relcl' && (ahead || this.clauses.isPassive(word))
      case 'advcl':
        // "après avoir signé", "soutenu par X, il…"; "rejetant un appel": the call is an earlier one
        if (words.before.has(this.clauses.markOf(word))) return true
        return tokens[trigger].upos === 'NOUN' || (word < t.head && this.clauses.isPassive(word))
      case 'obl':
      case 'nmod': {
        if (!isNoun) return false
        // "en raison de l'achat"; "après la signature de l'accord"
        const kase = this.clauses.caseOf(word)
        if (word === trigger ? !words.during.has(kase) : words.apart.has(kase)) return true
        break
      }
    }
    return isNoun && word === trigger && ahead && this.announces(t.head)
  }

  /** The next time behind an act, with nothing but its own phrase between: "la dénonciation par Paris en 2018 du traité", "le sommet de Pau, en janvier". */
  private behind(trigger: number): Dated | null {
    const { tokens } = this.clauses
    const isNoun = tokens[trigger].upos !== 'VERB'
    const phrase = isNoun ? this.clauses.tree.range(trigger).to : 0
    for (let t = trigger + 1; t < tokens.length && t - trigger < BEHIND; t++) {
      const date = this.starts.get(t)
      const { upos, norm, deprel } = tokens[t]
      if (date) return this.isApartFrom(t) ? null : date
      if (STOPS.has(norm) || upos === 'AUX' || upos === 'SCONJ') return null
      // "la guerre entre Paris et Rome en 2006"
      if (upos === 'CCONJ' && t >= phrase) return null
      if (this.pack.words.relative.has(norm)) return null
      if (upos === 'VERB' && !(isNoun && deprel === 'acl' && tokens[t].head === trigger)) return null
      // a comma or bracket only right before the time: ", en janvier", "(2013)"
      if ((norm === ',' || norm === '(') && !(isNoun && this.opensTime(t))) return null
    }
    return null
  }

  /** "En mars 2019, la police l'avait fermée après des heurts": the time that opens a sentence is that of all it tells with its first verb. */
  private inFront(trigger: number): Dated | null {
    const { tokens, tree } = this.clauses
    if (relation(tokens[trigger]) === 'acl' && !this.isFinite(trigger)) return null
    let top = trigger
    for (let step = 0; step < 2 * STEPS && tokens[top].head >= 0; step++) top = tokens[top].head
    const { from } = tree.range(top)
    let date: Dated | null = null
    let verbs = 0
    for (let t = from; t < trigger; t++) {
      if (t - from < FRONT) date = this.starts.get(t) ?? date
      if (!date && t - from >= FRONT) return null
      if (date && tokens[t].upos === 'VERB') verbs++
      if (verbs > 1 || (t - from >= FRONT && this.starts.has(t))) return null
    }
    return date
  }

  private opensTime(comma: number): boolean {
    return this.starts.has(comma + 1) || this.starts.has(comma + 2)
  }

  /** Whether a time is the bound or the other end of something: "avant le 1er mai", "jusqu'en 2030". */
  private isApartFrom(time: number): boolean {
    const kase = this.clauses.caseOf(headOf(this.clauses, time, time + 1))
    return this.pack.words.apart.has(kase) || this.pack.words.bound.has(kase)
  }

  /** When the quoted words were said: the time of the verb that introduces or closes them. */
  private whenSaid({ cue }: Quotation): Dated | null {
    const { tokens } = this.clauses
    if (!cue) return null
    for (let t = this.first(cue.start); t < tokens.length && tokens[t].end <= cue.end; t++)
      if (tokens[t].upos === 'VERB') return this.around(t, t, undefined, false)
    return null
  }

  /** The first word at or after an offset. */
  private first(offset: number): number {
    const { tokens } = this.clauses
    return firstNotBefore(0, tokens.length, (t) => tokens[t].start < offset)
  }

  /** "a annoncé lundi avoir abattu": what the speaker says of himself, told in the infinitive. */
  private isSayersOwn(trigger: number, span: Span): boolean {
    const { tokens } = this.clauses
    const { upos, head } = tokens[trigger]
    return upos === 'VERB' && relation(tokens[trigger]) === 'xcomp' && head >= 0 && outside(tokens[head], span)
  }

  private announces(word: number): boolean {
    return this.pack.governors.get(this.clauses.tokens[word].lemma)?.noun === 'announce'
  }

  private isFinite(word: number): boolean {
    const { tokens, tree } = this.clauses
    if (has(tokens[word], 'Mood=')) return true
    for (const child of tree.children(word))
      if (relation(tokens[child]) === 'aux' && has(tokens[child], 'Mood=')) return true
    return false
  }
}

const outside = (word: Span, span: Span): boolean => word.end <= span.start || word.start >= span.end
