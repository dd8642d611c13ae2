/** Groups the names of persons in a dispatch: full name, surname, with or without civility, are one person. */
import type { Attachment } from './attach.ts'
import type { Draft, DraftActor } from './draft.ts'
import { headOf, wordBefore } from './places.ts'
import { nameKey, type Run } from './runs.ts'
import { entryOf, type Scanned } from './scan.ts'
import type { Gender } from './vocabulary.ts'

export interface Persons {
  /** Per run, the actor it names; undefined when it names nobody. */
  readonly ofRun: readonly (DraftActor | undefined)[]
}

interface Person {
  readonly keys: readonly string[]
  readonly actor: DraftActor
  last: number
}

export function findPersons(
  w: Scanned,
  draft: Draft,
  runs: readonly Run[],
  attachments: readonly Attachment[],
): Persons {
  const titled = new Map<number, Attachment>()
  for (const a of attachments) if (!titled.has(a.run)) titled.set(a.run, a)
  const words = runs.map((run) => nameKey(run.words.join(' ')).split(' '))
  const people: Person[] = []
  const bySurname = new Map<string, Person[]>()
  const ofRun: (DraftActor | undefined)[] = new Array(runs.length)

  const remember = (person: Person): void => {
    people.push(person)
    // any word but the first may be the surname: "Lopez" of "Andrés Manuel Lopez Obrador"
    for (let i = 0; i < person.keys.length; i++) {
      const list = bySurname.get(person.keys[i])
      if (list) list.push(person)
      else bySurname.set(person.keys[i], [person])
    }
  }

  // fullest forms first, so that a surname in the first line finds the full name of the third
  const order = runs.map((_, i) => i).sort((a, b) => words[b].length - words[a].length || a - b)
  const single: number[] = []
  for (const i of order) {
    if (words[i].length === 1 || (runs[i].civility && !runs[i].given)) {
      single.push(i)
      continue
    }
    const known = samePerson(bySurname, words[i])
    if (!known && !isPerson(w, runs[i], titled.get(i))) continue
    const person = known ?? makePerson(w, draft, runs[i], words[i])
    if (!known) remember(person)
    ofRun[i] = person.actor
  }
  for (const i of single.sort((a, b) => words[b].length - words[a].length || a - b)) {
    const known = bySuffix(bySurname, words[i], genderOf(runs[i], titled.get(i)))
    if (!known && !isPerson(w, runs[i], titled.get(i))) continue
    const person = known ?? makePerson(w, draft, runs[i], words[i])
    if (!known) remember(person)
    ofRun[i] = person.actor
  }
  runs.forEach((run, i) => {
    const actor = ofRun[i]
    if (!actor) return
    actor.gender ??= genderOf(run, titled.get(i)) ?? null
    mention(w, actor, run)
  })
  return { ofRun }
}

function mention(w: Scanned, actor: DraftActor, run: Run): void {
  const head = headOf(w, run.from, run.to)
  actor.mentions.push({ from: run.from, to: run.to, start: run.start, end: run.end, head, as: 'name' })
}

function makePerson(w: Scanned, draft: Draft, run: Run, keys: readonly string[]): Person {
  const name = w.text.slice(run.start, run.end)
  const actor = draft.actor('person', `${keys.join(' ')} ${run.from}`, () => ({ name, gender: null, plural: false }))
  return { keys, actor, last: run.from }
}

function genderOf(run: Run, attachment: Attachment | undefined): Gender | undefined {
  const civility = entryOf(run.civility, 'civility')?.gender
  if (civility) return civility
  if (run.given && run.given !== 'u') return run.given
  return attachment?.title.gender ?? undefined
}

/** The same full name: equal, one a part of the other from its first word, or spelled a little differently. */
function samePerson(bySurname: ReadonlyMap<string, readonly Person[]>, words: readonly string[]): Person | undefined {
  for (const person of bySurname.get(words[words.length - 1]) ?? []) {
    const { keys } = person
    if (keys.length < 2) continue
    if (keys[0] === words[0] || near(keys[0], words[0])) return person
    if (endsWith(keys, words)) return person
  }
  return undefined
}

function endsWith(keys: readonly string[], words: readonly string[]): boolean {
  const shift = keys.length - words.length
  return shift >= 0 && words.every((word, i) => keys[shift + i] === word)
}

/** "Mohammed" and "Mohammad": the same first letter and at most one letter in four different. */
function near(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  let same = 0
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] === b[i]) same++
  return same >= 0.75 * Math.max(a.length, b.length)
}

/** The person whose name has these words at its end ("Le Drian"), or in it ("Xi", "Lopez"); the namesake of the right gender. */
function bySuffix(
  bySurname: ReadonlyMap<string, readonly Person[]>,
  words: readonly string[],
  gender: Gender | undefined,
): Person | undefined {
  const known = bySurname.get(words[words.length - 1]) ?? []
  let best: Person | undefined
  let bestScore = 0
  for (const person of known) {
    const { keys, actor } = person
    if (gender && actor.gender && actor.gender !== gender) continue
    const score = endsWith(keys, words)
      ? 3
      : keys[0] === words[0]
        ? words.length === 1
          ? 1
          : 2
        : words.length === 1
          ? 2
          : 0
    if (score > bestScore) {
      best = person
      bestScore = score
    }
  }
  return best
}

/** Whether a run of capitalised words that nothing else explains is the name of a person. */
function isPerson(w: Scanned, run: Run, attachment: Attachment | undefined): boolean {
  if (run.civility || attachment) return true
  const { words } = w.pack
  const before = wordBefore(w, run.from)
  const norm = before >= 0 ? w.tokens[before].norm : ''
  if (entryOf(w.cover[before], 'generic')) return false
  const length = run.words.length
  if (length === 1) return false
  if (run.words.some((word) => words.bodyWord.has(word))) return false
  // "la Silicon Valley", "le Grand Palais": names of persons take no article
  if (before !== run.from - 1 || words.definite.has(w.tokens[run.from - 1]?.norm ?? ''))
    return run.given !== undefined && length >= 2 && before === run.from - 1
  if (run.given) return !words.locative.has(norm)
  if (words.locative.has(norm) || words.to.has(norm)) return false
  const first = w.text.slice(w.tokens[run.from].start, w.tokens[run.from].end)
  return first !== first.toUpperCase() || first.length <= 2
}
