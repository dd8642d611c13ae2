/** The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): which transitions lose no gold arc that can still be built. */
import { type Configuration, LEFT, RIGHT, SHIFT } from '../steps/syntax-transitions.ts'

export interface GoldTree {
  readonly heads: ArrayLike<number>
  /** Dependents of each word in order of the text. */
  readonly dependents: readonly (readonly number[])[]
}

export function goldTree(heads: ArrayLike<number>): GoldTree {
  const dependents: number[][] = Array.from({ length: heads.length + 1 }, () => [])
  for (let i = 0; i < heads.length; i++) dependents[heads[i] < 0 ? heads.length : heads[i]].push(i)
  return { heads, dependents }
}

/** How many gold arcs the transition makes impossible; Infinity when it is not allowed. */
export function cost(c: Configuration, action: number, gold: GoldTree): number {
  const headOf = (k: number) => (gold.heads[k] < 0 ? c.n : gold.heads[k])
  const s0 = c.top(0)
  const s1 = c.top(1)
  const b0 = c.next
  if (action === SHIFT) {
    if (!c.canShift()) return Infinity
    const head = headOf(b0)
    let lost = head < b0 && head !== s0 && onStack(c, head) ? 1 : 0
    for (const k of gold.dependents[b0]) if (k < b0 && onStack(c, k)) lost++
    return lost
  }
  if (action === LEFT ? !c.canLeft() : !c.canRight()) return Infinity
  let lost = 0
  for (const k of gold.dependents[s0]) if (k >= b0) lost++
  const head = headOf(s0)
  if (action === LEFT && (head === s1 || head > b0)) lost++
  if (action === RIGHT && head >= b0) lost++
  return lost
}

function onStack(c: Configuration, word: number): boolean {
  for (let k = c.depth - 1; k >= 0 && c.stack[k] >= word; k--) if (c.stack[k] === word) return true
  return false
}

export const ACTIONS = [SHIFT, LEFT, RIGHT] as const
