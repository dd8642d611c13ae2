/** `depeche evaluate`: how well tags and trees are read, against a treebank. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { loadPack } from '../../reading/packs/index.ts'
import { parse } from '../../reading/steps/parse.ts'
import { tag } from '../../reading/steps/tag.ts'
import { tokenise } from '../../reading/steps/tokenise.ts'
import { readConllu } from '../../reading/training/conllu.ts'
import { evaluateGold, evaluateRaw, type Measure, type Scores } from '../../reading/training/evaluate.ts'

const MEASURES: readonly Measure[] = ['words', 'sentences', 'upos', 'feats', 'lemma', 'uas', 'las']

export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score tagger, lemmatiser and parser against a treebank, from its words and from its raw text')
    .argument('<treebank>', 'CoNLL-U file')
    .option('--json', 'as JSON')
    .option('--language <code>', 'the pack that reads', 'fr')
    .action((path: string, options: { json?: boolean; language: string }) => {
      const rounded = evaluateTreebank(path, options.language)
      process.stdout.write(options.json ? `${JSON.stringify(rounded)}\n` : table(rounded))
    })
}

/** F1 in percent of tags and trees against a CoNLL-U file: from its words, and from its `# text` lines joined by single spaces. */
export function evaluateTreebank(path: string, language: string): { gold: Rounded; raw: Rounded } {
  const pack = loadPack(language)
  const sentences = readConllu(readFileSync(path, 'utf8'), path)
  const raw = evaluateRaw(sentences, (text) => {
    const dispatch = { id: path, source: '', language, sentAt: null, headline: '', text }
    return parse(tag(tokenise(dispatch, pack.tokens), pack.model), pack.model)
  })
  return { gold: round(evaluateGold(sentences, pack.model)), raw: round(raw) }
}

export type Rounded = Readonly<Record<Measure, number>>

const round = (scores: Scores): Rounded =>
  Object.fromEntries(MEASURES.map((measure) => [measure, Math.round(100 * scores[measure].f1) / 100])) as Rounded

function table({ gold, raw }: { gold: Rounded; raw: Rounded }): string {
  const lines = MEASURES.map(
    (measure) => measure.padEnd(10) + gold[measure].toFixed(2).padStart(12) + raw[measure].toFixed(2).padStart(12),
  )
  return `${''.padEnd(10)}${'gold words'.padStart(12)}${'raw text'.padStart(12)}\n${lines.join('\n')}\n`
}
