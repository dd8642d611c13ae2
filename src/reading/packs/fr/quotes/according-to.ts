/** "Selon X, …", "…, d'après lui", "pour le ministre, …", "aux yeux de Paris, …": a source named by a preposition. */
import type { TokenRange } from '../../../../types/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { phraseActor, sourceHeads } from '../../../steps/quotations/speaker.ts'
import { interposes } from './behind.ts'
import { isMedium } from './carriers.ts'
import { isThat } from './clause.ts'
import { type Source, sourcesIn } from './source.ts'

export const accordingTo: QuoteRule = {
  name: 'quotes/according-to',
  find(scene) {
    const reports: Report[] = []
    for (const sentence of scene.doc.sentences) {
      for (const source of sourcesIn(scene, sentence)) {
        const content = source.opens
          ? restOf(scene, source, sentence)
          : scopeBefore(scene, source, scene.sentence(source.from))
        if (!content) continue
        const { cue } = source
        const relays = isMedium(scene, phraseActor(scene, source.head))
        // "X accuse Paris de bloquer l'accord, poussant, selon lui, …": the pronoun recalls who has the sentence already
        const dependent = scene.tokens[source.head].upos === 'PRON'
        const speaker = sourceHeads(scene, source.head)
        const alone = !inRelative(scene, source)
        reports.push({ content, takes: 'clause', alone, relays, sourced: true, dependent, cue, speaker })
      }
    }
    return reports
  },
  reads: [
    ['Selon le Kremlin, la rencontre durera deux jours.', 'indirect: la rencontre durera deux jours | RUS'],
    [
      'La rencontre durera deux jours, selon le ministre Paul Roche.',
      'indirect: La rencontre durera deux jours | Paul Roche',
    ],
    ["D'après l'ONU, dix mille personnes ont fui.", 'indirect: dix mille personnes ont fui | UN'],
    [
      'Pour Paris, cette annexion serait "une faute".',
      'indirect: cette annexion serait "une faute | FRA',
      'mixed: une faute | FRA',
    ],
    ['Le raid a fait trois morts selon des témoins.', 'indirect: Le raid a fait trois morts | -'],
    ["Selon une source proche du dossier, l'accord est prêt.", "indirect: l'accord est prêt | -"],
    ['À en croire Moscou, le missile venait du nord.', 'indirect: le missile venait du nord | RUS'],
    ["Aux yeux de Pékin, l'île est chinoise.", "indirect: l'île est chinoise | CHN"],
    ['Paul Roche a été arrêté. Selon lui, "tout est faux".', 'direct: tout est faux | Paul Roche'],
    ['Mais selon Kiev, le pont tient.', 'indirect: le pont tient | UKR'],
    ['Selon un responsable israélien, les frappes vont continuer.', 'indirect: les frappes vont continuer | ISR'],
    [
      'Selon la CIA, ces fichiers viennent de Minsk, ce que nie Paul Roche.',
      'indirect: ces fichiers viennent de Minsk | USA',
    ],
    [
      "L'enquête fait état, selon l'ONU, d'une fuite de gaz.",
      "indirect: L'enquête fait état, selon l'ONU, d'une fuite de gaz | UN",
    ],
    ["L'usine ferme, mais selon Rome, les emplois sont sauvés.", 'indirect: les emplois sont sauvés | ITA'],
    ['La gare a rouvert et le port a brûlé selon Kiev.', 'indirect: le port a brûlé | UKR'],
    ['La loi, qui selon Moscou vise à isoler Minsk, entre en vigueur.', 'indirect: vise à isoler Minsk | RUS'],
    ["Le port est fermé, selon l'un d'entre eux, Paul Roche.", 'indirect: Le port est fermé | Paul Roche'],
    [
      'Kiev a dénoncé une "farce" à Minsk, selon un communiqué.',
      'indirect: Kiev a dénoncé une "farce" à Minsk | UKR',
      'mixed: farce | UKR',
    ],
    ["Selon la mairie, l'eau va baisser.", "indirect: l'eau va baisser | -"],
    ['Le puits a cédé, selon CNN et le Guardian.', 'indirect: Le puits a cédé | CNN and The Guardian'],
    ['Trois mines ont fermé, selon les médias italiens.', 'indirect: Trois mines ont fermé | Italian media'],
    [
      "En Iran, le feu gagne. Selon la télévision d'Etat, tout va bien.",
      'indirect: tout va bien | Iranian state television',
    ],
    ['Pour les experts, la crise va durer.', 'indirect: la crise va durer | -'],
    [
      `Le juge est parti, a dit Luc Morel, et le juré a été "retenu de force", selon Rome.`,
      'indirect: Le juge est parti | Luc Morel',
      'indirect: le juré a été "retenu de force | ITA',
      'mixed: retenu de force | ITA',
    ],
  ],
  leaves: [
    'Les prix changent selon les régions.',
    'Les horaires varient selon la ville.',
    'Pour la première fois, les deux armées ont défilé ensemble.',
    'Pour entrer, il faut un visa.',
    'Le blé est payé selon sa qualité.',
    'Le cortège a avancé selon un plan précis.',
    "D'après-midi en soirée, la foule a grossi.",
  ],
}

