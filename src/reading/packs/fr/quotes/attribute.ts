/** "se dit prêt à …", "s'est déclarée inquiète": what somebody says of himself. */
import type { QuoteRule, Report } from '../../../steps/quotations/report.ts'
import { jointHeads } from '../../../steps/quotations/speaker.ts'
import { clauseEnd } from './clause.ts'
import { cueOf } from './cue.ts'

const SAYING = new Set(['se dire', 'se déclarer', "s'affirmer", 'se prétendre', "s'avouer"])

export const attribute: QuoteRule = {
  name: 'quotes/attribute',
  find(scene) {
    const reports: Report[] = []
    for (const cue of scene.cues) {
      if (!SAYING.has(cue.lemma)) continue
      const limit = scene.sentence(cue.verb).to
      for (let i = cue.to; i < limit && i < cue.to + 16; i++) {
        const { upos, feats, norm } = scene.tokens[i]
        const quoted = scene.stretchAt(i)
        if (quoted < 0 && /^(?:que|qu'|:|;|\.)$/.test(norm)) break
        if (quoted >= 0 && i > scene.stretches[quoted].from) break
        if (quoted < 0 && upos !== 'ADJ' && !(upos === 'VERB' && feats.includes('VerbForm=Part'))) continue
        if (quoted < 0 && scene.tokens[i].head !== cue.verb && scene.tokens[i - 1]?.upos === 'NOUN') continue
        const content = { from: i, to: clauseEnd(scene, cue, i, limit) }
        reports.push({ content, takes: 'clause', cue: cueOf(scene, cue), speaker: jointHeads(scene, cue.subject) })
        break
      }
    }
    return reports
  },
  reads: [],
  leaves: [],
}
