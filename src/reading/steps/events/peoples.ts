/** Peoples by their words: "une Britannique" is one of her state's, "sino-américain" joins two states. */
import type { Actor, Token } from '../../../types/index.ts'
import type { Cast } from '../cast.ts'
import type { EventPack, People } from './pack.ts'

const NONE: readonly Actor[] = []

export class Peoples {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly cast: Cast
  private readonly pack: EventPack

  constructor(text: string, tokens: readonly Token[], cast: Cast, pack: EventPack) {
    this.text = text
    this.tokens = tokens
    this.cast = cast
    this.pack = pack
  }

  /** Whether a noun is one of a people's: "un Français", "deux Libanais"; a capital tells them from tongues and adjectives. */
  isNational(token: number): boolean {
    const { upos, norm, start } = this.tokens[token]
    if (upos !== 'NOUN' && upos !== 'PROPN') return false
    const first = this.text[start]
    return first !== first.toLowerCase() && this.pack.peoples.get(norm)?.code !== undefined
  }

  /** The state of one of its people. */
  national(token: number): Actor | undefined {
    return this.isNational(token) ? this.actorOf(this.pack.peoples.get(this.tokens[token].norm)!) : undefined
  }

  /** Both sides of "l'accord américano-taliban". */
  both(token: number): readonly Actor[] {
    const { norm } = this.tokens[token]
    const hyphen = norm.indexOf('-')
    if (hyphen < 0) return NONE
    const first = this.pack.combining.get(norm.slice(0, hyphen))
    const second = first && this.pack.peoples.get(norm.slice(hyphen + 1))
    const actors = second ? [this.actorOf(first), this.actorOf(second)] : []
    return actors.every((a) => a) ? (actors as Actor[]) : NONE
  }

  /** States may be named by their people alone; a group is known from elsewhere in the dispatch. */
  private actorOf({ name, code }: People): Actor | undefined {
    return code ? this.cast.withCode(code, name, 'state') : this.cast.actors.find((a) => a.name === name)
  }
}
