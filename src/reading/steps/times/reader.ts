/** Reads the expressions of one dispatch in order and keeps the dates told, from which others count. */
import type { Parsed, Sentence, TimeExpression } from '../../../types/index.ts'
import type { TimeMatch, TimePack, TimeRule } from '../times.ts'
import type { Leaning, Told } from './anchors.ts'
import { dayOf, localDay, localHour, weekdayOf } from './calendar.ts'
import { Marks } from './marks.ts'
import type { DayMeaning, Meaning } from './meaning.ts'
import { dayOrMonth, earlier, inYear, liesAhead, type Mention, opens, type Reach, reachOf, weekdayIn } from './reach.ts'
import { type Resolved, resolve } from './resolve.ts'
import { rulesByStart } from './rules.ts'
import { tenseOf } from './tense.ts'
import { Words } from './words.ts'

/** An hour or part of a day is of the last day told in this paragraph or the one before, else of the day of the dispatch. */
const NEXT = 1
/** Dates told that are kept, the last ones. */
const KEPT = 4
/** Days after which a date told belongs to a story of its own. */
const LONG_AGO = 30
/** Days ahead within which a day may be counted from. */
const SOON = 7
/** Before this hour a dispatch may still tell of the day before. */
const DAWN = 6
/** Paragraphs within which a chronicle goes on, its headings counted. */
const CHRONICLE = 3

export class TimeReader {
  readonly times: TimeExpression[] = []
  /** Relative expressions that a dispatch without date leaves open. */
  readonly undated: string[] = []
  private readonly doc: Parsed
  private readonly pack: TimePack
  private readonly words: Words
  private readonly rules: Map<string, TimeRule[]>
  /** The day that the dispatch speaks from: that on which it was sent, or the day before if it was sent in the small hours. */
  private sent: number | null
  private readonly early: boolean
  private weekdayRead = false
  /** The day that a weekday was when its own verb placed it: another mention means the same one, unless its verb says more. */
  private readonly daysNamed = new Map<number, number>()
  /** The dates told last, the latest first. */
  private told: Mention[] = []
  /** The year of the months told by name alone: a second mention means the same one, unless its own verb says more. */
  private readonly yearOfMonth = new Map<number, number>()
  private paragraph = 0
  private readonly marks: Marks

  constructor(doc: Parsed, pack: TimePack) {
    this.doc = doc
    this.pack = pack
    this.words = new Words(doc)
    this.rules = rulesByStart(pack)
    this.marks = new Marks(doc.tokens)
    this.sent = localDay(doc.dispatch.sentAt)
    this.early = localHour(doc.dispatch.sentAt) < DAWN
  }

  read(sentence: Sentence): void {
    const { words } = this
    words.enter(sentence)
    if (sentence.paragraph !== this.paragraph) {
      this.paragraph = sentence.paragraph
      this.marks.enter(sentence.from)
    }
    let free = sentence.from
    const waiting: { match: TimeMatch; rule: TimeRule }[] = []
    const first = this.times.length
    for (let at = sentence.from; at < sentence.to; at++) {
      const found = this.longest(at, free)
      if (!found) continue
      if (found.match.fromNext) waiting.push(found)
      else this.add(found.match, found.rule, sentence)
      free = found.match.to
      at = free - 1
    }
    for (const { match, rule } of waiting) this.addFromNext(match, rule, sentence, first)
    if (waiting.length) this.times.push(...this.times.splice(first).sort((a, b) => a.start - b.start))
  }

  /** The longest expression that the word at `at` gives away. */
  private longest(at: number, free: number): { match: TimeMatch; rule: TimeRule } | null {
    const norm = this.doc.tokens[at].norm
    const code = norm.charCodeAt(0)
    const rules = this.rules.get(norm) ?? (code >= 48 && code <= 57 ? this.rules.get('#') : undefined)
    if (!rules) return null
    let best: { match: TimeMatch; rule: TimeRule } | null = null
    for (const rule of rules) {
      const match = rule.match(this.words, at)
      if (!match || match.from < free) continue
      if (!best || match.to - match.from > best.match.to - best.match.from) best = { match, rule }
    }
    return best
  }

