/** A progress bar on standard error; silent where nobody watches. */
import { stat } from 'node:fs/promises'

export interface Progress {
  /** @param by what has been done since, in the bar's units */
  step(by: number, dispatches: number): void
  /** Takes the bar's line away, for another line to be written; the next step draws it again. */
  clear(): void
  /** All is done: whatever the steps did not add up to. */
  fill(): void
  stop(): void
}

const SILENT: Progress = { step() {}, clear() {}, fill() {}, stop() {} }

/** @param total in the units of `step` */
export async function startProgress(total: number): Promise<Progress> {
  if (!process.stderr.isTTY || total <= 0) return SILENT
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {percentage} %  {dispatches} dispatches  {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      etaBuffer: 200,
    },
    cliProgress.Presets.shades_classic,
  )
  let done = 0
  let dispatches = 0
  bar.start(total, 0, { dispatches })
  return {
    step(by, more) {
      done = Math.min(done + by, total)
      dispatches += more
      bar.update(done, { dispatches })
    },
    clear() {
      process.stderr.write('\r\u001b[K')
    },
    fill() {
      bar.update(total, { dispatches })
    },
    stop() {
      bar.stop()
    },
  }
}

/** Bytes of the files named, for a bar; folders count as their own files do not, so theirs are found first. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const { readdir } = await import('node:fs/promises')
  const { join } = await import('node:path')
  let bytes = 0
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) bytes += found.size
    else if (found?.isDirectory()) bytes += await bytesOf((await readdir(path)).map((name) => join(path, name)))
  }
  return bytes
}
