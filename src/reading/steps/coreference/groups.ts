/** Resolves common nouns that stand for states ("l'armée", "le gouvernement turc") and words for several ("les deux hommes"). */

import type { Body } from '../names/bodies.ts'
import type { DraftActor } from '../names/draft.ts'
import type { Found } from '../names.ts'
import type { History, Naming } from './history.ts'

/** Roles of nouns that stand for the state spoken of when no state is named beside them. */
const ALONE: ReadonlySet<string> = new Set(['government', 'army', 'parliament', 'state', 'organ', 'court', 'service'])
/** Roles of bodies that deal with what happens where they are. */
const LOCAL: ReadonlySet<string> = new Set(['court', 'service'])
/** Roles that take up the state last named beside the same noun: "l'ambassade" after "l'ambassade de Russie". */
const REMEMBERED: ReadonlySet<string> = new Set(['embassy', 'delegation'])

export class GroupReader {
  private readonly found: Found
  private readonly history: History
  /** The state that a noun was last said of: "l'armée" after "l'armée turque". */
  private readonly last = new Map<string, DraftActor>()
  /** The body that was last named behind a noun: "le musée Roche". */
  private readonly common = new Map<string, DraftActor>()

  constructor(found: Found, history: History) {
    this.found = found
    this.history = history
  }

  /** "Paris et Berlin", "MM. X et Y". */
  readCoordination({ actor, head }: Naming): void {
    const { deprel, head: first } = this.found.w.tokens[head]
    const other = deprel === 'conj' ? this.history.at(first) : undefined
    if (other && other !== actor && other.kind === actor.kind && actor.kind !== 'place')
      this.history.seeGroup([other, actor], head)
  }

  readBody(body: Body): void {
    if (body.entry.role === 'opposition') {
      this.readInsurgents(body)
      return
    }
    const named = this.besidePerson(body)
    const unnamed = () => this.ofAntecedent(body) ?? this.unsaid(body)
    const of = body.of ?? named?.of ?? (body.ofRun >= 0 ? this.ofPerson(body.ofRun) : unnamed())
    if (!of) return
    if (body.of) this.last.set(body.entry.lemma, body.of)
    this.found.mention(of, body.from, named?.to ?? body.to, body.head, 'role')
    this.found.focus.see(of, body.from)
    const { gender, role } = body.entry
    this.history.see({
      actor: of,
      from: body.from,
      to: body.to,
      head: body.head,
      gender,
      plural: body.plural,
      human: role === 'official' && !body.plural,
    })
  }

  /** "le musée", "ce journal": the body last named behind the same noun. */
  readCommon(noun: number): boolean {
    const { w } = this.found
    const hit = w.cover[noun]
    if (!hit || w.capital[noun] || !w.pack.words.definite.has(w.tokens[noun - 1]?.norm ?? '')) return false
    const named = this.found.draft.called.get(hit.from)
    const { lemma } = w.tokens[noun]
    if (named) {
      this.common.set(lemma, named)
      return true
    }
    const body = this.common.get(lemma)
    if (!body || w.pack.words.of.has(w.tokens[hit.to]?.norm ?? '') || w.capital[hit.to]) return false
    this.found.mention(body, noun - 1, hit.to, noun, 'role')
    const { gender } = body
    this.history.see({ actor: body, from: noun - 1, to: hit.to, head: noun, gender, plural: false, human: false })
    return true
  }

  /** "les insurgés", "les rebelles": the group named last. */
  private readInsurgents(body: Body): void {
    if (!body.definite || !body.plural || body.of) return
    const group = this.history.lastOfKind('group', body.from)
    if (!group) return
    this.found.mention(group, body.from, body.to, body.head, 'role')
    this.history.see({ actor: group, ...body, gender: body.entry.gender, human: false })
  }

  /** "l'administration Trump", "le gouvernement Sánchez": the state of the person named right behind, and where his name ends. */
  private besidePerson({ to, entry, of }: Body): { readonly of: DraftActor; readonly to: number } | undefined {
    const run = this.found.c.runAt[to] ?? -1
    if (of || run < 0 || entry.role !== 'government') return undefined
    const state = this.found.runs[run].civility ? undefined : this.ofPerson(run)
    return state && { of: state, to: this.found.runs[run].to }
  }

