/** Reports and quoted stretches → quotations: which stretch is whose, what is direct, mixed or indirect, with exact edges. */
import type { Quotation, Span, TokenRange } from '../../../types/index.ts'
import { Floor } from './floor.ts'
import { announced } from './lead.ts'
import type { QuoteRule, Report } from './report.ts'
import type { Scene, TokenStretch } from './scene.ts'
import { phraseActor } from './speaker.ts'
import type { SpeakerPack, Voice } from './voice.ts'

interface Ruled extends Report {
  readonly rule: string
  /** The statement of somebody else that the cue stands in. */
  readonly within?: Ruled
}

interface Entry {
  /** `frame`: heard by who comes after, but no entry. */
  readonly kind: Quotation['kind'] | 'frame'
  readonly span: Span
  readonly report: Ruled
  readonly at: number
}

const SUBSTANCE = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'AUX', 'PRON'])

/** Every rule's reports, in order of the text, without those that a rule before found already. */
export function reportsOf(scene: Scene, rules: readonly QuoteRule[], stretches: readonly TokenStretch[]): Ruled[] {
  const seen = new Set<string>()
  const out: Ruled[] = []
  for (const rule of rules)
    for (const report of rule.find(scene, stretches)) {
      const { from, to } = report.content
      const key = `${from} ${to} ${report.takes}`
      if (to <= from || seen.has(key)) continue
      seen.add(key)
      out.push({ ...report, rule: rule.name })
    }
  return nest(out.sort((a, b) => a.content.from - b.content.from || b.content.to - a.content.to))
}

/** Quotations in order of the text. */
export function settle(
  scene: Scene,
  rules: readonly QuoteRule[],
  fallbacks: readonly QuoteRule[],
  speakers: SpeakerPack,
): Quotation[] {
  const reports = reportsOf(scene, rules, scene.stretches).filter(
    (report) =>
      !isAgencys(scene, report, speakers) &&
      !(report.within && (isPartOf(report, report.within) || (report.minor && report.within.alone))),
  )
  const owners = ownersOf(scene, reports)
  const orphans = scene.stretches.filter((_, i) => !owners[i])
  const claims = new Map<number, Ruled>()
  for (const report of reportsOf(scene, fallbacks, orphans)) {
    reports.push(report)
    claims.set(report.content.from, report)
  }
  for (const [i, stretch] of scene.stretches.entries()) owners[i] ??= claims.get(stretch.from)
  return entitle(scene, entriesOf(scene, reports, owners), speakers)
}

/** "dit craindre que", `promet de dénoncer un "abus"`: what the cue says is just what the outer statement says. */
function isPartOf({ dependent, takes, content }: Ruled, outer: Ruled): boolean {
  return dependent === true && (takes === 'clause' || holds(outer.content, content))
}

/** The agency's own word is no quotation. */
function isAgencys(scene: Scene, { speaker }: Report, { isAgency }: SpeakerPack): boolean {
  if (speaker === 'last' || speaker.length !== 1 || scene.stretchAt(speaker[0]) >= 0) return false
  return phraseActor(scene, speaker[0]) === undefined && isAgency(scene, speaker[0])
}

/** The report that each stretch belongs to: the innermost statement that holds it or most of it, else the innermost phrase. */
function ownersOf(scene: Scene, reports: readonly Ruled[]): (Ruled | undefined)[] {
  const owners: (Ruled | undefined)[] = scene.stretches.map(() => undefined)
  let first = 0
  for (const report of reports) {
    const { stretches } = scene
    while (first < stretches.length && stretches[first].to <= report.content.from) first++
    for (let i = first; i < stretches.length && stretches[i].from < report.content.to; i++) {
      const shared = Math.min(stretches[i].to, report.content.to) - Math.max(stretches[i].from, report.content.from)
      const owner = owners[i]
      if (shared * 2 > stretches[i].to - stretches[i].from && (!owner || isInner(scene, report, owner)))
        owners[i] = report
    }
  }
  return owners
}

const holds = (outer: TokenRange, inner: TokenRange) => outer.from <= inner.from && inner.to <= outer.to

/** "a dit que les rebelles attaquent "sans pitié"": the words are the minister's, although "attaquer" takes words too. */
function isInner(scene: Scene, report: Ruled, owner: Ruled): boolean {
  if (report.takes !== owner.takes) {
    const [words, clause] = report.takes === 'words' ? [report, owner] : [owner, report]
    const relayed = clause.relays || (clause.sourced && isNamed(scene, words) && !speaksFor(scene, clause, words))
    const speaks = relayed && words.speaker.length > 0 && holds(clause.content, words.content)
    return speaks ? report === words : report === clause
  }
  const isShorter = report.content.to - report.content.from < owner.content.to - owner.content.from
  const [inner, outer] = isShorter ? [report, owner] : [owner, report]
  return isShorter !== leavesToOuter(scene, inner, outer)
}

/** `La lettre appelle au "dialogue", a dit Paul Roche`: what only a thing says, or somebody wants, within what somebody says of it. */
function leavesToOuter(scene: Scene, inner: Ruled, outer: Ruled): boolean {
  const states = (outer.alone || outer.sourced) && !outer.thought && isSomebody(scene, outer)
  if (!states || inner.alone || inner.sourced || !holds(outer.content, inner.content)) return false
  return inner.thought === true || !isSomebody(scene, inner)
}

