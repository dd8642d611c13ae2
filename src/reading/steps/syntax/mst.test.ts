/** The best tree is a tree, and no other scores more. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree, hasRing } from './mst.ts'

/** All trees over `n` words with one root, as heads. */
function allTrees(n: number): number[][] {
  const trees: number[][] = []
  const extend = (heads: number[]) => {
    if (heads.length < n) {
      for (let head = -1; head < n; head++) if (head !== heads.length) extend([...heads, head])
    } else if (heads.filter((h) => h < 0).length === 1 && !hasRing(Int32Array.from(heads))) trees.push(heads)
  }
  extend([])
  return trees
}

const scoresOf = (n: number) =>
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) })

describe('the best tree', () => {
  it('has one root and no ring, whatever the scores', () => {
    const sized = fc.integer({ min: 1, max: 25 }).chain((n) => fc.tuple(fc.constant(n), scoresOf(n)))
    fc.assert(
      fc.property(sized, ([n, scores]) => {
        const heads = bestTree(Float32Array.from(scores), 0, n + 1, n)
        expect(heads.filter((h) => h < 0)).toHaveLength(1)
        expect(hasRing(heads)).toBe(false)
      }),
    )
  })

  it('is the best of all trees with its root', () => {
    fc.assert(
      fc.property(scoresOf(4), (scores) => {
        const worth = (heads: ArrayLike<number>) =>
          Array.from(heads).reduce((sum, head, i) => sum + scores[i * 5 + head + 1], 0)
        const heads = bestTree(Float32Array.from(scores), 0, 5, 4)
        const root = heads.indexOf(-1)
        const best = Math.max(
          ...allTrees(4)
            .filter((tree) => tree[root] === -1)
            .map(worth),
        )
        expect(worth(heads)).toBe(best)
      }),
    )
  })
})
