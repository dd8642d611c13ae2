/** Reads what follows a title and narrows it: "russe", "des Affaires étrangères", "de la Douma", "par intérim", "élu". */
import type { OfficeKind } from '../../../types/index.ts'
import type { DraftActor } from './draft.ts'
import { entryOf, type Hit } from './scan.ts'
import type { TitleContext, TitleState } from './titles.ts'
import type { TitleEntry } from './vocabulary.ts'

/** Longest stretch of ordinary words inside a complement: "chef du système judiciaire iranien". */
const MAX_PLAIN = 8
/** Longest bracket skipped between a title and its name: "(chambre basse du Parlement russe)". */
const MAX_BRACKET = 14

/** Reads one piece more at `s.at`; false when the title ends there. */
export function readComplement(c: TitleContext, title: Hit, s: TitleState, limit: number): boolean {
  const { w } = c
  const { words } = w.pack
  const t = s.at
  const { entry } = s
  const hit = w.hits[t]?.[0]
  // "conseiller américain à la sécurité", "candidat démocrate à la présidentielle"
  if ((t > title.to || title.to > title.from + 1) && readTail(c, title, s)) return true
  const modifier = entryOf(hit, 'modifier')
  if (hit && modifier?.flags.has('after')) {
    s.status = modifier.status
    s.at = hit.to
    return true
  }
  const portfolio = findEntry(w.hits[t], 'portfolio')
  if (portfolio && (entry.flags.has('portfolio') || entry.flags.has('weak') || s.ministry)) {
    if (!entry.flags.has('portfolio')) s.inState = true
    else if (!s.ministry) s.kind = w.pack.offices.portfolio(s.kind, portfolio.entry.kind)
    s.narrowed = true
    s.at = portfolio.hit.to
    return true
  }
  if (hit && entryOf(hit, 'people') && !w.capital[t]) {
    take(s, c.actorOf(hit))
    s.at = hit.to
    return true
  }
  const { norm, upos } = w.tokens[t]
  // "présidente de la région Ile-de-France"
  if (hit && t === title.to && w.capital[t] && entryOf(hit, 'name')?.kind === 'place' && title.to > title.from + 1) {
    take(s, c.actorOf(hit)?.of)
    s.at = hit.to
    return true
  }
  if (hit && s.narrowed && w.capital[t] && isBody(hit)) {
    // "de l'agence sanitaire russe Rospotrebnadzor"
    take(s, c.actorOf(hit))
    s.at = hit.to
    return true
  }
  if (words.inCharge.has(norm) || words.stance.has(norm.slice(0, norm.indexOf('-') + 1))) {
    s.at++
    return true
  }
  if (words.of.has(norm)) return readOf(c, entry, s, limit)
  if (norm === '(') return skipBracket(c, s, limit)
  if (w.capital[t] === 0 && !isOffice(hit) && (upos === 'ADJ' || words.orientation.has(norm))) {
    s.at++
    return true
  }
  // "responsable santé du SPD", "député LFI François X"
  if (t === title.to && upos === 'NOUN' && !w.capital[t] && !hit && words.of.has(w.tokens[t + 1]?.norm ?? '')) {
    s.at++
    return true
  }
  if (hit && t === title.to && isParty(hit) && c.runAt[hit.to] >= 0) {
    s.at = hit.to
    return true
  }
  if (
    words.coordination.has(norm) &&
    w.tokens[t - 1].upos === 'ADJ' &&
    w.tokens[t + 1]?.upos === 'ADJ' &&
    !w.cover[t + 1]
  ) {
    s.at += 2
    return true
  }
  if (words.coordination.has(norm) && s.narrowed && title.to < t && continuesPortfolio(c, entry, t + 1)) {
    s.at++
    return true
  }
  return TARGETED.has(s.kind) && readTarget(c, s, limit)
}

const isBody = (hit: Hit): boolean => {
  const name = entryOf(hit, 'name')
  return (
    name !== undefined &&
    name.kind !== 'place' &&
    (name.kind !== 'state' || (name.role !== 'capital' && name.role !== 'name'))
  )
}

