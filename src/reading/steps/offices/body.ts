/** Decides of which state or body an office is when a person bears the title: said, by a possessive, by what the desk knows, by what the dispatch speaks of. */
import type { Basis, OfficeKind } from '../../../types/index.ts'
import type { DraftActor } from '../names/draft.ts'
import type { TitlePhrase } from '../names/titles.ts'
import type { Found } from '../names.ts'
import type { OfficeBook } from '../offices.ts'

export interface Body {
  readonly of: DraftActor
  readonly office: OfficeKind
  readonly basis: Basis
}

/** Offices of bodies rather than states: no state of the context is taken for them. */
const OF_BODIES: ReadonlySet<OfficeKind> = new Set([
  'secretary-general',
  'high representative',
  'commissioner',
  'party leader',
  'rebel leader',
])

/** Offices of whoever leads a group: "le groupe et son chef". */
const LEADS: ReadonlySet<OfficeKind> = new Set(['leader', 'party leader', 'rebel leader'])

/** Offices that associations and commissions have, too. */
const HEADS_OF_STATE: ReadonlySet<OfficeKind> = new Set(['president', 'vice president'])

/** @returns undefined when nothing tells it */
export function bodyOf(
  found: Found,
  book: OfficeBook,
  title: TitlePhrase,
  person: DraftActor,
  run: number,
): Body | undefined {
  if (title.relative) return peerBody(found, book, title, run) ?? predecessorBody(found, title, person)
  const known = found.known.find(person.name)
  const { world } = found.w.pack
  // "l'ex-ministre X": which ministry, the desk knows
  const ministry =
    title.kind === 'minister' && !title.narrowed && known?.person.office.endsWith(' minister')
      ? known.person.office
      : undefined
  // "président de l'association des industriels italiens" heads no state
  const heads = !(title.ordinary && HEADS_OF_STATE.has(title.kind))
  const give = (of: DraftActor, basis: Basis): Body => {
    const office = ministry ?? title.kindOf(of)
    return { of, office: heads || of.kind !== 'state' ? office : 'other', basis }
  }
  // a member of parliament is of his state, whatever his party
  const member = title.kind === 'member of parliament' && title.of?.kind === 'group'
  if (title.of && !member) return give(title.of, 'stated')
  const named = title.ofRun >= 0 ? runBody(found, title) : undefined
  if (named) return give(named, 'stated')
  const called = title.ofNoun >= 0 ? found.bodyCalled(title.ofNoun) : undefined
  if (called) return give(called, 'inferred')
  if (title.possessive >= 0) {
    const led = ledBody(found, title)
    if (led) return give(led, 'inferred')
    const owner = found.possessor(title.possessive, run)
    const of = owner?.kind === 'person' ? owner.of : owner
    if (of) return give(of, 'inferred')
  }
  // "le président X", once called president of a union, is still his state's
  const own = person.of?.kind !== 'state' && known?.inOffice && known.person.office === title.kind
  if (person.of && !title.vague && !own) return give(person.of, 'inferred')
  if (known && (!title.vague || known.person.office === title.kind))
    return give(found.c.byCode(known.person.of), 'inferred')
  if (title.vague || (title.kind === 'director' && !title.narrowed) || OF_BODIES.has(title.kind)) return undefined
  const people = run >= 0 ? found.peopleBefore(run) : undefined
  if (people) return give(people, 'inferred')
  const { focus } = found
  const object = actedOn(found, title.head)
  const has = ({ code }: DraftActor): boolean => code === undefined || world.hasOffice(code, title.kind)
  const state =
    focus.at(title.from, (state) => state !== object && has(state)) ?? focus.at(title.from, has) ?? focus.at(title.from)
  return state && give(state, 'inferred')
}

