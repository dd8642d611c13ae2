/** Reports and quoted stretches → quotations: which stretch is whose, what is direct, mixed or indirect, with exact edges. */
import type { Quotation, Span, TokenRange } from '../../../types/index.ts'
import type { QuoteRule, Report } from './report.ts'
import type { Scene, TokenStretch } from './scene.ts'
import { NOBODY, type UnnamedSpeaker, type Voice, voiceOf } from './speaker.ts'

interface Ruled extends Report {
  readonly rule: string
}

interface Entry {
  readonly kind: Quotation['kind']
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
      const key = `${from} ${report.takes} ${report.cue?.from ?? -1}`
      if (to <= from || seen.has(key)) continue
      seen.add(key)
      out.push({ ...report, rule: rule.name })
    }
  return out.sort((a, b) => a.content.from - b.content.from || b.content.to - a.content.to)
}

/** Quotations in order of the text. */
export function settle(
  scene: Scene,
  rules: readonly QuoteRule[],
  fallbacks: readonly QuoteRule[],
  unnamed: UnnamedSpeaker,
): Quotation[] {
  const reports = reportsOf(scene, rules, scene.stretches)
  const owners = ownersOf(scene, reports)
  const orphans = scene.stretches.filter((_, i) => !owners[i])
  for (const report of reportsOf(scene, fallbacks, orphans)) {
    reports.push(report)
    scene.stretches.forEach((stretch, i) => {
      if (!owners[i] && holds(report.content, stretch)) owners[i] = report
    })
  }
  return entitle(scene, entriesOf(scene, reports, owners), unnamed)
}

const holds = (outer: TokenRange, inner: TokenRange) => outer.from <= inner.from && inner.to <= outer.to

/** The report that each stretch belongs to: the innermost that holds it, or at least most of it. */
function ownersOf(scene: Scene, reports: readonly Ruled[]): (Ruled | undefined)[] {
  const owners: (Ruled | undefined)[] = scene.stretches.map(() => undefined)
  let first = 0
  for (const report of reports) {
    const size = report.content.to - report.content.from
    while (
      first < scene.stretches.length &&
      scene.paragraph(scene.stretches[first].to - 1) < scene.paragraph(report.content.from)
    )
      first++
    for (let i = first; i < scene.stretches.length && scene.stretches[i].from < report.content.to; i++) {
      const stretch = scene.stretches[i]
      const shared = Math.min(stretch.to, report.content.to) - Math.max(stretch.from, report.content.from)
      if (shared * 2 <= stretch.to - stretch.from) continue
      const owner = owners[i]
      if (!owner || size < owner.content.to - owner.content.from) owners[i] = report
    }
  }
  return owners
}

function entriesOf(scene: Scene, reports: readonly Ruled[], owners: readonly (Ruled | undefined)[]): Entry[] {
  const entries: Entry[] = []
  for (const report of reports) {
    if (report.takes !== 'clause') continue
    const range = trimmed(scene, report.content)
    if (range && substance(scene, range, owners, report))
      entries.push({ kind: 'indirect', span: scene.span(range), report, at: range.from })
  }
  scene.stretches.forEach((stretch, i) => {
    const report = owners[i]
    if (!report) return
    const whole = report.takes === 'clause' && !substance(scene, report.content, owners, report)
    entries.push({
      kind: whole ? 'direct' : 'mixed',
      span: { start: stretch.start, end: stretch.end },
      report,
      at: stretch.from,
    })
  })
  return entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

/** Edge punctuation and marks off; null when nothing is left. */
function trimmed(scene: Scene, { from, to }: TokenRange): TokenRange | null {
  while (from < to && scene.isPunct(from)) from++
  while (to > from && scene.isPunct(to - 1)) to--
  return to > from ? { from, to } : null
}

/** Whether the clause says something outside the marks: `Mais "nous irons"` does not. */
function substance(scene: Scene, range: TokenRange, _owners: readonly (Ruled | undefined)[], _report: Ruled): boolean {
  let words = 0
  let quoted = 0
  for (let i = range.from; i < range.to; i++) {
    if (scene.stretchAt(i) >= 0) quoted++
    else if (SUBSTANCE.has(scene.tokens[i].upos)) words++
  }
  return quoted === 0 ? words > 0 : words > 0
}

function entitle(scene: Scene, entries: readonly Entry[], unnamed: UnnamedSpeaker): Quotation[] {
  let last: Voice = NOBODY
  const voices = new Map<Report, Voice>()
  return entries.map(({ kind, span, report, at }, index) => {
    let voice = voices.get(report)
    if (!voice) {
      voice = voiceOf(scene, report.speaker, last, at, unnamed)
      voices.set(report, voice)
      if (voice.actors.length > 0 || report.speaker !== 'last') last = voice
    }
    const { cue } = report
    const via: string[] = []
    for (const head of report.via ?? []) {
      const actor = scene.cast.at(head)
      if (actor && !voice.actors.includes(actor.id) && !via.includes(actor.id)) via.push(actor.id)
    }
    return {
      id: `q${index + 1}`,
      start: span.start,
      end: span.end,
      kind,
      speaker: voice.actors.length === 0 ? null : voice.actors.length === 1 ? voice.actors[0] : voice.actors,
      speakerSpan: voice.span,
      cue: cue ? { ...scene.span(cue), lemma: cue.lemma } : null,
      via,
      why: `rule:${report.rule}`,
    }
  })
}
