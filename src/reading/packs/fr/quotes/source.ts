/** Sources that a preposition names: "selon le ministre", "d'après l'agence", "pour Paris,". */
import type { TokenRange } from '../../../../types/index.ts'
import type { Report } from '../../../steps/quotations/report.ts'
import type { Scene } from '../../../steps/quotations/scene.ts'
import { phraseActor } from '../../../steps/quotations/speaker.ts'
import { loadWords } from './lexicon.ts'

const NOUNS = loadWords('source-nouns.txt')
const OFFICIALS = loadWords('official-nouns.txt')
/** Bodies and people that say things; behind "selon" only a single one is a source. */
const BODIES = loadWords('speaking-nouns.txt')

const PLACES = new Set('région ville école établissement enseigne centre chambre bourse'.split(' '))

export interface Source extends TokenRange {
  readonly head: number
  readonly cue: NonNullable<Report['cue']>
  /** Only links and adverbs stand before it in the sentence. */
  readonly opens: boolean
}

/** Prepositions, longest first; those that mean a source only at the head of a sentence, before a comma, are `frontal`. */
const PREPOSITIONS: readonly { readonly words: readonly string[]; readonly frontal?: boolean }[] = [
  { words: ['selon'] },
  { words: ["d'", 'après'] },
  { words: ['à', 'en', 'croire'] },
  { words: ['aux', 'dires', 'de'] },
  { words: ['à', 'les', 'dires', 'de'] },
  { words: ['à', 'les', 'dires', "d'"] },
  { words: ['au', 'dire', 'de'] },
  { words: ['à', 'le', 'dire', 'de'] },
  { words: ['de', "l'", 'avis', 'de'] },
  { words: ['de', "l'", 'aveu', 'de'] },
  { words: ['de', "l'", 'aveu', 'même', 'de'] },
  { words: ['de', "l'", 'avis', 'même', 'de'] },
  { words: ['à', 'les', 'yeux', 'de'] },
  { words: ['à', 'les', 'yeux', "d'"] },
  { words: ['pour'], frontal: true },
]

const PRONOUNS = new Set(
  'lui elle eux elles celui-ci celle-ci ceux-ci celles-ci ce un une certains certaines plusieurs beaucoup tous toutes'.split(
    ' ',
  ),
)

/** Every source of the sentence outside quotation marks. */
export function sourcesIn(scene: Scene, { from, to }: TokenRange): Source[] {
  const sources: Source[] = []
  for (let i = from; i < to; i++) {
    if (scene.stretchAt(i) >= 0) continue
    const source = sourceAt(scene, i, { from, to })
    if (!source) continue
    sources.push(source)
    i = source.to - 1
  }
  return sources
}

