/** Turns the names and demonyms of the gazetteer that stand in a dispatch into actors with mentions. */
import type { Draft, DraftActor } from './draft.ts'
import { headOf, namesPlace } from './places.ts'
import { entryOf, type Hit, type Scanned } from './scan.ts'
import type { NameEntry, PeopleEntry } from './vocabulary.ts'

/** What each chosen phrase of the gazetteer stands for. */
export type Entities = ReadonlyMap<Hit, DraftActor>

/** How often each code is meant without doubt: what settles "le Congrès" and "coréen". */
export type Evidence = ReadonlyMap<string, number>

/** A name in the headline counts as so many in the text. */
const HEADLINE = 2

/** Counts unambiguous names in the text and in the headline. */
export function evidenceOf(w: Scanned, headline: readonly Hit[]): Evidence {
  const counts = new Map<string, number>()
  const count = (hit: Hit, weight: number): void => {
    for (const entry of hit.entries) {
      if (entry.is !== 'name' && entry.is !== 'people') continue
      if (entry.codes.length !== 1 || entry.flags.has('context') || entry.flags.has('common')) continue
      counts.set(entry.codes[0], (counts.get(entry.codes[0]) ?? 0) + weight)
    }
  }
  for (const hit of headline) count(hit, HEADLINE)
  let last: Hit | undefined
  for (const hit of w.cover) {
    if (hit && hit !== last) count(hit, 1)
    last = hit
  }
  return counts
}

/** The code that is meant: the best attested of the dispatch, else the likelier, else none where the name needs a context. */
export function settle(codes: readonly string[], needsContext: boolean, evidence: Evidence): string | undefined {
  let best: string | undefined
  for (const code of codes) {
    const count = evidence.get(code)
    if (count && (best === undefined || count > (evidence.get(best) ?? 0))) best = code
  }
  return best ?? (needsContext ? undefined : codes[0])
}

/** The state's or body's actor for a code. */
export function actorForCode(draft: Draft, w: Scanned, code: string): DraftActor {
  const { world, genders } = w.pack
  const { gender, plural } = genders.get(code) ?? { gender: null, plural: false }
  const kind = world.isState(code) ? 'state' : world.groupKind(code) ? 'group' : 'organisation'
  const hasCode = kind === 'state' || world.hasCode(code)
  return draft.actor(kind, code, () => ({ name: world.nameOf(code), ...(hasCode && { code }), gender, plural }))
}

function actorForName(
  draft: Draft,
  w: Scanned,
  powers: ReadonlySet<string>,
  entry: NameEntry,
  code: string | undefined,
  hit: Hit,
): DraftActor {
  const words = w.text.slice(hit.start, hit.end)
  const power = powers.has(entry.form) ? w.pack.powers.get(entry.form) : undefined
  if (power !== undefined && !namesPlace(w, hit)) return actorForCode(draft, w, power)
  if (entry.kind === 'place' || (entry.kind === 'state' && entry.role === 'capital' && namesPlace(w, hit)))
    return draft.actor('place', entry.form, () => ({
      name: words,
      gender: entry.gender,
      plural: false,
      ...(code !== undefined && { of: actorForCode(draft, w, code) }),
    }))
  if (entry.kind === 'state' && code !== undefined) return actorForCode(draft, w, code)
  const kind = entry.kind === 'medium' ? 'organisation' : entry.kind
  const key = code ?? entry.form
  const isCode = w.pack.world.hasCode(key)
  return draft.actor(kind, key, () => ({
    name: isCode ? w.pack.world.nameOf(key) : key,
    label: words,
    ...(isCode && { code: key }),
    gender: entry.gender,
    plural: entry.plural,
  }))
}

/** Names of places that stand for a body here: "Bruxelles" without a Belgian is the Union's. */
function powersOf(w: Scanned, evidence: Evidence): ReadonlySet<string> {
  const named = new Map<string, number>()
  const codes = new Map<string, string>()
  let last: Hit | undefined
  for (const hit of w.cover) {
    const entry = hit !== last ? entryOf(hit, 'name') : undefined
    last = hit
    if (!entry || !w.pack.powers.has(entry.form)) continue
    named.set(entry.form, (named.get(entry.form) ?? 0) + 1)
    if (entry.role === 'capital') codes.set(entry.form, entry.codes[0])
  }
  const { headline } = w.doc.dispatch
  const isAlone = (form: string, count: number): boolean =>
    (evidence.get(codes.get(form) ?? '') ?? 0) <= count + (headline.includes(form) ? HEADLINE : 0)
  return new Set([...named].filter(([form, count]) => isAlone(form, count)).map(([form]) => form))
}