  private add(match: TimeMatch, rule: TimeRule, sentence: Sentence): void {
    const resolved = this.placed(match, sentence)
    if (!resolved && match.instead) {
      this.add({ from: match.from, ...match.instead }, rule, sentence)
      return
    }
    if (resolved) this.push(match, rule, resolved)
    else if (this.sent === null) {
      const start = this.doc.tokens[match.from].start
      this.undated.push(this.doc.dispatch.text.slice(start, this.doc.tokens[match.to - 1].end))
    }
    if (!resolved?.told) return
    this.remember(match, resolved.told)
    const chronicle = this.chronicles(match, sentence.from)
    this.told.unshift({ date: resolved.told, paragraph: sentence.paragraph, sentence: sentence.from, chronicle })
    if (this.told.length > KEPT) this.told.pop()
  }

  /** Does a day or month open its sentence, told in the present: "En mars 1945, l'aviation bombarde…", or go on from one that does? */
  private chronicles(match: TimeMatch, sentence: number): boolean {
    if (!dayOrMonth(match.meaning)) return false
    const goesOn = this.told[0]?.sentence === sentence && this.told[0].chronicle
    return (goesOn || opens(this.doc.tokens, match.from, sentence)) && this.leaning(match).tense === 'present'
  }

  /** Resolved from the last date told; what was "une semaine plus tard" and is told in the past cannot lie ahead, so an earlier date is tried. */
  private placed(match: TimeMatch, sentence: Sentence): Resolved | null {
    this.settleDay(match.meaning)
    const year = this.chronicled(match, sentence)
    if (year !== null) return this.resolve({ ...match, meaning: inYear(match.meaning, year) }, null)
    const reach = reachOf(match.meaning)
    const last = this.told.length && this.reaches(this.told[0], reach, sentence) ? this.told[0] : null
    const resolved = this.resolve(match, last?.date ?? null)
    const ahead = (found: Resolved | null): boolean => liesAhead(found?.told, this.sent)
    if (reach !== 'anywhere' || !ahead(resolved) || this.leaning(match).tense !== 'past') return resolved
    for (const { date } of this.told.slice(1)) {
      const other = this.resolve(match, date)
      if (other && !ahead(other)) return other
    }
    return match.instead ? null : resolved
  }

  /** The first weekday told tells whether what was sent in the small hours speaks of the day before: "a annoncé mercredi", sent on Thursday at one. */
  private settleDay(meaning: Meaning): void {
    const weekday = weekdayIn(meaning)
    if (!weekday || this.weekdayRead) return
    this.weekdayRead = true
    if (this.early && this.sent !== null && weekdayOf(this.sent - 1) === weekday.weekday) this.sent--
  }

  /**
   * The year of a day or month that opens a sentence of a chronicle, told in the present after a date of another year: "Le 7
   * décembre 1941… Le 12 avril, Roosevelt meurt". Null outside of one.
   */
  private chronicled(match: TimeMatch, sentence: Sentence): number | null {
    const meaning = dayOrMonth(match.meaning)
    if (!meaning || meaning.year || meaning.turn !== 'tense' || this.sent === null) return null
    const last = this.told.find(({ date }) => date.month !== undefined)
    if (!last?.chronicle || last.date.year >= dayOf(this.sent).year || earlier(meaning, last.date)) return null
    if (sentence.paragraph - this.told[0].paragraph > CHRONICLE || !this.chronicles(match, sentence.from)) return null
    return last.date.year
  }

  /**
   * Does the last date told serve here? "Deux jours plus tard" needs one, however far; "la veille" goes by a date of its own
   * sentence, or of a story of long ago in its paragraph, else by the day of the dispatch.
   */
  private reaches(last: Mention, reach: Reach, sentence: Sentence): boolean {
    if (reach === 'anywhere' || last.sentence === sentence.from) return true
    if (reach === 'near') return sentence.paragraph - last.paragraph <= NEXT
    // "dans la matinée" goes back to a day of long ago only within its paragraph
    if (reach === 'fresh' && last.paragraph === sentence.paragraph) return true
    if (reach === 'fresh') return sentence.paragraph - last.paragraph <= NEXT && !this.longAgo(last.date)
    return this.longAgo(last.date) && last.paragraph === sentence.paragraph
  }

