/** A speaker as the steps pass him on, and what the pack knows of phrases that name nobody. */
import type { Span } from '../../../types/index.ts'
import type { Gender } from './gender.ts'
import type { Scene } from './scene.ts'
import { jointHeads, phraseActor } from './speaker.ts'

export interface Voice {
  /** Actor ids; [] for somebody unnamed. */
  readonly actors: readonly string[]
  readonly span: Span | null
  /** Several speak: joint speakers, or a plural noun. */
  readonly plural: boolean
  /** A medium that relays what others say. */
  readonly relays?: boolean
  /** Somebody unnamed who speaks for a state or body: "un responsable européen". */
  readonly human?: boolean
  /** Of the noun for somebody unnamed. */
  readonly gender?: Gender
}

/** Somebody unnamed, of whom nothing is known. */
export const NOBODY: Voice = { actors: [], span: null, plural: false }

/** What the form of a pronoun shows. */
export interface PronounForm {
  readonly plural: boolean
  readonly gender: Gender | undefined
  /** Stands behind its verb: "-t-il". */
  readonly inverted: boolean
  /** Means the last named rather than the one spoken of: "celui-ci". */
  readonly latter: boolean
}

/** What the pack knows of phrases that name nobody. */
export interface SpeakerPack {
  /** "un responsable israélien" speaks for Israel, "des experts" for nobody. */
  readonly unnamed: (scene: Scene, head: number, floor: Voice) => readonly string[]
  /** Whether the phrase hides who speaks, whatever state stands beside it: "une source judiciaire française". */
  readonly isHidden: (scene: Scene, head: number) => boolean
  /** A pronoun for anybody ("dit-on"): the actors it stands for, if the text says where; undefined for any other word. */
  readonly anybody: (scene: Scene, head: number) => readonly string[] | undefined
  /** Whether the word opens a sentence with whoever says it: "selon". */
  readonly opensSource: (norm: string) => boolean
  /** Whether a phrase that names nobody means the agency itself: "selon un décompte de l'AFP" in its own dispatch. */
  readonly isAgency: (scene: Scene, head: number) => boolean
  /** Whether a phrase that names nobody takes up the person spoken of: "l'opposant". */
  readonly takesUp: (scene: Scene, head: number) => boolean
  readonly pronoun: (norm: string) => PronounForm | undefined
  /** Whether the verb adds to what somebody said: "ajouter". */
  readonly goesOn: (lemma: string) => boolean
  /** Gender that a civility before a name shows: "Mme". */
  readonly civility: (norm: string) => Gender | undefined
  /** Gender that a person's given name shows. */
  readonly genderOf: (name: string) => Gender | undefined
}

/** The person that the phrase names, with those joined to it. */
export function peopleOf(scene: Scene, head: number): Voice | undefined {
  const actors: string[] = []
  for (const joint of jointHeads(scene, head)) {
    const id = phraseActor(scene, joint)
    if (id && scene.cast.get(id)?.kind === 'person' && !actors.includes(id)) actors.push(id)
  }
  return actors.length ? { actors, span: null, plural: actors.length > 1 } : undefined
}

/** The state or body that the phrase names. */
export function bodyOf(scene: Scene, head: number): Voice | undefined {
  const id = scene.mentionAt(head)?.as === 'pronoun' ? undefined : phraseActor(scene, head)
  return id && scene.cast.get(id)?.kind !== 'place' ? { actors: [id], span: null, plural: false } : undefined
}
