/**
 * "…, a-t-il souligné", "…, a précisé le porte-parole, …": a cue that follows or interrupts the words said, its subject behind it.
 * Long for its samples: this is how most words are said.
 */
import type { TokenRange } from '../../../../types/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { hasFinite, interposes } from './behind.ts'
import { isMark } from './clause.ts'
import { reportOf } from './cue.ts'
import { sourcesIn } from './source.ts'
import { isWitness } from './witness.ts'

const LINKS = new Set(['mais', 'et', 'or', 'car', 'donc', ','])

/** Where the words that the cue follows begin: after the cue before it in the sentence, or where a quotation that runs in from the sentence before opens. */
function contentStart(scene: Scene, cue: Cue): number {
  const { from } = scene.sentence(cue.verb)
  const quoted = wholeStretchBefore(scene, cue)
  if (quoted >= 0) return quoted
  let start = from
  // "A l'heure où Paris hésite, selon Rome, Berlin souhaite …, a dit X": an inner source has its own clause
  for (const source of sourcesIn(scene, { from, to: cue.from }))
    if (!source.opens && scene.norm(source.to) === ',') start = source.to
  for (const other of scene.cuesIn({ from, to: cue.from }))
    if (interposes(scene, other)) start = afterPhrase(scene, other, cue.from)
  return start === from ? sentenceStart(scene, start) : start
}

/** `La ministre est partie: "C'est fini", a-t-elle dit`: where the words said open behind a colon, or -1. */
function wholeStretchBefore(scene: Scene, cue: Cue): number {
  for (let i = cue.from - 1; i > cue.from - 4 && i > 0; i--) {
    const stretch = scene.stretchAt(i)
    if (stretch < 0) continue
    const { from } = scene.stretches[stretch]
    return scene.norm(from - 1) === ':' || (isMark(scene, from - 1) && scene.norm(from - 2) === ':') ? from : -1
  }
  return -1
}

/** Where the sentence begins, past stops within quotation marks: the tokeniser parts `"Oui. Non", dit X` in two. */
function sentenceStart(scene: Scene, from: number): number {
  let start = from
  for (let steps = 0; steps < 4; steps++) {
    const stretch = scene.stretchAt(start)
    if (stretch < 0 || scene.stretches[stretch].from >= start) break
    const before = scene.stretches[stretch].from
    const { from: first } = scene.sentence(before)
    start = scene.cuesIn({ from: first, to: before }).length ? before : first
  }
  return start
}

/** Token after the comma or before the mark that ends the cue's phrase. */
function afterPhrase(scene: Scene, cue: Cue, limit: number): number {
  let i = Math.max(cue.to, cue.subject + 1)
  while (i < limit && scene.norm(i) !== ',' && scene.stretchAt(i) < 0) i++
  return i
}

