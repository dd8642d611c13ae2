/** Reads titles of office with what narrows them: "l'ancien ministre russe des Affaires étrangères", "le porte-parole du Kremlin". */
import type { OfficeKind, OfficeStatus } from '../../../types/index.ts'
import { readComplement } from './complements.ts'
import type { DraftActor } from './draft.ts'
import { isAdjective, isVerb, shorterTitle } from './no-title.ts'
import type { Run } from './runs.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import type { Gender, Relative, TitleEntry } from './vocabulary.ts'

export type Determiner = 'definite' | 'demonstrative' | 'indefinite' | 'possessive' | 'none'

export interface TitlePhrase {
  /** Determiner and adjectives before it included. */
  readonly from: number
  readonly to: number
  /** The title's own noun. */
  readonly head: number
  readonly kind: OfficeKind
  /** The kind once the state or body is known: "secrétaire d'Etat" of the USA is a foreign minister. */
  readonly kindOf: (of: DraftActor) => OfficeKind
  /** A state's body narrows it, and no state: "responsable de l'armée de l'air". */
  readonly inState: boolean
  /** Also a common noun for officials: "un responsable américain". */
  readonly noun: boolean
  readonly status: OfficeStatus
  readonly of: DraftActor | undefined
  /** Token where a name begins that the title depends on and no list knows ("conseiller de Donald Trump"), or -1. */
  readonly ofRun: number
  /** Token of a noun for a body named before, on which the title depends ("président de l'association"), or -1. */
  readonly ofNoun: number
  /** Token of the possessive before it ("son chef de cabinet"), or -1. */
  readonly possessive: number
  readonly determiner: Determiner
  readonly gender: Gender | null
  readonly plural: boolean
  /** Something narrows it: an adjective of a state, a complement, a portfolio. */
  readonly narrowed: boolean
  /** Counts as an office only when narrowed ("chef", "responsable"). */
  readonly weak: boolean
  /** "homologue", "prédécesseur": the office is that of whoever the possessive stands for. */
  readonly relative: Relative | undefined
  /** Depends on another title: a name after the comma is the other's. */
  readonly inner: boolean
  /** Ordinary words narrowed it, and no state since. */
  readonly plain: boolean
  /** Ordinary words stand in its complement: a lone capitalised word behind them is theirs. */
  readonly ordinary: boolean
  /** Of something that no list knows and that need not be a state's: "président du club", "leader des paramilitaires". */
  readonly vague: boolean
  /** Says who somebody is without being an office: "opposant", "mari", "avocat". */
  readonly role: boolean
  /** The title takes no state or body. */
  readonly absolute: boolean
}

export interface TitleContext {
  readonly w: Scanned
  /** Per token, index in `runs` of the run that begins there, or -1. */
  readonly runAt: Int32Array
  readonly runs: readonly Run[]
  /** What a phrase of the gazetteer means here, mentioned or not. */
  readonly actorOf: (hit: Hit) => DraftActor | undefined
  /** Reads a title that another one depends on ("porte-parole du président russe") and keeps it among the titles. */
  readonly readInner?: (hit: Hit) => TitlePhrase | undefined
  /** The state or body of a code. */
  readonly byCode: (code: string) => DraftActor
}

/** What has been read of a title so far. */
export interface TitleState {
  at: number
  /** The entry of the title as far as it has been read. */
  entry: TitleEntry
  kind: OfficeKind
  status: OfficeStatus
  of: DraftActor | undefined
  ofRun: number
  ofNoun: number
  narrowed: boolean
  /** The last piece was a ministry: its portfolio may follow. */
  ministry: boolean
  /** A noun of a state's body narrowed it. */
  inState: boolean
  /** Ordinary words narrowed it, and no state since. */
  plain: boolean
  ordinary: boolean
}

/** All titles of the document, in order. */
export function findTitles(c: TitleContext): TitlePhrase[] {
  const out: TitlePhrase[] = []
  const { cover } = c.w
  for (let t = 0; t < cover.length; t++) {
    const hit = cover[t]
    if (!hit || hit.from !== t) continue
    const entry = entryOf(hit, 'title')
    // "se dirigeant vers": the verb is no title
    if (!entry || (hit.to === t + 1 && (c.w.tokens[t].upos === 'VERB' || isVerb(c.w, t) || isAdjective(c.w, t))))
      continue
    const short = shorterTitle(c.w, hit)
    const title = readTitle(c, short ?? hit, (short && entryOf(short, 'title')) ?? entry, 0, out)
    out.push(title)
    if (title.to > t + 1) t = title.to - 1
  }
  return out
}

