/** "a affirmé que Paris signerait", "demande si …", "appelle à ce que …": the clause that depends on a verb of saying. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { clauseEnd, isMark, isThat } from './clause.ts'
import { isNegated, isSaid, reportOf } from './cue.ts'

const QUESTION = new Set(['si', "s'", 'pourquoi', 'comment', 'quand', 'combien', 'où'])

/** Words that make a conjunction of the "que" behind them: "alors que", "parce que", "plus … que". */
const CONJUNCTIONS = new Set(
  'alors tandis depuis pour parce afin bien sans dès après avant lors pendant plutôt tant puisque outre malgré jusqu possible plus moins autre autres tel tels telle telles sitôt aussitôt maintenant excepté sauf hormis condition point moment fur mesure'.split(
    ' ',
  ),
)

/** Adverbs that may belong to the cue or make a conjunction of the "que" behind them. */
const LINKING = new Set(['aussi', 'ainsi', 'même', 'surtout'])

/** Verbs with a direct object that is told ("prévenir Paris que"): behind another verb's object "que" is a relative pronoun. */
const TELLS = new Set(
  'prévenir informer avertir aviser assurer alerter rassurer convaincre notifier persuader menacer'.split(' '),
)

interface Opener {
  /** First token of the clause. */
  readonly from: number
  /** The token "que" or "si". */
  readonly word: number
}

function openerOf(scene: Scene, cue: Cue, limit: number): Opener | null {
  let commas = 0
  let object = false
  for (let i = cue.to; i < limit && i - cue.to < 40; i++) {
    // `appelle à ce "que cessent les tirs"`
    if (scene.stretchAt(i) >= 0) return isThat(scene, i) && isOpeningMark(scene, i - 1) ? { from: i, word: i } : null
    const { upos } = scene.tokens[i]
    const before = scene.norm(i - 1)
    // "ne déplore que trois morts"
    if (i === cue.to && isThat(scene, i) && isNegated(scene, cue) && !isDenied(scene, cue)) return null
    if (isThat(scene, i)) return opens(scene, cue, i, before, commas, object) ? { from: i + 1, word: i } : null
    if (cue.frames.has('whether') && i - cue.to < 3 && QUESTION.has(scene.norm(i))) return { from: i, word: i }
    if (scene.norm(i) === ',') commas++
    else if (upos === 'SCONJ' || (upos === 'PUNCT' && /^[.;:?!]$/.test(scene.norm(i)))) return null
    else if (upos === 'CCONJ' && commas === 0 && scene.cueAt(i + 1)) return null
    else if (scene.isFiniteVerb(i) && commas === 0) return null
    if ((upos === 'NOUN' || upos === 'PROPN') && !behindPreposition(scene, cue.to, i)) object = true
  }
  return null
}

function opens(scene: Scene, cue: Cue, que: number, before: string, commas: number, object: boolean): boolean {
  // "à ce que", "du fait que", "de ce que"
  if (before === 'ce') return cue.frames.has('to-that') || scene.norm(que - 2) === 'de' || scene.norm(que - 2) === 'à'
  if (before === 'fait' || before === 'idée') return cue.frames.has('that')
  if (!cue.frames.has('that') || CONJUNCTIONS.has(before) || scene.tokens[que - 1].upos === 'CCONJ') return false
  // "a dit, dans un entretien, que": commas come in pairs
  const relative = scene.tokens[que].upos === 'PRON'
  if (commas > 0) return before === ',' && commas > 1 && !relative
  // "ainsi que Rome", "de même que Rome", but "affirme ainsi que", "dit même que"
  if (LINKING.has(before) && que - 1 > cue.to) return false
  for (let i = que - 2; i > cue.to && i > que - 5; i--)
    if (/^(?:aussi|plus|moins|si|tel|telle|même)$/.test(scene.norm(i))) return false
  // "le droit d'alerter qu'elle défend"
  if (TELLS.has(cue.lemma) && que === cue.to && scene.tokens[cue.verb].deprel === 'acl') return false
  return !relative || !object || TELLS.has(cue.lemma)
}

/** "n'a pas dit que": the negation is whole before the verb. */
function isDenied(scene: Scene, cue: Cue): boolean {
  for (let i = cue.from; i < cue.to; i++)
    if (/^(?:pas|plus|jamais|guère|point|nullement)$/.test(scene.norm(i))) return true
  return false
}

function isImpersonal(scene: Scene, cue: Cue): boolean {
  for (let i = cue.from; i >= cue.from - 2 && i >= 0; i--) if (/^(?:il|-t-il|-il)$/.test(scene.norm(i))) return true
  return false
}

const isOpeningMark = (scene: Scene, token: number): boolean => isMark(scene, token) && scene.norm(token - 1) === 'ce'

/** Whether the noun stands in a phrase with a preposition ("à la presse") or is a time ("lundi", "cette semaine"), and so is no object. */
function behindPreposition(scene: Scene, from: number, noun: number): boolean {
  const { deprel } = scene.tokens[noun]
  if (deprel.startsWith('nsubj') || deprel.startsWith('nmod') || deprel.startsWith('flat')) return true
  for (let i = noun - 1; i >= from && i >= noun - 4; i--) {
    if (scene.tokens[i].upos === 'ADP') return true
    if (scene.tokens[i].upos === 'NOUN' || scene.tokens[i].upos === 'PROPN') return false
  }
  return scene.isTime(noun)
}