function sourceAt(scene: Scene, i: number, sentence: TokenRange): Source | null {
  const norm = scene.norm(i)
  const preposition = PREPOSITIONS.find(
    ({ words }) => words[0] === norm && words.every((word, n) => scene.norm(i + n) === word),
  )
  if (!preposition) return null
  const opens = standsFirst(scene, sentence.from, i)
  if (preposition.frontal && !opens) return null
  const first = i + preposition.words.length
  const head = headOf(scene, first, sentence.to)
  if (head < 0 || !speaks(scene, head)) return null
  const to = phraseEnd(scene, head, sentence.to)
  if (preposition.frontal && !isFrontal(scene, head, to)) return null
  return {
    from: i,
    to,
    head,
    opens,
    cue: { from: i, to: first, lemma: preposition.words.join(' ').replace(/' /g, "'") },
  }
}

/** "Pour Paris, …": somebody named or a kind of expert, and a comma behind. */
function isFrontal(scene: Scene, head: number, to: number): boolean {
  if (scene.tokens[head].upos === 'PRON') return scene.norm(to) === ','
  const kind = scene.cast.get(phraseActor(scene, head) ?? '')?.kind
  return (
    scene.norm(to) === ',' && (kind ? kind !== 'place' : NOUNS.has(scene.tokens[head].lemma) || isSomebody(scene, head))
  )
}

/** "un autre migrant", "une jeune infirmière": one person. */
function isSomebody(scene: Scene, head: number): boolean {
  const before = scene.tokens[head - 1]?.upos === 'ADJ' ? head - 2 : head - 1
  return /^une?$/.test(scene.norm(before)) && scene.isPerson(head)
}

function standsFirst(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(?:ADV|CCONJ|PUNCT)$/.test(scene.tokens[i].upos) || scene.stretchAt(i) >= 0) return false
  return true
}

/** The noun, name or pronoun that the phrase is about: the first mention's head, else the first noun. */
function headOf(scene: Scene, first: number, limit: number): number {
  for (let i = first; i < limit && i < first + 8; i++) {
    const { upos } = scene.tokens[i]
    if (scene.stretchAt(i) >= 0) return -1
    const mention = scene.mentionAt(i)
    if (mention && upos !== 'ADJ' && upos !== 'DET' && mention.from <= i)
      return mention.head >= first ? mention.head : i
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') return i
    if (upos === 'VERB' || upos === 'SCONJ' || upos === 'PUNCT') return -1
  }
  return -1
}

function speaks(scene: Scene, head: number): boolean {
  const { norm, lemma, upos, feats } = scene.tokens[head]
  if (upos === 'PRON') return PRONOUNS.has(norm)
  const actor = phraseActor(scene, head)
  if (actor) return scene.cast.get(actor)?.kind !== 'place'
  // "selon la mairie" names a source, "selon les écoles" and "selon la région" say on what it depends
  const isBody = BODIES.has(lemma) && !feats.includes('Number=Plur') && !PLACES.has(lemma)
  return isBody || NOUNS.has(lemma) || NOUNS.has(norm) || upos === 'PROPN' || isSomebody(scene, head)
}

/** Whether the noun is a person, a body or a paper that says things. */
export function canSpeak(scene: Scene, token: number): boolean {
  const { lemma, norm, upos } = scene.tokens[token]
  return (
    upos === 'PROPN' ||
    NOUNS.has(lemma) ||
    NOUNS.has(norm) ||
    OFFICIALS.has(lemma) ||
    BODIES.has(lemma) ||
    scene.isPerson(token)
  )
}

/** Asides that a reader follows. */
const ASIDES = 3

/** The comma that closes the aside which the comma opens (a name, a relative clause, who a person is), or -1. */
function asideEnd(scene: Scene, head: number, open: number, limit: number): number {
  const next = open + 1
  const named = scene.mentionAt(next)
  if (named?.as === 'name' && named.from === next && scene.norm(named.to) === ',') return named.to
  const relative = /^(?:qui|dont|où|lequel|laquelle)$/.test(scene.norm(next))
  const person = scene.cast.get(scene.mentionAt(head)?.actor ?? '')?.kind === 'person'
  const noun = person && /^une?$/.test(scene.norm(next)) ? next + 1 : next
  if (!relative && !scene.isPerson(noun) && !(person && noun > next && scene.mentionAt(noun)?.as === 'title')) return -1
  for (let i = next + 1; i < limit; i++) {
    if (scene.norm(i) === ',' && scene.stretchAt(i) < 0) return i
    if (noun > next && scene.isFiniteVerb(i)) return -1
  }
  return -1
}

/** Where the source's phrase ends: its subtree, not past the comma that opens the clause. */
function phraseEnd(scene: Scene, head: number, limit: number): number {
  const range = scene.range(head)
  let to = Math.max(head + 1, scene.mentionAt(head)?.to ?? 0)
  while (to < limit && to < range.to && scene.norm(to) !== ',' && scene.stretchAt(to) < 0 && !scene.isFiniteVerb(to))
    to++
  // "Pour l'ancien ministre, Paul Roche, …", "Selon une commission, qui siège à Rome, …": an aside goes with the source
  for (let steps = 0; steps < ASIDES && scene.norm(to) === ','; steps++) {
    const end = asideEnd(scene, head, to, limit)
    if (end < 0) break
    to = end
  }
  return to
}
