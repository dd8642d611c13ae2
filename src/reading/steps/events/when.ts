/** When an act happens: the time its own clause gives, else that of the clauses above it. */
import type { Quoted } from '../../../types/index.ts'
import { type Clauses, relation } from './clause.ts'
import type { EventPack } from './pack.ts'

export class Times {
  /** By the token that governs the expression: its value. */
  private readonly byGovernor = new Map<number, { value: string; token: number }[]>()
  private readonly clauses: Clauses

  constructor(doc: Quoted, clauses: Clauses, pack: EventPack) {
    this.clauses = clauses
    const today = doc.dispatch.sentAt?.slice(0, 10) ?? null
    let t = 0
    for (const time of [...doc.times].sort((a, b) => a.start - b.start)) {
      const date = dateOf(time.value, time.type)
      while (t < doc.tokens.length && doc.tokens[t].end <= time.start) t++
      let to = t
      while (to < doc.tokens.length && doc.tokens[to].start < time.end) to++
      if (!date || to === t) continue
      let head = t
      for (let i = t; i < to; i++) {
        const above = doc.tokens[i].head
        if (above < t || above >= to) {
          head = i
          break
        }
      }
      const since = pack.words.since.has(clauses.caseOf(head)) && today ? sinceDate(date, today) : date
      const governor = doc.tokens[head].head
      if (governor < 0) continue
      const list = this.byGovernor.get(governor)
      const entry = { value: since, token: head }
      if (list) list.push(entry)
      else this.byGovernor.set(governor, [entry])
    }
  }

  /** @param predicate the word whose clause asserts the act. */
  of(trigger: number, predicate: number): string | null {
    const own = this.byGovernor.get(trigger)
    if (own) return own[0].value
    const { tokens } = this.clauses
    let word = trigger
    for (let step = 0; step < 8; step++) {
      const found = this.around(word)
      if (found) return found
      const t = tokens[word]
      if (t.head < 0) return null
      const rel = relation(t)
      // a finite subordinate clause has its own time or none
      if (word === predicate && (rel === 'ccomp' || t.deprel === 'acl:relcl')) return null
      if (rel === 'advcl' && this.isFinite(word)) return null
      if (rel === 'acl' && t.deprel !== 'acl:relcl' && this.clauses.isPassive(word)) return null
      word = t.head
    }
    return null
  }

  private isFinite(word: number): boolean {
    const { tokens, tree } = this.clauses
    if (tokens[word].feats.includes('Mood=')) return true
    for (const child of tree.children(word))
      if (relation(tokens[child]) === 'aux' && tokens[child].feats.includes('Mood=')) return true
    return false
  }

  /** A time that stands under this word, or under an auxiliary noun of its clause ("au cours d'une rencontre lundi"). */
  private around(word: number): string | null {
    const list = this.byGovernor.get(word)
    return list ? list[0].value : null
  }
}

/** The EDTF date of a time expression: the day of a clock time, nothing for durations and vague times. */
export function dateOf(value: string, type: string): string | null {
  if (type === 'DURATION' || type === 'SET' || value.endsWith('_REF')) return null
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(value)
  if (day) return day[1]
  return /^\d{4}(-|$|\/)/.test(value) ? value : null
}

/** "depuis 2014" → "2014/2020": the day sent, as precise as the start. */
export function sinceDate(start: string, today: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(start) ? `${start}/${today.slice(0, start.length)}` : start
}