export const thatClause: QuoteRule = {
  name: 'quotes/that-clause',
  find(scene) {
    // one "que" opens one clause: that of the nearest cue before it
    const byWord = new Map<number, Report>()
    for (const cue of scene.cues) {
      const { frames } = cue
      // "des tirs ont été signalés" says nothing with "que"; "il a été annoncé que" and "Paris a été averti que" do
      if (cue.passive && cue.subject < 0 && !TELLS.has(cue.lemma) && !isImpersonal(scene, cue)) continue
      if (!frames.has('that') && !frames.has('whether') && !frames.has('to-that')) continue
      const limit = scene.sentence(cue.verb).to
      const opener = openerOf(scene, cue, limit)
      if (!opener) continue
      let { from } = opener
      while (from < limit && isMark(scene, from)) from++
      if (from >= limit) continue
      const content = { from, to: clauseEnd(scene, cue, from, limit) }
      // the nearest cue has the clause, even where it says nothing: "a déclaré craindre que"
      if (!isSaid(scene, cue, content) || (from === opener.word && isNegated(scene, cue))) byWord.delete(opener.word)
      else byWord.set(opener.word, { ...reportOf(scene, cue, content), dependent: cue.form === 'infinitive' })
    }
    return [...byWord.values()]
  },
  reads: [
    ['Paul Roche a dit sur CNN que le port rouvrirait.', 'indirect: le port rouvrirait | Paul Roche via CNN'],
    [
      'Le journal Kommersant rapporte que Paul Roche a accusé Kiev de mentir.',
      'indirect: mentir | Paul Roche via Kommersant',
    ],
    [
      'Le ministre Paul Roche a affirmé que Paris signerait le traité.',
      'indirect: Paris signerait le traité | Paul Roche',
    ],
    ["Paris a indiqué lundi qu'une enquête était ouverte.", 'indirect: une enquête était ouverte | FRA'],
    [
      'La Russie a prévenu la Turquie que le port serait fermé, accusant Ankara de mauvaise foi.',
      'indirect: le port serait fermé | RUS',
    ],
    [
      'Le Kremlin a fait savoir que la rencontre aurait lieu à Sotchi.',
      'indirect: la rencontre aurait lieu à Sotchi | RUS',
    ],
    [
      'Le président Luc Morel a laissé entendre que son pays pourrait céder.',
      'indirect: son pays pourrait céder | Luc Morel',
    ],
    [
      'La Chine a souligné que "la porte restait ouverte" aux négociations.',
      'indirect: la porte restait ouverte" aux négociations | CHN',
      'mixed: la porte restait ouverte | CHN',
    ],
    ['Paul Roche a déclaré que "tout est prêt".', 'mixed: tout est prêt | Paul Roche'],
    [
      "Londres a assuré que l'accord tenait et que les troupes partiraient.",
      "indirect: l'accord tenait et que les troupes partiraient | GBR",
    ],
    ['Madrid demande si le sommet sera maintenu.', 'indirect: si le sommet sera maintenu | ESP'],
    ["Rome s'est inquiétée du fait que les pourparlers piétinent.", 'indirect: les pourparlers piétinent | ITA'],
    [
      'Paul Roche a dit à la presse que Berlin paierait, alors que les caisses sont vides.',
      'indirect: Berlin paierait | Paul Roche',
    ],
    ["Dans un communiqué, l'ONU a annoncé que le convoi était passé.", 'indirect: le convoi était passé | UN'],
    ["Paul Roche, ministre de la Défense, estime que l'armée est prête.", "indirect: l'armée est prête | Paul Roche"],
    ['Israël craint que "le pire soit à venir" dans le sud.', 'indirect: le pire soit à venir" dans le sud | ISR'],
    [
      'Après avoir annoncé que la trêve était rompue, Kiev a rappelé ses négociateurs.',
      'indirect: la trêve était rompue | UKR',
    ],
    ['Paul Roche souligne aussi que la route est coupée.', 'indirect: la route est coupée | Paul Roche'],
    [
      'Ces contacts, le président Luc Morel les a justifiés en expliquant que le canal était utile.',
      'indirect: le canal était utile | Luc Morel',
    ],
    [
      'Paul Roche dit que la loi est "juste", mais prévient que la cour tranchera.',
      'indirect: la loi est "juste | Paul Roche',
      'mixed: juste | Paul Roche',
      'indirect: la cour tranchera | Paul Roche',
    ],
    ["L'administration Trump a dit que le mur tenait.", 'indirect: le mur tenait | USA'],
    ['Paris, Rome et Madrid ont dit que le pont tenait.', 'indirect: le pont tenait | FRA and ITA and ESP'],
    ['Le président Luc Morel, qui vit à Athènes, a dit que la loi tenait.', 'indirect: la loi tenait | Luc Morel'],
    ['Téhéran a appelé à ce que les sanctions soient levées.', 'indirect: les sanctions soient levées | IRN'],
  ],
  leaves: [
    'Le navire est arrivé alors que la tempête faisait rage.',
    'Paul Roche a annoncé la mesure que Paris attendait.',
    'La récolte sera plus abondante que prévu.',
    "L'accord a été annoncé après que la pluie eut cessé.",
    "Le ministre n'a pas précisé si la visite aurait lieu.",
    'Madrid ne déplore que deux blessés.',
    "Le droit d'alerter qu'elle défend recule partout.",
    'Il a quitté la salle sans dire que tout était fini.',
  ],
}
