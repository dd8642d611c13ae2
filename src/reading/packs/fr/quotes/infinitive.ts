/** "dit vouloir …", "accuse Paris de …", "appelle Paris à …": an infinitive that depends on a verb of saying. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { clauseEnd, isMark } from './clause.ts'
import { isSaid, reportOf } from './cue.ts'
import { accusingState } from './justice.ts'

const BEFORE_INFINITIVE = new Set(
  "ne pas n' plus jamais rien se s' me m' nous vous y en le la l' les lui leur ce tout bien mieux".split(' '),
)

const isInfinitive = (scene: Scene, token: number): boolean => {
  const { upos, feats, norm, lemma } = scene.tokens[token]
  if (upos === 'VERB' || upos === 'AUX') return feats.includes('VerbForm=Inf')
  // a tagger that takes "de mentir" or "de le violer" for a noun is wrong
  if ((upos !== 'NOUN' && upos !== 'ADJ') || lemma !== norm || !/(?:er|ir)$/.test(norm) || token < 2) return false
  return (
    isMarker(scene, token - 1) || (isMarker(scene, token - 2) && /^(?:le|la|les|l'|se|s')$/.test(scene.norm(token - 1)))
  )
}

const isMarker = (scene: Scene, token: number): boolean =>
  /^(?:de|d'|à)$/.test(scene.norm(token)) && scene.tokens[token].part === 0

/** The infinitive that opens at `from`, past negation and pronouns, or -1. */
function infinitiveFrom(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 7; i++) {
    if (isInfinitive(scene, i)) return i
    const { upos } = scene.tokens[i]
    if (!(BEFORE_INFINITIVE.has(scene.norm(i)) || upos === 'ADV' || isMark(scene, i))) return -1
  }
  return -1
}

const APART = /^(?:sans|afin|avant)$/

/** First token of the infinitive clause: after "de" or "à" where the cue takes them, right behind the cue where it takes none. */
function opening(scene: Scene, cue: Cue, limit: number): number {
  const { frames } = cue
  let nouns = 0
  for (let i = cue.to; i < limit && i - cue.to < 30; i++) {
    const norm = scene.norm(i)
    if (scene.isTime(i)) continue
    // "…, sans préciser", "afin de partir": what it was done for or without, nothing that is said
    if (APART.test(norm) && scene.stretchAt(i) < 0 && infinitiveFrom(scene, i + (norm === 'sans' ? 1 : 2), limit) >= 0)
      return -1
    if (
      frames.has('bare') &&
      nouns === 0 &&
      !isMarker(scene, i) &&
      infinitiveFrom(scene, i, limit) >= 0 &&
      !behindMarker(scene, i)
    )
      return i
    const marker = isMarker(scene, i) ? (norm === 'à' ? 'à' : 'de') : null
    if (marker && infinitiveFrom(scene, i + 1, limit) >= 0) {
      if (frames.has(marker) && (nouns === 0 || !governsInfinitive(scene, i))) return i + 1
      return -1
    }
    const { upos } = scene.tokens[i]
    if (upos === 'PUNCT' && /^[.;:?!]$/.test(norm)) return -1
    if (upos === 'SCONJ') return -1
    if (scene.isFiniteVerb(i) && scene.stretchAt(i) < 0) return -1
    if (scene.stretchAt(i) >= 0 && !(frames.has('de') || frames.has('à'))) return -1
    if ((upos === 'NOUN' || upos === 'PROPN') && !scene.isTime(i) && !behindPreposition(scene, i, cue.to)) nouns++
  }
  return -1
}

/** "de leur côté", "à la presse", "en fin de semaine": no object of the cue. */
function behindPreposition(scene: Scene, noun: number, from: number): boolean {
  for (let i = noun - 1; i >= from && i > noun - 5; i--) {
    const { upos } = scene.tokens[i]
    if (upos === 'ADP') return true
    if (upos === 'PROPN' || upos === 'PUNCT' || upos === 'VERB') return false
  }
  return false
}

const behindMarker = (scene: Scene, token: number) => scene.tokens[token - 1]?.upos === 'ADP'

/** Nouns that take an infinitive of their own: "dénonce l'intention de", "accepte le droit de". */
const TAKES_INFINITIVE = new Set(
  'intention décision volonté droit capacité possibilité refus désir but objectif devoir obligation projet tentative risque moyen occasion façon manière fait pouvoir promesse menace ordre peur espoir temps besoin choix chance nécessité'.split(
    ' ',
  ),
)

function governsInfinitive(scene: Scene, marker: number): boolean {
  return TAKES_INFINITIVE.has(scene.tokens[marker - 1].lemma)
}