/** Whether who speaks is named, taken up or at least a person or body. */
function isSomebody(scene: Scene, { speaker }: Ruled): boolean {
  if (speaker === 'last') return false
  return speaker.some(
    (head) =>
      scene.tokens[head].upos === 'PRON' ||
      scene.isPerson(head) ||
      scene.isBody(head) ||
      phraseActor(scene, head) !== undefined,
  )
}

/** `Les rebelles ont promis un "geste", selon leur porte-parole Paul Roche`: the person who speaks for the body has its words. */
function speaksFor(scene: Scene, { speaker: person }: Ruled, { speaker: body }: Ruled): boolean {
  if (person === 'last' || body === 'last' || person.length !== 1) return false
  const actor = scene.cast.get(phraseActor(scene, person[0]) ?? '')
  return actor?.kind === 'person' && body.some((head) => phraseActor(scene, head) === actor.of)
}

/** `Kiev a dénoncé une "farce", selon un communiqué`: the sentence itself names who says the words. */
function isNamed(scene: Scene, { speaker, cue, thought, implied }: Ruled): boolean {
  if (speaker === 'last' || !cue || thought || implied) return false
  return speaker.every((head) => {
    const as = scene.mentionAt(head)?.as
    return as !== undefined && as !== 'pronoun'
  })
}

function entriesOf(scene: Scene, reports: readonly Ruled[], owners: readonly (Ruled | undefined)[]): Entry[] {
  const entries: Entry[] = []
  const frames = framesOf(reports)
  for (const report of reports) {
    if (report.takes !== 'clause') continue
    const range = trimmed(scene, report.content)
    if (range && substance(scene, range))
      entries.push({ kind: frames.has(report) ? 'frame' : 'indirect', span: scene.span(range), report, at: range.from })
  }
  scene.stretches.forEach((stretch, i) => {
    const report = owners[i]
    if (!report) return
    const whole = report.alone && !substance(scene, report.content)
    entries.push({
      kind: whole ? 'direct' : 'mixed',
      span: { start: stretch.start, end: stretch.end },
      report,
      at: stretch.from,
    })
  })
  return entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** `Paris a dit que "tout va bien", selon l'agence Tass`: statements that are themselves reports are the inner speakers', through the outer. */
function framesOf(reports: readonly Ruled[]): Set<Ruled> {
  const frames = new Set<Ruled>()
  for (const { within, takes, alone, content, minor, thought, implied, speaker } of reports) {
    const states = takes === 'clause' && !alone && !minor && !thought && !implied && speaker.length > 0
    if (states && (within?.alone || within?.relays) && within.content.to - content.to < 3) frames.add(within)
  }
  return frames
}

/** Edge punctuation and marks off; null when nothing is left. */
function trimmed(scene: Scene, { from, to }: TokenRange): TokenRange | null {
  while (from < to && scene.isPunct(from)) from++
  while (to > from && scene.isPunct(to - 1)) to--
  return to > from ? { from, to } : null
}

/** Whether the clause says something outside the marks: `Mais "nous irons"` does not. */
function substance(scene: Scene, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) if (scene.stretchAt(i) < 0 && SUBSTANCE.has(scene.tokens[i].upos)) return true
  return false
}

function entitle(scene: Scene, entries: readonly Entry[], pack: SpeakerPack): Quotation[] {
  const floor = new Floor(scene, pack)
  const voices = new Map<Report, Voice>()
  for (const { report } of entries)
    if (!voices.has(report))
      voices.set(report, floor.take(report, report.within !== undefined && !report.within.relays))
  const named = announced(
    scene,
    [...voices].map(([report, voice]) => ({ report, voice })),
  )
  const quotations: Quotation[] = []
  for (const { kind, span, report } of entries) {
    const heard = voices.get(report)!
    const voice = named.get(heard) ?? heard
    if (kind === 'frame') continue
    const { cue } = report
    quotations.push({
      id: `q${quotations.length + 1}`,
      start: span.start,
      end: span.end,
      kind,
      speaker: voice.actors.length === 0 ? null : voice.actors.length === 1 ? voice.actors[0] : voice.actors,
      speakerSpan: voice.span,
      cue: cue ? { ...scene.span(cue), lemma: cue.lemma } : null,
      via: carriersOf(scene, report, voice, voices),
      why: `rule:${report.rule}`,
    })
  }
  return quotations
}

/** Reports within reports that a reader can still follow. */
const DEPTH = 4

/** Through whom the words came: whoever reports the report, outermost first, then the media that the text names beside the cue. */
function carriersOf(scene: Scene, report: Ruled, voice: Voice, voices: ReadonlyMap<Report, Voice>): string[] {
  const via: string[] = []
  const add = (id: string) => {
    if (!voice.actors.includes(id) && !via.includes(id)) via.push(id)
  }
  for (let outer = report.within, depth = 0; outer && depth < DEPTH; outer = outer.within, depth++)
    via.unshift(...(voices.get(outer)?.actors ?? []).filter((id) => !voice.actors.includes(id)))
  for (const head of report.via ?? []) {
    const mention = scene.mentionAt(head)
    if (mention) add(mention.actor)
  }
  return via
}

/** Marks each report with the innermost statement that its cue stands in. */
function nest(reports: readonly Ruled[]): Ruled[] {
  const open: Ruled[] = []
  return reports.map((report) => {
    const at = (report.cue ?? report.content).from
    while (open.length && open.at(-1)!.content.to <= report.content.from) open.pop()
    const outer = open.findLast(
      ({ content, cue }) => content.from <= at && at < content.to && cue?.from !== report.cue?.from,
    )
    const nested = { ...report, within: outer }
    if (report.takes === 'clause') open.push(nested)
    return nested
  })
}