/** "le groupe et son chef": the group that a possessive means. */
export function ledBody(found: Found, { possessive, kind }: TitlePhrase): DraftActor | undefined {
  if (possessive < 0) return undefined
  const { tokens, pack } = found.w
  // "les talibans … leur porte-parole"
  if (pack.words.theirs.has(tokens[possessive].norm)) return found.bodyBefore(possessive, true)
  return LEADS.has(kind) ? found.bodyBefore(possessive) : undefined
}

/** How far below the verb a bare name stands that it acts on: "met [en garde] Oslo". */
const BELOW = 2
/** Words behind a title that are looked at. */
const CLAUSE = 40

/** The state that the bearer of a title acts on, named without preposition: "le président X a mis en garde Oslo" is not Oslo's. */
function actedOn({ w, focus }: Found, bearer: number): DraftActor | undefined {
  const { tokens, tree } = w
  const { head, deprel } = tokens[bearer]
  if (head < 0 || !deprel.startsWith('nsubj')) return undefined
  for (let t = head + 1; t < tokens.length && t - head < CLAUSE && w.sentenceOf[t] === w.sentenceOf[head]; t++) {
    if (tokens[t].upos !== 'PROPN' || tokens[t].deprel.startsWith('nsubj') || tree.child(t, 'case') >= 0) continue
    const state = focus.stateAt(t)
    if (!state) continue
    let above = tokens[t].head
    for (let step = 1; step < BELOW && above >= 0 && tokens[above].upos !== 'VERB'; step++) above = tokens[above].head
    if (above === head || (above >= 0 && tokens[above].head === head && tokens[above].deprel.startsWith('conj')))
      return state
  }
  return undefined
}

/** "conseiller de Donald Trump" → what he is of; "directrice de Karpowership" → the firm itself. */
function runBody(found: Found, title: TitlePhrase): DraftActor | undefined {
  const run = found.c.runAt[title.ofRun]
  const other = found.ofRun[run]
  if (other) {
    if (other.of) return other.of
    const known = found.known.find(other.name)
    return known && found.c.byCode(known.person.of)
  }
  return found.organisation(run)
}

/** Of what "son homologue tunisien" or "son prédécesseur" is, and in which office: the owner's office, of the state named or of the owner's. */
export function peerBody(found: Found, book: OfficeBook, title: TitlePhrase, run = -1): Body | undefined {
  if (title.relative === 'holder') {
    // "l'actuel titulaire du poste": the post spoken of last
    const last = book.before(found.w.tokens[title.from].start)
    return last && { of: last.of, office: last.office, basis: 'inferred' }
  }
  const owner =
    title.possessive >= 0
      ? found.possessor(title.possessive, run)
      : title.ofRun >= 0
        ? found.ofRun[found.c.runAt[title.ofRun]]
        : undefined
  if (owner?.kind !== 'person') {
    const official = title.possessive >= 0 ? found.ownerOfficial(title.possessive) : undefined
    const of =
      official &&
      (title.of ??
        (title.relative === 'peer' ? found.focus.at(title.from, (state) => state !== official.of) : official.of))
    return official && of && { of, office: official.kind, basis: 'inferred' }
  }
  const held = book.of(owner).find((o) => o.status === 'incumbent') ?? book.of(owner)[0]
  const known = found.known.find(owner.name)
  const office = held?.office ?? (known?.inOffice ? known.person.office : undefined)
  const ownersState = held?.of ?? owner.of ?? (known && found.c.byCode(known.person.of))
  if (!office) return undefined
  const of =
    title.of ?? (title.relative === 'peer' ? found.focus.at(title.from, (state) => state !== ownersState) : ownersState)
  return of && { of, office, basis: 'inferred' }
}

/** "la décision de son prédécesseur X": whose office nothing tells, the desk knows. */
function predecessorBody(found: Found, title: TitlePhrase, person: DraftActor): Body | undefined {
  const known = title.relative === 'predecessor' && !title.of ? found.known.find(person.name) : undefined
  if (!known || known.inOffice) return undefined
  return { of: found.c.byCode(known.person.of), office: known.person.office, basis: 'inferred' }
}
