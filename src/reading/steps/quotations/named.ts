/** The name that stands behind a noun and tells whom it means: "la chercheuse Anne Roche", "l'envoyé de l'ONU, Paul Roche". */
import type { ActorMention } from '../../../types/index.ts'
import type { Scene } from './scene.ts'

/** Commas behind a title within which the name is looked for. */
const COMMAS = 3

/** A name behind a noun that is no person's mention: "M. Roche", "la chercheuse Anne Roche", "l'envoyé de l'ONU, Paul Roche". */
export function nameBehind(scene: Scene, head: number): ActorMention | undefined {
  const { to } = scene.sentence(head)
  let complement = false
  let named = false
  for (let i = head + 1; i < to && i - head < 25; i++) {
    const { upos, norm } = scene.tokens[i]
    // "selon un rapport, Paul Roche, 27 ans, …": only people have such names
    if (norm === ',')
      return isPersons(scene, head) && (!isPlural(scene, head) || isOneOf(scene, head))
        ? nameInApposition(scene, i, to)
        : bodyInApposition(scene, head, i)
    // "la présidente et fondatrice, Anne Roche", "la militante et figure du mouvement Anne Roche"
    if (upos === 'CCONJ' && /^(?:NOUN|ADP)$/.test(scene.tokens[i + 1]?.upos ?? '') && isPersons(scene, head)) continue
    if (/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(upos) || scene.stretchAt(i) >= 0) return undefined
    if (upos === 'ADP') complement = true
    const mention = scene.mentionAt(i)
    if (!mention) continue
    // "l'administration Trump": the name within what the noun is said of
    const whole = scene.wholeMentionAt(i)
    if (whole && whole !== mention && whole.as === 'role' && whole.from <= head) return undefined
    // "le porte-parole du Front uni (FUN), Luc Morel": the short name of what was just named
    const isShortName = named && scene.norm(mention.from - 1) === '('
    if (mention.from > head && !isShortName) {
      // "son collègue député Luc Morel"
      const titled =
        !complement && mention.as === 'title' && mention.from === i && scene.cast.get(mention.actor)?.kind === 'person'
      if (titled && isPersons(scene, head)) return mention
      // "l'infectiologue en chef Anne Roche": the names step takes "chef Anne Roche" for the title
      const inChief = mention.as === 'title' && mention.from === head + 2 && upos === 'NOUN'
      if (inChief && isPersons(scene, head) && scene.cast.get(mention.actor)?.kind === 'person') return mention
      if (
        (!complement || isApposed(scene, mention, head)) &&
        mention.from === i &&
        upos !== 'ADJ' &&
        mention.as === 'name'
      )
        return mention
      named ||= complement
      complement = false
    }
    i = Math.max(i, mention.to - 1)
  }
  return undefined
}

/** "le candidat à la primaire Paul Roche", "le groupe de presse Alba": a name right behind a noun that is no person's. */
function isApposed(scene: Scene, { actor, from }: ActorMention, head: number): boolean {
  const kind = scene.cast.get(actor)?.kind
  const isBodys = (kind === 'organisation' || kind === 'group') && !isPersons(scene, head)
  if (kind !== 'person' && !isBodys) return false
  const before = scene.tokens[from - 1].upos === 'ADJ' ? from - 2 : from - 1
  // "l'infectiologue en chef Anne Roche"
  const inChief = scene.tokens[before - 1]?.upos === 'ADP'
  return scene.tokens[before].upos === 'NOUN' && (inChief || !scene.isPerson(before))
}

const isPlural = ({ tokens }: Scene, head: number): boolean => tokens[head].feats.includes('Number=Plur')

/** Whether the noun is a person's: by the lexicon, by the title that the names step saw, or because one of several is meant. */
function isPersons(scene: Scene, head: number): boolean {
  return scene.isPerson(head) || scene.mentionAt(head)?.as === 'title' || isOneOf(scene, head)
}

/** The person named behind "l'un d'eux", "une d'entre elles". */
export function oneNamed(scene: Scene, head: number): string | undefined {
  const { upos, norm } = scene.tokens[head]
  const isOne = upos === 'PRON' && (/^une?$/.test(norm) || /^(?:un|une)$/.test(oneBefore(scene, head)))
  if (!isOne) return undefined
  const { to } = scene.sentence(head)
  for (let i = head + 1; i < to && i - head < 5; i++)
    if (scene.norm(i) === ',') return nameInApposition(scene, i, to)?.actor
  return undefined
}

/** "un" of "l'un d'entre eux", given "eux". */
function oneBefore(scene: Scene, pronoun: number): string {
  const before = scene.norm(pronoun - 1) === 'entre' ? pronoun - 2 : pronoun - 1
  return scene.norm(before) === "d'" ? scene.norm(before - 1) : ''
}

/** "l'un des pèlerins", "une de ses élèves" */
function isOneOf({ tokens }: Scene, head: number): boolean {
  const { feats } = tokens[head]
  return (
    feats.includes('Number=Plur') && tokens[head - 2]?.lemma === 'de' && /^une?$/.test(tokens[head - 3]?.norm ?? '')
  )
}

/** "l'institut de veille sanitaire, le CDS": the name of a body, alone between commas behind a noun for one. */
function bodyInApposition(scene: Scene, head: number, comma: number): ActorMention | undefined {
  if (!scene.isBody(head)) return undefined
  const from = scene.tokens[comma + 1]?.upos === 'DET' ? comma + 2 : comma + 1
  const name = scene.mentionAt(from)
  if (name?.as !== 'name' || name.from !== from || !scene.isPunct(name.to)) return undefined
  const kind = scene.cast.get(name.actor)?.kind
  return kind === 'organisation' || kind === 'group' ? name : undefined
}

/** A person's name that stands alone between commas, wherever the parser hung it: "le porte-parole du front, réuni à Rome, Paul Roche,". */
function nameInApposition(scene: Scene, comma: number, limit: number): ActorMention | undefined {
  let commas = 0
  for (let i = comma; i < limit && i - comma < 16; i++) {
    if (scene.isFiniteVerb(i) || scene.stretchAt(i) >= 0) return undefined
    if (scene.norm(i) !== ',') continue
    if (++commas > COMMAS) return undefined
    // "la responsable de l'OMS, le Dr Anne Roche", "le ministre, la libérale Anne Roche"
    let from = i + 1
    while (from < limit && from - i < 4 && /^(?:DET|NOUN|ADJ)$/.test(scene.tokens[from].upos)) {
      if (scene.mentionAt(from)?.as === 'name') break
      from++
    }
    const name = scene.mentionAt(from)
    if (name?.as !== 'name' || name.from !== from || scene.cast.get(name.actor)?.kind !== 'person') {
      // "selon un proche, le fils de l'opposant, Luc Morel, …": the name of somebody else
      if (scene.tokens[i + 1]?.upos === 'DET' && scene.isPerson(i + 2)) return undefined
      continue
    }
    if (name.to >= limit || scene.isPunct(name.to)) return name
  }
  return undefined
}
