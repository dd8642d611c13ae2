/** Whom a phrase that stands for a speaker names: a person named in it before the body or state that a title alone stands for. */
import type { ActorMention, Token } from '../../../types/index.ts'
import { nameBehind } from './named.ts'
import type { Scene } from './scene.ts'

/** The actor of the phrase that the token heads, if it names one. */
export function phraseActor(scene: Scene, head: number): string | undefined {
  if (head < 0) return undefined
  const mention = scene.mentionAt(head)
  if (mention?.as === 'name') return mention.actor
  if (mention && scene.cast.get(mention.actor)?.kind === 'person')
    return mention.as === 'title' ? (otherNamed(scene, mention) ?? mention.actor) : mention.actor
  return nameBehind(scene, head)?.actor ?? mention?.actor
}

/** "le responsable de l'ONU, Paul Roche": a title taken for somebody's of before, the name of another right behind it. */
function otherNamed(scene: Scene, { from, to, head, actor }: ActorMention): string | undefined {
  if (scene.mentionsIn({ from, to }).some(({ as, actor: id }) => as === 'name' && id === actor)) return undefined
  const behind = nameBehind(scene, head)
  return behind && behind.from >= to ? behind.actor : undefined
}

/** Whom the words are laid to: an official whom the text does not name speaks for his state or body. */
export function speaking(scene: Scene, id: string): string {
  const actor = scene.cast.get(id)
  if (!actor) return id
  // "condamné à Alger": a place that speaks is its state
  if (actor.kind === 'place') return actor.of ?? id
  const isNamed = actor.kind !== 'person' || actor.mentions.some((m) => m.as === 'name')
  return isNamed ? id : (actor.of ?? id)
}

/** The phrase's head and those coordinated with it: "le président et les insurgés". */
export function jointHeads(scene: Scene, head: number): number[] {
  if (head < 0) return []
  const heads = listedBefore(scene, head)
  for (const child of scene.tree.children(head))
    if (scene.tokens[child].deprel === 'conj' && isJoined(scene, head, child)) heads.push(child)
  if (heads.length === 1) heads.push(...joinedBehind(scene, head))
  return heads
}

/** A mention outside marks, a conjunction between: the parser joins "Luc Morel, de l'institut Alba", too. */
function isJoined(scene: Scene, head: number, child: number): boolean {
  if (!scene.mentionAt(child) || scene.stretchAt(child) >= 0) return false
  for (let i = Math.min(head, child) + 1; i < Math.max(head, child); i++)
    if (scene.tokens[i].upos === 'CCONJ') return true
  return false
}

/** "selon CNN et le New York Times": the heads of a phrase with a preposition, with the one that a conjunction joins right behind. */
export function sourceHeads(scene: Scene, head: number): number[] {
  const heads = jointHeads(scene, head)
  const own = heads.length === 1 ? scene.wholeMentionAt(head) : undefined
  const other = own && own.as !== 'pronoun' ? joinedTo(scene, own) : -1
  return other >= 0 && !scene.isFiniteVerb(Math.min(scene.wholeMentionAt(other)!.to, scene.tokens.length - 1))
    ? [...heads, other]
    : heads
}

/** `", ont dit le ministre Luc Morel et son homologue Anne Roche`: the mention that a conjunction joins right behind a plural verb's. */
function joinedBehind(scene: Scene, head: number): number[] {
  const own = scene.wholeMentionAt(head)
  const other = own && behindPluralVerb(scene, own.from) ? joinedTo(scene, own) : -1
  return other >= 0 ? [other] : []
}

/** Head of the mention that a conjunction joins right behind this one, its article apart, or -1. */
function joinedTo(scene: Scene, own: ActorMention): number {
  if (scene.tokens[own.to]?.upos !== 'CCONJ') return -1
  for (let i = own.to + 1; i < own.to + 4; i++) {
    const mention = scene.wholeMentionAt(i)
    if (mention && mention.from > own.to && mention.actor !== own.actor) return mention.head
    if (scene.tokens[i]?.upos === 'ADP') return -1
  }
  return -1
}

/** Whether a cue whose auxiliary or verb is plural ends before the phrase, a few words between. */
function behindPluralVerb(scene: Scene, from: number): boolean {
  for (let i = from - 1; i >= 0 && from - i < 14; i--) {
    if (scene.norm(i) === ',' || scene.stretchAt(i) >= 0) return false
    if (scene.isFiniteVerb(i)) return scene.tokens[i].feats.includes('Number=Plur')
  }
  return false
}

/** Names in a list that a reader follows. */
const LISTED = 8

/**
 * "Paris, Londres et Berlin ont": heads of the mentions that commas and a conjunction put before this one, and its own.
 * Only before a plural verb, and only where no preposition governs the first ("l'accord entre Paris et Berlin").
 */
