/** Pages within bounds: no caller empties the record into one answer by mistake. */
import type { Page } from './shapes.ts'

const MOST = 1000

export function limits({ limit = 50, offset = 0 }: Page): { limit: number; offset: number } {
  const whole = (n: number): number => (Number.isFinite(n) ? Math.floor(n) : 0)
  return { limit: Math.min(Math.max(whole(limit), 1), MOST), offset: Math.max(whole(offset), 0) }
}
