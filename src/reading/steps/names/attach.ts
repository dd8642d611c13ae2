/** Joins titles to the names they stand beside: before ("le président cubain Miguel X"), after ("Miguel X, président de Cuba"). */

import type { Run } from './runs.ts'
import { entryOf, type Scanned } from './scan.ts'
import type { TitleContext, TitlePhrase } from './titles.ts'

export interface Attachment {
  readonly title: TitlePhrase
  /** Index of the run. */
  readonly run: number
  readonly how: 'before' | 'before-comma' | 'after' | 'bracket' | 'list'
}

/** Longest stretch between a name and the title after it: an age, an adverb. */
const MAX_ASIDE = 5
/** Longest phrase between a title and the comma before its name. */
const MAX_PHRASE = 8

export function attachTitles(c: TitleContext, titles: readonly TitlePhrase[]): Attachment[] {
  const out: Attachment[] = []
  const titleAt = new Map<number, TitlePhrase>()
  for (const title of titles) if (!title.inner) titleAt.set(title.from, title)
  const named = new Set<TitlePhrase>()
  for (const title of titles) {
    const run = runFrom(c, title.to)
    if (run < 0) continue
    out.push({ title: withCrown(c, title, run), run, how: 'before' })
    named.add(title)
    if (title.plural) listAfter(c, title, run, out)
  }
  c.runs.forEach((run, index) => {
    const title = titleAfter(c.w, run, titleAt)
    if (!title || named.has(title)) return
    named.add(title)
    out.push({ title, run: index, how: c.w.tokens[run.to].norm === '(' ? 'bracket' : 'after' })
    // "X, ministre de la Défense et chef de file de …"
    const next = c.w.pack.words.coordination.has(c.w.tokens[title.to]?.norm) ? titleAt.get(title.to + 1) : undefined
    if (next && !named.has(next) && runFrom(c, next.to) < 0) {
      named.add(next)
      out.push({ title: next, run: index, how: 'after' })
    }
  })
  for (const title of titles) {
    if (named.has(title) || title.inner || isFronted(c.w, title)) continue
    const run = runAfterComma(c, title, titleAt)
    if (run < 0) continue
    out.push({ title, run, how: 'before-comma' })
    if (title.plural) listAfter(c, title, run, out)
    named.add(title)
  }
  attachToTitled(c, titles, named, titleAt, out)
  return out
}

/** "Le porte-parole de l'armée, le capitaine Paul X, a déclaré": both titles are his. */
function attachToTitled(
  c: TitleContext,
  titles: readonly TitlePhrase[],
  named: ReadonlySet<TitlePhrase>,
  titleAt: ReadonlyMap<number, TitlePhrase>,
  out: Attachment[],
): void {
  const { tokens, pack } = c.w
  for (const title of titles) {
    if (named.has(title) || title.plural || title.inner) continue
    const joined = pack.words.coordination.has(tokens[title.to]?.norm ?? '')
    if (!joined && tokens[title.to]?.norm !== ',') continue
    const next = titleAt.get(title.to + 1)
    // "chef de l'opposition et président du parti, X"; "le roi et le ministre X" are two
    if (joined && next?.determiner !== 'none') continue
    if (!next || next.plural || !named.has(next) || (title.of && next.of && title.of !== next.of)) continue
    const direct = runFrom(c, next.to)
    const run = direct < 0 && joined ? runAfterComma(c, next, titleAt) : direct
    if (run < 0) continue
    const after = tokens[c.runs[run].to]
    if (title.determiner === 'indefinite' && after?.upos !== 'PUNCT') continue
    if (!after || !pack.words.coordination.has(after.norm)) out.push({ title, run, how: 'before-comma' })
  }
}

/** "le roi Abdallah d'Arabie saoudite": the state stands behind the name. */
function withCrown(c: TitleContext, title: TitlePhrase, run: number): TitlePhrase {
  const { tokens, pack, hits } = c.w
  let t = c.runs[run].to
  if (title.of || !pack.words.of.has(tokens[t]?.norm ?? '')) return title
  t++
  while (pack.words.definite.has(tokens[t]?.norm ?? '')) t++
  const hit = hits[t]?.[0]
  return hit && entryOf(hit, 'name')?.kind === 'state' ? { ...title, of: c.actorOf(hit) } : title
}

/** The run that begins here, a civility before it skipped; -1 for none. */
function runFrom(c: TitleContext, t: number): number {
  if (t >= c.runAt.length) return -1
  if (c.runAt[t] >= 0) return c.runAt[t]
  let hit = c.w.cover[t]
  // ", l'Algérien Abdelmalek X"
  if (
    !hit &&
    c.w.pack.words.definite.has(c.w.tokens[t].norm) &&
    c.w.capital[t + 1] &&
    entryOf(c.w.cover[t + 1], 'people')
  )
    hit = c.w.cover[t + 1]
  else if (!entryOf(hit, 'civility')) return -1
  return hit && hit.to < c.runAt.length ? c.runAt[hit.to] : -1
}

