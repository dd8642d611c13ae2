/** How French tells the time: one family of expressions a file. */
import type { TimePack } from '../../../steps/times.ts'
import { clockRule } from './clock.ts'
import { agoRule, earlierRule, inRule, laterRule, neighbourRule, sameDayRule } from './counted.ts'
import { dayRule } from './days.ts'
import { durationRule, roundDurationRule } from './durations.ts'
import { feastRule } from './feasts.ts'
import { partRule } from './parts.ts'
import { edgeRule, middleRule, monthsRule, periodRule } from './period-rules.ts'
import { setRule } from './sets.ts'
import { lean, verbs } from './tense.ts'
import { comingRule, lastRule, phraseRule, recentRule, somedayRule, todayRule } from './vague.ts'
import { centuryRule, yearRule } from './years.ts'

/** Where two rules read the same words, the earlier one wins. */
export const times: TimePack = {
  rules: [
    dayRule,
    clockRule,
    partRule,
    neighbourRule,
    sameDayRule,
    earlierRule,
    feastRule,
    agoRule,
    inRule,
    laterRule,
    edgeRule,
    middleRule,
    monthsRule,
    periodRule,
    yearRule,
    centuryRule,
    setRule,
    recentRule,
    comingRule,
    lastRule,
    durationRule,
    roundDurationRule,
    phraseRule,
    todayRule,
    somedayRule,
  ],
  verbs,
  lean,
}