  /** "le gouvernement de Boris Johnson": the state of the person, said or known. */
  private ofPerson(run: number): DraftActor | undefined {
    const person = this.found.ofRun[run]
    if (!person || person.of) return person?.of
    const known = this.found.known.find(person.name)
    return known && this.found.c.byCode(known.person.of)
  }

  /** "le Soudan, dont le gouvernement": the state or body that the relative pronoun takes up. */
  private ofAntecedent({ from }: Body): DraftActor | undefined {
    const { tokens, pack } = this.found.w
    if (!pack.words.whose.has(tokens[from - 1]?.norm ?? '')) return undefined
    const end = tokens[from - 2]?.upos === 'PUNCT' ? from - 2 : from - 1
    const { sights } = this.history
    for (let i = sights.length - 1; i >= 0 && sights.length - i < 4; i--) {
      const { actor, to } = sights[i]
      if (to === end) return actor.kind === 'place' ? actor.of : actor.kind === 'person' ? undefined : actor
    }
    return undefined
  }

  private unsaid(body: Body): DraftActor | undefined {
    const { role, lemma, flags } = body.entry
    if (body.inState && role === 'official') return this.found.focus.at(body.from)
    if (!body.definite || (!ALONE.has(role) && !REMEMBERED.has(role)) || flags.has('context')) return undefined
    // "les autorités", not "les pays"
    if (body.plural && !flags.has('plural') && role !== 'army') return undefined
    // "dans le pays": the one just named
    if (role === 'state') return this.found.focus.nearest(body.from) ?? this.found.focus.at(body.from)
    // "En Iran, voisin de l'Irak, le ministère", "à Londres, … , a annoncé la police": of where it happened
    const here =
      this.found.focus.atFront(body.from) ?? (LOCAL.has(role) ? this.found.focus.inSentence(body.from) : undefined)
    return here ?? this.last.get(lemma) ?? (ALONE.has(role) ? this.found.focus.at(body.from) : undefined)
  }

  /** "X a appelé les deux pays à…": X is none of them. */
  private facing(noun: number): DraftActor | undefined {
    const { tokens, tree } = this.found.w
    const { deprel, head } = tokens[noun]
    const subject = deprel === 'obj' || deprel === 'iobj' ? tree.child(head, 'nsubj') : -1
    const actor = subject < 0 ? undefined : this.history.at(subject)
    return actor?.kind === 'person' ? (actor.of ?? actor) : actor
  }

  /** "les belligérants": the two states that the words before speak of. */
  private readSides(noun: number): void {
    const { tokens, pack } = this.found.w
    if (!pack.words.definite.has(tokens[noun - 1]?.norm ?? '')) return
    const actors = this.history.severalBefore(noun, 2, 'state', this.facing(noun))
    for (const actor of actors) this.found.mention(actor, noun - 1, noun + 1, noun, 'role')
    if (actors.length) this.history.seeGroup(actors, noun)
  }

  /** "les deux hommes", "les deux pays": each of them has a mention of the same words. */
  readWord(token: number): void {
    const { tokens, pack } = this.found.w
    if (pack.words.sides.has(tokens[token].norm)) {
      this.readSides(token)
      return
    }
    const noun = tokens[token + 1]?.upos === 'ADJ' ? token + 2 : token + 1
    if (noun >= tokens.length || !pack.words.definite.has(tokens[token - 1]?.norm ?? '')) return
    const kind = pack.words.pairOfStates.has(tokens[noun].norm)
      ? 'state'
      : pack.words.pairOfPersons.has(tokens[noun].norm)
        ? 'person'
        : undefined
    if (!kind) return
    const actors = this.history.severalBefore(
      token,
      pack.words.pairTwo.has(tokens[token].norm) ? 2 : 3,
      kind,
      this.facing(noun),
    )
    if (!actors.length) return
    for (const actor of actors) this.found.mention(actor, token - 1, noun + 1, noun, 'role')
    this.history.seeGroup(actors, token)
  }
}
