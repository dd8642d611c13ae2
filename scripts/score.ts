/** Reads the annotated dispatches under ../shared/gold/fr, when they are there, and runs the scorer on all, the open and the kept-aside part. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagePath } from '../src/paths.ts'
import { loadPack, read } from '../src/reading/index.ts'
import type { Dispatch } from '../src/types/index.ts'

const shared = process.env.DEPECHE_SHARED ?? packagePath('..', 'shared')
const gold = join(shared, 'gold/fr')
if (!existsSync(gold)) {
  console.log(`skipped: no annotated dispatches at ${gold}`)
  process.exit(0)
}
const pack = loadPack('fr')
const dispatches: Dispatch[] = JSON.parse(readFileSync(join(gold, 'dispatches.json'), 'utf8'))
const readings = join(mkdtempSync(join(tmpdir(), 'depeche-')), 'readings.jsonl')
writeFileSync(readings, dispatches.map((dispatch) => `${JSON.stringify(read(dispatch, pack))}\n`).join(''))
const scorer = (...args: string[]): string =>
  execFileSync(process.execPath, [join(shared, 'score/score.mjs'), '--gold', gold, '--pred', readings, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
const rest = process.argv.slice(2)
if (rest.length) {
  process.stdout.write(scorer(...rest))
} else {
  for (const part of [[], ['--part', 'open'], ['--part', 'kept']])
    console.log(`# ${part[1] ?? 'all'}\n${scorer(...part)}`)
}
