/** For whom unnamed people speak: "un responsable israélien", "les chiffres du Pentagone", "un porte-parole", "dit-on à Berlin". */
import type { Actor } from '../../../../types/index.ts'
import { lazy } from '../../../../world/table.ts'
import type { Gender } from '../../../steps/quotations/gender.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { speaking } from '../../../steps/quotations/speaker.ts'
import type { PronounForm, SpeakerPack, Voice } from '../../../steps/quotations/voice.ts'
import { demonyms, foldName, givenNames } from '../lexicon/lexicon.ts'
import { anybody } from './anybody.ts'
import { bodyTakenUp } from './bodies.ts'
import { holder } from './holder.ts'
import { loadWords } from './lexicon.ts'
import { authorOf } from './papers.ts'
import { stateMost, stateNear } from './states.ts'
import { isAgency } from './witness.ts'

/** Nouns for people, bodies and papers of a state or organisation that speak for it. */
const OFFICIALS = loadWords('official-nouns.txt')

/** "source judiciaire", "sources proches de l'enquête": who hides behind them speaks for nobody. */
const HIDDEN = /^(?:judiciaires?|policières?|proches?|aéroportuaires?|hospitalières?|médicales?|syndicales?)$/

function unnamed(scene: Scene, head: number, floor: Voice): readonly string[] {
  // "un haut responsable": parsers take the adjective for the noun
  if (scene.norm(head) === 'haut') head++
  const { lemma, norm } = scene.tokens[head]
  const author = authorOf(scene, head, floor)
  if (author?.length && !isOfState(scene, head)) return author
  if (author) return isOfState(scene, head) ? stateBefore(scene, head) : []
  if (scene.isBody(head)) {
    const taken = bodyTakenUp(scene, head, floor)
    if (taken) return [taken.id]
  }
  // "le patron du BCIJ": whoever had the floor, if he is of that body
  const speaker = floor.actors.length === 1 ? scene.cast.get(floor.actors[0]) : undefined
  const own = isPerson(lemma, norm) && speaker?.kind === 'person' ? bodyBehind(scene, head) : undefined
  if (own && speaker && (speaker.of === own.id || isNewOffice(speaker, own)) && isSpokenOf(scene, head))
    return [speaker.id]
  const held = isPerson(lemma, norm) && isSpokenOf(scene, head) ? holder(scene, head) : undefined
  if (held) return [held]
  if (!OFFICIALS.has(lemma) && !OFFICIALS.has(norm)) return []
  if (isHidden(scene, head)) return []
  const body = bodyBehind(scene, head)
  if (body) return [scene.cast.party(body).id]
  if (isOfState(scene, head)) return stateBefore(scene, head)
  const around = /^(?:gouverneur|gouverneure|préfet|préfète|préfecture)$/.test(lemma)
    ? placeBehind(scene, head)
    : undefined
  if (around) return [around]
  // "Le ministère assure … . "Nous …", a dit un porte-parole": the body that had the floor
  const again = /^(?:ce|cet|cette|ces|même|mêmes)$/.test(scene.norm(head - 1))
  const last = floor.actors.length === 1 ? scene.cast.get(floor.actors[0]) : undefined
  return (lemma === 'porte-parole' || again) && last && last.kind !== 'person' ? [last.id] : []
}

/** "Anne Roche a parlé. …, ajoute la présidente d'Orla": of whom no office was said, of a body that is no state's. */
const isNewOffice = (speaker: Actor, { kind, code }: Actor): boolean =>
  speaker.of === undefined && code === undefined && kind !== 'state'

