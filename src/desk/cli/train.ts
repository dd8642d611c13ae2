/** `depeche train`: treebanks in, one model file out. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Command } from 'commander'
import { readConllu } from '../../reading/training/conllu.ts'
import { DEFAULT_TRAINING, train } from '../../reading/training/train.ts'

export function registerTrain(program: Command): void {
  program
    .command('train')
    .description('train tagger, lemmatiser and parser from Universal Dependencies treebanks')
    .argument('<treebanks...>', 'CoNLL-U files')
    .requiredOption('--out <file>', 'the model file to write')
    .option('--rounds <n>', 'times through the treebanks', '6')
    .option('--seed <n>', 'the same seed trains the same model', '1')
    .action((treebanks: string[], options: { out: string; rounds: string; seed: string }) => {
      const sentences = treebanks.flatMap((path) => readConllu(readFileSync(path, 'utf8'), path))
      const log = (line: string) => process.stderr.write(`${line}\n`)
      log(`${sentences.length} sentences`)
      const rounds = Number(options.rounds)
      writeFileSync(options.out, train(sentences, { ...DEFAULT_TRAINING, rounds, seed: Number(options.seed), log }))
    })
}
