/**
 * Scores the reading on our own annotations of the wire: `npx tsx scripts/annotated.ts [FILE of data/annotations] [options of the scorer]`.
 * Needs ../shared with the wire and the scorer.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quietOnClosedPipe, write } from '../src/desk/cli/output.ts'
import { withScorer } from '../src/desk/cli/score.ts'
import { packagePath } from '../src/paths.ts'
import { readJsonLines, SHARED } from '../src/shared.ts'
import type { Dispatch } from '../src/types/index.ts'

quietOnClosedPipe()
const [file = 'fr-events.jsonl', ...options] = process.argv.slice(2)
const wire = join(SHARED, 'wire/fr/afp-2020.jsonl')
const scorer = join(SHARED, 'score/score.mjs')

if (!existsSync(wire) || !existsSync(scorer)) {
  console.error(`skipped: no wire at ${wire}`)
  process.exit(0)
}
const annotated = readJsonLines<{ id: string }>(packagePath('data/annotations', file))
const wanted = new Set(annotated.map(({ id }) => id))
const dispatches = readJsonLines<Dispatch>(wire).filter(({ id }) => wanted.has(id))
const folder = mkdtempSync(join(tmpdir(), 'depeche-annotated-'))
try {
  writeFileSync(join(folder, 'dispatches.json'), JSON.stringify(dispatches))
  for (const one of annotated) {
    const whole = { quotations: [], events: [], offices: [], times: [], amounts: [], ...one }
    writeFileSync(join(folder, `${one.id}.json`), JSON.stringify(whole))
  }
  await withScorer(folder, scorer, async (run) => {
    await write(run(...options))
  })
} finally {
  rmSync(folder, { recursive: true })
}
