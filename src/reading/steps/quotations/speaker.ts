/** Who a report's speaker is: the actor of the phrase, joint speakers, or whoever has the floor. */
import type { Actor, ActorMention, Span } from '../../../types/index.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'

export type Gender = 'Fem' | 'Masc'

export interface Voice {
  /** Actor ids; [] for somebody unnamed. */
  readonly actors: readonly string[]
  readonly span: Span | null
  /** Several speak: joint speakers, or a plural noun. */
  readonly plural: boolean
}

export const NOBODY: Voice = { actors: [], span: null, plural: false }

/** What the pack knows of phrases that name nobody. */
export interface SpeakerPack {
  /** "un responsable israélien" speaks for Israel, "des experts" for nobody. */
  readonly unnamed: (scene: Scene, head: number, floor: Voice) => Actor | undefined
  /** A pronoun for anybody: "dit-on"; the actors it stands for, if the text says where. */
  /** Whether the verb adds to what somebody said: "ajouter". */
  readonly goesOn: (lemma: string) => boolean
  /** Gender that a civility before a name shows: "Mme". */
  readonly civility: (norm: string) => Gender | undefined
  /** Gender that a person's given name shows. */
  readonly genderOf: (name: string) => Gender | undefined
  /** Whether a pronoun means the last named rather than the one spoken of: "celui-ci". */
  readonly latter: (norm: string) => boolean
  /** Whether a phrase that names nobody takes up the person spoken of: "l'opposant". */
  readonly takesUp: (scene: Scene, head: number) => boolean
  readonly anybody: (scene: Scene, head: number) => readonly string[] | undefined
}

/** Sentences back that a pronoun may reach. */
const REACH = 10

/** Who has spoken so far, sentence by sentence; pronouns take up the last voice or the subject of a sentence since. */
export class Floor {
  private readonly scene: Scene
  private readonly pack: SpeakerPack
  private readonly voices = new Map<number, Voice>()
  private last: Voice = NOBODY
  private genders: Map<string, Gender> | undefined

  constructor(scene: Scene, pack: SpeakerPack) {
    this.scene = scene
    this.pack = pack
  }

  /** The voice of a report, and from then on the last one heard, unless it speaks within another's words. */
  take(report: Report, nested: boolean): Voice {
    const voice = report.speaker === 'last' ? this.carried(report) : this.voiceOf(report.speaker, report)
    if (!nested && report.speaker.length > 0) {
      this.last = voice
      this.voices.set(this.scene.sentenceIndex((report.cue ?? report.content).from), voice)
    }
    return voice
  }

  private voiceOf(heads: readonly number[], report: Report): Voice {
    const { scene } = this
    const actors: string[] = []
    let span: Span | null = null
    let plural = heads.length > 1
    for (const head of heads) {
      const found = this.actorsAt(head, report)
      for (const id of found) if (!actors.includes(id)) actors.push(id)
      const { start, end } = scene.mentionAt(head) ?? scene.tokens[head]
      span ??= { start, end }
      plural ||= scene.tokens[head].feats.includes('Number=Plur')
    }
    return { actors, span, plural: plural || actors.length > 1 }
  }

  private actorsAt(head: number, report: Report): readonly string[] {
    const { scene } = this
    const anybody = this.pack.anybody(scene, head)
    if (anybody) return anybody
    const mention = scene.mentionAt(head)
    if (mention?.as === 'pronoun' || (!mention && scene.tokens[head].upos === 'PRON'))
      return this.pronoun(head, report, mention)
    const id = phraseActor(scene, head)
    if (id) return [speaking(scene, id)]
    if (this.pack.takesUp(scene, head)) return this.pronoun(head, report, undefined)
    const body = this.pack.unnamed(scene, head, this.last)
    return body ? [body.id] : []
  }

