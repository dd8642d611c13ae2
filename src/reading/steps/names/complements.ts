/** Reads what follows a title and narrows it: "russe", "des Affaires étrangères", "de la Douma", "par intérim", "élu". */
import type { OfficeKind } from '../../../types/index.ts'
import { readOf, take } from './genitives.ts'
import { entryOf, type Hit } from './scan.ts'
import type { TitleContext, TitleState } from './titles.ts'
import type { PortfolioEntry, TitleEntry } from './vocabulary.ts'

/** Longest bracket skipped between a title and its name: "(chambre basse du Parlement russe)". */
const MAX_BRACKET = 14

/** Reads one piece at `s.at` and moves it on; false when the piece is of another kind. */
type Reader = (c: TitleContext, title: Hit, s: TitleState, limit: number) => boolean

/** The pieces that may follow a title, the surer first. */
const READERS: readonly Reader[] = [
  readTail,
  readModifier,
  readPortfolio,
  readPeople,
  readName,
  readAdjective,
  readOf,
  readBracket,
  readCoordination,
  readTarget,
]

/** Reads one piece more of the title; false when it ends here. */
export function readComplement(c: TitleContext, title: Hit, s: TitleState, limit: number): boolean {
  return READERS.some((read) => read(c, title, s, limit))
}

/** "conseiller américain à la sécurité nationale": the rest of the title behind the adjective. */
function readTail(c: TitleContext, title: Hit, s: TitleState): boolean {
  const { w } = c
  // behind an adjective, or behind a title of several words ("candidat démocrate à la présidentielle")
  if (s.at === title.to && title.to === title.from + 1) return false
  const tails = w.pack.tails().at(w.text, w.folded, w.tokens[s.at].start)
  if (!tails) return false
  let end = title.start
  while (end < title.end && w.folded.charCodeAt(end) !== 32) end++
  const first = w.folded.slice(title.start, end)
  for (const { end, entries } of tails)
    for (const tail of entries) {
      if (tail.first !== first) continue
      let to = s.at
      while (to < w.tokens.length && w.tokens[to].end < end) to++
      s.entry = tail.entry
      s.kind = tail.entry.kind
      s.narrowed = true
      s.at = to + (w.tokens[to].part === 1 ? 2 : 1)
      return true
    }
  return false
}

/** "élu", "par intérim", "sortant". */
function readModifier(c: TitleContext, _title: Hit, s: TitleState): boolean {
  const hit = c.w.hits[s.at]?.[0]
  const modifier = entryOf(hit, 'modifier')
  if (!hit || !modifier?.flags.has('after')) return false
  s.status = modifier.status
  s.at = hit.to
  return true
}

/** "des Affaires étrangères" of a minister, of an official or of the ministry just read. */
function readPortfolio(c: TitleContext, _title: Hit, s: TitleState): boolean {
  const { flags } = s.entry
  if (!flags.has('portfolio') && !flags.has('weak') && !s.ministry) return false
  const portfolio = portfolioAt(c, s.at)
  if (!portfolio) return false
  if (!flags.has('portfolio')) s.inState = true
  else if (!s.ministry) s.kind = c.w.pack.offices.portfolio(s.kind, portfolio.entry.kind)
  s.narrowed = true
  s.at = portfolio.hit.to
  return true
}

function portfolioAt(c: TitleContext, t: number): { hit: Hit; entry: PortfolioEntry } | undefined {
  for (const hit of c.w.hits[t] ?? []) {
    const entry = entryOf(hit, 'portfolio')
    if (entry) return { hit, entry }
  }
  return undefined
}

/** "russe". */
function readPeople(c: TitleContext, _title: Hit, s: TitleState): boolean {
  const hit = c.w.hits[s.at]?.[0]
  if (!hit || c.w.capital[s.at] || !entryOf(hit, 'people')) return false
  take(s, c.actorOf(hit))
  s.at = hit.to
  return true
}

/** A name without a preposition: "présidente de la région Ile-de-France", "de l'agence sanitaire russe Rospotrebnadzor", "député LFI François X". */
function readName(c: TitleContext, title: Hit, s: TitleState): boolean {
  const { w } = c
  const hit = w.hits[s.at]?.[0]
  const name = entryOf(hit, 'name')
  if (!hit || !name || !w.capital[s.at]) return false
  const first = s.at === title.to
  const place = first && name.kind === 'place' && title.to > title.from + 1
  // "député LFI François X", "secrétaire général du parti Nour"
  const isBody = name.kind === 'group' || name.kind === 'organisation'
  const party = first && isBody && (c.runAt[hit.to] >= 0 || title.to > title.from + 1)
  const body = name.kind !== 'place' && (name.kind !== 'state' || (name.role !== 'capital' && name.role !== 'name'))
  if (place) take(s, c.actorOf(hit)?.of)
  else if ((s.narrowed && body) || (party && title.to > title.from + 1)) take(s, c.actorOf(hit))
  else if (!party) return false
  s.at = hit.to
  return true
}