function inRelative(scene: Scene, { from }: Source): boolean {
  return /^(?:qui|que|qu'|dont|où)$/.test(scene.norm(scene.norm(from - 1) === ',' ? from - 2 : from - 1))
}

/** What stands behind the source that opens the sentence, without ", ce que Paris dément". */
function restOf(scene: Scene, source: Source, sentence: TokenRange): TokenRange | null {
  let { to } = sentence
  for (let i = to - 1; i > source.to && i > to - 40; i--)
    if (scene.stretchAt(i) < 0 && scene.norm(i) === ',' && scene.norm(i + 1) === 'ce' && isThat(scene, i + 2)) to = i
  return source.to < to ? { from: source.to, to } : null
}

/** What stands before the source: the sentence after a comma, else the clause whose verb the source modifies. */
function scopeBefore(scene: Scene, source: Source, sentence: TokenRange): TokenRange | null {
  // "…, a assuré M. Roche, selon l'agence Tass": the source carries the minister's words, it does not say them
  const said = scene.cuesIn({ from: sentence.from, to: source.from }).findLast((cue) => interposes(scene, cue))
  if (said) return secondClause(scene, said, source)
  // "M. Roche qui, selon Paris, ment": the relative clause is the source's
  if (inRelative(scene, source))
    return source.to < sentence.to ? { from: source.to, to: clauseStop(scene, source.to + 1, sentence.to) } : null
  // "…, mais selon Paris, l'accord tient": the second of two sentences is the source's
  if (scene.tokens[source.from - 1]?.upos === 'CCONJ' && scene.norm(source.to) === ',')
    return { from: source.to, to: sentence.to }
  const stretch = scene.stretchAt(sentence.from)
  const from = stretch >= 0 ? Math.min(sentence.from, scene.stretches[stretch].from) : sentence.from
  if (scene.isPunct(source.from - 1) || scene.stretchAt(source.from - 2) >= 0)
    return { from, to: endOf(scene, source, sentence) }
  let start = clauseStart(scene, source.from, from)
  while (start < source.from && scene.tokens[start].upos === 'CCONJ') start++
  return { from: start, to: afterSource(scene, source, sentence) }
}

/** "Le juge est parti, a dit Luc Morel, et le juré est resté, selon Rome": the sentence that a conjunction joins behind somebody's words. */
function secondClause(scene: Scene, said: Cue, source: Source): TokenRange | null {
  for (let i = Math.max(said.to, said.subject + 1); i < source.from; i++) {
    if (scene.norm(i) !== ',' || scene.stretchAt(i) >= 0 || scene.tokens[i + 1]?.upos !== 'CCONJ') continue
    const clause = { from: i + 2, to: scene.isPunct(source.from - 1) ? source.from - 1 : source.from }
    for (let k = clause.from; k < clause.to; k++) if (scene.isFiniteVerb(k) && scene.stretchAt(k) < 0) return clause
    return null
  }
  return null
}

/** Where the clause that the source stands in without a comma begins: behind the last comma or relative before its verb. */
function clauseStart(scene: Scene, source: number, from: number): number {
  let verb = false
  for (let i = source - 1; i > from; i--) {
    if (scene.stretchAt(i) >= 0) continue
    const norm = scene.norm(i)
    if (verb && (norm === ',' || norm === 'qui' || norm === 'où' || isThat(scene, i))) return i + 1
    const { upos, feats, deprel } = scene.tokens[i]
    // "… et le raid a fait dix morts selon Paris": the second of two sentences
    if (verb && upos === 'CCONJ' && !scene.isPunct(i + 1) && finiteBefore(scene, i, from)) return i + 1
    // "des aveux obtenus selon lui sous la contrainte": the participle alone
    if (!verb && upos === 'VERB' && feats.includes('Tense=Past') && scene.tokens[i - 1].upos === 'NOUN') return i
    if ((upos === 'VERB' || upos === 'AUX' || (upos === 'ADJ' && deprel !== 'amod')) && !feats.includes('VerbForm=Inf'))
      verb = true
  }
  return from
}

/** Whether a verb stands before the conjunction, no comma or relative between. */
function finiteBefore(scene: Scene, conjunction: number, from: number): boolean {
  for (let i = conjunction - 1; i >= from && scene.norm(i) !== ','; i--) {
    if (scene.stretchAt(i) < 0 && scene.isFiniteVerb(i)) return true
    if (scene.tokens[i].feats.includes('PronType=Rel')) return false
  }
  return false
}

/** "… selon elle au terme d'un procès": what goes on without a comma belongs to the clause. */
function afterSource(scene: Scene, source: Source, sentence: TokenRange): number {
  if (source.to >= sentence.to || scene.norm(source.to) === ',' || scene.tokens[source.to].upos === 'CCONJ')
    return source.from
  for (let i = source.to; i < sentence.to; i++)
    if (scene.stretchAt(i) < 0 && /^[,.;]$/.test(scene.norm(i))) return i === source.to ? source.from : i
  return sentence.to
}

/** The next comma, or the end. */
function clauseStop(scene: Scene, from: number, to: number): number {
  for (let i = from; i < to; i++) if (scene.norm(i) === ',' && scene.stretchAt(i) < 0) return i
  return to
}

/** The clause ends before the source, unless its verb is still to come: "Le traité, selon Paris, sera signé". */
function endOf(scene: Scene, source: Source, sentence: TokenRange): number {
  for (let i = sentence.from; i < source.from; i++) {
    if (scene.stretchAt(i) < 0 && !scene.isFiniteVerb(i)) continue
    // "fait état, selon Paris, d'une fuite": a complement of the verb is still to come
    const next = scene.tokens[source.to + 1]
    const isComplement = next && (/^d(?:e|'|u|es)$/.test(next.norm) || next.feats.includes('VerbForm=Inf'))
    const goesOn = scene.norm(source.to) === ',' && isComplement
    return goesOn ? sentence.to : source.from
  }
  return sentence.to
}
