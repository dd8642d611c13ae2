/** All that is named outright in a dispatch: states and bodies, persons, titles; what the later parts of the step build on. */
import type { OfficeKind, Summed } from '../../../types/index.ts'
import { type Attachment, attachTitles } from './attach.ts'
import { callBodies } from './called.ts'
import { Draft, type DraftActor, type DraftMention } from './draft.ts'
import { actorForCode, actorForPeople, type Evidence, evidenceOf, findEntities, settle } from './entities.ts'
import { Focus } from './focus.ts'
import { fold } from './fold.ts'
import { Known } from './known.ts'
import { findMedia } from './media.ts'
import { findPersons } from './persons.ts'
import { headOf } from './places.ts'
import { findRuns, type Run } from './runs.ts'
import { entryOf, type Hit, type Scanned, scan } from './scan.ts'
import { findTitles, type TitleContext, type TitlePhrase } from './titles.ts'
import type { NamePack } from './vocabulary.ts'

/** Sentences back in which the body is looked for that a noun or "leur" means. */
const MAX_SENTENCES = 2
/** Words back that a possessive, or a noun for a body, may reach. */
const REACH = 80

export class Found {
  readonly w: Scanned
  readonly c: TitleContext
  readonly draft = new Draft()
  readonly runs: readonly Run[]
  readonly titles: readonly TitlePhrase[]
  readonly attachments: readonly Attachment[]
  /** The nouns of titles that stand beside a name. */
  readonly attached: ReadonlySet<number>
  /** Per run, the person it names. */
  readonly ofRun: readonly (DraftActor | undefined)[]
  readonly focus: Focus
  readonly known: Known
  /** Office-holders whom nothing names, by the word that heads their title. */
  private readonly officials = new Map<number, { readonly of: DraftActor; readonly kind: OfficeKind }>()
  private readonly personByHead = new Map<number, DraftActor>()
  /** Runs that have been made bodies. */
  private readonly bodyRuns = new Set<number>()
  private readonly bodyByHead = new Map<number, DraftActor>()

  constructor(doc: Summed, pack: NamePack) {
    const w = scan(doc, pack)
    const { draft } = this
    const known = new Known(pack, doc.dispatch.sentAt)
    const runs = findRuns(w)
    const evidence = evidenceOf(w, headlineHits(w))
    const entities = findEntities(w, draft, evidence)
    const runAt = new Int32Array(w.tokens.length).fill(-1)
    for (let i = 0; i < runs.length; i++) runAt[runs[i].from] = i
    const byCode = (code: string): DraftActor => actorForCode(draft, w, code)
    const actorOf = (hit: Hit): DraftActor | undefined => entities.get(hit) ?? meant(w, draft, hit, evidence, byCode)
    const c: TitleContext = { w, runAt, runs, byCode, actorOf }
    this.w = w
    this.c = c
    this.runs = runs
    this.known = known
    this.titles = findTitles(c)
    this.attachments = attachTitles(c, this.titles)
    this.attached = new Set(this.attachments.map((a) => a.title.head))
    this.ofRun = findPersons(w, draft, runs, this.attachments, known)
    callBodies(w, draft, runs, this.ofRun, (run) => this.organisation(run))
    this.focus = new Focus(w, draft.actors, evidence)
    findMedia(w, draft, this.focus, actorOf)
    this.placeHeads()
  }

  /** Persons and bodies by the words that head their names and titles. */
  private placeHeads(): void {
    this.ofRun.forEach((person, i) => {
      if (!person) return
      const { from, to, civility } = this.runs[i]
      for (let t = civility?.from ?? from; t < to; t++) this.personByHead.set(t, person)
    })
    for (const actor of this.draft.actors)
      if (actor.kind === 'group' || actor.kind === 'organisation')
        for (const { head } of actor.mentions) this.bodyByHead.set(head, actor)
    for (const { title, run } of this.attachments) {
      const person = this.ofRun[run]
      if (person && !title.plural) this.personByHead.set(title.head, person)
    }
  }

  /** The person whose name this token is part of, or whose title or pronoun it heads. */
  personAt(token: number): DraftActor | undefined {
    return this.personByHead.get(token)
  }

  /** The group or organisation that this token names. */
  bodyAt(token: number): DraftActor | undefined {
    return token < 0 ? undefined : this.bodyByHead.get(token)
  }

  /** The group that the sentence names last before this token: "le Hezbollah et son chef"; of several ("leur chef") the one named in the sentences before, too. */
  bodyBefore(token: number, several = false): DraftActor | undefined {
    const sentence = this.w.sentenceOf[token] - (several ? MAX_SENTENCES : 0)
    for (let t = token - 1; t >= 0 && token - t < REACH && this.w.sentenceOf[t] >= sentence; t--) {
      const body = this.bodyByHead.get(t)
      if (body?.kind === 'group' && (!several || body.plural)) return body
      if (body && !several) return undefined
    }
    return undefined
  }

