/** Resolves titles that stand without a name: "le président russe", "le ministre", "son homologue chinois", "un porte-parole du Kremlin". */
import type { OfficeKind } from '../../../types/index.ts'
import type { DraftActor } from '../names/draft.ts'
import type { TitlePhrase } from '../names/titles.ts'
import type { Found } from '../names.ts'
import { peerBody } from '../offices/body.ts'
import { StatementReader } from '../offices/statements.ts'
import type { OfficeBook } from '../offices.ts'
import type { History } from './history.ts'
import { sameOffice, sameStatus } from './same-office.ts'

/** Who speaks for himself though he hold an office of a state. */
const OWN: ReadonlySet<OfficeKind> = new Set([
  'mayor',
  'governor',
  'member of parliament',
  'party leader',
  'opposition leader',
  'judge',
])

/** A title takes up somebody named far back. */
const REACH = 60
/** Persons of one state looked through for a title. */
const MAX_OFFICIALS = 40

export class TitleReader {
  private readonly found: Found
  private readonly book: OfficeBook
  private readonly history: History
  readonly statements: StatementReader
  /** Whom each noun of a title meant last. */
  private readonly called = new Map<string, DraftActor>()
  /** Persons by the state or body they are of, whatever the place of their names. */
  private readonly byBody = new Map<DraftActor, DraftActor[]>()

  constructor(found: Found, book: OfficeBook, history: History) {
    this.found = found
    this.book = book
    this.history = history
    this.statements = new StatementReader(found, book)
    for (const actor of found.draft.actors) {
      if (actor.kind !== 'person' || !actor.of) continue
      const others = this.byBody.get(actor.of)
      if (!others) this.byBody.set(actor.of, [actor])
      else if (others.length < MAX_OFFICIALS) others.push(actor)
    }
  }

  /** "le haut responsable" means whoever was last called so. */
  remember(title: TitlePhrase, actor: DraftActor): void {
    this.called.set(this.found.w.tokens[title.head].lemma, actor)
  }

  read(title: TitlePhrase): void {
    if (title.plural) {
      this.readPlural(title)
      return
    }
    const stated = this.statements.read(title)
    if (stated) {
      this.found.mention(stated, title.from, title.to, title.head, 'title')
      this.see(title, stated)
      return
    }
    const given = this.statements.gives(title)
    const peer = title.relative === 'peer' ? this.peer(title) : undefined
    const person = given || title.determiner === 'indefinite' ? undefined : (peer ?? this.holder(title))
    const actor = person ?? (given ? undefined : this.body(title))
    if (!actor) return
    const kind = actor.kind === 'person' ? undefined : title.kindOf(actor)
    this.found.mention(actor, title.from, title.to, title.head, 'title', kind)
    this.see(title, actor)
    this.remember(title, actor)
    if (person?.kind === 'person' && !title.role && this.holds(person, title) && !title.relative)
      this.note(title, person)
  }

  private see(title: TitlePhrase, actor: DraftActor): void {
    const { from, to, head, gender, plural } = title
    this.history.see({ actor, from, to, head, gender, plural, human: !plural })
  }

  /** The person of the dispatch who holds the office: of that state where one is said, else whoever was named last. */
  private holder(title: TitlePhrase): DraftActor | undefined {
    if (title.determiner === 'demonstrative') {
      // "ce porte-parole" is the one just spoken of, named or not
      const last = this.lastCalled(title) ?? this.nearest(title)
      if (last) return last
    }
    if (title.status !== 'incumbent' && !title.of) return undefined
    if (title.vague) return undefined
    // "le président du Nolem" is no state's
    if (title.ofRun >= 0 && !title.of && !this.ofPerson(title)) return this.heads(title)
    if (title.role || title.kind === 'other') return this.lastCalled(title)
    if (title.weak && !title.narrowed) return this.lastCalled(title)
    const holds = (actor: DraftActor): boolean => actor.kind === 'person' && this.holds(actor, title)
    const near = this.history.best({
      token: title.from,
      gender: title.gender,
      plural: false,
      accepts: ({ actor }) => holds(actor),
      personal: 0,
      saying: 0,
      reach: REACH,
    })
    // "En France, le ministre" is not the Spanish one named before
    const here = near && !title.of ? this.found.focus.atFront(title.from) : undefined
    if (near && here && near.of && near.of !== here) return undefined
    if (near) return near
    if (!title.of) return title.narrowed ? undefined : this.lastCalled(title)
    // "le président russe" may come before his name, when only one can be meant
    const later = (this.byBody.get(title.of) ?? []).filter(holds)
    return later.length === 1 ? later[0] : undefined
  }

  /** "son homologue russe": the one person of that state who holds the same office; the text says that he does. */
  private peer(title: TitlePhrase): DraftActor | undefined {
    if (!title.of) return undefined
    const body = peerBody(this.found, this.book, title)
    if (!body) return undefined
    const holders = (this.byBody.get(body.of) ?? []).filter((person) => {
      const known = this.found.known.find(person.name)
      return (
        (known?.inOffice && known.person.office === body.office && known.person.of === body.of.code) ||
        this.book.of(person).some((o) => o.office === body.office && o.of === body.of)
      )
    })
    if (holders.length !== 1) return undefined
    this.add(title, holders[0], body.office, body.of)
    return holders[0]
  }