/** Words that say nothing of the state: "sortant", "pro-GNA", "en charge", "responsable santé du parti". */
function readAdjective(c: TitleContext, title: Hit, s: TitleState): boolean {
  const { w } = c
  const { words } = w.pack
  const { norm, upos } = w.tokens[s.at]
  const filler = words.inCharge.has(norm) || words.stance.has(norm.slice(0, norm.indexOf('-') + 1))
  const hit = w.hits[s.at]?.[0]
  const adjective = !w.capital[s.at] && !isOffice(hit) && (upos === 'ADJ' || words.orientation.has(norm))
  const next = w.tokens[s.at + 1]?.norm ?? ''
  const noun = s.at === title.to && upos === 'NOUN' && !w.capital[s.at] && !hit && words.of.has(next)
  if (!filler && !adjective && !noun) return false
  s.at++
  return true
}

/** A title of office; "démocrate" or "travailliste" behind a title is an adjective. */
const isOffice = (hit: Hit | undefined): boolean => entryOf(hit, 'title')?.flags.has('role') === false

/** "ministre de l'Economie et des Finances", "centriste et europhile". */
function readCoordination(c: TitleContext, title: Hit, s: TitleState): boolean {
  const { tokens, cover, pack } = c.w
  const t = s.at
  if (!pack.words.coordination.has(tokens[t].norm)) return false
  const next = tokens[t + 1]
  const adjective = next?.upos === 'ADJ' || (next?.upos === 'NOUN' && pack.words.of.has(tokens[t + 2]?.norm ?? ''))
  if (tokens[t - 1].upos === 'ADJ' && adjective && !cover[t + 1] && !c.w.capital[t + 1]) s.at += 2
  else if (s.narrowed && title.to < t && continuesPortfolio(c, s.entry, t + 1)) s.at++
  else return false
  return true
}

function continuesPortfolio(c: TitleContext, entry: TitleEntry, t: number): boolean {
  if (!entry.flags.has('portfolio')) return false
  return portfolioAt(c, t) !== undefined || c.w.pack.words.of.has(c.w.tokens[t]?.norm)
}

/** Offices with a place or a cause: "ambassadeur en Libye", "émissaire pour l'Iran". */
const TARGETED: ReadonlySet<OfficeKind> = new Set([
  'ambassador',
  'envoy',
  'adviser',
  'other',
  'director',
  'leader',
  'opposition leader',
])

/** "pour l'Iran", "auprès de l'ONU", "en Libye": where or for what, not of whom. */
function readTarget(c: TitleContext, _title: Hit, s: TitleState, limit: number): boolean {
  const { w } = c
  const { words } = w.pack
  if (!TARGETED.has(s.kind) || !words.target.has(w.tokens[s.at].norm)) return false
  let t = s.at + 1
  while (t < limit && (words.definite.has(w.tokens[t].norm) || words.of.has(w.tokens[t].norm))) t++
  const hit = w.hits[t]?.[0]
  const kind = entryOf(hit, 'name')?.kind
  if (!hit || !kind || kind === 'medium') return false
  // "opposant numéro un au Kremlin"
  if (s.kind === 'opposition leader' && kind === 'state') take(s, c.actorOf(hit))
  s.at = hit.to
  s.narrowed = true
  return true
}

/** A bracket behind which the title or its name goes on. */
function readBracket(c: TitleContext, _title: Hit, s: TitleState, limit: number): boolean {
  if (c.w.tokens[s.at].norm !== '(') return false
  for (let t = s.at + 1; t < limit && t - s.at < MAX_BRACKET; t++) {
    if (c.w.tokens[t].norm !== ')') continue
    const next = c.w.tokens[t + 1]
    // only when the title goes on behind it
    const goesOn =
      next && (c.runAt[t + 1] >= 0 || next.norm === ',' || c.w.hits[t + 1] || c.w.pack.words.of.has(next.norm))
    if (!goesOn || t + 1 >= limit) return false
    const inner = c.w.hits[s.at + 1]?.[0]
    if (!s.of && inner && entryOf(inner, 'people')) take(s, c.actorOf(inner))
    s.at = t + 1
    return true
  }
  return false
}
