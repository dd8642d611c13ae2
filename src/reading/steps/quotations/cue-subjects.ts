/** Corrects the subjects of cues by what stands in the sentence: the name right before the verb, the speaker that a participle goes on with. */
import type { Cue } from './cues.ts'
import { doerOf, phraseBefore } from './own-subject.ts'
import type { Scene } from './scene.ts'
import { behindPreposition, mainSubjectHead } from './speaker.ts'

/** The cues with their subjects, in order; a cue without one shares that of the cue before it in the sentence. */
export function withSubjects(scene: Scene, cues: readonly Cue[], behind: (scene: Scene, cue: Cue) => number): Cue[] {
  const out: Cue[] = []
  let last: Cue | undefined
  for (const found of cues) {
    const cue = last ? sharing(scene, found, last) : found
    const before = last && scene.sentence(last.verb).from === scene.sentence(cue.verb).from ? last : undefined
    const pronoun = cue.inverted && cue.subject <= cue.verb + 1 && scene.tokens[cue.subject].upos === 'PRON'
    const inverted = pronoun ? cue.subject : behind(scene, cue)
    const doer = inverted < 0 ? doerOf(scene, cue) : -1
    const subject = inverted >= 0 ? inverted : doer >= 0 ? doer : subjectFor(scene, cue, before)
    const whole = inverted >= 0 ? { ...cue, subject, inverted: true } : { ...cue, subject }
    out.push(whole)
    // "Rome a exhorté Kiev à écrire, dénonçant": who goes on is not who is made to do it
    if (doer < 0) last = whole
  }
  return out
}

/** "a souligné que … et appelé Paris à …": a participle that shares the auxiliary of the cue before it. */
function sharing(scene: Scene, cue: Cue, last: Cue): Cue {
  const shares = cue.form === 'past-participle' && last.form === 'finite' && !last.passive && last.from < last.verb
  if (!shares || cue.subject >= 0 || scene.tokens[cue.from - 1]?.upos !== 'CCONJ') return cue
  return scene.sentenceIndex(last.verb) === scene.sentenceIndex(cue.verb)
    ? { ...cue, form: 'finite', passive: false, subject: last.subject }
    : cue
}

function subjectFor(scene: Scene, cue: Cue, before: Cue | undefined): number {
  if (cue.passive)
    return cue.subject < 0 && cue.form === 'past-participle' && cue.frames.has('accuses')
      ? accuser(scene, cue)
      : cue.subject
  const adjacent = mentionBefore(scene, cue.from)
  if (cue.form === 'finite') {
    if (adjacent >= 0) return adjacent
    if (cue.inverted && cue.subject >= cue.to) return cue.subject
    const aside = nameInAside(scene, cue)
    if (aside >= 0) return aside
    const relative = antecedent(scene, cue, before)
    if (relative >= 0) return relative
    const across = acrossAsides(scene, cue)
    if (across >= 0) return across
    const newer = newSubject(scene, cue)
    if (newer >= 0) return newer
    // "dit que la loi est juste, mais prévient que": the comma goes back to the first verb
    const resumes = scene.tokens[cue.from - 1]?.upos === 'CCONJ' && scene.norm(cue.from - 2) === ','
    if (resumes && before && before.subject >= 0 && before.form === 'finite' && !before.passive) return before.subject
    if (isSubject(scene, cue)) return cue.subject
    if (isStressed(scene, cue)) return cue.from
    return joined(scene, cue) && before ? before.subject : openMention(scene, cue)
  }
  // "…, a-t-il dit, ajoutant que …": the participle's own subject is the cue's before it, whatever clause stands between
  const own = scene.tree.child(cue.verb, 'nsubj')
  if (own >= 0 && own < cue.verb) return own
  // "Paris proteste, Rome accusant Madrid": the name right before a participle, no comma between
  if (cue.form === 'present-participle' && adjacent >= 0) return adjacent
  const phrase = phraseBefore(scene, cue)
  if (phrase >= 0) return phrase
  if (before && before.subject >= 0 && !before.passive && (cue.form === 'present-participle' || cue.subject < 0))
    return before.subject
  // "a dit Rome dans un message diffusé pour saluer": the thing that the parser hangs the infinitive on says nothing
  if (cue.form === 'infinitive' && before && before.subject >= 0 && !before.passive && isThing(scene, cue, before))
    return before.subject
  if (isSubject(scene, cue)) return cue.subject
  const open = openMention(scene, cue)
  if (open >= 0) return open
  // "La militante du mouvement Anne Roche est partie, après avoir dénoncé": the subject of the main clause
  const main = mainSubjectHead(scene, scene.sentence(cue.verb).from, cue.from)
  return main >= 0 ? main : mentionBehind(scene, cue)
}

