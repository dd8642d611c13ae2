/** Finds the verbs of saying and feeling in a document by the pack's lexicon of cues, each with its auxiliaries, its form and who does it. */
import type { Token, TokenRange } from '../../../types/index.ts'
import type { Tree } from '../tree.ts'
import { agentOf, subjectOf } from './tree-subject.ts'
import { groupOf, type VerbGroup } from './verb-group.ts'

/** How a cue may take the words said: names are the pack's own ("that", "bare", "words"…). */
export type Frames = ReadonlySet<string>

export interface CuePhrase {
  /** Lemmas that follow the verb: "savoir" of "faire savoir". */
  readonly tail: readonly string[]
  readonly lemma: string
  readonly frames: Frames
}

export interface CueLexicon {
  /** Verbs of one word, by lemma. */
  readonly verbs: ReadonlyMap<string, Frames>
  /** Verbs used with a reflexive pronoun ("se dire"), by the lemma of the verb alone. */
  readonly reflexives: ReadonlyMap<string, CuePhrase>
  /** Verbs of several words, by the lemma of the first. */
  readonly phrases: ReadonlyMap<string, readonly CuePhrase[]>
  /** How a verb that the lexicon does not have may take a quotation right before it. */
  readonly bystander: Frames
  /** Norms of the reflexive pronouns. */
  readonly pronouns: ReadonlySet<string>
  /** Norms of the object pronouns and negations that stand before a verb. */
  readonly clitics: ReadonlySet<string>
  /** Norms that may stand between the words of a cue: "notamment", "pas". */
  readonly between: ReadonlySet<string>
  /** Last words of phrases that may stand between auxiliary and verb: "de son côté", "d'ailleurs". */
  readonly asides: ReadonlySet<string>
  /** Lemmas of the auxiliaries, and of the one that makes the passive. */
  readonly auxiliaries: ReadonlySet<string>
  readonly passive: string
  /** Verbs whose perfect that auxiliary makes: with them it is no passive. */
  readonly unaccusative: ReadonlySet<string>
  /** Present forms that taggers take for nouns behind a quotation or a name ("…, écrit Anne Roche", "Rome nie"), with their lemmas. */
  readonly forms: ReadonlyMap<string, string>
  /** Present participles whose lemma taggers get wrong, with their lemmas. */
  readonly gerunds: ReadonlyMap<string, string>
  /** Past participles that taggers take for nouns behind an auxiliary ("s'est inquiété"), with their lemmas. */
  readonly participles: ReadonlyMap<string, string>
  /** Norms that open a reported clause: "que". */
  readonly openers: ReadonlySet<string>
  /** Norms that open what is said of an object ("l'accuse de …"). */
  readonly complements: ReadonlySet<string>
  /** Verbs that lead up to a cue in the infinitive, and the norms that link the two: "a tenu à souligner". */
  readonly leads: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  /** A subject pronoun behind its verb: "-t-il". */
  readonly inverted: RegExp
}

export type CueForm = 'finite' | 'infinitive' | 'present-participle' | 'past-participle'

export interface Cue extends TokenRange {
  readonly verb: number
  readonly lemma: string
  readonly frames: Frames
  readonly form: CueForm
  readonly passive: boolean
  /** Token that heads who says it, or -1. */
  readonly subject: number
  /** The subject stands behind the verb: "a-t-il dit", "a dit M. Roche". */
  readonly inverted: boolean
}

/** "convaincu", "convaincue", "convaincus": the word in any gender and number. */
const agrees = (norm: string, word: string): boolean => norm.startsWith(word) && /^e?s?$/.test(norm.slice(word.length))

function phraseFrom(tokens: readonly Token[], verb: number, phrase: CuePhrase, between: ReadonlySet<string>): number {
  let i = verb + 1
  let skipped = 0
  for (const word of phrase.tail) {
    while (i < tokens.length && tokens[i].lemma !== word && !agrees(tokens[i].norm, word)) {
      if (skipped++ === 3 || !(between.has(tokens[i].norm) || tokens[i].upos === 'ADV')) return -1
      i++
    }
    if (i >= tokens.length) return -1
    i++
  }
  return i
}

function formOf(token: Token, group: VerbGroup): CueForm {
  const feats = group.auxiliary ?? token.feats
  if (feats.includes('VerbForm=Inf')) return 'infinitive'
  if (!feats.includes('VerbForm=Part')) return 'finite'
  return feats.includes('Tense=Pres') ? 'present-participle' : 'past-participle'
}

interface Entry {
  readonly lemma: string
  readonly frames: Frames
  readonly to: number
}

function lookUp(
  tokens: readonly Token[],
  verb: number,
  lemma: string,
  reflexive: boolean,
  lexicon: CueLexicon,
): Entry | null {
  for (const phrase of lexicon.phrases.get(lemma) ?? []) {
    const to = phraseFrom(tokens, verb, phrase, lexicon.between)
    if (to > 0) return { ...phrase, to }
  }
  // "s'appeler", "se poursuivre" say nothing, although "appeler" and "poursuivre" do
  if (reflexive) {
    const phrase = lexicon.reflexives.get(lemma)
    return phrase ? { ...phrase, to: verb + 1 } : null
  }
  const frames = lexicon.verbs.get(lemma)
  return frames ? { lemma, frames, to: verb + 1 } : null
}

/** "M. Roche dit", "qui craint", "…, écrit le journal": what could be a participle is the present when a subject or comma stands before it. */
function hasSubject(tree: Tree, verb: number, group: VerbGroup): boolean {
  const before = tree.tokens[group.from - 1]
  return (
    before?.upos === 'PROPN' || before?.upos === 'PRON' || before?.upos === 'PUNCT' || tree.child(verb, 'nsubj') >= 0
  )
}

