/** CoNLL-U files (https://universaldependencies.org/format.html) in and out: the form in which treebanks come. */
import { DepecheError } from '../../types/index.ts'

/** One syntactic word of a treebank; empty nodes ("8.1") are left out, as all scores leave them out. */
export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  /** Index of the governor within the sentence, or -1 for the root. */
  readonly head: number
  readonly deprel: string
}

/** A multiword token ("du"): its form, and the words `[from, to)` it stands for. */
export interface MultiwordToken {
  readonly form: string
  readonly from: number
  readonly to: number
}

export interface TreebankSentence {
  readonly id: string
  /** The `# text` line. */
  readonly text: string
  readonly words: readonly TreebankWord[]
  readonly multiword: readonly MultiwordToken[]
}

/**
 * Reads a CoNLL-U file.
 * @throws DepecheError E_CONLLU with the line number when a line is not CoNLL-U
 */
export function readConllu(content: string, name = 'CoNLL-U'): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let id = ''
  let text = ''
  let words: TreebankWord[] = []
  let multiword: MultiwordToken[] = []
  const close = () => {
    if (words.length) sentences.push({ id, text, words, multiword })
    id = ''
    text = ''
    words = []
    multiword = []
  }
  for (const [number, line] of content.split(/\r?\n/).entries()) {
    if (line === '') {
      close()
      continue
    }
    if (line.startsWith('#')) {
      if (line.startsWith('# text = ')) text = line.slice(9)
      else if (line.startsWith('# sent_id = ')) id = line.slice(12)
      continue
    }
    const columns = line.split('\t')
    const [wordId, form, lemma, upos, , feats, head, deprel] = columns
    if (columns.length !== 10 || !/^\d+(?:[-.]\d+)?$/.test(wordId))
      throw new DepecheError('E_CONLLU', `${name}, line ${number + 1}: not ten columns of CoNLL-U: "${line}"`)
    if (wordId.includes('.')) continue
    const range = wordId.split('-').map(Number)
    if (range.length === 2) multiword.push({ form, from: range[0] - 1, to: range[1] })
    else
      words.push({
        form,
        lemma,
        upos,
        feats: feats === '_' ? '' : feats,
        head: head === '_' ? -1 : Number(head) - 1,
        deprel,
      })
  }
  close()
  return sentences
}

/** Writes sentences as CoNLL-U; columns that we do not keep are "_". */
export function writeConllu(sentences: Iterable<TreebankSentence>): string {
  const lines: string[] = []
  for (const { id, text, words, multiword } of sentences) {
    if (id) lines.push(`# sent_id = ${id}`)
    if (text) lines.push(`# text = ${text}`)
    words.forEach((word, i) => {
      const token = multiword.find((m) => m.from === i)
      if (token) lines.push([`${i + 1}-${token.to}`, token.form, ...Array(8).fill('_')].join('\t'))
      const { form, lemma, upos, feats, head, deprel } = word
      lines.push([i + 1, form, lemma, upos, '_', feats || '_', head + 1, deprel, '_', '_'].join('\t'))
    })
    lines.push('')
  }
  return lines.length ? `${lines.join('\n')}\n` : ''
}
