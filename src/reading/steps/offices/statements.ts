/** Offices that a verb states: "X a été élu président", "a nommé X ministre", "X a succédé à Y", "X est le porte-parole de". */
import type { OfficeStatus } from '../../../types/index.ts'
import type { DraftActor } from '../names/draft.ts'
import type { TitlePhrase } from '../names/titles.ts'
import type { Found } from '../names.ts'
import type { OfficeBook } from '../offices.ts'
import { bodyOf } from './body.ts'

/** What a verb does to offices: data of the pack. */
export interface OfficeVerb {
  /** `name`: gives the title beside it to its subject or object; `succeed`: the subject takes the office of its oblique; `leave`: the subject or object has lost his. */
  readonly act: 'name' | 'succeed' | 'leave' | 'be'
  readonly status: OfficeStatus
}

export function readStatements(found: Found, book: OfficeBook): void {
  const { c } = found
  const { tokens, tree } = c.w
  for (const title of found.titles) {
    if (found.attached.has(title) || title.plural || title.relative) continue
    const { head: governor, deprel } = tokens[title.head]
    const copula = tree.child(title.head, 'cop')
    if (copula >= 0) {
      state(found, book, title, personAt(found, tree.child(title.head, 'nsubj')), title.status, 'is')
      continue
    }
    if (governor < 0) continue
    const verb = c.w.pack.officeVerbs.get(tokens[governor].lemma)
    if (verb?.act !== 'name' || !/^(xcomp|obl|obj|advcl|amod|nmod|conj)/.test(deprel)) continue
    const subject = personAt(found, tree.child(governor, 'nsubj'))
    const object = personAt(found, tree.child(governor, 'obj'))
    const noun = tokens[governor].deprel === 'acl' ? personAt(found, tokens[governor].head) : undefined
    state(
      found,
      book,
      title,
      object ?? noun ?? subject,
      title.status === 'incumbent' ? verb.status : title.status,
      'verb',
    )
  }
  for (let t = 0; t < tokens.length; t++) {
    if (tokens[t].upos !== 'VERB') continue
    const verb = c.w.pack.officeVerbs.get(tokens[t].lemma)
    if (verb?.act === 'succeed') succeed(found, book, t)
    else if (verb?.act === 'leave') leave(found, book, t)
  }
}

function personAt(found: Found, token: number): DraftActor | undefined {
  return token < 0 ? undefined : found.personAt(token)
}

function state(
  found: Found,
  book: OfficeBook,
  title: TitlePhrase,
  person: DraftActor | undefined,
  status: OfficeStatus,
  rule: string,
): void {
  if (!person || title.absolute || (title.weak && !title.narrowed)) return
  const body = bodyOf(found, book, title, person, -1)
  if (!body) return
  const { tokens } = found.c.w
  if (status === 'incumbent') person.of ??= body.of
  book.add({
    person,
    office: body.office,
    of: body.of,
    status,
    from: null,
    to: null,
    evidence: [{ start: tokens[title.from].start, end: tokens[title.to - 1].end }],
    basis: body.basis,
    why: `rule:offices/${rule}`,
  })
}

/** "X a succédé à Y": the office of either is or was the other's. */
function succeed(found: Found, book: OfficeBook, verb: number): void {
  const { tree, tokens } = found.c.w
  const successor = personAt(found, tree.child(verb, 'nsubj'))
  const before =
    personAt(found, tree.child(verb, 'iobj')) ??
    personAt(found, tree.child(verb, 'obl')) ??
    personAt(found, tree.child(verb, 'obj'))
  if (!successor || !before || successor === before) return
  const evidence = [{ start: tokens[tree.range(verb).from].start, end: tokens[tree.range(verb).to - 1].end }]
  const rest = { from: null, to: null, evidence, basis: 'inferred' as const, why: 'rule:offices/succeed' }
  const held = book.of(successor)[0]
  const was = book.of(before)[0]
  if (held && !was) book.add({ ...rest, person: before, office: held.office, of: held.of, status: 'former' })
  else if (was && !held) book.add({ ...rest, person: successor, office: was.office, of: was.of, status: 'incumbent' })
}

/** "le ministre X a démissionné", "X, limogé mardi". */
function leave(found: Found, book: OfficeBook, verb: number): void {
  const { tree, tokens } = found.c.w
  const object = personAt(found, tree.child(verb, 'obj'))
  const subject = personAt(found, tree.child(verb, 'nsubj'))
  const noun = tokens[verb].deprel === 'acl' ? personAt(found, tokens[verb].head) : undefined
  const person = object ?? noun ?? subject
  if (person) for (const office of book.of(person)) if (office.status === 'incumbent') office.status = 'former'
}
