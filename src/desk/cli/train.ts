/** `depeche train`: treebanks, raw text and a lexicon in, one model file out. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Command } from 'commander'
import { loadPack } from '../../reading/packs/index.ts'
import { writeModelFile } from '../../reading/steps/syntax/file.ts'
import { tokenise } from '../../reading/steps/tokenise.ts'
import { readConllu } from '../../reading/training/conllu.ts'
import { type Corpus, cutCorpus } from '../../reading/training/corpus.ts'
import { leftOut } from '../../reading/training/left-out.ts'
import { readMlex } from '../../reading/training/mlex.ts'
import { DEFAULT_PLAN } from '../../reading/training/plan.ts'
import { type Shelf, train } from '../../reading/training/train.ts'
import { readJsonLines } from '../../shared.ts'
import type { Dispatch } from '../../types/index.ts'

interface Options {
  readonly out: string
  readonly language: string
  readonly text?: string
  readonly leaveOut?: string[]
  readonly lexicon?: string
  readonly work?: string
  readonly seed: string
}

export function registerTrain(program: Command): void {
  program
    .command('train')
    .description('train tagger, lemmatiser and parser from Universal Dependencies treebanks')
    .argument('<treebanks...>', 'CoNLL-U files; the model follows the ways of the first')
    .requiredOption('--out <file>', 'the model file to write')
    .option('--language <code>', 'whose words these are', 'fr')
    .option('--text <file>', 'raw text to learn words from: dispatches as JSON Lines')
    .option('--leave-out <files...>', 'JSON lists of ids, or of groups of ids, of dispatches not to learn from')
    .option('--lexicon <file>', 'full-form lexicon in the form of Lefff (.mlex)')
    .option('--work <folder>', 'keep what each stage made here, and go on from there next time')
    .option('--seed <n>', 'the same seed trains the same model', '1')
    .action((treebanks: string[], options: Options) => {
      const log = (line: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
      const materials = {
        language: options.language,
        treebanks: treebanks.map((path) => ({
          name: basename(path, '.conllu'),
          sentences: readConllu(readFileSync(path, 'utf8'), path),
        })),
        corpus: readCorpus(options),
        lexicon: readMlex(options.lexicon ? readFileSync(options.lexicon, 'utf8') : ''),
      }
      const plan = { ...DEFAULT_PLAN, seed: Number(options.seed) }
      // without raw text there is nothing for networks to teach one another
      if (materials.corpus.words.length === 0) Object.assign(plan, { stages: plan.stages.slice(0, 1) })
      writeFileSync(options.out, writeModelFile(train(materials, plan, shelfIn(options.work), log)))
    })
}

function readCorpus({ text, language, leaveOut = [] }: Options): Corpus {
  const dispatches = text ? readJsonLines<Dispatch>(text) : []
  const left = leftOut(leaveOut)
  const { tokens } = loadPack(language)
  return cutCorpus(
    dispatches.filter(({ id }) => !left.has(id)),
    (dispatch) => tokenise(dispatch, tokens),
  )
}

function shelfIn(folder: string | undefined): Shelf {
  if (!folder) return { get: () => undefined, put() {} }
  mkdirSync(folder, { recursive: true })
  const pathOf = (name: string) => join(folder, `${name}.bin`)
  return {
    get(name) {
      if (!existsSync(pathOf(name))) return undefined
      return Uint8Array.from(readFileSync(pathOf(name)))
    },
    put: (name, saved) => writeFileSync(pathOf(name), saved),
  }
}
