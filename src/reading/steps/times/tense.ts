/** The time of the clause that an expression stands in, read from the parse: past, future, present. */
import type { Token } from '../../../types/index.ts'
import type { Leaning, Tense } from './anchors.ts'

/** The verbs of a language that say what their form does not. */
export interface TenseVerbs {
  /** The auxiliaries of the passive and of movement. */
  readonly being: ReadonlySet<string>
  /** The auxiliaries of the perfect. */
  readonly having: ReadonlySet<string>
  /** Verbs of duty: "aurait dû" tells of the past. */
  readonly owing: ReadonlySet<string>
  /** Participles that look ahead, lemmas: "prévu lundi", "attendu mercredi". */
  readonly planned: ReadonlySet<string>
  /** Verbs whose infinitive lies ahead, lemmas: "doit se rendre", "va recevoir". */
  readonly ahead: ReadonlySet<string>
  /** Verbs whose infinitive lies behind: "vient de". */
  readonly behind: ReadonlySet<string>
  /** Verbs that form their past with the auxiliary of the passive, lemmas and participles without ending: "est arrivé". */
  readonly movement: ReadonlySet<string>
  /** Verbs of saying: in the present they report what was said that day. */
  readonly saying: ReadonlySet<string>
  /** Participles that fit what is past and what is to come, lemmas: "le défilé organisé le 24 juin". */
  readonly open: ReadonlySet<string>
  /** Participles of what goes with something else, whose time is that of their governor, lemmas: "suivi d'un dîner lundi soir". */
  readonly attendant: ReadonlySet<string>
  /** Marks whose infinitive has the time of its governor: "avant de partir", "sans signer". */
  readonly alongside: ReadonlySet<string>
  /** Prepositions after which a noun's time lies behind: "depuis l'arrivée en avril". */
  readonly since: ReadonlySet<string>
  /** Prepositions that put a time to the verb rather than to the noun before it: "sans ménagement en septembre". */
  readonly adverbial: ReadonlySet<string>
  /** Prepositions that put a time to the noun before it: "le décret de lundi". */
  readonly genitive: ReadonlySet<string>
  /** Marks whose infinitive lies ahead: "pour signer", "à paraître". */
  readonly towards: ReadonlySet<string>
}

const STEPS = 12
/** Auxiliaries, marks and prepositions stand so near before their word; farther ones are not looked for, so that a text without end stays linear. */
const NEAR = 15

/** Tense of the nearest clause above the words [from, to); firm when its own finite verb governs them. */
export function tenseOf(tokens: readonly Token[], from: number, to: number, verbs: TenseVerbs): Leaning {
  let at = from
  while (at < to - 1 && tokens[at].head >= from && tokens[at].head < to) at++
  let child = at
  at = verbBefore(tokens, from) ?? tokens[at].head
  let near = true
  for (let step = 0; step < STEPS && at >= 0; step++) {
    const tense = tenseAt(tokens, at, child, verbs)
    if (tense !== 'none') {
      const own = near && !openParticiple(tokens, at, verbs)
      return { tense, hold: own ? 'firm' : verbs.adverbial.has(tokens[from - 1]?.norm ?? '') ? 'fair' : 'loose' }
    }
    if (since(tokens, at, verbs)) return { tense: 'past', hold: 'firm' }
    near = near && has(tokens[at], 'VerbForm=Inf') && marked(tokens, at, verbs.alongside)
    child = at
    at = tokens[at].head
  }
  return { tense: 'none', hold: 'loose' }
}

/** The verb just before the words, which they belong to whatever the parse says: "un décret lu lundi soir". */
function verbBefore(tokens: readonly Token[], from: number): number | null {
  let at = from - 1
  while (at >= 0 && from - at < 4 && /^(?:DET|ADP)$/.test(tokens[at].upos)) at--
  if (at < 0 || tokens[at].upos === 'PUNCT') return null
  // "qui sera lundi propriétaire": the copula goes with what it links
  if (tokens[at].upos === 'AUX' && tokens[at].head >= 0) return tokens[at].head
  return tokens[at].upos === 'VERB' || helperBefore(tokens, at) ? at : null
}

