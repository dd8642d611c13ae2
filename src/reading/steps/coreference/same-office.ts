/** Whether a title that stands alone may mean an office that somebody is known to hold. */
import type { OfficeKind } from '../../../types/index.ts'
import type { DraftActor } from '../names/draft.ts'
import type { TitlePhrase } from '../names/titles.ts'
import type { OfficeDraft } from '../offices.ts'

/** Offices that one word for the head of a state or government may stand for. */
const HEADS: ReadonlySet<OfficeKind> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'monarch',
  'supreme leader',
  'leader',
  'crown prince',
])
const MINISTERS: ReadonlySet<OfficeKind> = new Set([
  'foreign minister',
  'defence minister',
  'finance minister',
  'interior minister',
  'minister',
  'prime minister',
  'deputy minister',
])

/** "le candidat démocrate" is not the president, nor "l'ancien ministre" the present one. */
export function sameStatus(title: TitlePhrase, office: OfficeDraft): boolean {
  const open = title.status === 'incumbent' || title.status === 'designate'
  return open ? office.status !== 'candidate' : office.status === title.status
}

/** Whether the title may stand for this office of this state or body. */
export function sameOffice(title: TitlePhrase, office: OfficeKind, of: DraftActor): boolean {
  const kind = title.kindOf(of)
  if (kind === office) return true
  if (kind === 'leader') return HEADS.has(office)
  if (kind === 'president') return office === 'monarch'
  return kind === 'minister' && !hasPortfolio(title) && MINISTERS.has(office)
}

/** "le ministre de la Santé"; "le ministre israélien" may have any. */
function hasPortfolio({ narrowed, of, head, to }: TitlePhrase): boolean {
  return narrowed && !(of && to <= head + 2)
}