  /**
   * "a-t-il déclaré": the last voice or the person who is the subject of a sentence since, the nearest first; "a-t-il ajouté" goes
   * on with the last voice. Names in what is reported do not count: they are spoken of. So the names step, which knows no reports, is asked last.
   */
  private pronoun(head: number, report: Report, mention: ActorMention | undefined): readonly string[] {
    const { scene } = this
    const { feats } = scene.tokens[head]
    const plural = feats.includes('Number=Plur') || /s$/.test(scene.norm(head).replace(/^-(?:t-)?/, ''))
    const at = scene.sentenceIndex(head)
    const paragraph = scene.paragraph(head)
    const { from } = scene.sentence(head)
    if (this.pack.latter(scene.norm(head))) {
      const id = mention?.actor ?? lastNamed(scene, head)
      return id ? [speaking(scene, id)] : []
    }
    // "l'avocat" is nobody of its own sentence, "lui" may be
    const isNoun = scene.tokens[head].upos === 'NOUN'
    const inverted = scene.norm(head).startsWith('-')
    const governed = scene.tokens[head - 1]?.upos === 'ADP'
    const goesOn = report.cue !== null && this.pack.goesOn(report.cue.lemma)
    let distant: string | undefined
    let body: Voice | undefined
    for (let i = at; i >= 0 && at - i <= REACH; i--) {
      const voice = i < at || (report.cue && report.cue.from > from) ? this.voices.get(i) : undefined
      if (voice && this.fits(voice, head, plural)) {
        // a state or body that spoke in another paragraph gives way to a person spoken of since or before
        const isBody = !plural && !goesOn && scene.doc.sentences[i].paragraph !== paragraph && !this.isPerson(voice)
        if (!isBody) return goesOn || !distant ? voice.actors : [speaking(scene, distant)]
        body ??= voice
      }
      if (distant || (i === at && (isNoun || (!governed && inverted)))) continue
      const sentence = scene.doc.sentences[i]
      // "Xi Jinping, qu'il qualifie de …": who is spoken of is not who speaks
      if (i === at && scene.tokens[head - 1]?.feats.includes('PronType=Rel')) continue
      const subject = mainSubject(scene, sentence.from, Math.min(sentence.to, head))
      if (!subject || !this.fits({ actors: [subject], span: null, plural: false }, head, plural)) continue
      if (sentence.paragraph === paragraph) return [speaking(scene, subject)]
      // in another paragraph only a person, or a group for "ils"
      const kind = scene.cast.get(subject)?.kind
      if (kind === 'person' || (plural && kind === 'group')) distant = subject
    }
    if (body && !distant) return body.actors
    const id = mention?.actor ?? distant
    return id ? [speaking(scene, id)] : []
  }

  /**
   * Words without a cue. A quoted sentence goes on with the person whom the sentence before is about, in the same paragraph, else with
   * whoever spoke last. Words inside the agency's sentence are its subject's ("M. Roche tient à sa "ligne rouge""), unless they are
   * what is said of the subject ("Le président "a trahi son peuple"").
   */
  private carried({ content, alone }: Report): Voice {
    const { scene } = this
    const at = scene.sentenceIndex(content.from)
    const sentence = scene.doc.sentences[at]
    const own = this.voices.get(at)
    if (own) return own
    if (!alone) {
      for (let i = content.from; i < content.to; i++) if (scene.isFiniteVerb(i)) return this.last
      return this.person(mainSubject(scene, sentence.from, content.from)) ?? this.last
    }
    const before = scene.doc.sentences[at - 1]
    if (!before || before.paragraph !== sentence.paragraph || this.voices.has(at - 1)) return this.last
    return this.person(mainSubject(scene, before.from, before.to)) ?? this.last
  }

  private isPerson({ actors }: Voice): boolean {
    return actors.length !== 1 || this.scene.cast.get(actors[0])?.kind === 'person'
  }

  private person(id: string | undefined): Voice | undefined {
    return id && this.scene.cast.get(id)?.kind === 'person' ? { actors: [id], span: null, plural: false } : undefined
  }

  private fits(voice: Voice, pronoun: number, plural: boolean): boolean {
    const actor = voice.actors.length === 1 ? this.scene.cast.get(voice.actors[0]) : undefined
    // "les talibans … affirment-ils": a body or group may be plural
    if (voice.plural !== plural && (!actor || !plural || actor.kind === 'person' || actor.kind === 'state'))
      return false
    if (voice.actors.length === 0) return voice.span !== null
    const { norm, feats, upos } = this.scene.tokens[pronoun]
    if (actor?.kind !== 'person') return upos === 'PRON'
    const wanted =
      feats.includes('Gender=Fem') || /elles?$/.test(norm) ? 'Fem' : feats.includes('Gender=Masc') ? 'Masc' : null
    const gender = wanted && this.genderOf(actor.id)
    return !gender || gender === wanted
  }

  /** Gender that the titles of a person show ("la ministre", "Mme"), by the more of them. */
  private genderOf(actor: string): Gender | undefined {
    this.genders ??= gendersOf(this.scene, this.pack)
    return this.genders.get(actor) ?? this.pack.genderOf(this.scene.cast.get(actor)?.name ?? '')
  }
}

function gendersOf(scene: Scene, pack: SpeakerPack): Map<string, Gender> {
  const counts = new Map<string, number>()
  for (const { actor, as, head, from } of scene.doc.mentions) {
    // "la porte-parole": the article shows it, a tagger guesses the noun's
    const { feats, upos, norm } = scene.tokens[from]
    const article = upos === 'DET' && !norm.endsWith("'") && head > from
    const title =
      as !== 'title' || !article
        ? undefined
        : feats.includes('Gender=Fem')
          ? 'Fem'
          : feats.includes('Gender=Masc')
            ? 'Masc'
            : undefined
    const gender =
      title ?? (as === 'pronoun' ? undefined : (pack.civility(scene.norm(from)) ?? pack.civility(scene.norm(from - 1))))
    if (gender) counts.set(actor, (counts.get(actor) ?? 0) + (gender === 'Fem' ? 1 : -1))
  }
  return new Map([...counts].filter(([, n]) => n !== 0).map(([actor, n]) => [actor, n > 0 ? 'Fem' : 'Masc']))
}

