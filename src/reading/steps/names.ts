/** Finds who and what is named, groups the mentions into actors, and takes the offices stated beside the names. */
import type { Named, Summed } from '../../types/index.ts'
import { resolveReferences } from './coreference.ts'
import { type Attachment, attachTitles } from './names/attach.ts'
import { findBodies } from './names/bodies.ts'
import { Draft, type DraftActor } from './names/draft.ts'
import { actorForCode, evidenceOf, findEntities, settle } from './names/entities.ts'
import { fold } from './names/fold.ts'
import { findPersons } from './names/persons.ts'
import { findRuns } from './names/runs.ts'
import { type Hit, type Scanned, scan } from './names/scan.ts'
import { findTitles, type TitleContext, type TitlePhrase } from './names/titles.ts'
import type { NamePack } from './names/vocabulary.ts'
import { findOffices } from './offices.ts'

export type { NamePack } from './names/vocabulary.ts'

/** What the parts of this step have found so far. */
export interface Found {
  readonly c: TitleContext
  readonly draft: Draft
  readonly titles: readonly TitlePhrase[]
  readonly attachments: readonly Attachment[]
  /** Per run, the person it names. */
  readonly ofRun: readonly (DraftActor | undefined)[]
}

export function findNames(doc: Summed, pack: NamePack): Named {
  const w = scan(doc, pack)
  const draft = new Draft()
  const runs = findRuns(w)
  const evidence = evidenceOf(w, headlineHits(w))
  const entities = findEntities(w, draft, evidence)
  const runAt = new Int32Array(w.tokens.length).fill(-1)
  runs.forEach((run, i) => {
    runAt[run.from] = i
  })
  const byCode = (code: string): DraftActor =>
    actorForCode(draft, w, code, pack.world.isState(code) ? 'state' : 'organisation')
  const c: TitleContext = {
    w,
    entities,
    runAt,
    runs,
    byCode,
    actorOf: (hit) => entities.get(hit) ?? codeOf(hit),
  }
  function codeOf(hit: Hit): DraftActor | undefined {
    for (const entry of hit.entries) {
      if (entry.is !== 'name' && entry.is !== 'people') continue
      const code = settle(entry.codes, entry.flags.has('context'), evidence)
      if (code !== undefined) return byCode(code)
    }
    return undefined
  }
  const titles = findTitles(c)
  const attachments = attachTitles(c, titles)
  const { ofRun } = findPersons(w, draft, runs, attachments)
  const found: Found = { c, draft, titles, attachments, ofRun }
  const offices = findOffices(found)
  resolveReferences(found, findBodies(c, takenBy(titles, w.tokens.length)), offices)
  const { actors, mentions, ids } = draft.finish(new Set(offices.flatMap((o) => [o.person, o.of])))
  return {
    ...doc,
    actors,
    mentions,
    offices: offices.map((o) => ({ ...o, person: ids.get(o.person)!, of: ids.get(o.of)! })),
  }
}

/** Phrases of the gazetteer in the headline: context, never mentions. */
function headlineHits(w: Scanned): Hit[] {
  const text = w.doc.dispatch.headline
  const folded = fold(text)
  const out: Hit[] = []
  for (const match of text.matchAll(/[\p{L}\d]+/gu)) {
    const hit = w.pack.phrases.at(text, folded, match.index)?.[0]
    if (hit) out.push({ ...hit, from: -1, to: -1, former: false })
  }
  return out
}

function takenBy(titles: readonly TitlePhrase[], n: number): Uint8Array {
  const taken = new Uint8Array(n)
  for (const title of titles) taken.fill(1, title.from, title.to)
  return taken
}