/** What the parser took for the subject may be one: no time ("la veille"), nothing between marks, nothing within the cue ("a de son côté dit"). */
function isSubject(scene: Scene, { subject, from, to }: Cue): boolean {
  return subject >= 0 && scene.stretchAt(subject) < 0 && !scene.isTime(subject) && (subject < from || subject >= to)
}

/** Whether the subject is a noun behind the cue before that means no person or body. */
function isThing(scene: Scene, { subject }: Cue, before: Cue): boolean {
  if (subject < before.to || scene.tokens[subject].upos !== 'NOUN') return false
  return !scene.isPerson(subject) && !scene.isBody(subject) && scene.mentionAt(subject) === undefined
}

/** "Accusé de mentir, lui veut": a stressed pronoun that the parser takes for an object. */
function isStressed(scene: Scene, { from, verb }: Cue): boolean {
  const { upos, feats } = scene.tokens[from]
  const opens = from < verb && scene.isFiniteVerb(from + 1) && scene.isPunct(from - 1)
  return opens && upos === 'PRON' && feats.includes('PronType=Prs') && !feats.includes('Reflex=Yes')
}

/** "Paris sanctionne Rome, accusée de mentir": who acts on somebody accused accuses him, if the text names nobody else. */
function accuser(scene: Scene, cue: Cue): number {
  const { from } = scene.sentence(cue.verb)
  for (let i = cue.from - 1; i >= from; i--) {
    const { deprel, head } = scene.tokens[i]
    if (deprel !== 'nsubj' || head >= cue.from || scene.stretchAt(i) >= 0) continue
    const mention = scene.mentionAt(i)
    return mention && mention.to <= head ? mention.head : -1
  }
  return -1
}

/** "Confirmant …, le président a …": the subject of the clause that the participle leads up to. */
function mentionBehind(scene: Scene, cue: Cue): number {
  const { from, to } = scene.sentence(cue.verb)
  // "il ne faut pas en vouloir à Rome, la ville": what a verb stands before leads up to nothing
  for (let i = from; i < cue.from; i++) if (scene.isFiniteVerb(i) && scene.stretchAt(i) < 0) return -1
  let comma = false
  for (let i = cue.to; i < to; i++) {
    if (scene.norm(i) === ',') comma = true
    else if (comma && scene.stretchAt(i) < 0) {
      const mention = scene.mentionAt(i)
      if (mention) return behindPreposition(scene, mention.from) || mention.as === 'role' ? -1 : mention.head
    }
  }
  return -1
}

/** Head of a mention that ends right before the verb group, adverbs apart: the parser may see another subject, the reader does not. */
function mentionBefore(scene: Scene, from: number): number {
  const start = scene.sentence(from).from
  for (let i = from - 1; i >= start; i--) {
    const mention = scene.wholeMentionAt(i)
    if (
      !mention &&
      /^(?:nsubj|expl:subj)/.test(scene.tokens[i].deprel) &&
      scene.tokens[i].upos === 'PRON' &&
      !scene.tokens[i].feats.includes('PronType=Rel')
    )
      return i
    // "Amnesty International UK": the end of a longer name
    if (mention && scene.tokens[mention.from - 1]?.upos === 'PROPN' && scene.cast.get(mention.actor)?.kind !== 'person')
      return -1
    if (mention) {
      // "le ministère", but not "la presse française"
      const phrase = mention.as !== 'role' || scene.tokens[mention.head].deprel.startsWith('nsubj')
      return mention.to === i + 1 && !behindPreposition(scene, mention.from) && phrase ? mention.head : -1
    }
    if (scene.tokens[i].upos !== 'ADV') return -1
  }
  return -1
}

/** "…, et la ministre, Anne Roche, a demandé": the name between commas is the subject's. */
function nameInAside(scene: Scene, cue: Cue): number {
  const comma = cue.from - 1
  const mention = scene.norm(comma) === ',' ? scene.mentionAt(comma - 1) : undefined
  const isName = mention?.as === 'name' && mention.to === comma && scene.norm(mention.from - 1) === ','
  return isName && scene.cast.get(mention.actor)?.kind === 'person' ? mention.head : -1
}

