/** Groups the names of persons in a dispatch: full name, surname, with or without civility, are one person. */
import type { Attachment } from './attach.ts'
import { isOfBody, nounBefore, nounFarBefore } from './body-nouns.ts'
import { isAged, isDescribed, isPresented, isSomebodyOf } from './described.ts'
import type { Draft, DraftActor } from './draft.ts'
import type { Known } from './known.ts'
import { headOf, wordBefore } from './places.ts'
import { nameKey, type Run } from './runs.ts'
import { entryOf, type Scanned } from './scan.ts'
import { endsWith, isNear } from './spelling.ts'
import type { Gender } from './vocabulary.ts'

interface Person {
  readonly keys: readonly string[]
  readonly actor: DraftActor
  /** Token at which the full name was last read. */
  last: number
  /** The title that stood beside the name, by its noun. */
  title: string | undefined
}

/** Per run, the person it names; undefined when it names nobody. */
export function findPersons(
  w: Scanned,
  draft: Draft,
  runs: readonly Run[],
  attachments: readonly Attachment[],
  known: Known,
): (DraftActor | undefined)[] {
  const titled = new Map<number, Attachment>()
  for (const a of attachments) if (!titled.has(a.run)) titled.set(a.run, a)
  const keys = runs.map((run) => nameKey(run.words.join(' ')).split(' '))
  const book = new Book(w.pack.words.junior)
  const ofRun: (DraftActor | undefined)[] = new Array(runs.length)
  // full names first, the longest first, so that a surname in the first line finds the full name of the third
  const isFull = (i: number): boolean => keys[i].length > 1 && !(runs[i].civility && !runs[i].given)
  const byLength = runs.map((_, i) => i).sort((a, b) => keys[b].length - keys[a].length || a - b)
  const people: (Person | undefined)[] = new Array(runs.length)
  // "le quotidien Le Roc", then "selon Le Roc": what is once said to be a body's name is nobody's
  const bodies = new Set<string>()
  runs.forEach((run, i) => {
    const noun = run.civility || run.given ? undefined : nounBefore(w, run.from)
    if (noun && isOfBody(noun)) bodies.add(keys[i].join(' '))
  })
  const titleOf = (i: number): string | undefined => {
    const attachment = titled.get(i)
    return attachment && w.tokens[attachment.title.head].lemma
  }
  const place = (i: number, same: Person | undefined): void => {
    if (!same && bodies.has(keys[i].join(' ')) && !titled.has(i) && !runs[i].civility) return
    if (!same && !isPerson(w, runs[i], titled.get(i), known)) return
    const person = same ?? {
      keys: keys[i],
      actor: makeActor(w, draft, runs[i], keys[i], known),
      last: -1,
      title: undefined,
    }
    if (!same) book.add(person)
    person.title ??= titleOf(i)
    people[i] = person
    ofRun[i] = person.actor
    person.actor.gender ??= genderOf(runs[i], titled.get(i)) ?? null
  }
  // "Kim Jong Un", "Kim Yo Jong": two that the desk knows are two
  const isOther = (a: readonly string[], b: readonly string[]): boolean =>
    a.join(' ') !== b.join(' ') && [a, b].every((words) => w.pack.known.byName.has(words.join(' ')))
  for (const i of byLength) if (isFull(i)) place(i, book.byFullName(keys[i], isOther))
  for (let i = 0; i < runs.length; i++) {
    if (!isFull(i)) {
      const given = runs[i].given !== undefined && !runs[i].civility
      place(i, book.bySurname(keys[i], genderOf(runs[i], titled.get(i)), given, titleOf(i)))
    }
    // of two namesakes a surname means the one named last
    const person = people[i]
    if (person && isFull(i)) person.last = runs[i].from
  }
  // "Pour Maëlys, …", before "explique Maëlys": once shown to be a person it is one throughout
  for (let i = 0; i < runs.length; i++) if (!ofRun[i]) place(i, book.exactly(keys[i]))
  runs.forEach((run, i) => {
    const actor = ofRun[i]
    if (!actor) return
    // "M. Poutine": the courtesy title heads the phrase
    const from = run.civility?.from ?? run.from
    const { start } = w.tokens[from]
    actor.mentions.push({ from, to: run.to, start, end: run.end, head: headOf(w, from, run.to), as: 'name' })
  })
  return ofRun
}

const ROMAN = /^[ivx]+$/

/** The persons of a dispatch by each word of their names. */
class Book {
  private readonly byWord = new Map<string, Person[]>()
  private readonly junior: ReadonlySet<string>

  constructor(junior: ReadonlySet<string>) {
    this.junior = junior
  }

  private isJunior(keys: readonly string[]): boolean {
    return this.junior.has(keys[keys.length - 1])
  }

  add(person: Person): void {
    // any word may be the surname: "Lopez" of "Andrés Manuel Lopez Obrador", "Xi" of "Xi Jinping"
    for (const word of new Set(person.keys)) {
      const list = this.byWord.get(word)
      if (list) list.push(person)
      else this.byWord.set(word, [person])
    }
  }

  /** The same full name: the first word alike and the last the same, or one the end of the other. */
  byFullName(
    words: readonly string[],
    isOther: (a: readonly string[], b: readonly string[]) => boolean,
  ): Person | undefined {
    const junior = this.isJunior(words)
    for (const person of this.byWord.get(words[words.length - 1]) ?? []) {
      const { keys } = person
      // "Donald Trump Jr" is the son
      if (keys.length < 2 || this.isJunior(keys) !== junior || isOther(keys, words)) continue
      if (isNear(keys[0], words[0]) || endsWith(keys, words)) return person
    }
    return undefined
  }

