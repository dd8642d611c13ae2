/** Offices that a verb states: "X a été élu président", "a nommé X ministre", "X est le porte-parole de", "X a succédé à Y", "dirigé par X". */
import type { OfficeKind, OfficeStatus } from '../../../types/index.ts'
import type { DraftActor } from '../names/draft.ts'
import type { TitlePhrase } from '../names/titles.ts'
import type { Found } from '../names.ts'
import { type OfficeBook, statusOf } from '../offices.ts'
import { bodyOf } from './body.ts'
import { isAhead, unlessDenied } from './given.ts'
import { timesOf } from './when.ts'

/** What a verb does to offices: data of the pack. */
export interface OfficeVerb {
  /**
   * `name`: gives the title beside it to its subject or object; `succeed`: the subject takes the office of its object;
   * `held`: a noun whose complement held it ("la présidence de X"); `remove`: its object has lost his, `leave`: its subject has; `lead`: the subject or agent leads the body that is its object or subject.
   */
  readonly act: 'name' | 'succeed' | 'held' | 'remove' | 'leave' | 'lead'
  readonly status: OfficeStatus
  /** Of `lead`: the office of who leads a group. */
  readonly office: OfficeKind | undefined
}

/** Verbs up from an infinitive among which its subject is looked for: "doit pouvoir être nommé". */
const CHAIN = 4
/** Relations of a title to the verb that gives it. */
const GIVEN = /^(xcomp|obl|obj|advcl|amod|nmod|conj|ccomp)/

export class StatementReader {
  private readonly found: Found
  private readonly book: OfficeBook

  constructor(found: Found, book: OfficeBook) {
    this.found = found
    this.book = book
  }

  /** The person to whom the sentence gives this title, noted in the book; undefined when it gives it to nobody. */
  read(title: TitlePhrase): DraftActor | undefined {
    if (title.plural || title.relative || title.role) return undefined
    const { tokens, tree, pack } = this.found.w
    const { head: governor, deprel } = tokens[title.head]
    if (tree.child(title.head, 'cop') >= 0 && title.determiner !== 'indefinite') {
      const status = unlessDenied(this.found, title.head, title.status)
      return status && this.state(title, this.subjectOf(title.head), status, title.head, 'is')
    }
    if (governor < 0) return undefined
    // "a nommé X ambassadeur": right behind the name
    const before = title.determiner === 'none' ? this.personAt(title.from - 1) : undefined
    if (before && pack.officeVerbs.get(tokens[tokens[governor].head]?.lemma ?? '')?.act === 'name')
      return this.state(title, before, title.status, governor, 'verb')
    if (!GIVEN.test(deprel)) return undefined
    const verb = pack.officeVerbs.get(tokens[governor].lemma)
    if (verb?.act === 'name') {
      const noun = tokens[governor].deprel.startsWith('acl') ? this.personAt(tokens[governor].head) : undefined
      const person = this.personAt(tree.child(governor, 'obj')) ?? noun ?? this.subjectOf(governor)
      const ahead = isAhead(this.found, governor)
      // "a refusé d'être nommé", "voulait devenir": nobody has given him the office
      if (ahead && pack.words.notGiven.has(tokens[tokens[governor].head].lemma)) return undefined
      const given = ahead ? 'designate' : verb.status
      const status = unlessDenied(this.found, governor, title.status === 'incumbent' ? given : title.status)
      return status && this.state(title, person, status, governor, 'verb')
    }
    // "reconnaissent M. Y comme président par intérim"
    const preposition = tree.child(title.head, 'case')
    if (preposition >= 0 && pack.words.as.has(tokens[preposition].norm)) {
      const above = pack.officeVerbs.get(tokens[tokens[governor].head]?.lemma ?? '')
      if (above?.act === 'name') return this.state(title, this.personAt(governor), title.status, governor, 'verb')
    }
    return undefined
  }

  /** Whether a verb gives the title to somebody, be he known or not: then it takes nobody up. */
  gives(title: TitlePhrase): boolean {
    const { tokens, pack } = this.found.w
    const { head, deprel } = tokens[title.head]
    return head >= 0 && GIVEN.test(deprel) && pack.officeVerbs.get(tokens[head].lemma)?.act === 'name'
  }

  /** Verbs that move offices without a title beside them. */
  readVerbs(): void {
    const { tokens, pack } = this.found.w
    for (let t = 0; t < tokens.length; t++) {
      const { upos } = tokens[t]
      if (upos !== 'VERB' && upos !== 'NOUN') continue
      const verb = pack.officeVerbs.get(tokens[t].lemma)
      if (upos === 'NOUN') {
        if (verb?.act === 'held') this.held(t, verb)
        continue
      }
      if (verb?.act === 'succeed') this.succeed(t)
      else if ((verb?.act === 'leave' || verb?.act === 'remove') && !tokens[t].feats.includes('VerbForm=Inf'))
        this.leave(t, verb.act === 'remove')
      else if (verb?.act === 'lead') this.lead(t, verb)
    }
  }

  private personAt(token: number): DraftActor | undefined {
    return token < 0 ? undefined : this.found.personAt(token)
  }

