/** Whether an actor that is named near an act does it, or has it done to it: the signs that the judge weighs. */
import type { Actor } from '../../../../types/index.ts'
import { isPower } from '../abroad.ts'
import { relation } from '../cases.ts'
import type { Scene } from '../scene.ts'
import type { Naming, Namings } from './namings.ts'
import { kindAt } from './signs.ts'

/** Who could be a party of the act; null: nobody whom the text names. */
export interface Suspect {
  readonly actor: Actor | null
  readonly signs: readonly string[]
}

/** What the rules say of the parties. */
export interface Sided {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly inferred: boolean
}

const MOST = 16
/** Steps up from the act and down to the naming. */
const STEPS = 5

export function suspectsOf(
  scene: Scene,
  namings: Namings,
  trigger: number,
  type: string,
  rule: Sided | null,
): Suspect[] {
  const near = namings.near(trigger)
  const byActor = new Map<Actor, Naming[]>()
  for (const naming of near) {
    const list = byActor.get(naming.actor)
    if (list) list.push(naming)
    else if (byActor.size < MOST) byActor.set(naming.actor, [naming])
  }
  const actors = [...byActor.keys()]
  for (const id of rule ? [...rule.source, ...rule.target] : []) {
    const actor = scene.cast.get(id)
    if (actor && !byActor.has(actor)) {
      byActor.set(actor, [])
      actors.push(actor)
    }
  }
  const inSentence = new Set(
    near.filter((n) => namings.sentenceOf(n.token) === namings.sentenceOf(trigger)).map((n) => n.actor),
  )
  const powers = [...inSentence].filter((actor) => isPower(actor, scene.pack)).length
  const speakers = new Set(
    scene.spoken
      .at(trigger)
      .flatMap((q) => (q.speaker === null ? [] : [q.speaker].flat()))
      .flatMap((id) => {
        const actor = scene.cast.get(id)
        return actor ? [scene.cast.party(actor)] : []
      }),
  )
  const t = scene.doc.tokens[trigger]
  const word = `${t.lemma}/${t.upos}`
  const voice = t.upos === 'VERB' && scene.clauses.isPassive(trigger) ? `${t.upos}p` : t.upos
  const out: Suspect[] = actors.map((actor) => {
    const signs = common(actor)
    const said = byActor.get(actor)!
    said.slice(0, 3).forEach((naming, rank) => {
      signs.push(...placeSigns(naming, rank))
    })
    return { actor, signs }
  })
  const subject = t.upos === 'VERB' ? scene.clauses.subject(trigger) : -1
  const nobody = [
    'nobody',
    `nobody ${type}`,
    `nobody ${type} ${voice}`,
    `nobody ${Math.min(powers, 3)}`,
    `nobody ${word}`,
  ]
  if (rule)
    nobody.push(
      rule.source.includes('unknown') ? 'nobody rule' : 'nobody not rule',
      `nobody target ${rule.target.length > 0}`,
    )
  else nobody.push('nobody no rule')
  nobody.push(`nobody subject ${subject < 0 ? 'none' : kindAt(scene, subject)} ${voice}`)
  out.push({ actor: null, signs: nobody })
  return out

  function common(actor: Actor): string[] {
    const kind = isPower(actor, scene.pack) ? actor.kind : `private ${actor.kind}`
    const signs = ['any', `kind ${kind}`, `kind ${kind} ${type}`, `powers ${Math.min(powers, 4)} ${type}`]
    const often = namings.countOf(actor)
    signs.push(`often ${often > 6 ? 7 : often > 3 ? 4 : often}`)
    if (rule) {
      const side = rule.source.includes(actor.id) ? 'source' : rule.target.includes(actor.id) ? 'target' : 'none'
      const sure = rule.inferred ? 'inferred' : 'stated'
      const complete = rule.target.length ? 'both' : 'one'
      signs.push(`rule ${side} ${sure}`, `rule ${side} ${sure} ${type}`, `rule ${side} ${sure} ${complete}`)
    } else signs.push('rule silent')
    if (speakers.has(actor)) signs.push('speaker', `speaker ${type}`)
    return signs
  }

  function placeSigns({ token }: Naming, rank: number): string[] {
    const away = namings.sentenceOf(trigger) - namings.sentenceOf(token)
    const side = token < trigger ? 'before' : 'after'
    if (away > 0) return rank ? [] : [`sentences ${away}`, `sentences ${away} ${type}`]
    const path = pathTo(scene, trigger, token)
    const distance = Math.abs(token - trigger)
    const far = distance < 3 ? 2 : distance < 6 ? 5 : distance < 12 ? 11 : distance < 25 ? 24 : 25
    const order = near.filter((n) =>
      token < trigger ? n.token > token && n.token < trigger : n.token < token && n.token > trigger,
    ).length
    const kind = kindAt(scene, token)
    const signs = [`path ${path} ${voice}`, `path ${path} ${type}`, `last ${path.split(' ').at(-1)} ${side} ${voice}`]
    if (path.split(' ').length < 4) signs.push(`path ${path} ${word}`)
    if (rank) return signs
    signs.push(
      `far ${side} ${far}`,
      `order ${side} ${Math.min(order, 3)} ${type}`,
      `order ${side} ${Math.min(order, 3)} ${voice}`,
      `side ${side} ${type} ${voice}`,
      `said ${kind} ${side}`,
    )
    return signs
  }
}

/** The way through the tree from one word to another: relations up, then relations with their prepositions down. */
export function pathTo(scene: Scene, from: number, to: number): string {
  const { tokens } = scene.doc
  const up: number[] = []
  for (let t = from, step = 0; t >= 0 && step <= STEPS; t = tokens[t].head, step++) up.push(t)
  const down: number[] = []
  for (let t = to, step = 0; t >= 0 && step <= STEPS; t = tokens[t].head, step++) {
    const meet = up.indexOf(t)
    if (meet >= 0) {
      const rising = up.slice(0, meet).map((u) => `^${stepOf(u)}`)
      const falling = down.reverse().map((d) => stepOf(d))
      return [...rising, ...falling].join(' ') || '.'
    }
    down.push(t)
  }
  return 'far'

  function stepOf(token: number): string {
    const rel = relation(tokens[token])
    const kase = rel === 'obl' || rel === 'nmod' || rel === 'iobj' ? scene.clauses.caseOf(token) : ''
    return kase ? `${rel}:${kase}` : rel
  }
}

/** Candidates for the other side, once one is chosen: with what they are to the first. */
export function othersOf(scene: Scene, suspects: readonly Suspect[], first: Suspect, type: string): Suspect[] {
  const homes = (actor: Actor): string => actor.code ?? scene.cast.get(actor.of ?? '')?.code ?? actor.id
  return suspects.flatMap((suspect): Suspect[] => {
    if (suspect.actor === null)
      return [{ actor: null, signs: [...suspect.signs, `alone ${first.actor ? 'known' : 'unknown'} ${type}`] }]
    if (suspect === first) return []
    const own = first.actor && homes(first.actor) === homes(suspect.actor) ? 'home' : 'abroad'
    return [
      {
        actor: suspect.actor,
        signs: [...suspect.signs, own, `${own} ${type}`, `${first.actor?.kind ?? 'unknown'} to ${suspect.actor.kind}`],
      },
    ]
  })
}
