/** Reading with and without workers: the same readings, in order. */
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagePath } from '../../paths.ts'
import type { Dispatch } from '../../types/index.ts'
import { openReader, type Reader } from './reader.ts'

const dispatch = (id: string, language = 'fr'): Dispatch => ({
  id,
  source: 'AEX',
  language,
  sentAt: '2031-03-04T10:00:00+01:00',
  headline: '',
  text: `La Norvège a condamné le Brésil (${id}).`,
})

/** The program as built has the threads; from source it reads in its own. */
const built = packagePath('dist/desk/cli/reader.js')
const readers: readonly [string, boolean, () => Promise<Reader>][] = [
  ['this thread', true, () => openReader()],
  ['two worker threads', existsSync(built), async () => (await import(built)).openReader(2)],
]

describe.each(readers)('reading in %s', (_, possible, open) => {
  describe.skipIf(!possible)('', () => {
    let reader: Reader
    beforeAll(async () => {
      reader = await open()
    })
    afterAll(() => reader.close())

    it('answers in order, whichever is ready first', async () => {
      const batches = Array.from({ length: 12 }, (_, i) => [dispatch(`${i}-a`), dispatch(`${i}-b`)])
      const read = await Promise.all(batches.map((batch) => reader.read(batch)))
      const ids = read.flat().map((one) => ('reading' in one ? one.reading.dispatch.id : one.error.message))
      expect(ids).toEqual(batches.flat().map(({ id }) => id))
    })

    it('tells of a dispatch that it cannot read, and reads the others', async () => {
      const [good, bad] = await reader.read([dispatch('good'), dispatch('bad', 'xx')])
      expect(good).toHaveProperty('reading')
      expect(bad).toMatchObject({
        error: { code: 'E_NO_PACK', message: expect.stringMatching(/dispatch "bad": .*"xx"/) },
      })
    })

    it('knows beforehand who will have read, or that nobody can', async () => {
      const [read] = await reader.read([dispatch('one')])
      const { version, pack, model } = 'reading' in read ? read.reading.reader : { version: '', pack: '', model: '' }
      expect(await reader.identity('fr')).toBe(`${version} ${pack} ${model}`)
      expect(await reader.identity('xx')).toBeNull()
    })
  })
})