export function findEntities(w: Scanned, draft: Draft, evidence: Evidence): Entities {
  const out = new Map<Hit, DraftActor>()
  const { cover } = w
  const powers = powersOf(w, evidence)
  for (let t = 0; t < cover.length; t++) {
    const hit = cover[t]
    if (!hit || hit.from !== t) continue
    const name = entryOf(hit, 'name')
    const people = entryOf(hit, 'people')
    // "Amnesty International UK": the branch of a body is no state
    if (name?.kind === 'state' && isBranch(w, hit)) {
      extend(w, out.get(w.cover[hit.from - 1]!), hit)
      continue
    }
    const actor = name
      ? nameActor(w, draft, evidence, powers, hit, name)
      : people && peopleActor(w, draft, evidence, hit, people)
    if (!actor) continue
    out.set(hit, actor)
    if (name?.gender && actor.gender === null) actor.gender = name.gender
    const { from, to, start, end } = hit
    actor.mentions.push({
      from,
      to,
      start,
      end,
      head: headOf(w, from, to),
      as: name ? 'name' : 'role',
      gender: name?.gender,
    })
  }
  return out
}

/** The mention of the body takes in the words of its branch. */
function extend(w: Scanned, body: DraftActor | undefined, { to, end, from }: Hit): void {
  const mention = body?.mentions.pop()
  if (!mention) return
  const head = headOf(w, mention.from, to)
  body!.mentions.push(mention.to === from ? { ...mention, to, end, head } : mention)
}

function isBranch(w: Scanned, hit: Hit): boolean {
  const before = w.cover[hit.from - 1]
  const kind = entryOf(before, 'name')?.kind
  return before !== hit && (kind === 'organisation' || kind === 'medium' || kind === 'group')
}

function nameActor(
  w: Scanned,
  draft: Draft,
  evidence: Evidence,
  powers: ReadonlySet<string>,
  hit: Hit,
  entry: NameEntry,
): DraftActor | undefined {
  const said = entry.kind === 'place' ? stateBehind(w, hit) : undefined
  const code = said ?? settle(entry.codes, entry.flags.has('context'), evidence)
  if (code === undefined && entry.kind !== 'place') return undefined
  if (entry.flags.has('common') && !plausible(w, hit)) return undefined
  return actorForName(draft, w, powers, entry, code, hit)
}

/** "Brunswick, en Allemagne": the text says of which state the place is. */
function stateBehind(w: Scanned, { to }: Hit): string | undefined {
  const { locative, to: at, definite } = w.pack.words
  const { norm } = w.tokens[to + 1] ?? { norm: '' }
  if (w.tokens[to]?.norm !== ',' || !(locative.has(norm) || at.has(norm))) return undefined
  let t = to + 2
  while (definite.has(w.tokens[t]?.norm ?? '')) t++
  const state = entryOf(w.hits[t]?.[0], 'name')
  return state?.kind === 'state' && state.role === 'name' && state.codes.length === 1 ? state.codes[0] : undefined
}

/** A name that is also a common word needs a capital in mid-sentence and a preposition of place or another name beside it. */
function plausible(w: Scanned, hit: Hit): boolean {
  const sentence = w.doc.sentences[w.sentenceOf[hit.from]]
  const prev = hit.from > sentence.from ? w.tokens[hit.from - 1].norm : ''
  const { to, locative } = w.pack.words
  return w.tokens[hit.from].upos === 'PROPN' || to.has(prev) || locative.has(prev)
}

function peopleActor(
  w: Scanned,
  draft: Draft,
  evidence: Evidence,
  hit: Hit,
  entry: PeopleEntry,
): DraftActor | undefined {
  const code = settle(entry.codes, entry.flags.has('context'), evidence)
  if (code === undefined && !entry.own) return undefined
  const capital = w.capital[hit.from] === 1
  // "un Russe" is a person, "les Russes" the state; "en russe" is a language
  if (capital && !entry.plural && entryOf(hit, 'people')) return undefined
  if (!capital && w.pack.words.language.has(w.tokens[hit.from - 1]?.norm ?? '')) return undefined
  return entry.own ? actorForPeople(draft, w, hit, entry, evidence) : actorForCode(draft, w, code!)
}

/** "les Kurdes": those of the state of theirs that the dispatch names most. */
export function actorForPeople(
  draft: Draft,
  w: Scanned,
  hit: Hit,
  { own, codes }: PeopleEntry,
  evidence: Evidence,
): DraftActor {
  const named = codes.length ? settle(codes, true, evidence) : undefined
  const name = named ? `${w.pack.world.adjectiveOf(named)} ${own}` : own!
  return draft.actor('group', name, () => ({
    name,
    label: w.text.slice(hit.start, hit.end),
    gender: null,
    plural: true,
  }))
}
