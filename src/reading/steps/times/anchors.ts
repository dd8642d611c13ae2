/** What an expression of time is placed by: the day of the dispatch, the last date told, the tense of the verb. */

/**
 * What the verb says: it lies behind, it lies ahead; `planned`: ahead, unless it was the day before ("prévu mardi"); `either`:
 * a plan told in the past, so the nearest such day ("était attendu mardi"); `present` does not tell; `none`: no verb was found.
 */
export type Tense = 'past' | 'future' | 'planned' | 'either' | 'present' | 'none'

/**
 * How sure a leaning is: its own finite verb says so; the form of the words says that they go with the verb; only nearness does;
 * or it counts only where no verb lies behind or ahead.
 */
export type Hold = 'firm' | 'fair' | 'loose' | 'faint'

/** The side an expression leans to. */
export interface Leaning {
  readonly tense: Tense
  readonly hold: Hold
}

/** The last date told: as exact as it was told. */
export interface Told {
  readonly year: number
  readonly month?: number
  /** Day number. */
  readonly day?: number
}

export interface Anchors {
  /** Day number on which the dispatch was sent, or null. */
  readonly sent: number | null
  readonly told: Told | null
  /** Read only when the meaning depends on it: climbing the tree costs time. */
  readonly tense: () => Leaning
  /** Inside quotation marks "today" is the day. */
  readonly quoted: () => boolean
}
