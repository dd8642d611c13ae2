/** Who a report's speaker is: the actor of the phrase, joint speakers, or whoever spoke last. */
import type { Actor, Span } from '../../../types/index.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'

export interface Voice {
  /** Actor ids; [] for somebody unnamed. */
  readonly actors: readonly string[]
  readonly span: Span | null
  /** Index of the paragraph in which the voice was last heard. */
  readonly paragraph: number
}

export const NOBODY: Voice = { actors: [], span: null, paragraph: -1 }

/** Reads the pack's unnamed speakers: "un responsable israélien" speaks for Israel, "des experts" for nobody. */
export type UnnamedSpeaker = (scene: Scene, head: number) => Actor | undefined

/** Token heads → voice. `last` is whoever spoke before. */
export function voiceOf(
  scene: Scene,
  speaker: Report['speaker'],
  last: Voice,
  at: number,
  unnamed: UnnamedSpeaker,
): Voice {
  if (speaker === 'last') return last
  const actors: string[] = []
  let span: Span | null = null
  for (const head of speaker) {
    const id = actorAt(scene, head, last, unnamed)
    if (id && !actors.includes(id)) actors.push(id)
    const mention = scene.mentionAt(head)
    const words = mention ?? scene.tokens[head]
    if (!span) span = { start: words.start, end: words.end }
  }
  return { actors, span, paragraph: scene.paragraph(at) }
}

function actorAt(scene: Scene, head: number, last: Voice, unnamed: UnnamedSpeaker): string | undefined {
  const mention = scene.mentionAt(head)
  if (mention?.as === 'pronoun' || (!mention && scene.tokens[head].upos === 'PRON')) {
    // "a-t-il ajouté": whoever spoke last, unless the pronoun was resolved to somebody else since
    return pronounActor(scene, mention?.actor, last)
  }
  if (mention) return speaking(scene, mention.actor)
  return named(scene, head) ?? unnamed(scene, head)?.id
}

function pronounActor(scene: Scene, resolved: string | undefined, last: Voice): string | undefined {
  if (resolved) return speaking(scene, resolved)
  return last.actors.length === 1 ? last.actors[0] : undefined
}

/** An official whom the text does not name speaks for the state or body. */
function speaking(scene: Scene, id: string): string {
  const actor = scene.cast.get(id)
  if (!actor) return id
  const isNamed = actor.kind !== 'person' || actor.mentions.some((m) => m.as === 'name')
  return isNamed ? id : (actor.of ?? id)
}

/** A name in apposition to a noun that is no mention itself: "la chercheuse Anne Roche". */
function named(scene: Scene, head: number): string | undefined {
  for (const child of scene.tree.children(head)) {
    const { deprel } = scene.tokens[child]
    if (child > head && (deprel.startsWith('flat') || deprel === 'appos')) {
      const mention = scene.mentionAt(child)
      if (mention && scene.cast.get(mention.actor)?.kind === 'person') return mention.actor
    }
  }
  return undefined
}

/** The phrase's head and those coordinated with it: "le président et les insurgés". */
export function jointHeads(scene: Scene, head: number): number[] {
  if (head < 0) return []
  const heads = [head]
  for (const child of scene.tree.children(head))
    if (scene.tokens[child].deprel === 'conj' && scene.mentionAt(child) && scene.stretchAt(child) < 0) heads.push(child)
  return heads
}
