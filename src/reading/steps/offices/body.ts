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
  if (title.relative) return relativeBody(found, book, title)
  const known = found.known.find(person.name)
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
  if (title.possessive >= 0) {
    const owner = found.possessor(title.possessive, run)
    const of = owner?.kind === 'person' ? owner.of : owner
    if (of) return give(of, 'inferred')
  }
  if (person.of && !title.vague) return give(person.of, 'inferred')
  if (known && (!title.vague || known.person.office === title.kind))
    return give(found.c.byCode(known.person.of), 'inferred')
  if (title.vague || (title.kind === 'director' && !title.narrowed) || OF_BODIES.has(title.kind)) return undefined
  const state = found.focus.at(title.from, actedOn(found, title.head)) ?? found.focus.at(title.from)
  return state && give(state, 'inferred')
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

/** "son homologue tunisien", "son prédécesseur": the owner's office, of the state named or of the owner's. */
function relativeBody(found: Found, book: OfficeBook, title: TitlePhrase): Body | undefined {
  if (title.relative === 'holder') {
    // "l'actuel titulaire du poste": the post spoken of last
    const last = book.before(found.w.tokens[title.from].start)
    return last && { of: last.of, office: last.office, basis: 'inferred' }
  }
  const owner =
    title.possessive >= 0
      ? found.possessor(title.possessive, -1)
      : title.ofRun >= 0
        ? found.ofRun[found.c.runAt[title.ofRun]]
        : undefined
  if (owner?.kind !== 'person') {
    const official = title.possessive >= 0 ? found.ownerOfficial(title.possessive) : undefined
    const of =
      official && (title.of ?? (title.relative === 'peer' ? found.focus.at(title.from, official.of) : official.of))
    return official && of && { of, office: official.kind, basis: 'inferred' }
  }
  const held = book.of(owner).find((o) => o.status === 'incumbent') ?? book.of(owner)[0]
  const known = found.known.find(owner.name)
  const office = held?.office ?? (known?.inOffice ? known.person.office : undefined)
  const ownersState = held?.of ?? owner.of ?? (known && found.c.byCode(known.person.of))
  if (!office) return undefined
  const of = title.of ?? (title.relative === 'peer' ? found.focus.at(title.from, ownersState) : ownersState)
  return of && { of, office, basis: 'inferred' }
}
