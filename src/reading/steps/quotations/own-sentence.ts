/** What a pronoun's own sentence tells of whom it means and does not mean. */
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'
import { mainSubject, mainSubjectHead, phraseActor } from './speaker.ts'

/** Words behind a cue among which its object stands. */
const OBJECT_REACH = 8

/** "Il a accusé Paul Roche de": whom the cue's verb has for its object, who is not its subject. */
export function objectOf(scene: Scene, { cue }: Report): string | undefined {
  if (!cue) return undefined
  for (let i = cue.to; i < cue.to + OBJECT_REACH && i < scene.tokens.length; i++) {
    const { deprel, head } = scene.tokens[i]
    if (/^i?obj/.test(deprel) && head >= cue.from && head < cue.to) return phraseActor(scene, i)
  }
  return undefined
}

const isPersonal = (scene: Scene, id: string): boolean => scene.cast.get(id)?.kind === 'person'

/** "Paul Roche a reçu le maire Luc Morel, qu'il a félicité": the relative clause says something of somebody who is not the main subject. */
export function isOfAnother(scene: Scene, relative: number): boolean {
  const end = scene.isPunct(relative - 1) ? relative - 1 : relative
  const antecedent = scene.mentionAt(end - 1)
  if (antecedent?.to !== end || !isPersonal(scene, antecedent.actor)) return false
  const subject = mainSubject(scene, scene.sentence(relative).from, antecedent.from)
  return subject !== undefined && subject !== antecedent.actor && isPersonal(scene, subject)
}

/** `Selon Maëlys, "…", a-t-elle raconté`: a person named behind the preposition that opens the sentence. */
export function namedFirst(scene: Scene, head: number, opensSource: (norm: string) => boolean): string | undefined {
  const { from } = scene.sentence(head)
  if (scene.tokens[from].upos !== 'ADP') return undefined
  const name = scene.mentionAt(from + 1)
  return name?.as === 'name' && opensSource(scene.norm(from)) && isPersonal(scene, name.actor) ? name.actor : undefined
}

/** Whether a finite verb stands outside marks between the subject and the words. */
export function hasVerbBetween(scene: Scene, subject: number, until: number): boolean {
  if (subject < 0) return false
  for (let i = subject + 1; i < until; i++) if (scene.isFiniteVerb(i) && scene.stretchAt(i) < 0) return true
  return false
}

/** "Depuis Rome où il s'est dit ému, le ministre Paul Roche a appelé": the subject of the main clause behind the pronoun's, nobody named before. */
export function namedLater(scene: Scene, head: number, agrees: (id: string) => boolean): string | undefined {
  const { from, to } = scene.sentence(head)
  const opener = scene.tokens[head - 1]
  const isSubordinate = opener && (opener.upos === 'SCONJ' || opener.feats.includes('PronType=Rel'))
  if (head === from || !isSubordinate || !/^(?:ADP|SCONJ|ADV)$/.test(scene.tokens[from].upos)) return undefined
  if (scene.mentionsIn({ from, to: head }).some(({ actor }) => isPersonal(scene, actor))) return undefined
  const subject = mainSubjectHead(scene, head + 1, to)
  const mention = subject > head + 1 ? scene.mentionAt(subject) : undefined
  const id = phraseActor(scene, subject)
  return id && mention?.as !== 'pronoun' && isPersonal(scene, id) && agrees(id) ? id : undefined
}

/** "Le groupe Alba a ouvert une usine, a-t-il annoncé": nobody spoke before, so the subject of the statement does. */
export function ownSubject(scene: Scene, head: number, agrees: (id: string) => boolean): string | undefined {
  const subject = mainSubject(scene, scene.sentence(head).from, head)
  const fits = subject !== undefined && agrees(subject) && scene.cast.get(subject)?.kind !== 'place'
  return fits ? subject : undefined
}