  /** The person with the very same name. */
  exactly(words: readonly string[]): Person | undefined {
    const same = ({ keys }: Person) => keys.length === words.length && keys.every((key, i) => key === words[i])
    return this.byWord.get(words[words.length - 1])?.find(same)
  }

  /** The person whose name ends in these words ("Le Drian"), begins with them ("Xi") or holds them ("Lopez"); the namesake of the right gender. */
  bySurname(
    words: readonly string[],
    gender: Gender | undefined,
    given: boolean,
    title: string | undefined,
  ): Person | undefined {
    let best: Person | undefined
    let bestScore = 0
    for (const person of this.byWord.get(words[words.length - 1]) ?? []) {
      const { keys, actor } = person
      if (gender && actor.gender && actor.gender !== gender) continue
      const first = keys[0] === words[0]
      // a lone given name is somebody else's, unless it is a king's ("le roi Abdallah" of "Abdallah II")
      if (first && words.length === 1 && keys.length > 1 && given && keys.length < 3 && !ROMAN.test(keys[1])) continue
      const regnal = first && words.length === 1 && keys.length === 2 && ROMAN.test(keys[1])
      const fit = endsWith(keys, words) ? 3 : regnal ? 2.5 : words.length > 1 ? 0 : first ? 1 : 2
      // "le président Diallo" is not the general of that name
      const score = fit && title !== undefined && person.title === title ? fit + 0.2 : fit
      if (score > bestScore || (best && score === bestScore && person.last > best.last)) {
        best = person
        bestScore = score
      }
    }
    return best
  }
}

function makeActor(w: Scanned, draft: Draft, run: Run, keys: readonly string[], known: Known): DraftActor {
  const name = w.text.slice(run.start, run.end)
  const gender = known.find(name)?.person.gender ?? null
  return draft.actor('person', `${keys.join(' ')} ${run.from}`, () => ({ name, gender, plural: false }))
}

function genderOf(run: Run, attachment: Attachment | undefined): Gender | undefined {
  const civility = entryOf(run.civility, 'civility')?.gender
  if (civility) return civility
  if (run.given && run.given !== 'u') return run.given
  return attachment?.title.gender ?? undefined
}

const isCapitals = (w: Scanned, { start, end }: Run): boolean =>
  end - start > 1 && w.text.slice(start, end) === w.text.slice(start, end).toUpperCase()

/** "explique Sally": one word is a person when it speaks. */
function speaks(w: Scanned, run: Run): boolean {
  const { deprel, head } = w.tokens[run.from]
  if (head < 0 || !(deprel.startsWith('nsubj') || (deprel === 'obj' && head < run.from))) return false
  if (!w.pack.saying.has(w.tokens[head].lemma)) return false
  return run.given !== undefined || (head < run.from && run.end - run.start > 3)
}

/** A name alone between quotation marks: a book, a nickname, a programme. */
export function isTitleOfWork(w: Scanned, run: Run): boolean {
  const { quoteBoth, quoteOpen, quoteClose } = w.pack.words
  const before = w.tokens[run.from - 1]?.norm ?? ''
  const after = w.tokens[run.to]?.norm ?? ''
  return (quoteBoth.has(before) || quoteOpen.has(before)) && (quoteBoth.has(after) || quoteClose.has(after))
}

/** Whether a run of capitalised words that nothing else explains is the name of a person. */
function isPerson(w: Scanned, run: Run, attachment: Attachment | undefined, known: Known): boolean {
  const length = run.words.length
  const { words } = w.pack
  // "selon le journal Nova Gazeta, le ministre …": whatever title follows is another's
  if (!run.civility && entryOf(w.cover[run.from - 1], 'generic')?.flags.has('medium')) return false
  if (!run.civility && run.words.some((word) => words.bodyWord.has(word) || word === '&')) return false
  if (
    run.civility ||
    (attachment &&
      (length > 1 ||
        attachment.how === 'list' ||
        (attachment.how === 'before' && !attachment.title.ordinary && !isCapitals(w, run))))
  )
    return true
  if (isTitleOfWork(w, run)) return false
  if (entryOf(w.cover[run.from - 1], 'generic'))
    return run.given !== undefined && length > 1 && isSomebodyOf(w, run.from - 1)
  if (!run.given && nounFarBefore(w, run.from)) return false
  if (length === 1)
    return (
      known.find(run.words[0])?.inOffice === true ||
      speaks(w, run) ||
      isAged(w, run) ||
      (!isCapitals(w, run) && (isDescribed(w, run) || isPresented(w, run)))
    )
  // "la Silicon Valley": names of persons take no article; "à Sainte-Anne": nor do they tell where
  const article = words.definite.has(w.tokens[run.from - 1]?.norm ?? '')
  const before = wordBefore(w, run.from)
  const norm = before >= 0 ? w.tokens[before].norm : ''
  if (article) return false
  if (run.given) return !words.locative.has(norm)
  if (words.locative.has(norm) || words.to.has(norm)) return false
  const first = w.text.slice(w.tokens[run.from].start, w.tokens[run.from].end)
  return first.length <= 2 || first !== first.toUpperCase()
}