/** The auxiliary that stands right before a word, a participle then even if it is tagged otherwise: "s'était émue mercredi". */
function helperBefore(tokens: readonly Token[], at: number): Token | null {
  return at > 0 && tokens[at - 1].upos === 'AUX' && tokens[at - 1].part === 0 ? tokens[at - 1] : null
}

/** Without auxiliary some participles may be of a plan: "organisé le 24 juin", not "conclu le 3 mai". */
function openParticiple(tokens: readonly Token[], at: number, verbs: TenseVerbs): boolean {
  return has(tokens[at], 'VerbForm=Part') && verbs.open.has(tokens[at].lemma) && auxiliary(tokens, at) === null
}

function since(tokens: readonly Token[], at: number, verbs: TenseVerbs): boolean {
  return dependentsBefore(tokens, at).some(({ deprel, lemma }) => deprel === 'case' && verbs.since.has(lemma))
}

/** Does a mark of the set stand before the verb: "avant de" partir? */
const marked = (tokens: readonly Token[], at: number, marks: ReadonlySet<string>): boolean =>
  dependentsBefore(tokens, at).some(({ deprel, lemma }) => deprel === 'mark' && marks.has(lemma))

const has = (token: Token, feature: string): boolean => token.feats.includes(feature)

/** Tense of the clause that this token heads; `none` when it heads none or leaves the answer to its governor. */
function tenseAt(tokens: readonly Token[], at: number, child: number, verbs: TenseVerbs): Tense {
  const token = tokens[at]
  const helper = auxiliary(tokens, at)
  if (token.upos !== 'VERB' && token.upos !== 'AUX')
    return helper ? nominal(token, helper, child, tokens, verbs) : 'none'
  // a participle taken for a present tense still has its auxiliary: "a été rompue"
  const compound = helper !== null && helper.deprel !== 'aux:caus' && !has(token, 'VerbForm=Inf')
  if (has(token, 'VerbForm=Fin') && !compound) return finite(token, child, tokens, verbs)
  if (has(token, 'VerbForm=Part') || compound) {
    if (!compound && has(token, 'Tense=Pres')) return 'none'
    // "avant d'être sauvée lundi": a passive infinitive is an infinitive
    if (helper && has(helper, 'VerbForm=Inf') && verbs.being.has(helper.lemma)) return infinitive(tokens, at, verbs)
    return participle(tokens, at, child, helper, verbs)
  }
  return infinitive(tokens, at, verbs)
}

/** The dependents that stand shortly before the token, first to last. */
function dependentsBefore(tokens: readonly Token[], at: number): Token[] {
  const found: Token[] = []
  for (let i = Math.max(0, at - NEAR); i < at; i++) if (tokens[i].head === at) found.push(tokens[i])
  return found
}

/** The first auxiliary or copula: the one that carries the tense. */
const auxiliary = (tokens: readonly Token[], at: number): Token | null =>
  dependentsBefore(tokens, at).find(({ deprel }) => deprel === 'cop' || deprel.startsWith('aux')) ??
  helperBefore(tokens, at)

/** A noun with an auxiliary: a copula, or a participle that the tagger took for a noun ("est sortie", "a fait trois morts"). */
function nominal(token: Token, helper: Token, child: number, tokens: readonly Token[], verbs: TenseVerbs): Tense {
  if (has(helper, 'Tense=Pres') && has(helper, 'Mood=Ind')) {
    if (!verbs.being.has(helper.lemma) && helper.deprel === 'aux:tense') return 'past'
    if (verbs.being.has(helper.lemma) && verbs.movement.has(token.norm.replace(/e?s?$/, ''))) return 'past'
  }
  return finite(helper, child, tokens, verbs)
}