  private longAgo({ day }: Told): boolean {
    return day !== undefined && this.sent !== null && this.sent - day > LONG_AGO
  }

  private push(match: TimeMatch, rule: TimeRule, { type, value }: Resolved): void {
    const start = this.doc.tokens[match.from].start
    const end = this.doc.tokens[match.to - 1].end
    this.times.push({ start, end, type, value, why: `rule:times/${rule.name}` })
  }

  /** "la veille de la signature, mercredi": counts from the next date in the sentence. */
  private addFromNext(match: TimeMatch, rule: TimeRule, sentence: Sentence, first: number): void {
    const end = this.doc.tokens[match.to - 1].end
    const next = this.times.slice(first).find((time) => time.start >= end && /^\d{4}-\d{2}-\d{2}/.test(time.value))
    const day = next && localDay(next.value)
    // what lies ahead has no day after it yet: "au lendemain de l'attaque, il ne parle que du vote du 3 novembre"
    const far = day !== undefined && day !== null && this.sent !== null && day > this.sent + SOON
    if (day === undefined || day === null || far) {
      // "dimanche, à la veille du vote": the eve is the day that is spoken of
      this.add({ ...match, meaning: { is: 'shift', unit: 'day', by: 0, from: far ? 'sent' : 'told' } }, rule, sentence)
      return
    }
    const resolved = this.resolve(match, { year: Number(next!.value.slice(0, 4)), day })
    if (resolved) this.push(match, rule, resolved)
  }

  private resolve(match: TimeMatch, told: Told | null): Resolved | null {
    let tense: Leaning | undefined
    return resolve(this.remembered(match), {
      sent: this.sent,
      told,
      tense: () => {
        tense ??= this.leaning(match)
        return tense
      },
      quoted: () => this.marks.around(match.from),
    })
  }

  /** Keeps the year of a month told by its name alone, and the day of a weekday whose own verb placed it. */
  private remember(match: TimeMatch, { year, day }: Told): void {
    const { meaning } = match
    const weekday = weekdayIn(meaning)
    if (weekday && day !== undefined && weekday.turn === 'tense' && this.leaning(match).hold === 'firm')
      this.daysNamed.set(weekday.weekday, day)
    const plain = meaning.is === 'month' && !meaning.year && meaning.turn === 'tense'
    if (plain && this.sent !== null && Math.abs(dayOf(this.sent).year - year) <= 1)
      this.yearOfMonth.set(meaning.month, year)
  }

  /** The meaning with the year that the same month had when it was told before, or the day that the same weekday was. */
  private remembered(match: TimeMatch): Meaning {
    const { meaning } = match
    const weekday = weekdayIn(meaning)
    if (weekday) {
      const day = this.daysNamed.get(weekday.weekday)
      if (day === undefined || this.sent === null || weekday.turn !== 'tense' || weekday.day || weekday.after)
        return meaning
      const { tense, hold } = this.leaning(match)
      const told = this.pack.verbs.genitive.has(this.words.norm(match.from - 1))
      if (hold === 'firm' || tense === 'planned' || (tense === 'future' && !told)) return meaning
      const same: DayMeaning = { is: 'shift', unit: 'day', by: day - this.sent, from: 'sent' }
      return meaning.is === 'part' ? { ...meaning, of: same } : same
    }
    if (meaning.is !== 'month' || meaning.year || meaning.turn !== 'tense') return meaning
    const year = this.yearOfMonth.get(meaning.month)
    return year === undefined || this.leaning(match).hold === 'firm' ? meaning : { ...meaning, year, until: undefined }
  }

  /** What the words before the expression say of its side, unless its own verb says more. */
  private leaning(match: TimeMatch): Leaning {
    const lean = this.pack.lean(this.words, match.from)
    if (lean?.hold === 'firm') return lean
    const verb = tenseOf(this.doc.tokens, match.from, match.to, this.pack.verbs)
    if (lean?.hold === 'faint') return verb.tense === 'present' || verb.tense === 'none' ? lean : verb
    return lean && verb.hold !== 'firm' ? lean : verb
  }
}