export const interposed: QuoteRule = {
  name: 'quotes/interposed',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      if (!interposes(scene, cue) || isWitness(scene, cue)) continue
      const content = wholeIfMedial(scene, cue, {
        from: skipLinks(scene, contentStart(scene, cue), cue.from),
        to: cue.from,
      })
      const report = { ...reportOf(scene, cue, content), alone: true }
      if (content.to > content.from) reports.push(report)
      const rest = restOf(scene, cue)
      if (rest) reports.push({ ...report, content: rest })
    }
    return reports
  },
  reads: [
    ['"Nous signerons demain", a déclaré le ministre Paul Roche.', 'direct: Nous signerons demain | Paul Roche'],
    [
      `"C'est fini", a dit le ministre Paul Roche, cité par l'agence russe TASS.`,
      "direct: C'est fini | Paul Roche via TASS",
    ],
    ['La trêve tient, a indiqué le Kremlin.', 'indirect: La trêve tient | RUS'],
    ['Paul Roche est rentré à Paris. "La paix est proche", a-t-il ajouté.', 'direct: La paix est proche | Paul Roche'],
    [`"C'est fini", dit Anna Roche, en larmes.`, "direct: C'est fini | Anna Roche"],
    [`"Pourquoi partir?", s'interroge le député Luc Morel.`, 'direct: Pourquoi partir? | Luc Morel'],
    [
      `Les forces russes "ont reculé" près du fleuve, a annoncé lundi l'armée ukrainienne.`,
      'indirect: Les forces russes "ont reculé" près du fleuve | UKR',
      'mixed: ont reculé | UKR',
    ],
    [
      'Le port sera rouvert, a fait savoir Ankara, alors que des navires attendent.',
      'indirect: Le port sera rouvert | TUR',
    ],
    [
      '"Un pas de plus", a lancé à la presse Luc Morel, "et nous partons".',
      'direct: Un pas de plus | Luc Morel',
      'direct: et nous partons | Luc Morel',
    ],
    [`Mais "rien n'est réglé", a prévenu Berlin.`, "direct: rien n'est réglé | DEU"],
    [
      '"Nous avons perdu. Il faut le dire", a reconnu le président Luc Morel dans un entretien.',
      'direct: Nous avons perdu. Il faut le dire | Luc Morel',
    ],
    ["L'enquête avance, ont indiqué des sources israéliennes.", "indirect: L'enquête avance | ISR"],
    [
      'La grève continue, a dit le patron du syndicat.\n\n"Nous restons", a ajouté Paul Roche.',
      'indirect: La grève continue | Paul Roche',
      'direct: Nous restons | Paul Roche',
    ],
    [`"C'est fait", explique, sous couvert d'anonymat, un officier russe.`, "direct: C'est fait | RUS"],
    ['Le pont a cédé, racontent des habitants.', 'indirect: Le pont a cédé | -'],
    [
      `"C'est fini", a dit le porte-parole des forces du Parti du renouveau national (PRN), reconnu par l'ONU, Luc Morel.`,
      "direct: C'est fini | Luc Morel",
    ],
    [
      `Le chef du Bureau central des fraudes (BCFX), Luc Morel, est venu. Il a mangé.\n\n"On avance", a dit le patron du BCFX.`,
      'direct: On avance | Luc Morel',
    ],
    [
      `"Non", a dit Anne Roche.\n\nMais c'est le maire Luc Morel qui est venu. "Il faut cesser".`,
      'direct: Non | Anne Roche',
      'direct: Il faut cesser | Luc Morel',
    ],
    [
      `"C'est faux", a dit Anne Roche, directrice du musée. "Non", a dit la directrice du musée de Lyon, qui estime que la loi est bonne.`,
      "direct: C'est faux | Anne Roche",
      'direct: Non | Anne Roche',
      'indirect: la loi est bonne | Anne Roche',
    ],
    [`"C'est perdu", finit par lâcher Luc Morel.`, "direct: C'est perdu | Luc Morel"],
    [
      `"On veut voter", a dit l'un d'eux, Luc Morel, un chauffeur, "mais on a peur".`,
      'direct: On veut voter | Luc Morel',
      'direct: mais on a peur | Luc Morel',
    ],
    ['Le président Luc Morel a répondu à Berlin: "Il a tort", a-t-il dit.', 'direct: Il a tort | Luc Morel'],
    [
      'Le festival qui devait ouvrir en mai "se tiendra en août", a indiqué Paul Roche.',
      'indirect: Le festival qui devait ouvrir en mai "se tiendra en août | Paul Roche',
      'mixed: se tiendra en août | Paul Roche',
    ],
    [
      '"Tout va bien", a dit une source russe. "Nous partons", ajoute cette source.',
      'direct: Tout va bien | RUS',
      'direct: Nous partons | RUS',
    ],
    [
      `Selon la radio NPR, la juge Anne Roche a tout avoué. "J'ai peur", lui a-t-elle confié.`,
      'indirect: la juge Anne Roche a tout avoué | NPR',
      "direct: J'ai peur | Anne Roche",
    ],
    [`Mais désormais, ajoute Paul Roche, "il y a un risque".`, 'direct: il y a un risque | Paul Roche'],
    ['Les digues tiennent, soufflent certains.', 'indirect: Les digues tiennent | -'],
    [`Le ministre Paul Roche a quitté Rome. "C'est faux", a dit l'avocat de la veuve.`, "direct: C'est faux | -"],
    ['"Non!" a répondu Paul Roche.', 'direct: Non! | Paul Roche'],
    ['Les prix vont baisser, promet Rome.', 'indirect: Les prix vont baisser | ITA'],
    [`"La voix porte", explique le directeur de l'institut Bernard Roche.`, 'direct: La voix porte | Bernard Roche'],
    ['Le groupe Alba a ouvert une usine, a-t-il annoncé.', 'indirect: Le groupe Alba a ouvert une usine | Alba'],
    [`Anne Roche a reçu Luc Morel. "C'est fini", a ajouté ce dernier.`, "direct: C'est fini | Luc Morel"],
    [`"La mer monte", a avancé l'institut des océans, le CDO, dans une étude.`, 'direct: La mer monte | CDO'],
    [
      '"Il pleut", ont dit le ministre grec Luc Morel et le maire Paul Roche.',
      'direct: Il pleut | Luc Morel and Paul Roche',
    ],
    [`Bernard Roche a parlé. "J'ai froid", a dit l'Algérien.`, "direct: J'ai froid | Bernard Roche"],
    ['"C\'est dur", confie Luc Morel, 34 ans. "On tient", ajoute le jeune homme.', 'direct: On tient | Luc Morel'],
    [
      'Le feu est éteint, a indiqué Rome. Selon Anna Roche, "tout a brûlé", a-t-elle raconté.',
      'mixed: tout a brûlé | Anna Roche',
    ],
    [
      `"Il n'a rien fait", a dit à la presse un de ses avocats, Luc Morel. "C'est clair", a ajouté l'avocat.`,
      "direct: Il n'a rien fait | Luc Morel",
      "direct: C'est clair | Luc Morel",
    ],
    [`"J'espère", a dit à la foule, avant de se rendre, Luc Morel.`, "direct: J'espère | Luc Morel"],
    [`"C'est risqué", a ajouté le très respecté directeur Luc Morel.`, "direct: C'est risqué | Luc Morel"],
    [`"C'est risqué", a dit l'infectiologue en chef Anne Roche.`, "direct: C'est risqué | Anne Roche"],
    [
      `"Le lieu est à moi", explique Luc Morel. Des clients dorment là, selon plusieurs témoins.\n\n"Un soir, j'ai fermé tard".`,
      'direct: Le lieu est à moi | Luc Morel',
      "direct: Un soir, j'ai fermé tard | Luc Morel",
    ],
    [
      'Les tests sont les mêmes, ont relevé Rome et les autorités sanitaires grecques.',
      'indirect: Les tests sont les mêmes | ITA and GRC',
    ],
    [
      `"C'est grave", a dit Amnesty International. "Il faut agir", écrit l'ONG de défense des droits.`,
      "direct: C'est grave | Amnesty International",
      'direct: Il faut agir | Amnesty International',
    ],
    [
      `"Nous voulons vivre", a dit Anne Roche, portant la photo de Luc Morel. "C'est fini", a ajouté cette designer.`,
      "direct: C'est fini | Anne Roche",
    ],
    [`"Tout est écrit", annonce d'ailleurs Luc Morel.`, 'direct: Tout est écrit | Luc Morel'],
    [
      `"C'est bien", a dit Anne Roche.\n\nLes talibans "sont partis. Nous attendons leur retour", s'est-elle plainte.`,
      "direct: C'est bien | Anne Roche",
      'indirect: Les talibans "sont partis. Nous attendons leur retour | Anne Roche',
      'mixed: sont partis. Nous attendons leur retour | Anne Roche',
    ],
  ],
  leaves: [
    'Ankara --qui hésite encore-- a critiqué Rome.',
    'Paul Roche, ministre de la Défense, a accusé Pékin de mentir.',
    'Le roi, qui règne depuis vingt ans, a critiqué le travail du gouvernement.',
    'La pluie, le vent et le froid ont écarté les promeneurs.',
    'Le Royaume-Uni a protesté et le ministre grec, Paul Roche, a exhorté Ankara à partir.',
    "Trois camions ont brûlé, a constaté une photographe de l'AFP.",
    "Après l'accord, a commencé le retrait des troupes.",
    "Le calme était revenu, a constaté un journaliste d'Alizé.",
    'Une fumée noire montait du port, ont constaté des correspondantes sur place.',
  ],
}

