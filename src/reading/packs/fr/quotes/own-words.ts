/** `dénonce une "agression"`, `qualifie Paris d'"otage"`: words between marks in what somebody speaks of. */
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene, TokenStretch } from '../../../steps/quotations/scene.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { isNegated, reportOf } from './cue.ts'
import { accusingState } from './justice.ts'

/** The cue whose object the stretch stands in: the nearest before it in the sentence, no clause of somebody else's between. */
function governor(scene: Scene, stretch: TokenStretch): Cue | null {
  const { from } = scene.sentence(stretch.from)
  for (let i = stretch.from - 1; i >= from; i--) {
    if (scene.stretchAt(i) >= 0) {
      i = scene.stretches[scene.stretchAt(i)].from
      continue
    }
    const cue = scene.cueOver(i)
    if (cue) {
      // "des mesures prévues", "un accord conclu": a participle without an agent says nothing, the verb before it may
      if (cue.passive && cue.subject < 0 && cue.form === 'past-participle') continue
      return cue.frames.has('words') || cue.frames.has('as') ? cue : null
    }
    if (scene.isFiniteVerb(i) && !inGroup(scene, i, stretch.from)) return null
  }
  return null
}

/** "n'a pas avancé la date du "pic"": nothing is said, but `n'exclut pas une "riposte"` is. */
function isUnsaid(scene: Scene, cue: Cue): boolean {
  return isNegated(scene, cue) && !/^(?:exclure|cacher|nier|démentir|douter|mâcher|ne pas)\b/.test(cue.lemma)
}

/** `jugée "inacceptable" par Paris`: the agent behind the words. */
function agentBehind(scene: Scene, stretch: TokenStretch): number {
  const { to } = scene.sentence(stretch.to - 1)
  for (let i = stretch.to; i < to && i < stretch.to + 4; i++) {
    if (scene.norm(i) !== 'par') continue
    for (let j = i + 1; j < to && j < i + 5; j++) if (scene.mentionAt(j)) return j
  }
  return -1
}

/** Whether the auxiliary belongs to a cue behind it. */
function inGroup(scene: Scene, token: number, limit: number): boolean {
  for (let i = token + 1; i < limit && i < token + 6; i++) {
    const cue = scene.cueAt(i)
    if (cue) return cue.from <= token
  }
  return false
}

export const ownWords: QuoteRule = {
  name: 'quotes/own-words',
  find(scene) {
    const reports: Report[] = []
    for (const stretch of scene.stretches) {
      const cue = governor(scene, stretch)
      if (!cue || isUnsaid(scene, cue)) continue
      const report = reportOf(scene, cue, { from: cue.to, to: stretch.to })
      const unsaid = cue.passive && cue.subject < 0
      const state = accusingState(scene, cue)
      const agent = state < 0 && unsaid ? agentBehind(scene, stretch) : state
      const speaker = unsaid ? jointHeads(scene, agent) : report.speaker
      reports.push({ ...report, takes: 'words', speaker, implied: cue.passive, dependent: cue.form === 'infinitive' })
    }
    return reports
  },
  reads: [
    ['Paris a dénoncé une "agression" contre Chypre.', 'mixed: agression | FRA'],
    ['Le ministre Paul Roche a qualifié Pékin de "rival".', 'mixed: rival | Paul Roche'],
    ['Le commandement du Hamas a dénoncé "un pillage".', 'mixed: un pillage | Hamas'],
    [
      'Luc Morel a promis des mesures "fortes", "rapides" et "justes".',
      'mixed: fortes | Luc Morel',
      'mixed: rapides | Luc Morel',
      'mixed: justes | Luc Morel',
    ],
    [`L'attaque a été jugée "inacceptable" par Londres.`, 'mixed: inacceptable | GBR'],
    [`Ankara s'en est pris aux voix "hostiles" de la région.`, 'mixed: hostiles | TUR'],
    ['Berlin a salué un "pas dans la bonne direction".', 'mixed: pas dans la bonne direction | DEU'],
    [`L'Iran a mis en garde contre une "erreur".`, 'mixed: erreur | IRN'],
    [`La Chine s'est montrée prête, "si besoin", à fermer la frontière.`, 'mixed: si besoin | CHN'],
    ['Moscou a accusé Kiev, parlant de "provocation".', 'mixed: provocation | RUS'],
    ['Le Premier ministre Luc Morel a critiqué le plan, "une folie".', 'mixed: une folie | Luc Morel'],
    [
      `L'offre appelle au "calme", a dit Luc Morel.`,
      `indirect: L'offre appelle au "calme | Luc Morel`,
      'mixed: calme | Luc Morel',
    ],
    [
      `"Je reste", a dit Luc Morel. Et d'inviter Rome à une "paix".`,
      'direct: Je reste | Luc Morel',
      'mixed: paix | Luc Morel',
    ],
    [`Le froid n'empêche pas Luc Morel d'appeler à la "patience".`, 'mixed: patience | Luc Morel'],
    [`La foule a poussé le maire Luc Morel à dénoncer une "farce".`, 'mixed: farce | Luc Morel'],
    [
      `Paul Roche a été arrêté, a dit le ministre Luc Morel, l'Union européenne (UE) dénonçant une "farce".`,
      'indirect: Paul Roche a été arrêté | Luc Morel',
      'mixed: farce | EU',
    ],
    [`Paris et Rome se sont réjouis, le maire d'Oslo, Luc Morel, saluant un "pas".`, 'mixed: pas | Luc Morel'],
    [
      `"Tenez bon", a écrit Anne Roche dans un message diffusé lundi pour saluer la "force" des grévistes. "Courage", a-t-elle ajouté.`,
      'direct: Tenez bon | Anne Roche',
      'mixed: force | Anne Roche',
      'direct: Courage | Anne Roche',
    ],
  ],
  leaves: [
    'Le film "La Grande Traversée" sort mercredi.',
    `L'opération "Vent du nord" a débuté.`,
    'La loi dite "Morel" a été votée.',
    'Le chef rebelle, surnommé "le Renard", est mort.',
    'Les exercices, baptisés "Orage", débutent lundi près de "Zénith-2031".',
    'Pékin n\'a pas avancé la date du sommet "Horizon" et du "pic".',
    'Des blindés ont longé la "ligne bleue".',
  ],
}