  private ofPerson(title: TitlePhrase): boolean {
    return this.found.ofRun[this.found.c.runAt[title.ofRun]] !== undefined
  }

  /** Whoever holds the office in a body that no list knows. */
  private heads(title: TitlePhrase): DraftActor | undefined {
    const { start, end } = this.found.c.runs[this.found.c.runAt[title.ofRun]]
    const name = this.found.w.text.slice(start, end)
    for (const { person, office, of } of this.book.list)
      if (of.name === name && sameOffice(title, office, of)) return person
    return undefined
  }

  /** "ce professeur": the person spoken of just before. */
  private nearest(title: TitlePhrase): DraftActor | undefined {
    const sentence = this.found.w.sentenceOf[title.from]
    return this.history.best({
      token: title.from,
      gender: title.gender,
      plural: false,
      // "Principal opposant au président X, cet avocat …": X is the other
      accepts: ({ actor, subject, sentence: at }) =>
        actor.kind === 'person' && (subject || at !== sentence) && (!title.of || !actor.of || actor.of === title.of),
      personal: 0,
      saying: 0,
      reach: 2,
    })
  }

  private lastCalled(title: TitlePhrase): DraftActor | undefined {
    // "l'ancien ministre" is not the minister just called so
    if (title.determiner === 'none' || (title.status === 'former' && title.determiner === 'definite')) return undefined
    const actor = this.called.get(this.found.w.tokens[title.head].lemma)
    if (!actor || (title.gender && actor.kind === 'person' && actor.gender && actor.gender !== title.gender))
      return undefined
    return title.of && title.of !== (actor.kind === 'person' ? actor.of : actor) ? undefined : actor
  }

  private holds(actor: DraftActor, title: TitlePhrase): boolean {
    if (title.gender && actor.gender && title.gender !== actor.gender) return false
    if (title.relative) return false
    for (const office of this.book.of(actor))
      if (
        sameOffice(title, office.office, office.of) &&
        sameStatus(title, office) &&
        (!title.of || title.of === office.of)
      )
        return true
    if (title.status !== 'incumbent') return false
    const known = this.found.known.find(actor.name)
    if (!known?.inOffice || !sameOffice(title, known.person.office, this.found.c.byCode(known.person.of))) return false
    return !title.of || title.of.code === known.person.of
  }

  /** An office-holder whom the dispatch does not name speaks and acts for his state or body. */
  private body(title: TitlePhrase): DraftActor | undefined {
    if (title.status === 'former' || title.status === 'candidate' || title.vague || OWN.has(title.kind))
      return undefined
    if (title.role || title.relative || (title.weak && (!title.narrowed || !title.noun))) return undefined
    if (title.of) return title.of
    if (title.ofRun >= 0) {
      const run = this.found.c.runAt[title.ofRun]
      return this.found.ofRun[run]
        ? this.found.ofRun[run]?.of
        : title.kind === 'spokesperson'
          ? this.found.organisation(run)
          : undefined
    }
    if (title.possessive >= 0) {
      const owner = this.found.possessor(title.possessive, -1)
      return owner?.of
    }
    if (title.noun && title.inState) return this.found.focus.at(title.from)
    const fromMinistry = title.narrowed && !title.vague && title.determiner === 'indefinite'
    if ((title.determiner === 'definite' || fromMinistry) && title.kind !== 'other' && !title.absolute)
      return this.found.focus.inSentence(title.from) ?? this.found.focus.at(title.from)
    return undefined
  }

  /** The title tells an office that nothing beside the name told. */
  private note(title: TitlePhrase, person: DraftActor): void {
    const known = this.found.known.find(person.name)
    const of =
      title.of ?? this.book.of(person)[0]?.of ?? (known?.inOffice ? this.found.c.byCode(known.person.of) : undefined)
    if (!of) return
    const held = this.book.of(person).some((o) => sameOffice(title, o.office, of) && o.of === of)
    if (!held) this.add(title, person, title.kindOf(of), of)
  }

  private add(title: TitlePhrase, person: DraftActor, office: OfficeKind, of: DraftActor): void {
    const { tokens } = this.found.w
    this.book.add({
      person,
      office,
      of,
      status: title.status,
      from: null,
      to: null,
      evidence: [{ start: tokens[title.from].start, end: tokens[title.to - 1].end }],
      basis: 'inferred',
      why: 'rule:offices/title-alone',
    })
  }

  /** "les deux présidents", "les ministres": each of those who hold it. */
  private readPlural(title: TitlePhrase): void {
    if (
      title.of &&
      title.determiner !== 'none' &&
      (title.noun || !title.weak) &&
      (title.noun || title.kind !== 'other')
    ) {
      this.found.mention(title.of, title.from, title.to, title.head, 'title')
      this.see(title, title.of)
    }
  }
}
