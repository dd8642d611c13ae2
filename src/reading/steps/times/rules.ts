/** The rules of a pack by the words that give their expressions away. */
import type { TimePack, TimeRule } from '../times.ts'

const startsOf = new WeakMap<TimePack, Map<string, TimeRule[]>>()

export function rulesByStart(pack: TimePack): Map<string, TimeRule[]> {
  let found = startsOf.get(pack)
  if (!found) {
    found = new Map()
    for (const rule of pack.rules)
      for (const start of rule.starts) {
        const list = found.get(start)
        if (list) list.push(rule)
        else found.set(start, [rule])
      }
    // "1er" is a word of its own and a number too
    const numbers = found.get('#') ?? []
    for (const [start, list] of found) if (/^\d/.test(start)) found.set(start, [...new Set([...list, ...numbers])])
    startsOf.set(pack, found)
  }
  return found
}
