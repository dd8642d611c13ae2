/** When two dispatches are one: same source, same time, same text, whatever their ids. */
import { createHash } from 'node:crypto'
import type { Dispatch } from '../types/index.ts'

/**
 * SHA-256 (hex) of source, time of sending and text. Two ways to write one moment (+02:00, Z) give one key; a text
 * that differs by one character is another text.
 */
export function dispatchKey(dispatch: Pick<Dispatch, 'source' | 'sentAt' | 'text'>): string {
  const parts = [dispatch.source, dispatch.sentAt === null ? null : moment(dispatch.sentAt), dispatch.text]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** An id for a dispatch that came without: the first 16 digits of its key, so that the same file gives the same id each time. */
export const idFor = (dispatch: Pick<Dispatch, 'source' | 'sentAt' | 'text'>): string =>
  dispatchKey(dispatch).slice(0, 16)

function moment(sentAt: string): string {
  if (!/(Z|[+-]\d\d:\d\d)$/.test(sentAt)) return sentAt
  const time = Date.parse(sentAt)
  return Number.isNaN(time) ? sentAt : new Date(time).toISOString()
}
