/** "…, a-t-il souligné", "…, a précisé le porte-parole, …": a cue that follows or interrupts the words said, its subject behind it. */
import type { TokenRange } from '../../../../types/index.ts'
import type { Cue } from '../../../steps/quotations/cues.ts'
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { phraseActor } from '../../../steps/quotations/speaker.ts'
import { isMark } from './clause.ts'
import { reportOf } from './cue.ts'
import { canSpeak, sourcesIn } from './source.ts'

const BOUNDARY = /^(?:[,?!…"»”–—]|\.\.\.|--?)$/

/** Whether the cue follows or interrupts the words said: its subject stands behind it, a comma or closing mark before it. */
export function interposes(scene: Scene, cue: Cue): boolean {
  return cue.inverted && cue.form === 'finite' && !cue.passive && cue.frames.has('after') && afterBoundary(scene, cue)
}

function afterBoundary(scene: Scene, cue: Cue): boolean {
  const before = cue.from - 1
  if (before < scene.sentence(cue.verb).from) return before >= 0 && isMark(scene, before)
  return BOUNDARY.test(scene.norm(before))
}

/** Token that heads the subject behind a cue that the words said stand before, or -1. */
export function subjectBehind(scene: Scene, cue: Cue): number {
  if (cue.form !== 'finite' || cue.passive || !cue.frames.has('after') || !afterBoundary(scene, cue)) return -1
  const { from, to } = scene.sentence(cue.verb)
  if (cue.from <= from || subjectBefore(scene, cue, from)) return -1
  const noun = nounBehind(scene, cue, to)
  if (noun < 0 || phraseActor(scene, noun) !== undefined) return noun
  // "…, avait confié ses volontés": behind words that are not quoted only who can speak is a subject
  const quoted = isMark(scene, cue.from - 1) || isMark(scene, cue.from - 2)
  return !cue.frames.has('weak') && (quoted || canSpeak(scene, noun)) ? noun : -1
}

/** Head of the noun phrase that opens behind the cue, past adverbs, times and phrases with a preposition: "…, a dit lundi à la presse le ministre". */
function nounBehind(scene: Scene, cue: Cue, limit: number): number {
  for (let i = cue.to; i < limit && i < cue.to + 14; i++) {
    if (scene.isTime(i)) continue
    const { upos, part } = scene.tokens[i]
    if (upos === 'PROPN') return i
    // "avancent des experts": "des" taken for a contraction
    if (part > 0 && scene.tokens[i].start === scene.tokens[i + (part === 1 ? 1 : -1)]?.start && isDes(scene, i))
      continue
    if (upos === 'NOUN') {
      return headOfPhrase(scene, i)
    } else if (upos === 'ADP') i = pastPhrase(scene, i, limit) - 1
    else if (upos === 'PUNCT' || upos === 'SCONJ' || upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ') return -1
  }
  return -1
}

/** "un haut responsable": the noun that the first word hangs on. */
function headOfPhrase(scene: Scene, first: number): number {
  const { head } = scene.tokens[first]
  return head > first && head - first < 3 && scene.tokens[head].upos === 'NOUN' ? head : first
}

const isDes = (scene: Scene, token: number): boolean =>
  scene.doc.dispatch.text.slice(scene.tokens[token].start, scene.tokens[token].end).toLowerCase() === 'des'

/** Token after the phrase that the preposition opens: its noun with what hangs on it, as far as the next article or name. */
function pastPhrase(scene: Scene, preposition: number, limit: number): number {
  let i = preposition + 1
  while (i < limit && !/^(?:NOUN|PROPN|PUNCT)$/.test(scene.tokens[i].upos)) i++
  const mention = scene.mentionAt(i)
  i = Math.max(i + 1, mention?.to ?? 0)
  while (i < limit && scene.tokens[i].upos === 'ADJ' && !scene.mentionAt(i)) i++
  return i
}

/**
 * The cue's own subject stands before it, and the comma closes an aside: "M. Roche, ministre, a exhorté Paris à …", "Le roi, qui règne depuis 2001, a mis en garde".
 * So it is when no part between commas since the last link has a verb of its own.
 */
function subjectBefore(scene: Scene, cue: Cue, from: number): boolean {
  const behind = scene.tree.child(cue.verb, 'nsubj')
  if (behind > cue.verb && phraseActor(scene, behind) !== undefined) return false
  let complete = false
  let aside = false
  let commas = 0
  for (let i = from; i < cue.from - 1; i++) {
    if (scene.stretchAt(i) >= 0) {
      const stretch = scene.stretches[scene.stretchAt(i)]
      if (!aside && (stretch.from <= from + 2 || hasFinite(scene, stretch))) return false
      i = Math.max(i, Math.min(stretch.to, cue.from) - 1)
      continue
    }
    const { upos } = scene.tokens[i]
    const norm = scene.norm(i)
    if (norm === ',') {
      commas++
      aside = ASIDES.has(scene.norm(i + 1))
    } else if (upos === 'CCONJ' && !aside && scene.mentionAt(i + 1 + (scene.tokens[i + 1].upos === 'DET' ? 1 : 0))) {
      complete = false
      commas = 0
    } else if (RELATIVES.has(norm) && upos !== 'ADV') aside = true
    else if (scene.isFiniteVerb(i) && !aside) complete = true
  }
  return !complete && commas > 0
}

function hasFinite(scene: Scene, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (scene.isFiniteVerb(i)) return true
  return false
}

/** Where the words that the cue follows begin: after the cue before it in the sentence, or where a quotation that runs in from the sentence before opens. */
function contentStart(scene: Scene, cue: Cue): number {
  const { from } = scene.sentence(cue.verb)
  let start = from
  // "A l'heure où Paris hésite, selon Rome, Berlin souhaite …, a dit X": an inner source has its own clause
  for (const source of sourcesIn(scene, { from, to: cue.from }))
    if (!source.opens && scene.norm(source.to) === ',') start = source.to
  for (const other of scene.cuesIn({ from, to: cue.from }))
    if (interposes(scene, other)) start = afterPhrase(scene, other, cue.from)
  return start === from ? sentenceStart(scene, start) : start
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
      if (!interposes(scene, cue)) continue
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
    ['Le pont a cédé, racontent des habitants.', 'indirect: Le pont a cédé | -'],
    ['"Non!" a répondu Paul Roche.', 'direct: Non! | Paul Roche'],
    ['Les prix vont baisser, promet Rome.', 'indirect: Les prix vont baisser | ITA'],
  ],
  leaves: [
    'Paul Roche, ministre de la Défense, a accusé Pékin de mentir.',
    'Le roi, qui règne depuis vingt ans, a critiqué le travail du gouvernement.',
    'La pluie, le vent et le froid ont écarté les promeneurs.',
    'Le Royaume-Uni a protesté et le ministre grec, Paul Roche, a exhorté Ankara à partir.',
    "Après l'accord, a commencé le retrait des troupes.",
  ],
}

/** `Le traité, a dit X, "sera signé"`: where no verb stands before the cue, the statement goes on behind it. */
function wholeIfMedial(scene: Scene, cue: Cue, content: TokenRange): TokenRange {
  for (let i = content.from; i < content.to; i++) if (scene.stretchAt(i) >= 0 || scene.isFiniteVerb(i)) return content
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
  const stretch = i < to ? scene.stretchAt(i) : -1
  return stretch >= 0 ? { from: i, to: scene.stretches[stretch].to } : null
}

const RELATIVES = new Set(["qu'", 'que', 'qui', 'dont', 'où'])
const ASIDES = new Set([
  ...RELATIVES,
  'lequel',
  'laquelle',
  'lesquels',
  'lesquelles',
  'alors',
  'lorsque',
  'si',
  'quand',
])

const LINKS = new Set(['mais', 'et', 'or', 'car', 'donc', ','])

/** "Mais …, a-t-il dit": the agency's link stays outside. */
function skipLinks(scene: Scene, from: number, to: number): number {
  while (from < to && scene.stretchAt(from) < 0 && LINKS.has(scene.norm(from))) from++
  return from
}