/**
 * "le roi Abdallah II, qui répète": the mention right before the relative pronoun; in "…, a dit la directrice de l'institut Alba, qui craint"
 * whoever the cue before has for its subject.
 */
function antecedent(scene: Scene, cue: Cue, last: Cue | undefined): number {
  let i = cue.from - 1
  while (scene.tokens[i]?.upos === 'ADV') i--
  if (i < 1 || !isRelativeSubject(scene, i)) return -1
  const before = scene.norm(i - 1) === ',' ? i - 2 : i - 1
  const mention = scene.mentionAt(before)
  if (mention?.to !== before + 1) return -1
  if (before < i - 1 && last?.inverted && isComplementOf(scene, last.subject, mention.from)) return last.subject
  return mention.as !== 'role' ? mention.head : -1
}

/** Whether a person's noun leads up to the phrase by prepositions alone: "la directrice de l'institut". */
function isComplementOf(scene: Scene, noun: number, phrase: number): boolean {
  if (noun < 0 || noun >= phrase || !scene.isPerson(noun)) return false
  for (let i = noun + 1; i < phrase; i++)
    if (scene.isPunct(i) || scene.isFiniteVerb(i) || scene.tokens[i].upos === 'CCONJ') return false
  return behindPreposition(scene, phrase)
}

/** Words back that a subject parted from its verb by asides stands. */
const ASIDES_REACH = 60

/** "Le ministre, qui vit à Rome, a dit", "les élus qui ont voté la loi, ont dit": whoever stands before relative clauses and asides that a comma closes. */
function acrossAsides(scene: Scene, cue: Cue): number {
  if (scene.norm(cue.from - 1) !== ',' || cue.inverted) return -1
  const from = Math.max(scene.sentence(cue.verb).from, cue.from - ASIDES_REACH)
  // whether the words from the comma or relative pronoun to the verb hold a verb of their own outside relative clauses
  let open = false
  for (let i = cue.from - 2; i > from; i--) {
    const stretch = scene.stretchAt(i)
    if (stretch >= 0) {
      i = scene.stretches[stretch].from
      continue
    }
    const relative = scene.tokens[i].feats.includes('PronType=Rel')
    if (relative) open = false
    else if (scene.norm(i) === ',' && open) return -1
    else if (scene.isFiniteVerb(i)) open = true
    if (open || !(relative || scene.norm(i) === ',')) continue
    // "Vera*, dont le mari …, assure": the star of a name that was changed
    const end = scene.norm(i - 1) === '*' ? i - 1 : i
    const mention = scene.wholeMentionAt(end - 1)
    if (mention?.to !== end || behindPreposition(scene, mention.from)) continue
    const opens = mention.from === scene.sentence(cue.verb).from
    if (mention.as !== 'role' || opens || scene.tokens[mention.head].deprel.startsWith('nsubj')) return mention.head
  }
  return -1
}

function isRelativeSubject(scene: Scene, token: number): boolean {
  const { feats, deprel } = scene.tokens[token]
  return feats.includes('PronType=Rel') && !/^(?:obj|iobj|obl|nmod)/.test(deprel)
}

/** "… et le ministre, Paul Roche, a demandé": a subject that stands between a verb and the one coordinated with it, unseen by the parser. */
function newSubject(scene: Scene, cue: Cue): number {
  const { head, deprel } = scene.tokens[cue.verb]
  if (deprel !== 'conj' || head < 0 || scene.tree.child(cue.verb, 'nsubj') >= 0) return -1
  const mention = openMention(scene, cue)
  return mention > head &&
    scene.tokens.slice(head, mention).some((t) => t.upos === 'CCONJ') &&
    scene.norm(cue.from - 1) === ','
    ? mention
    : -1
}

/** Whether a conjunction joins the cue to what stands before it: "… et demandé". */
function joined(scene: Scene, cue: Cue): boolean {
  return scene.tokens[cue.from - 1]?.upos === 'CCONJ' || scene.tokens[cue.verb].deprel === 'conj'
}

/** Head of the nearest mention before the cue in its sentence that no preposition governs, or -1. */
function openMention(scene: Scene, cue: Cue): number {
  const { from } = scene.sentence(cue.verb)
  for (let i = cue.from - 1; i >= from; i--) {
    if (scene.stretchAt(i) >= 0) return -1
    const mention = scene.mentionAt(i)
    if (!mention) continue
    if (mention.from >= from && mention.as !== 'role' && !behindPreposition(scene, mention.from)) return mention.head
    i = Math.max(from, mention.from)
  }
  return -1
}
