/** What the desk knows of a person by name at the date of the dispatch: supplies the code that the text leaves unsaid. */
import { nameKey } from './runs.ts'
import type { KnownPerson, NamePack } from './vocabulary.ts'

export interface Knowledge {
  /** The office held at the date, else the last one held before it. */
  readonly person: KnownPerson
  readonly inOffice: boolean
}

export class Known {
  private readonly pack: NamePack
  /** ISO date of the dispatch, "" when unknown. */
  private readonly date: string
  private readonly found = new Map<string, Knowledge | undefined>()

  constructor(pack: NamePack, sentAt: string | null) {
    this.pack = pack
    this.date = sentAt?.slice(0, 10) ?? ''
  }

  /** By full name, or by a surname that only one person in office bears. */
  find(name: string): Knowledge | undefined {
    if (!this.found.has(name)) this.found.set(name, this.look(name))
    return this.found.get(name)
  }

  private look(name: string): Knowledge | undefined {
    const key = nameKey(name)
    const full = this.pack.known.byName.get(key)
    if (full) return this.choose(full)
    const namesakes = (this.pack.known.bySurname.get(key) ?? []).filter((person) => this.holds(person))
    // a surname that two persons in office bear says nothing
    if (!namesakes.length || namesakes.some(({ name }) => name !== namesakes[0].name)) return undefined
    return { person: namesakes[0], inOffice: true }
  }

  private holds({ from, to }: KnownPerson): boolean {
    if (!this.date) return to === ''
    return from <= this.date && (to === '' || this.date < to)
  }

  private choose(entries: readonly KnownPerson[]): Knowledge {
    let last = entries[0]
    for (const entry of entries) {
      if (this.date && this.holds(entry)) return { person: entry, inOffice: true }
      if (!this.date ? entry.to === '' : entry.from <= this.date && entry.from >= last.from) last = entry
    }
    return { person: last, inOffice: !this.date && last.to === '' }
  }
}
