/** The project's sample dispatches, repeated up to a number, for measuring where ../shared is absent. */
import { readDispatches } from '../src/intake/index.ts'
import { packagePath } from '../src/paths.ts'
import type { Dispatch } from '../src/types/index.ts'

export async function sampleDispatches(count: number): Promise<Dispatch[]> {
  const samples: Dispatch[] = []
  for await (const item of readDispatches(packagePath('samples'))) if ('ok' in item) samples.push(item.ok)
  return Array.from({ length: count }, (_, i) => samples[i % samples.length])
}