  /** The person among the subjects of a verb, the last one where the parser gives it two; whom "qui" takes up; that of the verb it depends on ("doit être nommé"). */
  private subjectOf(verb: number, steps = CHAIN): DraftActor | undefined {
    const { tokens, tree } = this.found.w
    let person: DraftActor | undefined
    let subject = false
    for (const child of tree.children(verb)) {
      if (!tokens[child].deprel.startsWith('nsubj')) continue
      subject = true
      person = this.personAt(child) ?? person
    }
    if (person) return person
    const { deprel, head } = tokens[verb]
    if (subject && deprel === 'acl:relcl') return this.personAt(head)
    const governed = !subject && deprel === 'xcomp' && tokens[head].upos === 'VERB'
    return governed && steps > 0 ? this.subjectOf(head, steps - 1) : undefined
  }

  private state(
    title: TitlePhrase,
    person: DraftActor | undefined,
    said: OfficeStatus,
    clause: number,
    rule: string,
  ): DraftActor | undefined {
    if (!person || title.absolute || (title.weak && !title.narrowed)) return undefined
    const body = bodyOf(this.found, this.book, title, person, -1)
    if (!body) return undefined
    const { tokens } = this.found.w
    const status = statusOf(this.found, person, body.office, said)
    if (status === 'incumbent') person.of ??= body.of
    this.book.add({
      person,
      office: body.office,
      of: body.of,
      status,
      ...timesOf(this.found, clause, status),
      evidence: [{ start: tokens[title.from].start, end: tokens[title.to - 1].end }],
      basis: body.basis,
      why: `rule:offices/${rule}`,
    })
    return person
  }

  /** "X a succédé à Y": the office of either is or was the other's. */
  private succeed(verb: number): void {
    const { tree } = this.found.w
    const successor = this.subjectOf(verb)
    const before =
      this.personAt(tree.child(verb, 'iobj')) ??
      this.personAt(tree.child(verb, 'obl')) ??
      this.personAt(tree.child(verb, 'obj'))
    if (!successor || !before || successor === before) return
    const passive = tree.child(verb, 'nsubj:pass') >= 0
    const [next, last] = passive ? [before, successor] : [successor, before]
    const held = this.book.of(next)[0]
    const was = this.book.of(last)[0]
    const { from } = timesOf(this.found, verb, 'incumbent')
    const rest = { evidence: [this.clause(verb)], basis: 'inferred' as const, why: 'rule:offices/succeed' }
    if (held && !was)
      this.book.add({ ...rest, person: last, office: held.office, of: held.of, status: 'former', from: null, to: from })
    else if (was && !held)
      this.book.add({
        ...rest,
        person: next,
        office: was.office,
        of: was.of,
        status: passive ? 'designate' : 'incumbent',
        from,
        to: null,
      })
  }

  /** "sous la présidence de X": of one whom the desk knows to have held it, else it may be a club's. */
  private held(noun: number, { office }: OfficeVerb): void {
    const { tree, tokens, pack } = this.found.w
    const next = pack.words.of.has(tokens[noun + 1]?.norm ?? '') ? this.personAt(noun + 2) : undefined
    const person = next ?? this.personAt(tree.child(noun, 'nmod'))
    const known = person && this.found.known.find(person.name)
    if (!person || !office || known?.person.office !== office) return
    this.book.add({
      person,
      office,
      of: this.found.c.byCode(known.person.of),
      status: known.inOffice ? 'incumbent' : 'former',
      from: null,
      to: null,
      evidence: [this.clause(noun)],
      basis: 'inferred',
      why: 'rule:offices/held',
    })
  }

  /** "le ministre X a démissionné", "X, limogé mardi". */
  private leave(verb: number, removed: boolean): void {
    const { tree, tokens } = this.found.w
    const noun = tokens[verb].deprel.startsWith('acl') ? this.personAt(tokens[verb].head) : undefined
    const subject = this.personAt(tree.child(verb, removed ? 'nsubj:pass' : 'nsubj'))
    const person = (removed ? this.personAt(tree.child(verb, 'obj')) : undefined) ?? subject ?? noun
    if (!person) return
    const { to } = timesOf(this.found, verb, 'former')
    for (const office of this.book.of(person)) {
      if (office.status === 'incumbent') office.status = 'former'
      office.to ??= to
    }
  }

  /** "le mouvement, dirigé par X", "X, qui dirige le Hamas". */
  private lead(verb: number, { office, status }: OfficeVerb): void {
    const { tree, tokens } = this.found.w
    const agent = this.personAt(tree.child(verb, 'obl:agent'))
    const body = agent
      ? (this.found.bodyAt(tree.child(verb, 'nsubj')) ??
        (tokens[verb].deprel.startsWith('acl') ? this.bodyBefore(verb) : undefined))
      : this.found.bodyAt(tree.child(verb, 'obj'))
    const person = agent ?? this.personAt(tree.child(verb, 'nsubj'))
    if (!person || !body || !office) return
    const kind = body.kind === 'organisation' ? 'director' : office
    this.book.add({
      person,
      office: kind,
      of: body,
      status,
      from: null,
      to: null,
      evidence: [this.clause(verb)],
      basis: 'stated',
      why: 'rule:offices/lead',
    })
  }

  /** The body that a participle is said of: its governor, or the name right before it ("son allié Amal, dirigé par"). */
  private bodyBefore(verb: number): DraftActor | undefined {
    const { tokens } = this.found.w
    const near = tokens[verb - 1]?.norm === ',' ? verb - 2 : verb - 1
    return this.found.bodyAt(tokens[verb].head) ?? this.found.bodyAt(near)
  }

  private clause(verb: number): { start: number; end: number } {
    const { tree, tokens } = this.found.w
    const { from, to } = tree.range(verb)
    return { start: tokens[from].start, end: tokens[to - 1].end }
  }
}