/** `Le traité, a dit X, "sera signé"`: where no verb stands before the cue, the statement goes on behind it. */
function wholeIfMedial(scene: Scene, cue: Cue, content: TokenRange): TokenRange {
  let substance = false
  for (let i = content.from; i < content.to; i++) {
    if (scene.stretchAt(i) >= 0 || scene.isFiniteVerb(i)) return content
    substance ||= /^(?:NOUN|PROPN|PRON|NUM)$/.test(scene.tokens[i].upos) && !scene.isTime(i)
  }
  // "Depuis, ajoute-t-il, "nous attendons"": all that is said stands between the marks
  const quoted = substance ? null : restOf(scene, cue)
  if (quoted && hasFinite(scene, quoted)) return content
  const rest = afterPhrase(scene, cue, scene.sentence(cue.verb).to)
  const { to } = scene.sentence(cue.verb)
  return to - rest > 3 && scene.norm(rest) === ',' ? { from: content.from, to } : content
}

/** `"…", a dit X, "et nous partons"`: words that go on behind the cue's phrase. */
function restOf(scene: Scene, cue: Cue): TokenRange | null {
  const { to } = scene.sentence(cue.verb)
  let i = afterPhrase(scene, cue, to)
  if (scene.norm(i) !== ',') return null
  while (i < to && (scene.isPunct(i) || scene.tokens[i].upos === 'CCONJ') && scene.stretchAt(i) < 0) i++
  // "…, a dit l'un d'eux, Luc Morel, 34 ans, "mais …"": past the aside that tells who it is
  for (const limit = Math.min(to, i + 24); i < limit && scene.stretchAt(i) < 0; i++)
    if (/^(?:VERB|AUX|SCONJ)$/.test(scene.tokens[i].upos) || scene.tokens[i].feats.includes('PronType=Rel')) return null
  const stretch = i < to ? scene.stretchAt(i) : -1
  if (stretch < 0) return null
  // "…, a dit Luc Morel, "ministre" autoproclamé": no words of his
  const quoted = scene.stretches[stretch]
  if (!hasFinite(scene, quoted) && quoted.to + 2 < to) return null
  const opens = scene.isPunct(i - 1) && !isMark(scene, i - 1) ? i - 1 : i - 2
  return opens < cue.to || scene.norm(opens) === ',' || scene.tokens[opens].upos === 'CCONJ'
    ? { from: i, to: quoted.to }
    : null
}

/** "Mais …, a-t-il dit": the agency's link stays outside. */
function skipLinks(scene: Scene, from: number, to: number): number {
  while (from < to && scene.stretchAt(from) < 0 && LINKS.has(scene.norm(from))) from++
  return from
}
