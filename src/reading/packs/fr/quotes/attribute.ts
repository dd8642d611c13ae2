/** "se dit prêt à …", "s'est déclarée inquiète": what somebody says of himself. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { phraseActor } from '../../../steps/quotations/speaker.ts'
import { clauseEnd, isMark } from './clause.ts'
import { reportOf } from './cue.ts'

const SAYING = new Set(['se dire', 'se déclarer', "s'affirmer", 'se prétendre', "s'avouer"])

export const attribute: QuoteRule = {
  name: 'quotes/attribute',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      if (!SAYING.has(cue.lemma)) continue
      const limit = scene.sentence(cue.verb).to
      for (let i = cue.to; i < limit && i < cue.to + 16; i++) {
        const { upos, norm } = scene.tokens[i]
        const quoted = scene.stretchAt(i)
        if (quoted < 0 && /^(?:que|qu'|:|;|\.)$/.test(norm)) break
        if (quoted >= 0 && i > scene.stretches[quoted].from) break
        // behind adverbs and times, whatever opens without article or preposition is the attribute
        if (quoted < 0 && (upos === 'ADV' || scene.isTime(i) || isMark(scene, i))) continue
        if (quoted < 0 && upos !== 'ADJ' && upos !== 'NOUN' && upos !== 'VERB') {
          // "s'est dite, en tant que ministre, troublée"
          const close = norm === ',' ? closingComma(scene, i, limit) : -1
          if (close < 0) break
          i = close
          continue
        }
        // "ce plat se dit couscous": a name, nobody's word
        if (upos === 'NOUN' && quoted < 0 && phraseActor(scene, cue.subject) === undefined) break
        const content = { from: i, to: attributeEnd(scene, i, clauseEnd(scene, cue, i, limit)) }
        reports.push(reportOf(scene, cue, content))
        break
      }
    }
    return reports
  },
  reads: [
    [
      "Le président Luc Morel s'est dit prêt à rencontrer Paul Roche.",
      'indirect: prêt à rencontrer Paul Roche | Luc Morel',
    ],
    ["La Russie s'est déclarée inquiète d'une escalade.", "indirect: inquiète d'une escalade | RUS"],
    ['Paris se dit favorable à une trêve.', 'indirect: favorable à une trêve | FRA'],
    [
      `Berlin s'est dit "profondément choqué" par l'attaque.`,
      `indirect: profondément choqué" par l'attaque | DEU`,
      'mixed: profondément choqué | DEU',
    ],
    [`Luc Morel s'est dit vendredi "ouvert à tout".`, 'mixed: ouvert à tout | Luc Morel'],
    ['Tout en se disant disposé à négocier, Kiev a fermé la frontière.', 'indirect: disposé à négocier | UKR'],
    [
      `Le ministre Paul Roche s'est dit "très ému", transmettant ses voeux aux familles.`,
      'mixed: très ému | Paul Roche',
    ],
    ["Londres s'est dite convaincue d'une issue rapide.", "indirect: convaincue d'une issue rapide | GBR"],
    [`En visite à Oslo où il s'est dit "ému", le président Luc Morel a salué Paul Roche.`, 'mixed: ému | Luc Morel'],
  ],
  leaves: [
    "Le ministre s'est montré pressé.",
    'Ce plat se dit couscous à Alger.',
    "Le général s'est autoproclamé président.",
  ],
}

/** `s'est dit "ému", transmettant ses voeux`, `se dit "ému", également sur Twitter`: what goes on behind the attribute. */
function attributeEnd(scene: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (scene.norm(i) !== ',' || scene.stretchAt(i) >= 0) continue
    const { feats, upos } = scene.tokens[i + 1]
    const participle = feats.includes('VerbForm=Part') && feats.includes('Tense=Pres')
    if (participle || (isMark(scene, i - 1) && (upos === 'ADV' || upos === 'ADP'))) return i
  }
  return to
}

function closingComma(scene: Scene, comma: number, limit: number): number {
  for (let i = comma + 1; i < limit && i < comma + 12; i++) if (scene.norm(i) === ',') return i
  return -1
}
