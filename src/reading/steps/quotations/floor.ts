/** Who has the floor: the speakers so far, sentence by sentence, and whom a pronoun or words without a cue take up. */
import type { Actor, ActorMention, Span, TokenRange } from '../../../types/index.ts'
import { type Gender, genderBefore, genderIn, gendersOf } from './gender.ts'
import { oneNamed } from './named.ts'
import { hasVerbBetween, isOfAnother, namedFirst, namedLater, objectOf, ownSubject } from './own-sentence.ts'
import type { Report } from './report.ts'
import type { Scene } from './scene.ts'
import { lastNamed, mainSubject, mainSubjectHead, onlyPerson, phraseActor, speaking } from './speaker.ts'
import { bodyOf, NOBODY, type PronounForm, peopleOf, type SpeakerPack, type Voice } from './voice.ts'

/** Sentences back that a pronoun may reach. */
const REACH = 10

/** Sentences back from which a person no longer takes the floor from a body that spoke since. */
const FAR = 4

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
    // a charge is nobody's turn to speak
    const speaks = report.cue !== null || report.alone || report.speaker === 'last'
    if (!nested && speaks && report.speaker.length > 0) {
      // "selon plusieurs témoins" gives nobody the floor
      const passing = report.sourced && voice.plural && voice.actors.length === 0 && this.last.actors.length === 1
      if (!passing) this.last = voice
      this.voices.set(this.scene.sentenceIndex((report.cue ?? report.content).from), voice)
    }
    return voice
  }

  private voiceOf(heads: readonly number[], report: Report): Voice {
    const { scene } = this
    const actors: string[] = []
    let span: Span | null = null
    let unnamed = 0
    let many = false
    let human = false
    let gender: Gender | undefined
    for (const head of heads) {
      const found = this.actorsAt(head, report)
      for (const id of found) if (!actors.includes(id)) actors.push(id)
      if (found.length === 0) unnamed++
      if (found.length === 0) gender = genderIn(scene.tokens[head].feats)
      const mention = scene.mentionAt(head)
      const { start, end } = mention ?? scene.tokens[head]
      span ??= { start, end }
      const isNamed = found.some((id) => scene.cast.get(id)?.kind === 'person')
      many ||= !isNamed && scene.tokens[head].feats.includes('Number=Plur')
      human ||= scene.isPerson(head) || mention?.as === 'title'
    }
    return { actors, span, plural: many || actors.length + unnamed > 1, relays: report.relays, human, gender }
  }

  private actorsAt(head: number, report: Report): readonly string[] {
    const { scene, pack } = this
    const anybody = pack.anybody(scene, head)
    if (anybody) return anybody
    const mention = scene.mentionAt(head)
    // "l'un d'entre eux, Paul Roche"
    const one = mention?.as === 'name' ? undefined : oneNamed(scene, head)
    if (one) return [one]
    const isPronoun = pack.pronoun(scene.norm(head)) !== undefined
    if (mention?.as === 'pronoun' || (!mention && isPronoun)) return this.takenUp(head, report, mention)
    if (pack.isHidden(scene, head)) return []
    const id = phraseActor(scene, head)
    if (id) return [speaking(scene, id)]
    const taken = pack.takesUp(scene, head) ? this.takenUp(head, report, undefined) : []
    if (taken.length) return taken
    return pack.unnamed(scene, head, this.last)
  }

  /**
   * "a-t-il déclaré": the last voice or the person who is the subject of a sentence since, the nearest first; "a-t-il ajouté" goes
   * on with the last voice. Names in what is reported do not count: they are spoken of. So the names step, which knows no reports, is asked last.
   */
  private takenUp(head: number, report: Report, mention: ActorMention | undefined): readonly string[] {
    const { scene } = this
    const form = this.formOf(head)
    if (form.latter) return this.oneOf(mention?.actor ?? lastNamed(scene, head, (id) => this.agrees(id, head, form)))
    const first = form.inverted ? namedFirst(scene, head, this.pack.opensSource) : undefined
    if (first && this.agrees(first, head, form)) return [first]
    const here = scene.sentenceIndex(head)
    const paragraph = scene.paragraph(head)
    const { from } = scene.sentence(head)
    // "voici Anne Roche, qui déjeune: elle …": named in the pronoun's own sentence
    if (mention && this.mayMeanOwnSubject(head, form) && this.isNamedIn(mention.actor, { from, to: head }))
      return this.oneOf(mention.actor)
    const goesOn = report.cue !== null && this.pack.goesOn(report.cue.lemma)
    const object = objectOf(scene, report)
    if (object !== undefined && mention?.actor === object) mention = undefined
    const later = form.inverted ? undefined : namedLater(scene, head, (id) => this.agrees(id, head, form))
    if (later) return [later]
    let distant: string | undefined
    let body: Voice | undefined
    for (let i = here; i >= 0 && here - i <= REACH; i--) {
      const sentence = scene.doc.sentences[i]
      const voice = i < here || (report.cue && report.cue.from > from) ? this.voices.get(i) : undefined
      if (voice && this.fits(voice, head, form) && !(object !== undefined && voice.actors.includes(object))) {
        // a state or body that spoke in another paragraph gives way to a person spoken of since or before
        const isBody =
          !form.plural &&
          !this.isPerson(voice) &&
          !voice.human &&
          (voice.relays ? form.inverted : !goesOn && sentence.paragraph !== paragraph)
        if (!isBody && body && !distant && (voice.actors.length === 0 || here - i > FAR)) return body.actors
        if (!isBody) return goesOn || !distant ? voice.actors : this.oneOf(distant)
        body ??= voice
      }
      if (distant || (i === here && !this.mayMeanOwnSubject(head, form))) continue
      // "Les élus "sont partis. Nous restons", a-t-elle dit": who is spoken of in a sentence of what she says
      if (i < here && sentence.from >= report.content.from - 1 && report.content.from < head) continue
      const until = Math.min(sentence.to, head)
      const near = i < here && (sentence.paragraph === paragraph || i === here - 1)
      const subject =
        mainSubject(scene, sentence.from, until) ?? (near ? onlyPerson(scene, sentence.from, until) : undefined)
      if (!subject || subject === object || !this.agrees(subject, head, form)) continue
      if (sentence.paragraph === paragraph) return this.oneOf(subject)
      // in another paragraph only a person, or a group for "ils"
      const kind = scene.cast.get(subject)?.kind
      if (kind === 'person' || (form.plural && kind === 'group')) distant = subject
    }
    if (body && !distant && !(body.relays && mention)) return body.actors
    return this.oneOf(
      mention?.actor ??
        distant ??
        (form.inverted ? ownSubject(scene, head, (id) => id !== object && this.agrees(id, head, form)) : undefined),
    )
  }

  private agrees(id: string, head: number, form: PronounForm): boolean {
    return this.fits({ actors: [id], span: null, plural: false }, head, form)
  }

  /** "l'avocat" and "a-t-il dit" are nobody of their own sentence, "selon lui" and "il a dit" may be. */
  private mayMeanOwnSubject(head: number, { inverted }: PronounForm): boolean {
    const { tokens } = this.scene
    const before = tokens[head - 1]
    if (tokens[head].upos === 'NOUN') return false
    // "Xi Jinping, qu'il qualifie de …": who is spoken of is not who speaks
    if (before?.feats.includes('PronType=Rel') && !isOfAnother(this.scene, head - 1)) return false
    return !inverted || before?.upos === 'ADP'
  }

  private isNamedIn(id: string, range: TokenRange): boolean {
    const { scene } = this
    const named = scene.mentionsIn(range).some((m) => m.actor === id && m.as === 'name' && scene.stretchAt(m.head) < 0)
    return named && scene.cast.get(id)?.kind === 'person'
  }

  private oneOf(id: string | undefined): readonly string[] {
    return id ? [speaking(this.scene, id)] : []
  }

  private formOf(head: number): PronounForm {
    const { tokens } = this.scene
    const { norm, feats } = tokens[head]
    const form = this.pack.pronoun(norm)
    return {
      plural: form?.plural || feats.includes('Number=Plur'),
      gender: form?.gender ?? genderBefore(tokens, head) ?? genderIn(feats),
      inverted: form?.inverted ?? false,
      latter: form?.latter ?? false,
    }
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
      const subject = mainSubjectHead(scene, sentence.from, content.from)
      // what is said of the subject right before the marks is another's word, unless its verb stands before them
      if (!hasVerbBetween(scene, subject, content.from))
        for (let i = content.from; i < Math.min(content.from + 3, content.to); i++)
          if (scene.isFiniteVerb(i)) return this.last
      return peopleOf(scene, subject) ?? bodyOf(scene, subject) ?? this.last
    }
    // `"Je pars". Paul Roche a quitté la ville`: before anybody spoke, whoever the next sentence is about
    if (this.voices.size === 0) {
      const next = scene.doc.sentences[scene.sentenceIndex(content.to - 1) + 1]
      return (
        (next?.paragraph === sentence.paragraph && peopleOf(scene, mainSubjectHead(scene, next.from, next.to))) ||
        this.last
      )
    }
    const before = scene.doc.sentences[at - 1]
    if (!before || before.paragraph !== sentence.paragraph || this.voices.has(at - 1)) return this.last
    return peopleOf(scene, mainSubjectHead(scene, before.from, before.to)) ?? this.last
  }

  private isPerson({ actors }: Voice): boolean {
    return actors.length !== 1 || this.scene.cast.get(actors[0])?.kind === 'person'
  }

  private fits(voice: Voice, head: number, { plural, gender }: PronounForm): boolean {
    const actor = voice.actors.length === 1 ? this.scene.cast.get(voice.actors[0]) : undefined
    // "les talibans … affirment-ils": a body or group may be plural
    if (voice.plural !== plural && (!actor || !plural || actor.kind === 'person' || actor.kind === 'state'))
      return false
    if (voice.actors.length === 0) {
      // "une habitante … a-t-il dit": somebody else
      if (gender && voice.gender && gender !== voice.gender && !plural) return false
      return voice.span !== null && this.mayMeanUnnamed(voice.span, head)
    }
    if (actor?.kind !== 'person') return this.scene.tokens[head].upos === 'PRON'
    const known = gender && this.genderOf(actor)
    return !known || known === gender
  }

  /** "l'étudiant" is no spokesman of before: a noun takes up somebody unnamed only by the same noun. */
  private mayMeanUnnamed({ start, end }: Span, head: number): boolean {
    const { tokens, doc } = this.scene
    if (tokens[head].upos !== 'NOUN') return true
    return doc.dispatch.text.slice(start, end).toLowerCase().includes(this.scene.norm(head))
  }

  private genderOf({ id, name }: Actor): Gender | undefined {
    this.genders ??= gendersOf(this.scene, this.pack.civility)
    return this.genders.get(id) ?? this.pack.genderOf(name)
  }
}
