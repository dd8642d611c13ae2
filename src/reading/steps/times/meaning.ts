/** What an expression of time means before it is placed on the calendar: the part that no language changes. */
import type { TimeType } from '../../../types/index.ts'

/** Morning, afternoon, evening, night, as TIMEX3 writes them; a clock time otherwise. */
export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | `${number}:${number}`

/** Which of the recurring days, months, seasons: the one the verb's tense says, or the words "dernier", "prochain", "ce". */
export type Turn = 'tense' | 'last' | 'next' | 'this'

/** Counted from the day the dispatch was sent, or from the last date told. */
export type Origin = 'sent' | 'told'

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

/** A weekday; `day` is its day of the month if told, `after` says that it follows the weekday told before it: "lundi ou mardi". */
export type DayMeaning =
  | {
      readonly is: 'weekday'
      readonly weekday: number
      readonly turn: Turn
      readonly weeks?: number
      readonly day?: number
      readonly after?: boolean
    }
  | {
      readonly is: 'date'
      readonly month: number
      readonly day: number
      readonly weekday?: number
      readonly year?: number
      /** Ends the span that the date told before it begins. */
      readonly after?: boolean
      readonly turn: Turn
    }
  /** `back` points to a date that was told, however far: "ce soir-là"; without one it says nothing. */
  | {
      readonly is: 'shift'
      readonly unit: Unit
      readonly by: number
      readonly from: Origin
      readonly back?: boolean
    }

export type Meaning =
  | DayMeaning
  /** Stands as it is: a year, a duration, a set, PRESENT_REF. */
  | { readonly is: 'value'; readonly type: TimeType; readonly value: string }
  /** Part of a day: "jeudi soir"; without `of`, of the last day told. */
  | { readonly is: 'part'; readonly part: DayPart; readonly of: DayMeaning | null }
  | { readonly is: 'days'; readonly first: DayMeaning; readonly last: DayMeaning }
  /** The week of a day: "la semaine du 8 juin". */
  | { readonly is: 'week'; readonly of: DayMeaning }
  | { readonly is: 'months'; readonly first: number; readonly last: number; readonly year?: number }
  /** `until` is the month that ends the span this one begins, and tells its year: "de juin à décembre". */
  | {
      readonly is: 'month'
      readonly month: number
      readonly year?: number
      readonly turn: Turn
      readonly until?: number
    }
  /** Season, quarter or half: the suffix as TIMEX3 writes it ("SP", "Q1", "H2") and the month it begins in. */
  | {
      readonly is: 'season'
      readonly season: string
      readonly starts: number
      readonly year?: number
      readonly turn: Turn
    }
  /** The day and month last told, in another year: "ce jour-là en 1945". */
  | { readonly is: 'sameDayIn'; readonly year: number }
  /** Today as a day, or nowadays: the tense tells. */
  | { readonly is: 'today' }
  /** Some day long ago or to come: the tense tells. */
  | { readonly is: 'someday' }
