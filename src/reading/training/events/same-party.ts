/** Whether an actor that was read is the party that an annotation names by code or name. */
import type { Actor } from '../../../types/index.ts'

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** By code, by name, or by surname. */
export function sameParty(actor: Actor, code: string): boolean {
  if (actor.code) return actor.code === code
  const [a, b] = [fold(actor.name), fold(code)]
  return a === b || (actor.kind === 'person' && a.split(' ').at(-1) === b.split(' ').at(-1))
}
