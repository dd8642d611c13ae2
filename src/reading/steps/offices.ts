/** Takes the offices that the text states beside a name: title before or after, "X a été nommé …", "X a succédé à Y". */
import type { Basis, OfficeKind, OfficeStatus, Span } from '../../types/index.ts'
import type { DraftActor } from './names/draft.ts'
import type { Found } from './names.ts'

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

export function findOffices(found: Found): OfficeDraft[] {
  const out: OfficeDraft[] = []
  const { c, attachments, ofRun } = found
  const { tokens } = c.w
  for (const { title, run, how } of attachments) {
    const person = ofRun[run]
    if (!person || title.absolute || (title.weak && !title.narrowed)) continue
    const of = title.of ?? person.of
    if (!of) continue
    person.of ??= of
    const start = Math.min(tokens[title.from].start, c.runs[run].start)
    const end = Math.max(tokens[title.to - 1].end, c.runs[run].end)
    add(out, {
      person,
      office: title.kind,
      of,
      status: title.status,
      from: null,
      to: null,
      evidence: [{ start, end }],
      basis: title.of ? 'stated' : 'inferred',
      why: `rule:offices/title-${how}`,
    })
  }
  return out
}

/** One entry a person, office and body; more evidence joins it. */
function add(out: OfficeDraft[], office: OfficeDraft): void {
  const known = out.find((o) => o.person === office.person && o.office === office.office && o.of === office.of)
  if (!known) out.push(office)
  else if (known.evidence.length < 5) known.evidence.push(...office.evidence)
}
