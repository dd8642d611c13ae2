/**
 * How each step's time grows on hard texts when they get four times as long: `npx tsx bench/growth.ts [LENGTH] [NAME…]`.
 * Prints, for each text, the processor time of the whole reading at both lengths and the steps that grew more than linearly.
 */
import { loadPack } from '../src/reading/index.ts'
import { findAmounts } from '../src/reading/steps/amounts.ts'
import { findEvents } from '../src/reading/steps/events.ts'
import { findNames } from '../src/reading/steps/names.ts'
import { parse } from '../src/reading/steps/parse.ts'
import { findQuotations } from '../src/reading/steps/quotations.ts'
import { tag } from '../src/reading/steps/tag.ts'
import { findTimes } from '../src/reading/steps/times.ts'
import { tokenise } from '../src/reading/steps/tokenise.ts'
import type { Dispatch } from '../src/types/index.ts'
import { hardTexts } from '../test/support/hard-texts.ts'

const [lengthGiven, ...names] = process.argv.slice(2)
const length = Number(lengthGiven ?? 10_000)
const pack = loadPack('fr')

type Times = Readonly<Record<string, number>>

/** Milliseconds of processor time for each step, so that other programs on the machine do not count. */
function timesOf(text: string): Times {
  const times: Record<string, number> = {}
  const timed = <Value>(step: string, run: () => Value): Value => {
    const start = process.cpuUsage()
    const value = run()
    const { user, system } = process.cpuUsage(start)
    times[step] = (user + system) / 1000
    return value
  }
  const dispatch: Dispatch = {
    id: 'x',
    source: 'ZED',
    language: pack.language,
    sentAt: '2031-03-03',
    headline: '',
    text,
  }
  const tokenised = timed('tokenise', () => tokenise(dispatch, pack.tokens))
  const tagged = timed('tag', () => tag(tokenised, pack.model))
  const parsed = timed('parse', () => parse(tagged, pack.model))
  const dated = timed('times', () => findTimes(parsed, pack.times))
  const summed = timed('amounts', () => findAmounts(dated, pack.amounts))
  const named = timed('names', () => findNames(summed, pack.names))
  const quoted = timed('quotations', () => findQuotations(named, pack.quotes))
  timed('events', () => findEvents(quoted, pack.events))
  return times
}

const total = (times: Times): string => `${Math.round(Object.values(times).reduce((sum, one) => sum + one, 0))} ms`

/** Four times the text may take eight times the time (memory is collected at odd moments); below 30 ms nothing can be said. */
const grewTooMuch = (before: number, after: number): boolean => after > 30 && after > 8 * Math.max(before, 2)

timesOf(hardTexts.English(length)) // warms up the compiler
for (const [name, text] of Object.entries(hardTexts)) {
  if (names.length && !names.includes(name)) continue
  const [short, long] = [timesOf(text(length)), timesOf(text(4 * length))]
  const steps = Object.keys(long).filter((step) => grewTooMuch(short[step], long[step]))
  const grown = steps.map((step) => `${step} ${Math.round(short[step])} → ${Math.round(long[step])} ms`)
  console.log(`${name}: ${total(short)} → ${total(long)}${grown.length ? `  GREW: ${grown.join(', ')}` : ''}`)
}
