/** One process at a time on a record's folder: a lock file that names its holder, and that a dead holder cannot leave behind for good. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DepecheError } from '../types/index.ts'

interface Holder {
  readonly pid: number
  /** When that process began, where the system tells: a pid alone may be another process's by now. */
  readonly began: string | null
  readonly command: string
}

/** Clock ticks since boot at which a process began (Linux), else null. */
function began(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name, in parentheses, may itself hold spaces and parentheses; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function alive({ pid, began: then }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = began(pid)
  return then === null || now === null || now === then
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return null
  }
}

/**
 * Takes the folder for this process; call the function returned to let go of it.
 * @throws DepecheError E_RECORD_IN_USE while another living process holds it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'lock')
  const mine = join(folder, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`)
  const holder: Holder = {
    pid: process.pid,
    began: began(process.pid),
    command: process.argv.slice(2).join(' ').slice(0, 200),
  }
  // Written whole under another name, then linked: nobody ever reads half a lock.
  writeFileSync(mine, JSON.stringify(holder))
  try {
    for (let tries = 0; tries < 5; tries++) {
      try {
        linkSync(mine, lock)
        return () => rmSync(lock, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const other = holderOf(lock)
      if (other && alive(other)) throw inUse(folder, other)
      // Moved aside before it is removed: of two that find it stale, one moves it, the other tries again.
      const stale = `${mine}.stale`
      try {
        renameSync(lock, stale)
        rmSync(stale, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
    }
    throw new DepecheError(
      'E_RECORD_IN_USE',
      `the record in ${folder} could not be locked; remove ${lock} and try again`,
    )
  } finally {
    rmSync(mine, { force: true })
  }
}

function inUse(folder: string, { pid, command }: Holder): DepecheError {
  const what = command ? ` (depeche ${command})` : ''
  return new DepecheError(
    'E_RECORD_IN_USE',
    `the record in ${folder} is in use by process ${pid}${what}; wait for it, stop it, or give another folder or a PostgreSQL server with --db`,
  )
}
