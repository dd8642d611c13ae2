/** How French is cut into words. */
import { readFileSync } from 'node:fs'
import type { Abbreviation, TokenPack } from '../../../steps/tokenise.ts'
import { clitics } from './clitics.ts'
import { contractions, loadContracts } from './contractions.ts'

const lines = (file: string): string[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const none: readonly number[] = []
const measure = /^(\d+)(h|km|m|cm|mm|kg|ha|mn|min)(\d{2})?$/

/** "18h15" is three words and "160km" two, as the treebanks have it; a hyphen may hang pronouns on a verb. */
function cuts(norm: string, form: string): readonly number[] {
  const code = norm.charCodeAt(0)
  if (code < 48 || code > 57) return clitics(norm, form)
  if (norm.length > 10) return none
  const found = measure.exec(norm)
  if (!found || (found[3] && found[2] !== 'h')) return none
  const unit = found[1].length
  return found[3] ? [unit, unit + 1] : [unit]
}

/** The French token pack. */
export function loadTokens(): TokenPack {
  return {
    elisions: words('l d qu n s c j m t jusqu lorsqu puisqu quoiqu quelqu ç'),
    whole: words(
      "l'on quelqu'un quelqu'une c'est-à-dire n'djamena n'guessan n'diaye n'dour n'gaoundéré n'tcham n'zérékoré m'bala m'bappé m'sila m'barek m'bour",
    ),
    cuts,
    abbreviations: new Map(lines('abbreviations.txt').map((line) => line.split('\t') as [string, Abbreviation])),
    starters: new Set(lines('starters.txt')),
    contractions,
    contracts: loadContracts(),
  }
}