/** Whoever is named last before the token, in its sentence or the one before. */
function lastNamed(scene: Scene, token: number): string | undefined {
  const before = scene.doc.sentences[scene.sentenceIndex(token) - 1]
  const mentions = scene.mentionsIn({ from: Math.max(before?.from ?? 0, token - 120), to: token })
  return mentions.findLast(({ as, to }) => (as === 'name' || as === 'title') && to <= token)?.actor
}

/** The actor that is the subject of the sentence's main verb, outside marks; else the one that opens the sentence. */
function mainSubject(scene: Scene, from: number, to: number): string | undefined {
  let opening: string | undefined
  for (let i = from; i < to && i - from < 60; i++) {
    if (scene.stretchAt(i) >= 0) continue
    const { deprel, head } = scene.tokens[i]
    const opens = i === from || (i === from + 1 && scene.tokens[from].upos === 'DET')
    if (opens && /^(?:NOUN|PROPN)$/.test(scene.tokens[i].upos)) opening ??= phraseActor(scene, i)
    if (!deprel.startsWith('nsubj') || head < 0) continue
    const main = scene.tokens[head]
    if (main.deprel !== 'root' && main.deprel !== 'conj') continue
    const actor = phraseActor(scene, i)
    if (actor) return actor
  }
  return opening
}

/** An official whom the text does not name speaks for the state or body. */
function speaking(scene: Scene, id: string): string {
  const actor = scene.cast.get(id)
  if (!actor) return id
  const isNamed = actor.kind !== 'person' || actor.mentions.some((m) => m.as === 'name')
  return isNamed ? id : (actor.of ?? id)
}

/** The actor of the phrase: a person named in it before the body or state that a title alone stands for. */
export function phraseActor(scene: Scene, head: number): string | undefined {
  if (head < 0) return undefined
  const mention = scene.mentionAt(head)
  if (mention && (mention.as === 'name' || scene.cast.get(mention.actor)?.kind === 'person')) return mention.actor
  return nameBehind(scene, head)?.actor ?? mention?.actor
}

/** A name behind a noun that is no person's mention: "M. Roche", "la chercheuse Anne Roche", "l'envoyé de l'ONU, Paul Roche". */
function nameBehind(scene: Scene, head: number): ActorMention | undefined {
  const { to } = scene.sentence(head)
  let complement = false
  for (let i = head + 1; i < to && i - head < 25; i++) {
    const { upos, norm } = scene.tokens[i]
    // "selon un rapport, Paul Roche, 27 ans, …": only people have such names
    if (norm === ',') return isPersons(scene, head) ? nameInApposition(scene, i + 1, to) : undefined
    if (/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(upos) || scene.stretchAt(i) >= 0) return undefined
    if (upos === 'ADP') complement = true
    const mention = scene.mentionAt(i)
    if (!mention) continue
    if (mention.from > head) {
      if ((!complement || isApposed(scene, mention)) && mention.from === i && upos !== 'ADJ' && mention.as === 'name')
        return mention
      complement = false
    }
    i = Math.max(i, mention.to - 1)
  }
  return undefined
}

/** "le candidat à la primaire Paul Roche": a person's name right behind a noun that is no person's. */
function isApposed(scene: Scene, { actor, from }: ActorMention): boolean {
  if (scene.cast.get(actor)?.kind !== 'person') return false
  const before = scene.tokens[from - 1].upos === 'ADJ' ? from - 2 : from - 1
  return scene.tokens[before].upos === 'NOUN' && !scene.isPerson(before)
}

/** Whether the noun is a person's: by the lexicon, or by the title that the names step saw. */
function isPersons(scene: Scene, head: number): boolean {
  return scene.isPerson(head) || scene.mentionAt(head)?.as === 'title'
}

/** A person's name that stands alone between commas, wherever the parser hung it. */
function nameInApposition(scene: Scene, from: number, limit: number): ActorMention | undefined {
  const name = scene.mentionAt(from)
  if (name?.as !== 'name' || name.from !== from || scene.cast.get(name.actor)?.kind !== 'person') return undefined
  return name.to >= limit || scene.isPunct(name.to) ? name : undefined
}

/** The phrase's head and those coordinated with it: "le président et les insurgés". */
export function jointHeads(scene: Scene, head: number): number[] {
  if (head < 0) return []
  const heads = [head]
  for (const child of scene.tree.children(head))
    if (scene.tokens[child].deprel === 'conj' && scene.mentionAt(child) && scene.stretchAt(child) < 0) heads.push(child)
  return heads
}
