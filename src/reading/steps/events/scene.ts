/** All that the event rules look at in one dispatch, built once. */
import type { Quoted } from '../../../types/index.ts'
import { Cast } from '../cast.ts'
import { treeOf } from '../tree.ts'
import { Clauses } from './clause.ts'
import { Held } from './held.ts'
import { listed } from './lists.ts'
import { Nationality } from './nationality.ts'
import { Outlooks } from './outlook.ts'
import type { EventPack } from './pack.ts'
import { Parties } from './parties.ts'
import { Peoples } from './peoples.ts'
import { rehung } from './rehang.ts'
import { Spoken } from './spoken.ts'
import { Topic } from './topic.ts'
import { Times } from './when.ts'

export class Scene {
  readonly doc: Quoted
  readonly pack: EventPack
  readonly cast: Cast
  readonly clauses: Clauses
  readonly spoken: Spoken
  readonly parties: Parties
  readonly outlooks: Outlooks
  readonly times: Times
  readonly held: Held
  readonly nationality: Nationality
  readonly topic: Topic

  constructor(quoted: Quoted, pack: EventPack) {
    const doc = listed(rehung(quoted, pack))
    this.doc = doc
    this.pack = pack
    this.cast = new Cast(doc)
    this.clauses = new Clauses(doc, treeOf(doc), pack)
    this.spoken = new Spoken(doc)
    const peoples = new Peoples(doc.dispatch.text, doc.tokens, this.cast, pack)
    this.parties = new Parties(this.clauses, this.spoken, this.cast, peoples, pack)
    this.nationality = new Nationality(doc, this.cast, peoples)
    this.outlooks = new Outlooks(this.clauses, pack)
    this.held = new Held(doc, this.cast, pack.leaders, pack.lands)
    this.topic = new Topic(doc, this.cast, pack)
    this.times = new Times(doc, this.clauses, pack)
  }
}
