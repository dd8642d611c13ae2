/** The cutter gives back what JSON.stringify put together, wherever the stream is cut into chunks. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonValues } from './json-values.ts'

async function values(text: string, chunk: number): Promise<unknown[]> {
  const bytes = Buffer.from(text)
  const out: unknown[] = []
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk)
  }
  for await (const piece of jsonValues(chunks(), 1 << 20))
    out.push(piece.fault ?? JSON.parse(Buffer.from(piece.bytes!).toString()))
  return out
}

const sizes = fc.integer({ min: 1, max: 40 })

it('cuts any array into its elements', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.jsonValue(), { minLength: 1 }),
      sizes,
      fc.constantFrom(0, 2),
      async (array, size, indent) => {
        expect(await values(JSON.stringify(array, null, indent), size)).toEqual(JSON.parse(JSON.stringify(array)))
      },
    ),
  )
})

it('cuts objects that stand one after another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
      sizes,
      async (objects, size) => {
        const text = objects.map((object) => JSON.stringify(object)).join('\n')
        expect(await values(text, size)).toEqual(JSON.parse(JSON.stringify(objects)))
      },
    ),
  )
})

it('is not misled by brackets, commas and quotes in strings', async () => {
  const array = [{ a: 'un ], deux }, "trois" \\' }, ['\\"', ','], 'x']
  for (const size of [1, 3, 100]) expect(await values(JSON.stringify(array), size)).toEqual(array)
})