function listedBefore(scene: Scene, head: number): number[] {
  const own = scene.wholeMentionAt(head)
  if (!own || !isPluralVerb(scene, own.to)) return [head]
  const heads = [head]
  let { from } = own
  for (let linked = false; heads.length < LISTED; linked = true) {
    let i = from - 1
    // "le français Alba et le belge Orno"
    while (i > 0 && /^(?:DET|ADJ)$/.test(scene.tokens[i].upos) && scene.wholeMentionAt(i)?.as !== 'name') i--
    if (!(scene.tokens[i]?.upos === 'CCONJ' || (linked && scene.norm(i) === ','))) break
    const mention = scene.wholeMentionAt(i - 1)
    if (!mention || mention.to !== i || mention.as === 'pronoun' || scene.tokens[mention.head].upos === 'ADJ') break
    heads.unshift(mention.head)
    from = mention.from
  }
  return behindPreposition(scene, from) ? [head] : heads
}

/** Whether the verb group that opens at the token is finite and plural. */
function isPluralVerb(scene: Scene, token: number): boolean {
  let i = token
  while (i < token + 4 && /^(?:ADV|PRON)$/.test(scene.tokens[i]?.upos ?? '')) i++
  return i < scene.tokens.length && scene.isFiniteVerb(i) && scene.tokens[i].feats.includes('Number=Plur')
}

/** Whether the phrase stands behind a preposition, past its article and adjectives: "avec le président". */
export function behindPreposition(scene: Scene, from: number): boolean {
  for (let i = from; i >= 0 && from - i < 4; i--) {
    const { upos } = scene.tokens[i]
    if (upos === 'ADP') return true
    if (i < from && upos !== 'DET' && upos !== 'ADJ' && upos !== 'NOUN') return false
    if (i < from && upos === 'NOUN' && i < from - 1) return false
  }
  return false
}

/** Whoever is named last before the token, in its sentence or the one before, if he agrees with it: a person rather than a state or body. */
export function lastNamed(scene: Scene, token: number, agrees: (id: string) => boolean): string | undefined {
  const before = scene.doc.sentences[scene.sentenceIndex(token) - 1]
  const named = scene
    .mentionsIn({ from: Math.max(before?.from ?? 0, token - 120), to: token })
    .filter(({ actor, as, to }) => (as === 'name' || as === 'title') && to <= token && agrees(actor))
  const person = named.findLast(({ actor }) => scene.cast.get(actor)?.kind === 'person')
  return (person ?? named.at(-1))?.actor
}

/** The actor that is the subject of the sentence's main verb. */
export function mainSubject(scene: Scene, from: number, to: number): string | undefined {
  return phraseActor(scene, mainSubjectHead(scene, from, to))
}

/** Head of the subject of the sentence's main verb, outside marks, if it names somebody; else of the name that opens the sentence, or -1. */
export function mainSubjectHead(scene: Scene, from: number, to: number): number {
  let opening = -1
  for (let i = from; i < to && i - from < 60; i++) {
    if (scene.stretchAt(i) >= 0) continue
    const { deprel, head } = scene.tokens[i]
    const opens = i === from || (i === from + 1 && scene.tokens[from].upos === 'DET')
    const isPhrase = opening < 0 && opens && /^(?:NOUN|PROPN)$/.test(scene.tokens[i].upos)
    if (isPhrase && phraseActor(scene, i) !== undefined) opening = i
    if (!deprel.startsWith('nsubj') || head < 0) continue
    const main = scene.tokens[head]
    if (main.deprel !== 'root' && main.deprel !== 'conj') continue
    // "l'écrivain a, lui, senti", "Lui aussi malade, Paul Roche": the subject said twice
    if (scene.tokens[i].upos === 'PRON' && isAside(scene, i)) continue
    if (phraseActor(scene, i) !== undefined) return i
    if (scene.tokens[i].feats.includes('PronType=Dem') && isPicked(scene, head)) return head
  }
  return opening
}

/** "c'est le pape qui a parlé": the predicate, a mention that a relative pronoun follows, is who acts. */
function isPicked(scene: Scene, predicate: number): boolean {
  const mention = scene.wholeMentionAt(predicate)
  return (
    mention !== undefined && mention.as !== 'role' && isRelative(scene.tokens[mention.to] ?? scene.tokens[predicate])
  )
}

/** Whether a pronoun stands between commas, or parted from the verb by words that a comma closes. */
function isAside(scene: Scene, pronoun: number): boolean {
  if (scene.isPunct(pronoun - 1) && scene.isPunct(pronoun + 1)) return true
  const { head } = scene.tokens[pronoun]
  for (let i = pronoun + 1; i < head; i++)
    if (scene.norm(i) === ',') return !scene.tokens.slice(pronoun, i).some(isRelative)
  return false
}

const isRelative = ({ feats }: Token): boolean => feats.includes('PronType=Rel')

/** The one person named in the range, outside marks. */
export function onlyPerson(scene: Scene, from: number, to: number): string | undefined {
  let only: string | undefined
  for (const { actor, as, head } of scene.mentionsIn({ from, to })) {
    if (as !== 'name' || scene.stretchAt(head) >= 0 || scene.cast.get(actor)?.kind !== 'person') continue
    if (only && only !== actor) return undefined
    only = actor
  }
  return only
}