/** "le patron", "ce haut gradé" */
const isSpokenOf = (scene: Scene, head: number): boolean =>
  /^(?:le|la|l'|ce|cet|cette)$/.test(scene.norm(scene.norm(head - 1) === 'haut' ? head - 2 : head - 1))

/** "les chiffres officiels", "un porte-parole du gouvernement": of the state that is spoken of. */
function isOfState(scene: Scene, head: number): boolean {
  if (/^(?:officiel|gouvernemental|gouvernementaux|ministériel|présidentiel)(?:le)?s?$/.test(scene.norm(head + 1)))
    return true
  if (/^(?:pouvoir|exécutif)$/.test(scene.norm(head))) return true
  if (scene.norm(head) === 'autorités')
    return /^(?:sanitaires|locales|judiciaires|compétentes|portuaires)$/.test(scene.norm(head + 1))
  if (!/^d(?:e|u)$/.test(scene.norm(head + 1))) return false
  const body = scene.tokens[head + 2]?.upos === 'DET' ? head + 3 : head + 2
  return /^(?:gouvernement|présidence|parquet|justice|armée|diplomatie)$/.test(scene.norm(body))
}

function stateBefore(scene: Scene, head: number): readonly string[] {
  // "Selon les chiffres officiels, …, en Iran": what is counted tells where
  const counts = /^(?:bilan|chiffre|décompte|donnée|statistique)$/.test(scene.tokens[head].lemma)
  const near = stateNear(scene, head, counts ? scene.sentence(head).to : head)
  const state = near >= 0 ? near : stateMost(scene)
  const id = scene.mentionAt(state)?.actor
  return id ? [speaking(scene, id)] : []
}

function isHidden(scene: Scene, head: number): boolean {
  if (scene.tokens[head].lemma !== 'source') return false
  if (HIDDEN.test(scene.norm(head + 1))) return true
  for (let i = head + 2; i < head + 7; i++) if (scene.norm(i) === 'anonymat') return true
  return false
}

/** The state or body that the noun's adjective or complement names. */
function bodyBehind(scene: Scene, head: number): Actor | undefined {
  const limit = Math.min(scene.sentence(head).to, Math.max(scene.range(head).to, head + 3))
  for (let i = head + 1; i < limit && i - head < 14; i++) {
    const { upos, norm } = scene.tokens[i]
    // "une source au sein du Hamas", "à Jérusalem", "requérant l'anonymat": where they are, not whose they are
    if (norm === ',' || norm === 'sein' || norm === 'à' || upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ')
      return undefined
    const mention = scene.mentionAt(i)
    const actor = mention && scene.cast.get(mention.actor)
    if (!actor || mention.as === 'pronoun') continue
    // "le bureau de presse du Premier ministre"
    if (actor.kind === 'person') return scene.cast.get(actor.of ?? '')
    // "le commandement du Hamas" is the group; "un cadre du Hamas" nobody knows who
    const ofGroup = actor.kind === 'group' && isPerson(scene.tokens[head].lemma, scene.norm(head))
    return actor.kind === 'place' || ofGroup ? undefined : actor
  }
  return undefined
}

/** Nouns for people: "l'opposant", "la quinquagénaire" take up the person who is spoken of. */
const PERSONS = loadWords('person-nouns.txt')

/** Whether the noun means a person. */
export const isPerson = (lemma: string, norm: string): boolean =>
  PERSONS.has(lemma) || PERSONS.has(norm.replace(/^ex-/, ''))

function takesUp(scene: Scene, head: number): boolean {
  const { lemma, norm, feats } = scene.tokens[head]
  // "le jeune homme"
  const article = scene.norm(scene.tokens[head - 1]?.upos === 'ADJ' ? head - 2 : head - 1)
  if (!/^(?:le|la|l'|ce|cet|cette)$/.test(article) || feats.includes('Number=Plur')) return false
  if (isCountryman(scene, head)) return true
  const pointed = article.startsWith('c')
  if (!isPerson(lemma, norm) || (!pointed && (isSomebodys(scene, head) || isOfPlace(scene, head)))) return false
  return bodyBehind(scene, head) === undefined || isOfCountry(scene, head)
}

/** "le gouverneur du Texas": whoever holds it there, spoken of before or not. */
function isOfPlace(scene: Scene, head: number): boolean {
  return OFFICIALS.has(scene.tokens[head].lemma) && placeBehind(scene, head) !== undefined
}

/** The state of the place right behind "de". */
function placeBehind(scene: Scene, head: number): string | undefined {
  if (!/^d(?:e|u|'|es)$/.test(scene.norm(head + 1))) return undefined
  const mention = scene.mentionAt(scene.tokens[head + 2]?.upos === 'DET' ? head + 3 : head + 2)
  const actor = scene.cast.get(mention?.actor ?? '')
  return actor?.kind === 'place' ? actor.of : undefined
}

/** "l'actrice française", "cet écrivain cubain": of that country, but nobody who speaks for it. */
function isOfCountry({ tokens }: Scene, head: number): boolean {
  const { lemma, norm } = tokens[head]
  const after = tokens[head + 1]
  return after?.upos === 'ADJ' && countrymen().has(after.norm) && !OFFICIALS.has(lemma) && !OFFICIALS.has(norm)
}

const countrymen = lazy(() => new Set(demonyms().flatMap(({ forms: [m, f] }) => [m, f])))

/** "l'Algérien", "la jeune Afghane" */
function isCountryman({ tokens, doc }: Scene, head: number): boolean {
  const { start, norm, upos } = tokens[head]
  const first = doc.dispatch.text.charAt(start)
  return upos !== 'ADJ' && first !== first.toLowerCase() && countrymen().has(norm)
}

/** "l'avocat de la veuve": somebody other than whoever the complement means. */
function isSomebodys(scene: Scene, head: number): boolean {
  if (!/^d(?:e|u|'|es)$/.test(scene.norm(head + 1))) return false
  for (let i = head + 2; i < head + 5; i++) {
    if (scene.tokens[i]?.upos === 'NOUN') return scene.isPerson(i)
    const mention = scene.mentionAt(i)
    if (mention) return scene.cast.get(mention.actor)?.kind === 'person'
  }
  return false
}

/** Gender that the given name shows. */
function genderOf(name: string): Gender | undefined {
  const gender = givenNames().get(foldName(name.split(' ', 1)[0]))?.gender
  return gender === 'f' ? 'Fem' : gender === 'm' ? 'Masc' : undefined
}

const CIVILITIES = new Map<string, Gender>([
  ['mme', 'Fem'],
  ['mlle', 'Fem'],
  ['mmes', 'Fem'],
  ['madame', 'Fem'],
  ['m.', 'Masc'],
  ['mm.', 'Masc'],
  ['monsieur', 'Masc'],
  ['sir', 'Masc'],
  ['lady', 'Fem'],
])

function pronoun(norm: string): PronounForm | undefined {
  const [, inverted, stem, latter] =
    /^(-(?:t-)?)?(ils?|elles?|lui|eux|celui|celle|ceux|celles|derni(?:er|ère)s?)(?:-même|-mêmes)?(-ci)?$/.exec(norm) ??
    []
  if (stem === undefined) return undefined
  // "Ce dernier", "Lui-même rejette": the last named
  const isLatter = latter !== undefined || stem.startsWith('derni') || /^[^-].*-mêmes?$/.test(norm)
  return {
    plural: /[sx]$/.test(stem),
    gender: /elle|ère/.test(stem) ? 'Fem' : 'Masc',
    inverted: inverted !== undefined,
    latter: isLatter,
  }
}

/** Verbs that go on with what somebody said. */
const ADDING = new Set(
  'ajouter rajouter poursuivre continuer conclure insister renchérir reprendre enchaîner compléter préciser résumer nuancer'.split(
    ' ',
  ),
)

export const speakers: SpeakerPack = {
  unnamed,
  isHidden,
  anybody,
  civility: (norm) => CIVILITIES.get(norm),
  genderOf,
  takesUp,
  isAgency,
  pronoun,
  goesOn: (lemma) => ADDING.has(lemma),
  opensSource: (norm) => /^(?:selon|pour|d'après)$/.test(norm),
}
