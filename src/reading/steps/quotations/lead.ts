/** Who speaks in the first paragraph when only the paragraphs behind it name him: "a dit le patron du groupe", then "a ajouté Paul Roche, patron de…". */

import type { Report } from './report.ts'
import type { Scene } from './scene.ts'
import type { Voice } from './voice.ts'

/** Paragraphs behind the first in which the name is looked for, reports in the first, and reports looked through for each. */
const REACH = 3
const IN_LEAD = 6
const AHEAD = 20

interface Told {
  readonly report: Report
  readonly voice: Voice
}

/** The voices of the first paragraph that stand for somebody named later, by the voice. */
export function announced(scene: Scene, told: readonly Told[]): Map<Voice, Voice> {
  const out = new Map<Voice, Voice>()
  const lead = scene.doc.sentences[0]?.paragraph
  if (lead === undefined) return out
  const near = told.filter(({ report }) => scene.paragraph(report.content.from) - lead <= REACH)
  for (const [i, { report, voice }] of near.entries()) {
    if (i >= IN_LEAD || scene.paragraph(report.content.from) !== lead) break
    const head = headOf(report)
    if (out.has(voice) || head < 0 || !isUnnamedPerson(scene, head, voice)) continue
    const others = near.slice(i + 1, i + AHEAD).filter((other) => other.voice !== voice)
    const later =
      others.find((other) => isSame(scene, head, voice, other)) ?? others.slice(0, 1).find(isNew(scene, head, lead))
    if (later) out.set(voice, { ...voice, actors: later.voice.actors })
  }
  return out
}

const headOf = ({ speaker }: Report): number => (speaker !== 'last' && speaker.length === 1 ? speaker[0] : -1)

/** One person whom a noun alone tells: "la fiancée du journaliste", "une responsable de l'OMS". */
function isUnnamedPerson(scene: Scene, head: number, { actors, plural }: Voice): boolean {
  if (plural || actors.length > 1 || scene.tokens[head].upos === 'PRON') return false
  if (actors.length === 1 && scene.cast.get(actors[0])?.kind === 'person') return false
  return scene.isPerson(head) || scene.mentionAt(head)?.as === 'title'
}

/** "a dit le patron du groupe": who speaks next and is named for the first time there is most often he. */
function isNew(scene: Scene, head: number, lead: number): (other: Told) => boolean {
  const definite = scene.tokens.slice(Math.max(0, head - 3), head).some((t) => t.feats.includes('Definite=Def'))
  return ({ report, voice }) => {
    const first = scene.doc.mentions.find(({ actor }) => actor === voice.actors[0])
    const isPerson = voice.actors.length === 1 && scene.cast.get(voice.actors[0])?.kind === 'person'
    if (!definite || !isPerson || !first || headOf(report) < 0) return false
    return scene.paragraph(first.head) > lead && scene.tokens[headOf(report)].upos !== 'PRON'
  }
}

/** Whether the later voice is a person with the same noun, or of the same organisation. */
function isSame(scene: Scene, head: number, { actors: [body] }: Voice, { report, voice }: Told): boolean {
  const other = headOf(report)
  const person = scene.cast.get(voice.actors[0] ?? '')
  if (other < 0 || voice.actors.length !== 1 || person?.kind !== 'person') return false
  const { lemma } = scene.tokens[head]
  const isCalled =
    scene.tokens[other].lemma === lemma ||
    scene.doc.mentions.some((m) => m.actor === person.id && m.as === 'title' && scene.tokens[m.head].lemma === lemma)
  if (isCalled) return body === undefined || scene.cast.get(body)?.kind !== 'state' || person.of === body
  return body !== undefined && person.of === body && scene.cast.get(body)?.kind === 'organisation'
}
