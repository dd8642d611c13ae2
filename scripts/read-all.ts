/**
 * Reads every dispatch of files or folders and checks each reading against the contract, for the large collections that no
 * test can hold: `npx tsx scripts/read-all.ts PATH…`. Prints what is wrong and ends with 1 when anything is.
 */
import { readDispatches } from '../src/intake/index.ts'
import { loadPack, read } from '../src/reading/index.ts'
import { faultsIn } from '../test/support/sound.ts'

let dispatches = 0
let words = 0
let faulty = 0

function tell(from: string, faults: readonly string[]): void {
  if (!faults.length) return
  faulty++
  console.error(`${from}: ${faults.join('; ')}`)
}

const start = performance.now()
for (const path of process.argv.slice(2))
  for await (const item of readDispatches(path)) {
    if (!('ok' in item)) {
      tell(item.from, [item.error.message])
      continue
    }
    dispatches++
    words += item.ok.text.split(/\s+/).length
    try {
      tell(item.from, faultsIn(read(item.ok, loadPack(item.ok.language))))
    } catch (error) {
      tell(item.from, [`${(error as Error).stack}`])
    }
  }
const seconds = (performance.now() - start) / 1000
console.log(
  `${dispatches} dispatches, ${words} words in ${seconds.toFixed(1)} s (${Math.round(words / seconds)} words/s); ${faulty} faulty`,
)
process.exitCode = faulty ? 1 : 0