/** "les présidents russe Vladimir X et turc Recep Y", "les sénateurs A, B et C". */
function listAfter(c: TitleContext, title: TitlePhrase, first: number, out: Attachment[]): void {
  const { tokens, pack, hits } = c.w
  let t = c.runs[first].to
  for (let n = 0; n < 12 && t < tokens.length; n++) {
    const { norm } = tokens[t]
    if (norm !== ',' && !pack.words.coordination.has(norm)) return
    t++
    let of = title.of
    // "et de Bahreïn, Abdel X"
    const genitive = pack.words.of.has(tokens[t]?.norm ?? '')
    if (genitive) while (pack.words.of.has(tokens[t]?.norm ?? '') || pack.words.definite.has(tokens[t]?.norm ?? '')) t++
    const hit = hits[t]?.[0]
    if (hit && (genitive ? entryOf(hit, 'name') : entryOf(hit, 'people') && !c.w.capital[t])) {
      const actor = c.actorOf(hit)
      of = actor?.kind === 'place' ? actor.of : actor
      t = hit.to
      if (genitive && tokens[t]?.norm === ',') t++
    }
    const run = runFrom(c, t)
    if (run < 0) return
    out.push({ title: of === title.of ? title : { ...title, of }, run, how: 'list' })
    t = c.runs[run].to
  }
}

function titleAfter(w: Scanned, run: Run, titleAt: ReadonlyMap<number, TitlePhrase>): TitlePhrase | undefined {
  const opener = w.tokens[run.to]?.norm
  if (opener === undefined || !w.pack.words.aside.has(opener)) return undefined
  const sentence = w.sentenceOf[run.from]
  for (let t = run.to + 1, n = 0; n < MAX_ASIDE && t < w.tokens.length && w.sentenceOf[t] === sentence; t++, n++) {
    const title = titleAt.get(t)
    if (title) return begins(w, run, title) || (title.plural && title.determiner !== 'none') ? undefined : title
    const { upos, norm } = w.tokens[t]
    // "…, a dit Paul X, selon le ministre": another who says so
    if (w.pack.words.source.has(norm)) return undefined
    // ", conservateur, ancien maire"
    const lone = (upos === 'ADJ' || upos === 'NOUN') && w.tokens[t + 1]?.norm === ','
    if (
      !lone &&
      upos !== 'NUM' &&
      upos !== 'ADV' &&
      upos !== 'ADP' &&
      upos !== 'PRON' &&
      norm !== ',' &&
      !w.pack.words.age.has(norm)
    )
      return undefined
  }
  return undefined
}

/** Where the comma is that may close the title: a phrase of place or purpose may stand before it ("le chef du Hamas à Gaza, Yahya X"). */
function commaAfter(c: TitleContext, title: TitlePhrase): number {
  const { tokens, pack } = c.w
  let t = title.to
  if ((title.weak && !title.narrowed) || !pack.words.target.has(tokens[t]?.norm)) return t
  for (let n = 0; n < MAX_PHRASE && t < tokens.length; n++, t++) {
    const { upos } = tokens[t]
    if (upos === 'PUNCT' || upos === 'VERB' || upos === 'AUX' || c.runAt[t] >= 0) break
  }
  return tokens[t]?.norm === ',' ? t : title.to
}

/** "Selon M. X, le chef de l'Etat recevra …": a definite title that is a subject of its own. */
function begins(w: Scanned, run: Run, title: TitlePhrase): boolean {
  const before = w.tokens[(run.civility?.from ?? run.from) - 1]
  if (!before || (before.upos !== 'ADP' && before.norm !== ',')) return false
  const { deprel, head } = w.tokens[title.head]
  return title.determiner === 'definite' && deprel.startsWith('nsubj') && head >= title.to
}

/** "Biographe de l'actuel Premier ministre, X estime": the name is the biographer's. */
function isFronted(w: Scanned, title: TitlePhrase): boolean {
  const { from } = w.doc.sentences[w.sentenceOf[title.from]]
  if (title.from <= from + 1 || !w.pack.words.of.has(w.tokens[title.from - 1].norm)) return false
  return w.tokens[from].upos === 'NOUN' && title.from - from < 6
}

function runAfterComma(c: TitleContext, title: TitlePhrase, titleAt: ReadonlyMap<number, TitlePhrase>): number {
  const { tokens, pack, sentenceOf } = c.w
  const t = commaAfter(c, title)
  // "Resté à la tête du parti, X …": no office that the name closes
  if (title.weak && tokens[title.from].upos === 'ADP') return -1
  if (t + 1 >= tokens.length || !pack.words.aside.has(tokens[t].norm)) return -1
  if (sentenceOf[t + 1] !== sentenceOf[title.from]) return -1
  const run = runFrom(c, t + 1)
  if (run < 0) return -1
  const { to, words, civility } = c.runs[run]
  if (words.length < 2 && !civility) return -1
  const next = tokens[to]
  // "le ministre (Gérald X, NDLR)"
  if (tokens[t].norm === '(')
    return next && (next.norm === ')' || next.norm === ',') && title.determiner === 'definite' ? run : -1
  if (!next) return run
  if (title.plural) return next.norm === ',' || pack.words.coordination.has(next.norm) ? run : -1
  // the name closes the apposition: a mark or the verb follows, not "et"; behind "un porte-parole" a mark must
  if (title.determiner === 'indefinite') return next.upos === 'PUNCT' ? run : -1
  // "le ministre, Paul X et la conseillère Anne Y": "et" goes on with another title
  return pack.words.coordination.has(next.norm) && !titleAt.has(to + 1) ? -1 : run
}