/** "des gens accusés d'avoir menti sont arrêtés": the verb of the sentence, no link before it, is not the infinitive's. */
function beforeMainVerb(scene: Scene, cue: Cue, from: number, to: number): number {
  if (cue.form !== 'past-participle') return to
  for (let i = from; i < to; i++) {
    const { upos, feats } = scene.tokens[i]
    if (scene.stretchAt(i) >= 0) continue
    if (upos === 'SCONJ' || feats.includes('PronType=Rel') || upos === 'CCONJ') return to
    if (scene.isFiniteVerb(i)) return i
  }
  return to
}

export const infinitive: QuoteRule = {
  name: 'quotes/infinitive',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      const { frames } = cue
      if (!frames.has('bare') && !frames.has('de') && !frames.has('à')) continue
      const limit = scene.sentence(cue.verb).to
      let from = opening(scene, cue, limit)
      if (from < 0) continue
      // "ont été invités à": whoever invites is not said
      if (cue.passive && cue.subject < 0 && !frames.has('accuses')) continue
      while (from < limit && isMark(scene, from)) from++
      // "refuse de partir" is an act; `refuse de "céder au chantage"` are words
      if (frames.has('weak') && scene.stretchAt(from) < 0) continue
      const content = { from, to: beforeMainVerb(scene, cue, from, clauseEnd(scene, cue, from, limit)) }
      if (!isSaid(scene, cue, content)) continue
      const minor = !frames.has('bare') && !frames.has('accuses')
      const dependent = cue.form === 'infinitive'
      const state = accusingState(scene, cue)
      const report = reportOf(scene, cue, content)
      reports.push({ ...report, speaker: state >= 0 ? [state] : report.speaker, implied: state >= 0, minor, dependent })
    }
    return reports
  },
  reads: [
    ['Paris a dit vouloir renforcer ses liens avec Alger.', 'indirect: vouloir renforcer ses liens avec Alger | FRA'],
    ["L'armée russe a annoncé dimanche avoir détruit un dépôt.", 'indirect: avoir détruit un dépôt | RUS'],
    ["Paul Roche a accusé Téhéran de violer l'accord.", "indirect: violer l'accord | Paul Roche"],
    ['Washington a appelé Ankara à retirer ses troupes.', 'indirect: retirer ses troupes | USA'],
    ['Pékin a exhorté lundi Tokyo à ne pas intervenir.', 'indirect: ne pas intervenir | CHN'],
    ['La Turquie reproche à la Grèce de militariser des îles.', 'indirect: militariser des îles | TUR'],
    ['Le ministre Paul Roche a promis de publier le rapport.', 'indirect: publier le rapport | Paul Roche'],
    ['Moscou menace de suspendre les livraisons.', 'indirect: suspendre les livraisons | RUS'],
    ['Londres a demandé à ses ressortissants de ne pas se rendre au Mali.', 'indirect: ne pas se rendre au Mali | GBR'],
    ['La Chine nie avoir espionné des élus.', 'indirect: avoir espionné des élus | CHN'],
    [
      "Le Hamas a assuré avoir déjà libéré les otages, ajoutant que d'autres suivraient.",
      'indirect: avoir déjà libéré les otages | Hamas',
      "indirect: d'autres suivraient | Hamas",
    ],
    [
      'Washington affirme détenir des preuves, et le président Luc Morel a menacé Minsk de rompre.',
      'indirect: détenir des preuves | USA',
      'indirect: rompre | Luc Morel',
    ],
    ["Des soldats accusés d'avoir pillé le port ont été arrêtés.", 'indirect: avoir pillé le port | -'],
    ['Paris sanctionne Rome, accusée de cacher des archives.', 'indirect: cacher des archives | FRA'],
    [
      'Paul Roche a accusé Pékin de "jouer avec le feu" dans le détroit.',
      'indirect: jouer avec le feu" dans le détroit | Paul Roche',
      'mixed: jouer avec le feu | Paul Roche',
    ],
    ['Le Caire a refusé de "céder au chantage" de Tel-Aviv.', 'mixed: céder au chantage | EGY'],
    [
      "Kiev accuse de son côté Minsk d'avoir prêté son sol et de fournir des chars.",
      'indirect: avoir prêté son sol et de fournir des chars | UKR',
    ],
    ["Paul Roche est jugé à Ankara. Il est accusé d'avoir vendu des plans.", 'indirect: avoir vendu des plans | TUR'],
  ],
  leaves: [
    'Le ministre refuse de partir.',
    'Les habitants ont été invités à rester chez eux.',
    "Paris dénonce l'intention de construire un mur.",
    'Paul Roche a dit deux mots avant de partir.',
    'Le convoi a tenté de passer la frontière.',
    'Rome veut ouvrir une ambassade à Kaboul.',
  ],
}
