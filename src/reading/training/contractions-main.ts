/**
 * Writes models/fr-contractions.tsv: when "des" and "du" are two words.
 * Usage: npx tsx src/reading/training/contractions-main.ts DISPATCHES.jsonl KEPT-ASIDE.json NEAR-DUPLICATES.json TREEBANK.conllu…
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { packagePath } from '../../paths.ts'
import { loadTokens } from '../packs/fr/tokens/index.ts'
import { cutWords } from '../steps/tokens/scan.ts'
import { contractionAccuracy, contractionExamples, countFollowers, learnContractions } from './contractions.ts'
import { leftOut } from './left-out.ts'

const [wire, kept, duplicates, ...treebanks] = process.argv.slice(2)
const aside = leftOut([kept, duplicates])
const pack = loadTokens()

function* dispatches(): Generator<ReturnType<typeof cutWords>> {
  for (const line of readFileSync(wire, 'utf8').split('\n')) {
    if (line === '') continue
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    if (!aside.has(id)) yield cutWords(text, pack)
  }
}

const followers = countFollowers(dispatches())
const examples = treebanks.flatMap((file) => contractionExamples(file, followers))
let heldOut = 0
for (let fold = 0; fold < 5; fold++) {
  const weights = learnContractions(examples.filter((_, i) => i % 5 !== fold))
  heldOut +=
    contractionAccuracy(
      weights,
      examples.filter((_, i) => i % 5 === fold),
    ) / 5
}
const weights = learnContractions(examples)
const table = [
  '# When "des" and "du" are contractions: weights of a logistic regression over neighbouring words.',
  `# Learned from ${treebanks.map((file) => basename(file)).join(', ')} (Universal Dependencies; CC BY-SA 4.0, Sequoia LGPL-LR)`,
  '# and from counts of what follows each word in news dispatches of 2020. Made by src/reading/training/contractions-main.ts.',
  `# ${examples.length} examples; right in 5-fold cross-validation: ${(100 * heldOut).toFixed(1)} %.`,
  '# followers: how far "de" rather than a determiner follows the word (-4 to 4)',
  ...[...followers].map(([norm, ratio]) => `${norm}\t${ratio}`),
  '# weights',
  ...[...weights]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([feature, weight]) => {
      const rounded = weight.toFixed(2)
      return Number(rounded) === 0 ? [] : [`${feature}\t${rounded}`]
    }),
]
writeFileSync(packagePath('models', 'fr-contractions.tsv'), `${table.join('\n')}\n`)
console.log(`${examples.length} examples, ${(100 * heldOut).toFixed(1)} % right in cross-validation`)