  /** The body that a noun for one takes up: "le secrétaire général de l'organisation". */
  bodyCalled(noun: number): DraftActor | undefined {
    const kind = entryOf(this.w.cover[noun], 'generic')?.kind
    const sentence = this.w.sentenceOf[noun] - MAX_SENTENCES
    for (let t = noun - 1; t >= 0 && noun - t < REACH && this.w.sentenceOf[t] >= sentence; t--) {
      const body = this.bodyByHead.get(t)
      if (body?.kind === kind && entryOf(this.w.cover[t], 'name')?.kind !== 'medium') return body
    }
    return undefined
  }

  /** The state whose people the word before a name says it is of: "le Portugais João X". */
  peopleBefore(run: number): DraftActor | undefined {
    const { w, actorOf } = this.c
    const t = this.runs[run].from - 1
    const hit = w.cover[t]
    if (!hit || !w.capital[hit.from] || !entryOf(hit, 'people')) return undefined
    const of = actorOf(hit)
    return of?.kind === 'state' ? of : undefined
  }

  /** The unnamed office-holder who governs a possessive: "le chef de l'Etat français … son homologue". */
  ownerOfficial(token: number): { readonly of: DraftActor; readonly kind: OfficeKind } | undefined {
    const { tokens, tree } = this.w
    let t = tokens[token].head
    for (let step = 0; step < 8 && t >= 0; step++) {
      const official = this.officials.get(tree.child(t, 'nsubj'))
      if (official) return official
      t = tokens[t].head
    }
    return undefined
  }

  /** The body that a run of capitalised words names, made an actor with this mention. */
  organisation(run: number): DraftActor {
    const { from, to, start, end, words } = this.runs[run]
    const name = this.w.text.slice(start, end)
    const actor = this.draft.actor('organisation', words.join(' '), () => ({
      name,
      label: name,
      gender: null,
      plural: false,
    }))
    if (!this.bodyRuns.has(run))
      actor.mentions.push({ from, to, start, end, head: headOf(this.w, from, to), as: 'name' })
    this.bodyRuns.add(run)
    return actor
  }

  mention(actor: DraftActor, from: number, to: number, head: number, as: DraftMention['as'], kind?: OfficeKind): void {
    const { tokens } = this.w
    actor.mentions.push({ from, to, start: tokens[from].start, end: tokens[to - 1].end, head, as })
    if (actor.kind === 'person') this.personByHead.set(head, actor)
    else if (kind) this.officials.set(head, { of: actor, kind })
  }

  /**
   * Whose "son" is: the subject that governs it, else the last person named before it in the sentence or the one before.
   * @param ownRun the run of the phrase itself, never its own owner
   */
  possessor(token: number, ownRun: number): DraftActor | undefined {
    const { tokens, tree } = this.w
    const own = ownRun >= 0 ? this.ofRun[ownRun] : undefined
    let t = tokens[token].head
    for (let step = 0; step < 8 && t >= 0; step++) {
      const subject = tree.child(t, 'nsubj')
      const person = subject >= 0 ? this.personAt(subject) : undefined
      if (person && person !== own) return person
      t = tokens[t].head
    }
    const sentence = this.w.sentenceOf[token]
    for (let k = token - 1; k >= 0 && k > token - REACH && this.w.sentenceOf[k] >= sentence - 1; k--) {
      const person = this.personAt(k)
      if (person && person !== own) return person
    }
    return undefined
  }
}

function meant(
  w: Scanned,
  draft: Draft,
  hit: Hit,
  evidence: Evidence,
  byCode: (code: string) => DraftActor,
): DraftActor | undefined {
  const entry = entryOf(hit, 'name') ?? entryOf(hit, 'people')
  if (entry?.is === 'people' && entry.own) return actorForPeople(draft, w, hit, entry, evidence)
  const code = entry && settle(entry.codes, entry.flags.has('context'), evidence)
  return code === undefined ? undefined : byCode(code)
}

/** Phrases of the gazetteer in the headline: context, never mentions. */
function headlineHits(w: Scanned): Hit[] {
  const text = w.doc.dispatch.headline
  const folded = fold(text)
  const out: Hit[] = []
  for (const match of text.matchAll(/[\p{L}\d]+/gu)) {
    const hit = w.pack.phrases.at(text, folded, match.index)?.[0]
    if (hit) out.push({ ...hit, from: -1, to: -1, former: false })
  }
  return out
}
