/** Reads the genitive behind a title: "de la Douma", "du président russe", "du système judiciaire iranien", "de Phoenix". */
import type { DraftActor } from './draft.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import type { TitleContext, TitleState } from './titles.ts'

/** Longest stretch of ordinary words inside a complement: "chef du système judiciaire iranien". */
const MAX_PLAIN = 8

/** The title has something that narrows it, and this is the state or body it is of; a body says more than its state. */
export function take(s: TitleState, actor: DraftActor | undefined): void {
  s.narrowed = true
  if (!actor) return
  if (!s.of || (s.of.kind === 'state' && actor.kind !== 'state' && actor.kind !== 'place')) s.of = actor
}

/** "de", "du", "de la" and what it brings. */
export function readOf(c: TitleContext, _title: Hit, s: TitleState, limit: number): boolean {
  const { w } = c
  const { words } = w.pack
  if (!words.of.has(w.tokens[s.at].norm)) return false
  const { entry } = s
  let t = s.at + 1
  while (t < limit && words.definite.has(w.tokens[t].norm)) t++
  if (t >= limit) return false
  // "président d'extrême droite": no more than an adjective
  const leaning = words.orientation.has(w.tokens[t].norm)
    ? t
    : words.orientation.has(w.tokens[t + 1]?.norm ?? '')
      ? t + 1
      : -1
  if (leaning >= 0 && !w.cover[t]) {
    s.at = leaning + 1
    return true
  }
  const named = c.runAt[t] >= 0 && c.runs[c.runAt[t]].given !== undefined
  if (entry.flags.has('portfolio') && !s.narrowed && w.capital[t] && !named && !standsFor(w.hits[t]))
    return anyPortfolio(c, s, t)
  const hits = w.hits[t]
  for (const hit of hits ?? []) {
    const name = entryOf(hit, 'name')
    if (name) {
      const actor = c.actorOf(hit)
      s.kind = w.pack.offices.refine(
        s.kind,
        name.kind === 'state' ? name.role : (w.pack.world.groupKind(actor?.name ?? '') ?? actor?.kind ?? name.role),
      )
      take(s, actor?.kind === 'place' ? actor.of : actor)
      s.at = hit.to
      return true
    }
    const noun = entryOf(hit, 'noun')
    if (noun) {
      s.kind = w.pack.offices.refine(s.kind, noun.role)
      s.narrowed = true
      s.at = hit.to
      s.ministry = noun.flags.has('portfolio')
      s.inState = noun.role !== 'opposition'
      s.plain = false
      // "l'administration Trump": the name tells whose
      const name = c.runAt[hit.to]
      if (name >= 0 && words.ofPerson.has(w.tokens[hit.from].norm)) {
        s.ofRun = hit.to
        s.at = c.runs[name].to
      }
      return true
    }
    if (entryOf(hit, 'title')) return personComplement(c, s, hit)
  }
  if (entryOf(w.cover[t], 'civility') && c.runAt[t + 1] >= 0) t++
  const run = c.runAt[t]
  // "de la Haute Cour": the capitalised word belongs to the noun behind it
  if (run >= 0 && !entryOf(w.cover[c.runs[run].to], 'noun')) {
    // "directeur de Phoenix": the run is what he directs; behind a title that is already complete it is no complement
    if (s.of) return false
    s.ofRun = t
    s.narrowed = true
    s.at = c.runs[run].to
    return true
  }
  return readPlain(c, s, t, limit)
}

/** Something that a minister may be of otherwise: a state, a body, somebody. */
const standsFor = (hits: readonly Hit[] | undefined): boolean =>
  hits?.some(
    (hit) => entryOf(hit, 'name') ?? entryOf(hit, 'noun') ?? entryOf(hit, 'title') ?? entryOf(hit, 'civility'),
  ) ?? false

/** "ministre de la Population", "ministre du Plan et du Numérique": a portfolio that no list knows. */
function anyPortfolio(c: TitleContext, s: TitleState, t: number): boolean {
  const { w } = c
  if (s.kind === 'minister' || s.kind === 'foreign minister') s.kind = w.pack.offices.portfolio(s.kind, 'minister')
  s.narrowed = true
  s.at = t + 1
  return true
}