/** The verb's lemma as the lexicon has it, or "" when the token is no verb. */
function lemmaOf(
  tokens: readonly Token[],
  at: number,
  lexicon: CueLexicon,
  isName: (token: number) => boolean,
): string {
  const { lemma, norm } = tokens[at]
  if (isVerb(tokens[at])) {
    if (isKnown(lexicon, lemma)) return lemma
    const gerund = lexicon.gerunds.get(norm)
    if (gerund) return gerund
  }
  let i = at - 1
  while (i > 0 && (tokens[i].upos === 'ADV' || lexicon.between.has(tokens[i].norm))) i--
  const before = tokens[i]
  if (!before) return ''
  if (lexicon.auxiliaries.has(before.lemma) || lexicon.inverted.test(before.norm))
    return lexicon.participles.get(norm) ?? ''
  // "M. Roche l'accuse de …": an article could not stand behind a name
  if (lexicon.clitics.has(before.norm) && isName(at - 2) && lexicon.complements.has(tokens[at + 1]?.norm ?? ''))
    return lexicon.forms.get(norm) ?? ''
  // "le responsable estime que": behind a noun what opens a clause is a verb
  const after = tokens[at + 1]?.norm
  if (i === at - 1 && before.upos === 'NOUN' && lexicon.openers.has(after ?? '')) return lexicon.forms.get(norm) ?? ''
  if (i < at - 1 || (before.upos !== 'PUNCT' && !isName(at - 1))) return ''
  return tokens[at + 1]?.upos !== 'PUNCT' || tokens[at + 1].norm === ':' ? (lexicon.forms.get(norm) ?? '') : ''
}

const isKnown = (lexicon: CueLexicon, lemma: string): boolean =>
  lexicon.verbs.has(lemma) || lexicon.reflexives.has(lemma) || lexicon.phrases.has(lemma)

/** `"C'est fini", sourit Anne Roche`: any verb right behind a quotation may be a cue, if its subject stands behind it. */
function bystander(
  tokens: readonly Token[],
  verb: number,
  group: VerbGroup,
  lexicon: CueLexicon,
  skip: (token: number) => boolean,
): Entry | null {
  const said = group.from > 2 && tokens[group.from - 1].norm === ',' && skip(group.from - 3) && !group.passive
  if (!said || lexicon.auxiliaries.has(tokens[verb].lemma)) return null
  return { lemma: tokens[verb].lemma, frames: lexicon.bystander, to: verb + 1 }
}

/** `"…", finit par dire Anne Roche`: the verb that leads up to an infinitive, where a comma or mark stands before it. */
function leadOf(
  tokens: readonly Token[],
  infinitive: number,
  lexicon: CueLexicon,
): (VerbGroup & { readonly verb: number }) | null {
  let verb = infinitive - 1
  if (lexicon.links.has(tokens[verb]?.norm ?? '')) verb--
  while (verb > 0 && (tokens[verb].upos === 'ADV' || lexicon.inverted.test(tokens[verb].norm))) verb--
  if (verb < 1 || !lexicon.leads.has(tokens[verb].lemma)) return null
  const group = groupOf(tokens, verb, lexicon)
  const feats = group.auxiliary ?? tokens[verb].feats
  return feats.includes('VerbForm=Fin') && tokens[group.from - 1]?.upos === 'PUNCT' ? { ...group, verb } : null
}

const isVerb = ({ upos }: Token): boolean => upos === 'VERB' || upos === 'AUX'

/**
 * All cues outside the skipped tokens (those between quotation marks are somebody else's words), in order of the text.
 * @param isName whether the token belongs to a name: a verb's form right behind one is a verb, whatever the tagger says
 */
export function findCues(
  tree: Tree,
  lexicon: CueLexicon,
  skip: (token: number) => boolean,
  isName: (token: number) => boolean,
): Cue[] {
  const { tokens } = tree
  const cues: Cue[] = []
  for (let verb = 0; verb < tokens.length; verb++) {
    const token = tokens[verb]
    if (skip(verb)) continue
    const lemma = lemmaOf(tokens, verb, lexicon, isName)
    const known = isKnown(lexicon, lemma)
    if (!known && !isVerb(token)) continue
    const group = groupOf(tokens, verb, lexicon)
    const listed = known ? lookUp(tokens, verb, lemma, group.reflexive, lexicon) : null
    const entry = listed ?? bystander(tokens, verb, group, lexicon, skip)
    if (!entry) continue
    const lead = known && token.feats.includes('VerbForm=Inf') ? leadOf(tokens, group.from, lexicon) : null
    if (lead) {
      const { verb: main, from, pronoun } = lead
      const subject = pronoun >= 0 ? pronoun : subjectOf(tree, main)
      cues.push({ ...entry, from, verb, form: 'finite', passive: false, subject, inverted: subject >= from })
      continue
    }
    const form =
      lexicon.forms.has(token.norm) && group.auxiliary === null && hasSubject(tree, verb, group)
        ? 'finite'
        : formOf(token, group)
    const passive = (group.passive && !lexicon.unaccusative.has(lemma)) || form === 'past-participle'
    const subject = passive ? agentOf(tree, verb) : group.pronoun >= 0 ? group.pronoun : subjectOf(tree, verb)
    const to = group.pronoun === verb + 1 ? Math.max(entry.to, verb + 2) : entry.to
    cues.push({
      from: group.from,
      to,
      verb,
      lemma: entry.lemma,
      frames: entry.frames,
      form,
      passive,
      subject,
      inverted: subject >= group.from,
    })
  }
  return cues
}
