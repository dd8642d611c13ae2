/** A record's folder is held by one program at a time. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from './lock.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'depeche-lock-'))

describe('lockFolder', () => {
  it('holds a folder for one at a time, and says who has it', () => {
    const at = folder()
    const unlock = lockFolder(at)
    expect(() => lockFolder(at)).toThrow(new RegExp(`^E_RECORD_IN_USE: .*${at}.* process ${process.pid}`))
    unlock()
    expect(existsSync(join(at, 'lock'))).toBe(false)
    lockFolder(at)()
  })

  it('takes over from a dead process, from one whose number another has now, and from half a lock', () => {
    const dead = { pid: 2 ** 30, began: null, command: '' }
    const renumbered = { pid: process.pid, began: '1', command: '' }
    for (const left of [
      JSON.stringify(dead),
      ...(process.platform === 'linux' ? [JSON.stringify(renumbered)] : []),
      '',
      '{"pi',
    ]) {
      const at = folder()
      writeFileSync(join(at, 'lock'), left)
      const unlock = lockFolder(at)
      expect(JSON.parse(readFileSync(join(at, 'lock'), 'utf8')).pid).toBe(process.pid)
      unlock()
    }
  })
})