function finite(token: Token, child: number, tokens: readonly Token[], verbs: TenseVerbs): Tense {
  if (has(token, 'Tense=Fut')) return 'future'
  if (has(token, 'Mood=Cnd')) return 'future'
  if (has(token, 'Mood=Sub')) return has(token, 'Tense=Imp') ? 'none' : 'future'
  if (has(token, 'Mood=Imp')) return 'future'
  const complement = has(tokens[child], 'VerbForm=Inf')
  if (has(token, 'Tense=Imp') || has(token, 'Tense=Past')) {
    if (!has(token, 'Tense=Imp')) return 'past'
    return (complement && verbs.ahead.has(token.lemma)) || verbs.planned.has(token.lemma) ? 'either' : 'past'
  }
  if (complement && verbs.behind.has(token.lemma)) return 'past'
  if (verbs.saying.has(token.lemma)) return 'past'
  return 'present'
}

/** "s'est rendu": the pronoun of a verb that has one. */
const pronominal = (token: Token): boolean => token.deprel.startsWith('expl') || has(token, 'Reflex=Yes')

function participle(
  tokens: readonly Token[],
  at: number,
  child: number,
  helper: Token | null,
  verbs: TenseVerbs,
): Tense {
  const { lemma } = tokens[at]
  // "est appelé mardi", "a convoqué pour mardi" tell when it is to be, "a appelé mardi" when it was
  const done =
    helper && verbs.having.has(helper.lemma) && !dependentsBefore(tokens, child).some(({ deprel }) => deprel === 'case')
  const planned = verbs.planned.has(lemma) && !done
  if (!helper) return planned ? 'planned' : verbs.attendant.has(lemma) ? 'none' : 'past'
  if (has(helper, 'Tense=Fut')) return 'future'
  // "aurait été tué" is hearsay of the past, "serait reçu" lies ahead
  const being = verbs.being.has(helper.lemma)
  if (planned) return has(helper, 'Tense=Imp') ? 'either' : 'planned'
  if (has(helper, 'Mood=Cnd') || has(helper, 'Mood=Sub')) return being ? 'future' : 'past'
  if (!being) return 'past'
  if (has(helper, 'Tense=Imp') || has(helper, 'Tense=Past')) return 'past'
  if (verbs.movement.has(lemma) || dependentsBefore(tokens, at).some(pronominal)) return 'past'
  return helper.deprel === 'aux:pass' ? 'present' : 'past'
}

/** An infinitive takes its time from what governs it: "doit rencontrer", "promet de livrer", "pour signer". */
function infinitive(tokens: readonly Token[], at: number, verbs: TenseVerbs): Tense {
  // "a fait valoir": the cause has the tense
  const helpers = dependentsBefore(tokens, at).filter(({ deprel }) => deprel.startsWith('aux'))
  if (helpers.at(-1)?.deprel === 'aux:caus') {
    if (helpers.length === 1) return finite(helpers[0], at, tokens, verbs)
    return has(helpers[0], 'Tense=Fut') ? 'future' : 'past'
  }
  for (let mark = at - 1; mark > 0 && at - mark < NEAR; mark--) {
    if (tokens[mark].head !== at || tokens[mark].deprel !== 'mark' || !verbs.towards.has(tokens[mark].lemma)) continue
    const { upos } = tokens[mark - 1]
    if (upos === 'PUNCT' || upos === 'NOUN') return 'planned'
  }
  const governor = tokens[at].head
  if (governor < 0) return 'none'
  const token = tokens[governor]
  if (verbs.behind.has(token.lemma)) return has(token, 'Tense=Fut') ? 'future' : 'past'
  if (!verbs.ahead.has(token.lemma)) return 'none'
  const told = has(token, 'VerbForm=Fin') ? token : auxiliary(tokens, governor)
  // "aurait dû sortir": it did not
  if (told && told !== token && verbs.having.has(told.lemma) && verbs.owing.has(token.lemma) && has(told, 'Mood=Cnd'))
    return 'past'
  if (!told || has(told, 'Tense=Fut') || (told === token && has(told, 'Tense=Pres'))) return 'future'
  return has(told, 'Tense=Imp') ? 'either' : 'planned'
}
