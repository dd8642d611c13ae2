/** Who holds, held or is to hold which office, as said in the text. */
import type { Span } from './span.ts'

export const OFFICE_KINDS = [
  'president',
  'vice president',
  'prime minister',
  'chancellor',
  'monarch',
  'crown prince',
  'supreme leader',
  'foreign minister',
  'defence minister',
  'finance minister',
  'interior minister',
  'minister',
  'deputy minister',
  'spokesperson',
  'ambassador',
  'envoy',
  'speaker',
  'member of parliament',
  'party leader',
  'opposition leader',
  'rebel leader',
  'general',
  'chief of staff',
  'national security adviser',
  'adviser',
  'secretary-general',
  'director',
  'commissioner',
  'high representative',
  'judge',
  'governor',
  'mayor',
  'leader',
  'other',
] as const

export type OfficeKind = (typeof OFFICE_KINDS)[number]

export type OfficeStatus = 'incumbent' | 'former' | 'designate' | 'candidate'

/** What the text states is `stated`; what we conclude ("son homologue") is `inferred`. */
export type Basis = 'stated' | 'inferred'

export interface OfficeMention {
  /** Actor id of the person. */
  readonly person: string
  readonly office: OfficeKind
  /** Actor id of the state or body. */
  readonly of: string
  readonly status: OfficeStatus
  /** EDTF date, only if the text dates it. */
  readonly from: string | null
  readonly to: string | null
  readonly evidence: readonly Span[]
  readonly basis: Basis
  readonly why: string
}
