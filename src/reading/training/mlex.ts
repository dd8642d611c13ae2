/** Reads a lexicon in the form of Lefff's .mlex files: form, category, lemma, morphology, separated by tabs. */
import { type Analysis, type LexiconParts, packLexicon } from '../steps/syntax/lexicon.ts'

/** Forms of tenses that the news does not write (imperfect subjunctive, first and second person of the simple past). */
const UNUSED = /^(?:T[12]|J[12])/
/** Categories that are no words of a text. */
const NO_WORD = /[:_]|^(?:meta|epsilon|sbound|GL|advPref|adjPref|suffAdj)/

export function readMlex(content: string): LexiconParts {
  const entries = new Map<string, Analysis[]>()
  for (const line of content.split(/\r?\n/)) {
    const [form, category, lemma, morphology = ''] = line.split('\t')
    if (!lemma || /[ _]/.test(form) || NO_WORD.test(category) || UNUSED.test(morphology)) continue
    const rule = lemmaRule(form, lemma)
    if (/[,|\t]/.test(rule.add)) continue
    const analysis = { tag: `${category} ${morphology}`.trim(), ...rule }
    const known = entries.get(form)
    if (!known) entries.set(form, [analysis])
    else if (!known.some((a) => a.tag === analysis.tag && a.cut === analysis.cut && a.add === analysis.add))
      known.push(analysis)
  }
  for (const analyses of entries.values())
    analyses.sort((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : a.cut - b.cut))
  return packLexicon(entries)
}

/** Turns a form into its lemma by cutting letters off its end and adding others. */
export function lemmaRule(form: string, lemma: string): { cut: number; add: string } {
  let same = 0
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++
  return { cut: form.length - same, add: lemma.slice(same) }
}
