/** Runs the command line from source, as a user would: a process of its own. */
import { spawn } from 'node:child_process'
import { packagePath } from '../../src/paths.ts'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The process, for tests that kill it; `DATABASE_URL` of the caller is left out so that folders are folders. */
export function startCli(args: readonly string[], { cwd, env }: RunOptions = {}) {
  const { DATABASE_URL: _, DEPECHE_DB: __, FORCE_COLOR: ___, ...inherited } = process.env
  const tsx = new URL(import.meta.resolve('tsx')).href
  return spawn(process.execPath, ['--import', tsx, packagePath('scripts/dev.ts'), ...args], {
    ...(cwd !== undefined && { cwd }),
    env: { ...inherited, ...env },
    stdio: 'pipe',
  })
}

export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = startCli(args, options)
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  child.stdin.on('error', () => {}) // it may end before it has read everything
  child.stdin.end(options.stdin ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}
