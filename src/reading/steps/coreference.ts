/** Resolves titles alone, common nouns and pronouns to the actors they take up, in one walk through the text. */
import { BodyReader } from './coreference/bodies.ts'
import { GroupReader } from './coreference/groups.ts'
import { History, type Naming } from './coreference/history.ts'
import { PronounReader } from './coreference/pronouns.ts'
import { TitleReader } from './coreference/titles.ts'
import type { Attachment } from './names/attach.ts'
import { type Body, findBodies } from './names/bodies.ts'
import type { DraftActor } from './names/draft.ts'
import { entryOf, type Scanned } from './names/scan.ts'
import type { TitlePhrase } from './names/titles.ts'
import type { Gender } from './names/vocabulary.ts'
import type { Found } from './names.ts'
import { type OfficeBook, takeTitle } from './offices.ts'

/** What stands at a token and waits to be resolved or remembered. */
type Item =
  | { readonly at: number; readonly is: 'actor'; readonly naming: Naming; readonly attachment?: Attachment }
  | { readonly at: number; readonly is: 'title'; readonly title: TitlePhrase }
  | { readonly at: number; readonly is: 'body'; readonly body: Body }
  | { readonly at: number; readonly is: 'common' }
  | { readonly at: number; readonly is: 'word' }

export function resolveReferences(found: Found, book: OfficeBook): void {
  const { w } = found
  giveStates(found)
  const history = new History(found)
  const titles = new TitleReader(found, book, history)
  const groups = new GroupReader(found, history)
  const bodies = new BodyReader(found, history)
  const pronouns = new PronounReader(found, history)
  for (const item of itemsOf(found)) {
    if (item.is === 'actor') {
      history.see(item.naming)
      groups.readCoordination(item.naming)
      if (item.attachment) {
        titles.remember(item.attachment.title, item.naming.actor)
        if (item.attachment.title.relative) takeTitle(found, book, item.attachment)
      }
    } else if (item.is === 'title') titles.read(item.title)
    else if (item.is === 'body') groups.readBody(item.body)
    else if (item.is === 'common') {
      if (!groups.readCommon(item.at)) bodies.read(item.at)
    } else if (w.pack.pronouns.has(w.tokens[item.at].norm)) pronouns.read(item.at)
    else groups.readWord(item.at)
  }
  titles.statements.readVerbs()
}

/** Persons in office by what the desk knows act for their state, though the dispatch never says their office. */
function giveStates(found: Found): void {
  for (const actor of found.draft.actors) {
    if (actor.kind !== 'person' || actor.of) continue
    const known = found.known.find(actor.name)
    if (known?.inOffice) actor.of = found.c.byCode(known.person.of)
  }
}

function itemsOf(found: Found): Item[] {
  const { w } = found
  const items: Item[] = []
  for (const actor of found.draft.actors)
    for (const m of actor.mentions)
      items.push({
        at: m.from,
        is: 'actor',
        naming: namingOf(actor, m, m.as === 'role' && !w.capital[m.from] && w.tokens[m.head].upos !== 'NOUN'),
      })
  const taken = new Uint8Array(w.tokens.length)
  for (const attachment of found.attachments) {
    const { title, run, how } = attachment
    const person = found.ofRun[run]
    taken.fill(1, title.from, title.to)
    if (!person || title.plural) continue
    found.mention(person, title.from, how === 'before' ? found.runs[run].to : title.to, title.head, 'title')
    const { from, to, head } = title
    items.push({ at: from, is: 'actor', naming: namingOf(person, { from, to, head }), attachment })
  }
  for (const title of found.titles) {
    if (found.attached.has(title.head)) continue
    taken.fill(1, title.from, title.to)
    items.push({ at: title.from, is: 'title', title })
  }
  for (const body of findBodies(found.c, taken)) items.push({ at: body.from, is: 'body', body })
  for (let t = 0; t < w.tokens.length; t++)
    // "le" and "les" are articles far more often
    if (isCommon(w, t)) items.push({ at: t, is: 'common' })
    else if (isPronoun(w, t) || w.pack.words.pair.has(w.tokens[t].norm) || w.pack.words.sides.has(w.tokens[t].norm))
      items.push({ at: t, is: 'word' })
  // "son ministre, Luigi X": the possessive is read before the name that its phrase leads to
  return items.sort((a, b) => a.at - b.at || Number(b.is === 'word') - Number(a.is === 'word'))
}

function namingOf(
  actor: DraftActor,
  { from, to, head, gender }: Pick<Naming, 'from' | 'to' | 'head'> & { readonly gender?: Gender | null },
  adjective = false,
): Naming {
  return {
    actor,
    from,
    to,
    head,
    gender: gender ?? actor.gender,
    plural: actor.plural,
    human: actor.kind === 'person',
    adjective,
  }
}

function isPronoun({ pack, tokens }: Scanned, t: number): boolean {
  const entry = pack.pronouns.get(tokens[t].norm)
  return entry !== undefined && (entry.use !== 'clitic' || tokens[t].upos === 'PRON')
}

/** A noun that may take up a body: of those that stand before names, or of those that stand for one. */
function isCommon({ pack, tokens, cover }: Scanned, t: number): boolean {
  if (entryOf(cover[t], 'generic')?.kind === 'organisation' && cover[t]?.from === t) return true
  return tokens[t].upos === 'NOUN' && pack.anaphors.has(tokens[t].lemma)
}
