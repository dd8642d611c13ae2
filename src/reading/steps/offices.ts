/** Takes the offices that the text states of a person: by a title beside the name, by a verb ("X a été nommé …"), by a title that takes up the name. */
import type { Basis, OfficeKind, OfficeStatus, Span } from '../../types/index.ts'
import type { Attachment } from './names/attach.ts'
import type { DraftActor } from './names/draft.ts'
import type { Found } from './names.ts'
import { bodyOf, ledBody } from './offices/body.ts'

/** An office while its person and state are still drafts. */
export interface OfficeDraft {
  readonly person: DraftActor
  readonly office: OfficeKind
  readonly of: DraftActor
  status: OfficeStatus
  from: string | null
  to: string | null
  readonly evidence: Span[]
  basis: Basis
  readonly why: string
}

/** Most stretches of text that one office keeps as evidence. */
const MAX_EVIDENCE = 5

/** The offices found so far, one entry a person, office and body. */
export class OfficeBook {
  readonly list: OfficeDraft[] = []
  private readonly byPerson = new Map<DraftActor, OfficeDraft[]>()

  add(office: OfficeDraft): OfficeDraft {
    const own = this.of(office.person)
    const known = own.find((o) => o.office === office.office && o.of === office.of)
    if (known) {
      if (known.evidence.length < MAX_EVIDENCE) known.evidence.push(...office.evidence)
      if (office.basis === 'stated') known.basis = 'stated'
      return known
    }
    this.list.push(office)
    this.byPerson.set(office.person, [...own, office])
    return office
  }

  /** The office whose evidence stands last before this offset. */
  before(start: number): OfficeDraft | undefined {
    let last: OfficeDraft | undefined
    let at = -1
    for (const office of this.list)
      for (const span of office.evidence)
        if (span.start < start && span.start > at) {
          last = office
          at = span.start
        }
    return last
  }

  of(person: DraftActor): readonly OfficeDraft[] {
    return this.byPerson.get(person) ?? []
  }
}

/** Offices by titles beside names; those that a verb or a title alone tells are added when pronouns and titles are resolved. */
export function findOffices(found: Found): OfficeBook {
  const book = new OfficeBook()
  const later: Attachment[] = []
  // what a text says outright settles what it leaves unsaid elsewhere: titles with a body first
  for (const attachment of found.attachments)
    if (attachment.title.of && !attachment.title.relative) takeTitle(found, book, attachment)
    else later.push(attachment)
  for (const attachment of later) if (!attachment.title.relative) takeTitle(found, book, attachment)
  return book
}

/** The office that a title beside a name tells; "son homologue" only once it is known whose. */
export function takeTitle(found: Found, book: OfficeBook, { title, run, how }: Attachment): void {
  const { c, ofRun } = found
  const { tokens } = c.w
  const person = ofRun[run]
  // "son successeur, l'ex-président X": the title beside says it better
  if (person && title.relative && book.of(person).length) return
  if (!person || title.role || title.absolute) return
  if (title.weak && !title.narrowed && !ledBody(found, title)) return
  const body = bodyOf(found, book, title, person, run)
  if (!body) return
  const status = statusOf(found, person, body.office, title.status)
  if (status !== 'former') person.of ??= body.of
  book.add({
    person,
    office: body.office,
    of: body.of,
    status,
    from: null,
    to: null,
    evidence: [
      {
        start: Math.min(tokens[title.from].start, c.runs[run].start),
        end: Math.max(tokens[title.to - 1].end, c.runs[run].end),
      },
    ],
    basis: body.basis,
    why: `rule:offices/title-${how}`,
  })
}

/** An office that the desk knows to be over is a former one, though the text call its holder by it. */
export function statusOf(found: Found, person: DraftActor, office: OfficeKind, said: OfficeStatus): OfficeStatus {
  const known = found.known.find(person.name)
  return said === 'incumbent' && known?.inOffice === false && known.person.office === office ? 'former' : said
}