/** "porte-parole du président Macron", "conseiller du Premier ministre": of what the other is of; the other's name is no name of this title. */
function personComplement(c: TitleContext, s: TitleState, hit: Hit): boolean {
  const inner = c.readInner?.(hit)
  s.narrowed = true
  if (!inner) {
    s.at = hit.to
    return true
  }
  // "chef des médiateurs" leads no body
  if (inner.plural && s.entry.flags.has('weak')) s.kind = c.w.pack.offices.refine(s.kind, 'plain')
  s.of ??= inner.of
  const { to } = inner
  const civility = entryOf(c.w.cover[to], 'civility') ? c.w.cover[to]!.to : to
  const run = c.runAt[civility] ?? -1
  if (run >= 0) s.ofRun = civility
  s.at = run >= 0 ? c.runs[run].to : to
  return true
}

/** A name that no list knows, or a body's, begins here. */
function namesBody({ w, runAt }: TitleContext, t: number): boolean {
  const hit = w.hits[t]?.[0]
  return runAt[t] >= 0 || (hit !== undefined && w.capital[t] === 1 && isBody(hit))
}

/** "le secrétaire général de l'organisation": nothing says of which body the noun is but what went before. */
function isOneNoun({ w }: TitleContext, { from, to }: Hit, end: number): boolean {
  return (
    end === to &&
    !w.capital[end] &&
    isSmall(w, from) &&
    w.pack.words.definite.has(w.tokens[from - 1]?.norm ?? '') &&
    !w.tokens[from].feats.includes('Plur')
  )
}

/** "l'ONG" is a word, "le Réseau" part of a name. */
const isSmall = ({ capital, tokens, text }: Scanned, t: number): boolean =>
  !capital[t] || text.slice(tokens[t].start, tokens[t].end) === text.slice(tokens[t].start, tokens[t].end).toUpperCase()

const isBody = (hit: Hit): boolean => {
  const kind = entryOf(hit, 'name')?.kind
  return kind === 'group' || kind === 'organisation'
}

/** Ordinary words: "système judiciaire", "commission d'enquête"; ends before a name, a verb or a mark. */
function readPlain(c: TitleContext, s: TitleState, from: number, limit: number): boolean {
  const { w } = c
  let t = from
  while (t < limit && t - from < MAX_PLAIN) {
    const { upos } = w.tokens[t]
    if (c.runAt[t] >= 0 && !entryOf(w.cover[t + 1], 'noun')) break
    const hit = w.cover[t]
    if (hit && hit.from === t && (w.capital[t] || upos !== 'ADJ' || entryOf(hit, 'people') || entryOf(hit, 'modifier')))
      break
    // "directeur des règles sur la concurrence"
    if (t > from && w.pack.words.target.has(w.tokens[t].norm)) {
      const next = w.pack.words.definite.has(w.tokens[t + 1]?.norm ?? '') ? t + 2 : t + 1
      if (next >= limit || w.tokens[next].upos !== 'NOUN' || w.capital[next] || w.cover[next]) break
      t = next
      continue
    }
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'X') break
    t++
  }
  const noun = t < limit && w.cover[t]?.from === t ? entryOf(w.cover[t], 'noun') : undefined
  if (noun) {
    // "de la Haute Cour"
    s.kind = w.pack.offices.refine(s.kind, noun.role)
    s.narrowed = true
    s.plain = false
    s.at = w.cover[t]!.to
    return true
  }
  if (t === from && !w.cover[t]) return false
  const isAgency = w.pack.words.agency.has(w.tokens[from].norm)
  if (t === from) {
    // a generic noun before a name: "du parti Nour", "du groupe Wagner"
    const generic = entryOf(w.cover[t], 'generic')
    if (!generic) return false
    s.kind = w.pack.offices.refine(s.kind, generic.flags.has('party') ? 'party' : generic.kind)
    const noun = w.cover[t]!
    t = noun.to
    // "du groupe de réflexion américain Roche"
    const people = w.capital[t] ? undefined : w.hits[t]?.[0]
    if (people && entryOf(people, 'people') && people.to < limit && namesBody(c, people.to)) t = people.to
    const run = c.runAt[t]
    const named = w.hits[t]?.[0]
    if (run >= 0) {
      // "de l'opération Corail": what it is called is no body
      if (generic.kind !== 'thing') s.ofRun = t
      t = c.runs[run].to
    } else if (named && w.capital[t] && isBody(named)) {
      // "du parti Fatah"
      take(s, c.actorOf(named))
      t = named.to
    } else if (generic.kind === 'thing' && named && w.capital[t]) t = named.to
    else if (generic.kind !== 'place' && isOneNoun(c, noun, t)) s.ofNoun = noun.from
  } else if (s.entry.flags.has('weak')) s.kind = w.pack.offices.refine(s.kind, isAgency ? 'agency' : 'plain')
  s.narrowed = true
  s.plain = !isAgency
  s.ordinary = true
  s.at = t
  return true
}
