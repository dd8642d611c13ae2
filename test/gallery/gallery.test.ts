/** Every exercise dispatch, read whole, against a page that a person has checked: `npx vitest run test/gallery -u` writes them anew. */
import { basename, extname, join } from 'node:path'
import { expect, it } from 'vitest'
import { type ReadItem, readDispatches } from '../../src/intake/index.ts'
import { packagePath } from '../../src/paths.ts'
import { loadPack, read } from '../../src/reading/index.ts'
import { listing } from './listing.ts'

const samples: ReadItem[] = []
for await (const item of readDispatches(packagePath('samples'))) {
  if (!('ok' in item)) throw item.error
  samples.push(item)
}

/** "samples/fil.jsonl:2" → "fil-2". */
function pageName(from: string): string {
  const [path, line] = from.split(/:(\d+)$/)
  const stem = basename(path, extname(path))
  return extname(path) === '.jsonl' ? `${stem}-${line}` : stem
}

it.each(samples.map((item) => [pageName(item.from), item.ok] as const))('reads %s', async (name, dispatch) => {
  const page = listing(read(dispatch, loadPack(dispatch.language)))
  await expect(page).toMatchFileSnapshot(join(import.meta.dirname, 'pages', `${name}.txt`))
})
