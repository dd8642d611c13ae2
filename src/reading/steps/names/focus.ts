/** Which state a dispatch speaks of at a given word: what "le Premier ministre" and "l'armée" belong to when nothing else says it. */
import { firstNotBefore } from '../search.ts'
import type { DraftActor } from './draft.ts'
import type { Evidence } from './entities.ts'
import type { Scanned } from './scan.ts'

interface Sight {
  readonly token: number
  readonly state: DraftActor
  readonly weight: number
}

/** Sights looked at behind a word, and how much a sentence between takes from their weight. */
const WINDOW = 40
const FADE = 0.7
/** Weight of a state that acts, or whose body or people does. */
const SUBJECT = 2
/** Weight of a state that the sentence opens with or a subhead names: "En Iran, le ministère …". */
const FRONT = 3.5
/** Weight of what the whole dispatch is about against what was said last. */
const PRIOR = 3
/** Share that the state named first in the first sentence has beyond its own. */
const LEAD = 0.4

export class Focus {
  private readonly sights: Sight[]
  private readonly w: Scanned
  /** Sights added while the text is walked through, in its order. */
  private readonly taken: Sight[] = []
  private readonly main: readonly DraftActor[]
  /** What the whole dispatch is about, between 0 and 1 a state. */
  private readonly share = new Map<DraftActor, number>()

  /** @param evidence how often each code is named, the headline included: decides where nothing stands before */
  constructor(w: Scanned, actors: readonly DraftActor[], evidence: Evidence) {
    this.w = w
    this.sights = []
    for (const actor of actors) {
      const state = actor.kind === 'place' ? actor.of : actor
      if (state?.kind !== 'state') continue
      for (const m of actor.mentions) {
        const { deprel, head } = w.tokens[m.head]
        const subject =
          deprel.startsWith('nsubj') || (m.as === 'role' && head >= 0 && w.tokens[head].deprel.startsWith('nsubj'))
        const weight =
          isFront(w, m.from, m.to) || isHeading(w, m.from)
            ? FRONT
            : actor.kind === 'place'
              ? 0.7
              : subject
                ? SUBJECT
                : m.as === 'role'
                  ? 1
                  : 1.2
        this.sights.push({ token: m.from, state, weight })
      }
    }
    this.sights.sort((a, b) => a.token - b.token)
    this.main = actors
      .filter((a) => a.kind === 'state' && evidence.has(a.code!))
      .sort((a, b) => evidence.get(b.code!)! - evidence.get(a.code!)!)
    let total = 0
    for (const state of this.main) total += evidence.get(state.code!)!
    for (const state of this.main) this.share.set(state, evidence.get(state.code!)! / total)
    // where a dispatch begins it is at home
    const lead = this.sights[0]
    if (lead && lead.weight === SUBJECT && w.sentenceOf[lead.token] === 0)
      this.share.set(lead.state, (this.share.get(lead.state) ?? 0) + LEAD)
  }

  /** The state spoken of at this token, of those that may be meant; undefined when the dispatch names none. */
  at(token: number, allows: (state: DraftActor) => boolean = () => true): DraftActor | undefined {
    const sentence = this.w.sentenceOf[token]
    const scores = new Map<DraftActor, number>()
    let best: DraftActor | undefined
    for (let i = this.before(token), n = 0; i >= 0 && n < WINDOW; i--, n++) {
      const { token: t, state, weight } = this.sights[i]
      if (!allows(state)) continue
      const known = scores.get(state) ?? PRIOR * (this.share.get(state) ?? 0)
      const score = known + weight * FADE ** (sentence - this.w.sentenceOf[t])
      scores.set(state, score)
      if (!best || score > scores.get(best)!) best = state
    }
    for (let i = this.taken.length - 1, n = 0; i >= 0 && n < WINDOW / 4; i--, n++) {
      const { token: t, state, weight } = this.taken[i]
      const distance = sentence - this.w.sentenceOf[t]
      if (distance < 0 || distance > 2 || !allows(state)) continue
      const score = (scores.get(state) ?? PRIOR * (this.share.get(state) ?? 0)) + weight * FADE ** distance
      scores.set(state, score)
      if (!best || score > scores.get(best)!) best = state
    }
    return best ?? this.main.find(allows)
  }

  /** A state that a noun or pronoun took up: "celui-ci" for "le gouvernement britannique". */
  see(state: DraftActor, token: number): void {
    if (state.kind === 'state') this.taken.push({ token, state, weight: 1.5 })
  }

  /** The state whose name, or whose place's name, begins at this token. */
  stateAt(token: number): DraftActor | undefined {
    const sight = this.sights[this.before(token + 1)]
    return sight?.token === token ? sight.state : undefined
  }

  /** The state that a phrase before this token in its sentence names; what somebody's words name tells nothing of who says them. */
  inSentence(token: number): DraftActor | undefined {
    const { sentenceOf, quoted } = this.w
    const sight = this.sights[this.before(token)]
    if (!sight || sentenceOf[sight.token] !== sentenceOf[token]) return undefined
    return quoted[sight.token] && !quoted[token] ? undefined : sight.state
  }

  /** The state that the sentence of this token opens with: "En France, le ministre". */
  atFront(token: number): DraftActor | undefined {
    const { sentenceOf } = this.w
    for (let i = this.before(token); i >= 0 && sentenceOf[this.sights[i].token] === sentenceOf[token]; i--)
      if (this.sights[i].weight === FRONT) return this.sights[i].state
    return undefined
  }

  /** The state named last before this token, in its sentence or the one before. */
  nearest(token: number): DraftActor | undefined {
    const sight = this.sights[this.before(token)]
    return sight && this.w.sentenceOf[token] - this.w.sentenceOf[sight.token] <= 1 ? sight.state : undefined
  }

  private before(token: number): number {
    return firstNotBefore(0, this.sights.length, (i) => this.sights[i].token < token) - 1
  }
}

/** Whether a place or state opens its sentence behind a preposition, a comma behind it. */
function isFront(w: Scanned, from: number, to: number): boolean {
  const first = w.doc.sentences[w.sentenceOf[from]].from
  return (
    from > first && from - first < 3 && w.pack.words.locative.has(w.tokens[first].norm) && w.tokens[to]?.norm === ','
  )
}

/** Whether the word stands in a subhead between dashes: "- Italie: le plus haut depuis mai -". */
function isHeading(w: Scanned, token: number): boolean {
  const { from, to } = w.doc.sentences[w.sentenceOf[token]]
  return w.pack.words.breaks.has(w.tokens[from].norm) && w.pack.words.breaks.has(w.tokens[to - 1].norm)
}