/** A title of office; "démocrate" or "travailliste" behind a title is an adjective. */
const isOffice = (hit: Hit | undefined): boolean => entryOf(hit, 'title')?.flags.has('role') === false

const isParty = (hit: Hit): boolean => {
  const kind = entryOf(hit, 'name')?.kind
  return kind === 'group' || kind === 'organisation'
}

/** "conseiller américain à la sécurité nationale": the rest of the title behind the adjective. */
function readTail(c: TitleContext, title: Hit, s: TitleState): boolean {
  const { w } = c
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

function findEntry<K extends 'portfolio'>(hits: readonly Hit[] | undefined, is: K) {
  if (hits)
    for (const hit of hits) {
      const entry = entryOf(hit, is)
      if (entry) return { hit, entry }
    }
  return undefined
}

function continuesPortfolio(c: TitleContext, entry: TitleEntry, t: number): boolean {
  return (
    entry.flags.has('portfolio') &&
    (findEntry(c.w.hits[t], 'portfolio') !== undefined || c.w.pack.words.of.has(c.w.tokens[t]?.norm))
  )
}

function take(s: TitleState, actor: DraftActor | undefined): void {
  s.narrowed = true
  if (!actor) return
  if (!s.of || (s.of.kind === 'state' && actor.kind !== 'state' && actor.kind !== 'place')) s.of = actor
}

/** "de", "du", "de la" and what it brings. */
function readOf(c: TitleContext, entry: TitleEntry, s: TitleState, limit: number): boolean {
  const { w } = c
  const { words } = w.pack
  let t = s.at + 1
  while (t < limit && words.definite.has(w.tokens[t].norm)) t++
  if (t >= limit) return false
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
  s.of ??= inner.of
  const { to } = inner
  const civility = entryOf(c.w.cover[to], 'civility') ? c.w.cover[to]!.to : to
  const run = c.runAt[civility] ?? -1
  if (run >= 0) s.ofRun = civility
  s.at = run >= 0 ? c.runs[run].to : to
  return true
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
  if (t === from) {
    // a generic noun before a name: "du parti Nour", "du groupe Wagner"
    const generic = entryOf(w.cover[t], 'generic')
    if (!generic) return false
    s.kind = w.pack.offices.refine(s.kind, generic.flags.has('party') ? 'party' : generic.kind)
    t = w.cover[t]!.to
    const run = c.runAt[t]
    if (run >= 0) {
      s.ofRun = t
      t = c.runs[run].to
    }
  } else if (s.entry.flags.has('weak')) s.kind = w.pack.offices.refine(s.kind, 'plain')
  s.narrowed = true
  s.plain = !w.pack.words.agency.has(w.tokens[from].norm)
  s.at = t
  return true
}

/** Offices with a place or a cause: "ambassadeur en Libye", "émissaire pour l'Iran". */
const TARGETED: ReadonlySet<OfficeKind> = new Set(['ambassador', 'envoy', 'adviser', 'other', 'director', 'leader'])

/** "pour l'Iran", "auprès de l'ONU", "en Libye": where or for what, not of whom. */
function readTarget(c: TitleContext, s: TitleState, limit: number): boolean {
  const { w } = c
  const { words } = w.pack
  if (!words.target.has(w.tokens[s.at].norm)) return false
  let t = s.at + 1
  while (t < limit && (words.definite.has(w.tokens[t].norm) || words.of.has(w.tokens[t].norm))) t++
  const hit = w.hits[t]?.[0]
  const kind = entryOf(hit, 'name')?.kind
  if (!hit || !kind || kind === 'medium') return false
  s.at = hit.to
  s.narrowed = true
  return true
}

function skipBracket(c: TitleContext, s: TitleState, limit: number): boolean {
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

/** How a title's kind changes with what it is of: data of the pack. */
export interface OfficeRules {
  /** "président" + parliament → speaker. */
  readonly refine: (kind: OfficeKind, role: string) => OfficeKind
  /** "ministre" + "de la Défense" → defence minister; "vice-ministre" stays a deputy. */
  readonly portfolio: (kind: OfficeKind, portfolio: OfficeKind) => OfficeKind
}
