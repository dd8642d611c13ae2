/** The last step of every format: what a file said, plus what the caller knows, checked and made a Dispatch. */
import type { Dispatch, DispatchStatus } from '../types/index.ts'
import { checkDate, DATES_ACCEPTED } from './dates.ts'
import { type IntakeOptions, type Item, refusal, shown } from './item.ts'
import { idFor } from './key.ts'

/** A dispatch as a format read it: everything still a plain string, anything may be missing. */
export type Draft = {
  readonly [Field in Exclude<keyof Dispatch, 'status'>]?: Dispatch[Field] | null
} & { readonly status?: string | null }

const STATUSES: Readonly<Record<string, DispatchStatus>> = {
  usable: 'usable',
  corrected: 'corrected',
  cancelled: 'cancelled',
  canceled: 'cancelled', // the spelling of ninjs
  embargoed: 'embargoed',
  withheld: 'embargoed', // ninjs: not to be published until further notice
}

/**
 * @param from place of the item, for errors: "wire.jsonl:12"
 * @param notes what the format had to assume
 * @returns the dispatch, or the error that says which field is wrong and what is accepted
 */
export function finish(draft: Draft, from: string, options: IntakeOptions, notes: readonly string[] = []): Item {
  try {
    const told = [...notes]
    const text = wellFormed('text', draft.text ?? '', from, told)
    const status = statusOf(draft.status, from)
    // A kill often comes without a text: it is the order that counts.
    if (!/\S/.test(text) && status !== 'cancelled') throw refusal('E_NO_TEXT', from, 'the text is missing or empty')
    const known = {
      source: filled(draft.source) ?? options.source ?? 'unknown',
      sentAt: dateOf('sentAt', draft.sentAt ?? options.sentAt, from, told),
      text,
    }
    const ok: Dispatch = {
      id: filled(draft.id) ?? idFor(known),
      source: known.source,
      language: languageOf(draft.language ?? options.language, from),
      sentAt: known.sentAt,
      headline: wellFormed('headline', draft.headline ?? options.headline ?? '', from, told),
      text,
      ...optional('byline', filled(draft.byline)),
      ...optional('dateline', filled(draft.dateline)),
      ...optional('slug', filled(draft.slug)),
      ...optional('url', filled(draft.url)),
      ...optional('subjects', draft.subjects?.length ? draft.subjects : undefined),
      ...optional('version', filled(draft.version)),
      ...optional('revises', filled(draft.revises)),
      ...optional('status', status),
      ...optional('embargoedUntil', dateOf('embargoedUntil', draft.embargoedUntil, from, told) ?? undefined),
      ...optional('usageTerms', filled(draft.usageTerms)),
    }
    return { ok, from, notes: told }
  } catch (error) {
    return { error: error as ReturnType<typeof refusal>, from }
  }
}

const filled = (value: string | null | undefined): string | undefined => value?.trim() || undefined

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  value === undefined ? undefined : ({ [key]: value } as { readonly [K in Key]: Value })

/** Half of a surrogate pair is no character and cannot be stored as UTF-8: U+FFFD in its place keeps every offset. */
function wellFormed(field: string, value: string, from: string, notes: string[]): string {
  const nul = value.indexOf('\0')
  if (nul >= 0) throw refusal('E_NUL', from, `${field} holds the character NUL (U+0000) at offset ${nul}; remove it`)
  const mended = value.replace(/\p{Surrogate}/gu, '\ufffd')
  if (mended !== value) notes.push(`${field} held half of a surrogate pair; U+FFFD stands in its place`)
  return mended
}

function dateOf(field: string, written: string | null | undefined, from: string, notes: string[]): string | null {
  if (written === null || written === undefined || written.trim() === '') return null
  const checked = checkDate(written)
  if ('problem' in checked)
    throw refusal('E_DATE', from, `${field} is ${shown(written)}: ${checked.problem}; accepted: ${DATES_ACCEPTED}`)
  if (checked.note) notes.push(checked.note)
  return checked.value
}

function languageOf(written: string | null | undefined, from: string): string {
  if (!written?.trim())
    throw refusal('E_NO_LANGUAGE', from, 'the language is missing; add it to the file or give it with --language')
  const primary = written.trim().toLowerCase().split(/[-_]/, 1)[0]
  if (!/^[a-z]{2,3}$/.test(primary))
    throw refusal('E_LANGUAGE_CODE', from, `language is ${shown(written)}; accepted: a BCP 47 code such as "fr"`)
  return primary
}

function statusOf(written: string | null | undefined, from: string): DispatchStatus | undefined {
  const word = filled(written)?.toLowerCase()
  if (word === undefined) return undefined
  if (!Object.hasOwn(STATUSES, word))
    throw refusal('E_STATUS', from, `status is ${shown(written)}; accepted: ${Object.keys(STATUSES).join(', ')}`)
  return STATUSES[word]
}
