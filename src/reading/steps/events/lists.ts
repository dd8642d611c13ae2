/** "au Laos, au Vietnam et au Cambodge": actors told one after the other are joined, wherever the tree hangs them. */
import type { ActorMention, Quoted, Token } from '../../../types/index.ts'

/** Words between two names of a list: the comma, a preposition, an article. */
const GAP = 4
/** Steps up a tree to make sure that no word comes to hang on itself. */
const CLIMB = 60

const LOOSE = /^(?:nmod|obl|amod|appos|conj|obj)/

export function listed(doc: Quoted): Quoted {
  let tokens: Token[] | null = null
  for (const list of lists(doc)) {
    const [first, ...others] = list
    for (const { head } of others) {
      const now: readonly Token[] = tokens ?? doc.tokens
      if (now[head].head === first.head || hangsOn(now, first.head, head)) continue
      tokens ??= [...doc.tokens]
      tokens[head] = { ...tokens[head], head: first.head, deprel: 'conj' }
    }
  }
  return tokens ? { ...doc, tokens } : doc
}

/** Runs of three names at least, the last behind "et"; the names after the first must not be subjects of their own. */
function* lists(doc: Quoted): Generator<ActorMention[]> {
  const heads = new Map<number, ActorMention>()
  for (const mention of doc.mentions) {
    const known = heads.get(mention.head)
    if (!known || mention.to > known.to) heads.set(mention.head, mention)
  }
  let run: ActorMention[] = []
  for (const mention of [...heads.values()].sort((a, b) => a.head - b.head)) {
    const link = run.length ? linkOf(doc.tokens, run[run.length - 1], mention) : ''
    if (link && alike(doc.tokens, run[0], mention)) {
      run.push(mention)
      if (link !== ',') {
        if (run.length > 2) yield run
        run = []
      }
    } else run = [mention]
  }
}

/** What stands between two names: a comma, a conjunction, or "" for anything else. */
function linkOf(tokens: readonly Token[], a: ActorMention, b: ActorMention): string {
  let link = ''
  const from = Math.max(a.to, a.head + 1)
  if (b.head - from > GAP) return ''
  for (let t = from; t < b.head; t++) {
    const { upos, norm } = tokens[t]
    const joins = norm === ',' || upos === 'CCONJ'
    if (joins ? link : upos !== 'ADP' && upos !== 'DET') return ''
    if (joins) link = norm
  }
  return link
}

const alike = (tokens: readonly Token[], a: ActorMention, b: ActorMention): boolean =>
  tokens[a.head].upos === tokens[b.head].upos && LOOSE.test(tokens[b.head].deprel)

/** Whether a word hangs on another; one too deep to tell is left where it is. */
function hangsOn(tokens: readonly Token[], word: number, above: number): boolean {
  let t = word
  for (let step = 0; t >= 0 && step < CLIMB; step++) {
    if (t === above) return true
    t = tokens[t].head
  }
  return t >= 0
}
