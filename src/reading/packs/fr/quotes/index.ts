/** How French reports speech: the cues, the rules, one family a file, and what between marks is nobody's words. */
import type { QuotePack } from '../../../steps/quotations.ts'
import { accordingTo } from './according-to.ts'
import { attribute } from './attribute.ts'
import { subjectBehind } from './behind.ts'
import { isBody } from './bodies.ts'
import { carried } from './carried.ts'
import { charge } from './charge.ts'
import { colon } from './colon.ts'
import { infinitive } from './infinitive.ts'
import { interposed } from './interposed.ts'
import { loadCues, loadWords } from './lexicon.ts'
import { nounCue } from './noun-cue.ts'
import { ownWords } from './own-words.ts'
import { thatClause } from './that-clause.ts'
import { isPerson, speakers } from './unnamed.ts'
import { unsaid } from './unsaid.ts'

/** Verbs and nouns that make somebody do what an infinitive says, let him or keep him from it. */
const CONTROLS = loadWords('control-words.txt')

export function loadQuotes(): QuotePack {
  return {
    cues: loadCues(),
    unsaid,
    isPerson,
    isBody,
    subjectBehind,
    makesDo: (lemma) => CONTROLS.has(lemma),
    rules: [interposed, thatClause, infinitive, attribute, accordingTo, nounCue, colon, charge, ownWords],
    fallbacks: [carried],
    speakers,
  }
}
