/** A quoted sentence without a cue: whoever spoke last goes on. `"Nous irons", a-t-il dit. "Et nous gagnerons."` */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'

export const carried: QuoteRule = {
  name: 'quotes/carried',
  find(_scene, stretches) {
    const reports: Report[] = []
    for (const stretch of stretches) {
      const words = stretch.to - stretch.from
      if (words < 4) continue
      reports.push({ content: { from: stretch.from, to: stretch.to }, takes: 'clause', cue: null, speaker: 'last' })
    }
    return reports
  },
  reads: [],
  leaves: [],
}
