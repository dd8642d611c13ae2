/** The time of the clause that an expression stands in, read from the parse: past, future, present. */
import type { Token } from '../../../types/index.ts'
import type { Tree } from '../tree.ts'
import type { Leaning } from './resolve.ts'

/** `either`: a plan told in the past, "était attendu": the nearest such day. */
type Tense = Leaning['tense'] | 'either'

/** The verbs of a language that say what their form does not. */
export interface TenseVerbs {
  /** Participles that look ahead, lemmas: "prévu lundi", "attendu mercredi". */
  readonly planned: ReadonlySet<string>
  /** Verbs whose infinitive lies ahead, lemmas: "doit se rendre", "va recevoir". */
  readonly ahead: ReadonlySet<string>
  /** Verbs whose infinitive lies behind: "vient de". */
  readonly behind: ReadonlySet<string>
  /** Verbs that form their past with the auxiliary of the passive: "est arrivé". */
  readonly movement: ReadonlySet<string>
  /** Verbs of saying: in the present they report what was said that day. */
  readonly saying: ReadonlySet<string>
  /** Prepositions after which a noun's time lies behind: "depuis l'arrivée en avril". */
  readonly since: ReadonlySet<string>
  /** Marks whose infinitive lies ahead: "pour signer", "à paraître". */
  readonly towards: ReadonlySet<string>
}

const STEPS = 12

/** Tense of the nearest clause above the words [from, to); firm when its own finite verb governs them. */
export function tenseOf(tree: Tree, from: number, to: number, verbs: TenseVerbs): Leaning {
  const { tokens } = tree
  let at = from
  while (at < to - 1 && tokens[at].head >= from && tokens[at].head < to) at++
  let child = at
  at = tokens[at].head
  for (let step = 0; step < STEPS && at >= 0; step++) {
    const tense = tenseAt(tree, at, child, verbs)
    if (tense === 'either') return { tense: 'none', firm: true }
    if (tense !== 'none') return { tense, firm: step === 0 && !bareParticiple(tree, at) }
    if (since(tree, at, verbs)) return { tense: 'past', firm: true }
    child = at
    at = tokens[at].head
  }
  return { tense: 'none', firm: false }
}

/** "l'accord conclu le 3 mai": without auxiliary a participle may be of a plan, too. */
function bareParticiple(tree: Tree, at: number): boolean {
  return has(tree.tokens[at], 'VerbForm=Part') && auxiliary(tree, at) === null
}

function since(tree: Tree, at: number, verbs: TenseVerbs): boolean {
  return tree
    .children(at)
    .some((child) => tree.tokens[child].deprel === 'case' && verbs.since.has(tree.tokens[child].lemma))
}

const has = (token: Token, feature: string): boolean => token.feats.includes(feature)

/** Tense of the clause that this token heads; `none` when it heads none or leaves the answer to its governor. */
function tenseAt(tree: Tree, at: number, child: number, verbs: TenseVerbs): Tense {
  const token = tree.tokens[at]
  const helper = auxiliary(tree, at)
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return helper ? finite(helper, child, tree, verbs) : 'none'
  if (has(token, 'VerbForm=Fin')) return finite(token, child, tree, verbs)
  if (has(token, 'VerbForm=Part')) {
    if (has(token, 'Tense=Pres')) return 'none'
    return participle(tree, at, helper, verbs)
  }
  return infinitive(tree, at, verbs)
}

/** The first auxiliary or copula: the one that carries the tense. */
function auxiliary(tree: Tree, at: number): Token | null {
  for (const child of tree.children(at)) {
    const { deprel } = tree.tokens[child]
    if (deprel === 'cop' || deprel.startsWith('aux')) return tree.tokens[child]
    if (child > at) break
  }
  return null
}

function finite(token: Token, child: number, tree: Tree, verbs: TenseVerbs): Tense {
  if (has(token, 'Tense=Fut')) return 'future'
  if (has(token, 'Mood=Cnd')) return 'future'
  if (has(token, 'Mood=Sub')) return has(token, 'Tense=Imp') ? 'none' : 'future'
  if (has(token, 'Mood=Imp')) return 'future'
  const complement = has(tree.tokens[child], 'VerbForm=Inf')
  if (has(token, 'Tense=Imp') || has(token, 'Tense=Past')) {
    return complement && verbs.ahead.has(token.lemma) && has(token, 'Tense=Imp') ? 'either' : 'past'
  }
  if (complement && verbs.behind.has(token.lemma)) return 'past'
  if (verbs.saying.has(token.lemma)) return 'past'
  return 'present'
}

function participle(tree: Tree, at: number, helper: Token | null, verbs: TenseVerbs): Tense {
  const { lemma } = tree.tokens[at]
  const planned = verbs.planned.has(lemma)
  if (!helper) return planned ? 'future' : 'past'
  if (has(helper, 'Tense=Fut')) return 'future'
  // "aurait été tué" is hearsay of the past, "serait reçu" lies ahead
  const being = helper.lemma === 'être'
  if (has(helper, 'Mood=Cnd') || has(helper, 'Mood=Sub')) return being ? 'future' : 'past'
  if (!being) return 'past'
  if (planned) return has(helper, 'Tense=Pres') ? 'future' : 'either'
  if (has(helper, 'Tense=Imp') || has(helper, 'Tense=Past')) return 'past'
  if (verbs.movement.has(lemma) || tree.child(at, 'expl') >= 0 || reflexive(tree, at)) return 'past'
  return helper.deprel === 'aux:pass' ? 'present' : 'past'
}

function reflexive(tree: Tree, at: number): boolean {
  return tree.children(at).some((child) => child < at && has(tree.tokens[child], 'Reflex=Yes'))
}

/** An infinitive takes its time from what governs it: "doit rencontrer", "promet de livrer", "pour signer". */
function infinitive(tree: Tree, at: number, verbs: TenseVerbs): Tense {
  const mark = tree.child(at, 'mark')
  if (mark > 0 && verbs.towards.has(tree.tokens[mark].lemma)) {
    const { upos } = tree.tokens[mark - 1]
    if (upos === 'PUNCT' || upos === 'NOUN') return 'future'
  }
  const governor = tree.tokens[at].head
  if (governor < 0) return 'none'
  const token = tree.tokens[governor]
  if (verbs.behind.has(token.lemma)) return 'past'
  if (verbs.ahead.has(token.lemma)) return 'future'
  return 'none'
}
