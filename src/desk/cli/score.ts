/** `depeche score`: reads annotated dispatches and runs the project's scorer on what was read. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { SHARED } from '../../shared.ts'
import { DepecheError, type Dispatch } from '../../types/index.ts'
import { remark } from './failure.ts'
import { write } from './output.ts'

const EXAMPLES = `
What follows "--" goes to the scorer.

Examples:
  $ depeche score                               all, then the open part and the part kept aside
  $ depeche score -- --part open --miss events`

export function registerScore(program: Command): void {
  program
    .command('score')
    .description('score the reading against annotated dispatches (for developers)')
    .argument('[options...]', 'options of the scorer')
    .option('--shared <folder>', 'folder with gold/ and score/', SHARED)
    .addHelpText('after', EXAMPLES)
    .action(async (options: readonly string[], { shared }: { shared: string }) => {
      const gold = join(shared, 'gold/fr')
      const scorer = join(shared, 'score/score.mjs')
      if (!existsSync(gold) || !existsSync(scorer)) {
        if (process.env.CI) return remark(`skipped: no annotated dispatches at ${gold}`)
        throw new DepecheError('E_NO_GOLD', `no annotated dispatches at ${gold}; name their folder with --shared`)
      }
      await score(gold, scorer, options)
    })
}

async function score(gold: string, scorer: string, options: readonly string[]): Promise<void> {
  await withScorer(gold, scorer, async (run) => {
    if (options.length) return await write(run(...options))
    for (const part of [[], ['--part', 'open'], ['--part', 'kept']])
      await write(`# ${part[1] ?? 'all'}\n${run(...part)}\n`)
  })
}

/** Reads the annotated dispatches once and lets `use` run the scorer on what was read, with options of the scorer's own. */
export async function withScorer(
  gold: string,
  scorer: string,
  use: (run: (...options: readonly string[]) => string) => Promise<void>,
): Promise<void> {
  const { loadPack, read } = await import('../../reading/index.ts')
  const dispatches = JSON.parse(readFileSync(join(gold, 'dispatches.json'), 'utf8')) as Dispatch[]
  const folder = mkdtempSync(join(tmpdir(), 'depeche-'))
  try {
    const readings = join(folder, 'readings.jsonl')
    writeFileSync(readings, dispatches.map((one) => `${JSON.stringify(read(one, loadPack(one.language)))}\n`).join(''))
    await use((...options) =>
      execFileSync(process.execPath, [scorer, '--gold', gold, '--pred', readings, ...options], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
