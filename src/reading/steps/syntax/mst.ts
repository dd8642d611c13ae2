/** The best tree from scores of arcs: the heads that each word likes best, and where they form rings or several roots, the maximum spanning tree (Chu and Liu 1965, Edmonds 1967). */

/**
 * Heads (-1: the root) of the best tree with one root. `scores[from + i * width + h + 1]` is what head h (-1: the root) is worth to
 * word i.
 */
export function bestTree(scores: Float32Array, from: number, width: number, n: number): Int32Array {
  const heads = new Int32Array(n)
  let roots = 0
  for (let i = 0; i < n; i++) {
    const row = from + i * width
    let best = -1
    for (let h = 0; h <= n; h++) if (h !== i + 1 && (best < 0 || scores[row + h] > scores[row + best])) best = h
    heads[i] = best - 1
    if (best === 0) roots++
  }
  if (roots === 1 && !hasRing(heads)) return heads
  return spanningTree(scores, from, width, n)
}

/** Whether some word is its own ancestor. */
export function hasRing(heads: Int32Array): boolean {
  const state = new Int32Array(heads.length)
  for (let i = 0; i < heads.length; i++) {
    let at = i
    while (at >= 0 && state[at] === 0) {
      state[at] = i + 1
      at = heads[at]
    }
    if (at >= 0 && state[at] === i + 1) return true
  }
  return false
}

/** The word that is best as the one root: where being root costs least against the word's best head. */
function bestRoot(scores: Float32Array, from: number, width: number, n: number): number {
  let root = 0
  let least = Infinity
  for (let i = 0; i < n; i++) {
    const row = from + i * width
    let best = -Infinity
    for (let h = 1; h <= n; h++) if (h !== i + 1 && scores[row + h] > best) best = scores[row + h]
    const loss = (best === -Infinity ? 0 : best) - scores[row]
    if (loss < least) {
      least = loss
      root = i
    }
  }
  return root
}

/** Chu-Liu-Edmonds below a fixed root: rings are contracted until none is left, then opened again. */
function spanningTree(scores: Float32Array, from: number, width: number, n: number): Int32Array {
  const root = bestRoot(scores, from, width, n)
  const weight = new Float32Array(n * n)
  for (let i = 0; i < n; i++)
    for (let h = 0; h < n; h++) weight[i * n + h] = i === h ? -Infinity : scores[from + i * width + h + 1]
  const all = Array.from({ length: n }, (_, i) => i)
  const heads = contract(weight, n, all, root)
  heads[root] = -1
  return heads
}

/** Best heads of `nodes`, all below `root`, by the weights of an n × n matrix, which is overwritten. */
function contract(weight: Float32Array, n: number, nodes: number[], root: number): Int32Array {
  const heads = new Int32Array(n).fill(-1)
  for (const i of nodes) {
    if (i === root) continue
    let best = -1
    for (const h of nodes) if (h !== i && (best < 0 || weight[i * n + h] > weight[i * n + best])) best = h
    heads[i] = best
  }
  const ring = findRing(heads, nodes, n)
  if (!ring) return heads
  const inRing = new Uint8Array(n)
  for (const i of ring) inRing[i] = 1
  // The ring's first word stands for the whole ring; what entered or left at another word is remembered.
  const self = ring[0]
  const enters = new Int32Array(n)
  const leaves = new Int32Array(n)
  const outside = nodes.filter((i) => !inRing[i])
  for (const h of outside) {
    let best = -Infinity
    for (const i of ring) {
      const gain = weight[i * n + h] - weight[i * n + heads[i]]
      if (gain > best || best === -Infinity) {
        best = gain
        enters[h] = i
      }
    }
    let most = -Infinity
    for (const i of ring)
      if (weight[h * n + i] > most || most === -Infinity) {
        most = weight[h * n + i]
        leaves[h] = i
      }
    weight[h * n + self] = most
    weight[self * n + h] = best
  }
  const outer = contract(weight, n, [self, ...outside], root)
  for (const i of outside) heads[i] = outer[i] === self ? leaves[i] : outer[i]
  const broken = enters[outer[self]]
  heads[broken] = outer[self]
  return heads
}

function findRing(heads: Int32Array, nodes: number[], n: number): number[] | undefined {
  const state = new Int32Array(n)
  for (const i of nodes) {
    let at = i
    while (at >= 0 && state[at] === 0) {
      state[at] = i + 1
      at = heads[at]
    }
    if (at < 0 || state[at] !== i + 1) continue
    const ring = [at]
    for (let k = heads[at]; k !== at; k = heads[k]) ring.push(k)
    return ring
  }
  return undefined
}