function readTitle(context: TitleContext, hit: Hit, first: TitleEntry, depth: number, out: TitlePhrase[]): TitlePhrase {
  const readInner = (inner: Hit): TitlePhrase | undefined => {
    const entry = entryOf(inner, 'title')
    if (!entry || depth >= MAX_DEPTH) return undefined
    const title = readTitle(context, inner, entry, depth + 1, out)
    out.push(title)
    return title
  }
  const c = { ...context, readInner }
  const s: TitleState = {
    at: hit.to,
    entry: first,
    kind: first.kind,
    status: hit.former ? 'former' : c.w.pack.words.candidate.has(c.w.tokens[hit.from].norm) ? 'candidate' : 'incumbent',
    of: undefined,
    ofRun: -1,
    ofNoun: -1,
    narrowed: false,
    ministry: false,
    inState: false,
    plain: false,
    ordinary: false,
  }
  const left = readLeft(c.w, hit.from, s)
  const limit = c.w.doc.sentences[c.w.sentenceOf[hit.from]].to
  while (s.at < limit && readComplement(c, hit, s, limit));
  const entry = s.entry === first ? bestEntry(hit, first, s.of) : s.entry
  // "la Haut-Commissaire": the article tells it, whatever the noun
  const feminine = left.determiner !== 'none' && c.w.tokens[left.from].feats.includes('Gender=Fem')
  const own =
    entry.of.length && isCode(entry.of[0]) && !s.of && entry.of.length === 1 ? c.byCode(entry.of[0]) : undefined
  return {
    from: left.from,
    to: s.at,
    head: headToken(c.w, hit),
    kind: s.kind === first.kind ? entry.kind : s.kind,
    kindOf: (of) => (s.kind === first.kind && s.entry === first ? bestEntry(hit, first, of).kind : s.kind),
    noun: entryOf(hit, 'noun')?.role === 'official',
    inState: s.inState,
    status: s.status,
    of: s.of ?? own,
    ofRun: s.ofRun,
    ofNoun: s.ofNoun,
    possessive: left.possessive,
    determiner: left.determiner,
    gender: feminine ? 'f' : entry.gender,
    plural: entry.plural,
    narrowed: s.narrowed || own !== undefined,
    weak: entry.flags.has('weak'),
    relative: entry.relative,
    inner: depth > 0,
    plain: s.plain,
    ordinary: s.ordinary,
    vague: s.plain && (VAGUE.has(s.kind) || (entry.flags.has('weak') && !s.of && !s.inState)),
    role: entry.flags.has('role'),
    absolute: entry.of[0] === 'none',
  }
}

/** Offices that states, bodies and clubs alike have. */
const VAGUE: ReadonlySet<OfficeKind> = new Set([
  'president',
  'vice president',
  'leader',
  'director',
  'secretary-general',
  'spokesperson',
  'adviser',
  'envoy',
])

/** "porte-parole du conseiller du ministre" is deep enough. */
const MAX_DEPTH = 2

const isCode = (of: string): boolean => of.charCodeAt(0) < 97

/** The entry made for the state that was read ("secrétaire d'Etat" of the USA), else the general one. */
function bestEntry(hit: Hit, first: TitleEntry, of: DraftActor | undefined): TitleEntry {
  let general: TitleEntry | undefined
  let elsewhere: TitleEntry | undefined
  for (const entry of hit.entries) {
    if (entry.is !== 'title') continue
    const coded = entry.of.length > 0 && isCode(entry.of[0])
    if (coded && of?.code !== undefined && entry.of.includes(of.code)) return entry
    if (!coded) general ??= entry
    else if (of && entry.of.length > 1) elsewhere ??= entry
  }
  // "président du conseil" heads a government in Italy, a council elsewhere
  return general ?? (elsewhere ? { ...elsewhere, kind: 'other' } : first)
}

/** The noun of the title in the tree: the first word that the others hang on. */
function headToken(w: Scanned, hit: Hit): number {
  for (let t = hit.from; t < hit.to; t++) {
    const { head, upos } = w.tokens[t]
    if ((head < hit.from || head >= hit.to) && (upos === 'NOUN' || upos === 'PROPN')) return t
  }
  return w.tokens[hit.from].upos === 'ADJ' && hit.to > hit.from + 1 ? hit.from + 1 : hit.from
}

/** Determiner, "ancien", "haut", "deux" before the title. */
function readLeft(
  w: Scanned,
  from: number,
  s: TitleState,
): { from: number; determiner: Determiner; possessive: number } {
  const { words } = w.pack
  const start = w.doc.sentences[w.sentenceOf[from]].from
  let t = from - 1
  for (let steps = 0; t >= start && steps < 5; steps++) {
    const token = w.tokens[t]
    const modifier = entryOf(w.cover[t], 'modifier')
    if (modifier?.flags.has('before')) {
      s.status = modifier.status
      t = w.cover[t]!.from - 1
    } else if ((token.upos === 'ADJ' || token.upos === 'NUM') && !w.capital[t] && !w.cover[t]) t--
    else break
  }
  if (t >= start) {
    const { norm } = w.tokens[t]
    if (words.demonstrative.has(norm)) return { from: t, determiner: 'demonstrative', possessive: -1 }
    if (words.definite.has(norm)) return { from: t, determiner: 'definite', possessive: -1 }
    if (words.indefinite.has(norm)) return { from: t, determiner: 'indefinite', possessive: -1 }
    if (w.pack.pronouns.get(norm)?.use === 'possessive') return { from: t, determiner: 'possessive', possessive: t }
  }
  return { from: t + 1, determiner: 'none', possessive: -1 }
}
