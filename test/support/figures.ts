/** The project's headline figures, measured on what lies in ../shared. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateTreebank, type Rounded } from '../../src/desk/cli/evaluate.ts'
import { withScorer } from '../../src/desk/cli/score.ts'
import { SHARED } from '../../src/shared.ts'

export { SHARED }

/** Why nothing can be measured here, or ''. */
export const missing = existsSync(join(SHARED, 'gold/fr/dispatches.json')) ? '' : `no annotated dispatches at ${SHARED}`

const HEADLINES = [
  'quotations + speaker',
  'indirect + speaker',
  'events',
  'events, any type',
  'events, all fields',
  'events: dated',
  'events: not actual',
  "events: on another's word",
  'events: placed',
  'offices',
  'times',
  'amounts',
]

export interface Figures {
  /** F1 in percent by figure, on all annotated dispatches, the open part and the part kept aside. */
  readonly record: Readonly<Record<'all' | 'open' | 'kept', Readonly<Record<string, number>>>>
  readonly syntax: { readonly gold: Rounded; readonly raw: Rounded }
}

export async function measure(): Promise<Figures> {
  const parts: Record<string, Record<string, number>> = {}
  await withScorer(join(SHARED, 'gold/fr'), join(SHARED, 'score/score.mjs'), async (run) => {
    for (const part of ['all', 'open', 'kept']) {
      const report = JSON.parse(run('--json', ...(part === 'all' ? [] : ['--part', part])))
      parts[part] = Object.fromEntries(HEADLINES.map((name) => [name, report[name].f1]))
    }
  })
  return {
    record: parts as Figures['record'],
    syntax: evaluateTreebank(join(SHARED, 'treebanks/fr/fr_sequoia-ud-dev.conllu'), 'fr'),
  }
}
