/** Whose words a paper carries: "le communiqué", "la lettre", "un sondage réalisé par l'institut". */

import type { Scene } from '../../../steps/quotations/scene.ts'
import { mainSubjectHead, phraseActor, speaking } from '../../../steps/quotations/speaker.ts'
import type { Voice } from '../../../steps/quotations/voice.ts'
import { loadWords } from './lexicon.ts'

/** Nouns for what is written and says things. */
const PAPERS = loadWords('paper-nouns.txt')

/** Papers that somebody puts out about what he does: without a name beside them they are the sentence's subject's. */
const STATEMENTS = new Set(['communiqué', 'déclaration', 'message', 'tweet', 'texte', 'lettre', 'éditorial', 'tribune'])

/** Words between a paper and whoever wrote it. */
const REACH = 16

/**
 * Whose words the paper that the token heads has: of whoever its complement names, else of whoever had the floor,
 * if the paper takes up one spoken of; undefined when the token is no paper.
 */
export function authorOf(scene: Scene, head: number, floor: Voice): readonly string[] | undefined {
  const { lemma, norm } = scene.tokens[head]
  if (!PAPERS.has(lemma) && !PAPERS.has(norm)) return undefined
  const named = namedAuthor(scene, head)
  if (named) return [speaking(scene, named)]
  if (STATEMENTS.has(lemma)) {
    const { from } = scene.sentence(head)
    const subject = phraseActor(scene, mainSubjectHead(scene, from, head))
    const kind = scene.cast.get(subject ?? '')?.kind
    if (subject && kind !== 'place') return [speaking(scene, subject)]
  }
  return isTakenUp(scene, head) ? floor.actors : undefined
}

/** "le texte", "ce document", "selon un communiqué": one spoken of, but "un rapport" is new and "les études" are many. */
function isTakenUp(scene: Scene, head: number): boolean {
  const { lemma, feats } = scene.tokens[head]
  const many = feats.includes('Number=Plur')
  for (let i = head - 1; i >= 0 && head - i < 4; i--) {
    const norm = scene.norm(i)
    if (/^(?:le|la|l')$/.test(norm)) return !many
    if (/^(?:ce|cet|cette|ces|son|sa|ses|leur|leurs)$/.test(norm)) return true
    if (/^(?:un|une)$/.test(norm)) return STATEMENTS.has(lemma) && scene.norm(i - 1) === 'selon'
    if (scene.tokens[i].upos !== 'ADJ') return false
  }
  return false
}

/** "de la présidence", "publié lundi par Paul Roche", "du ministère": the first actor behind "de" or "par", no comma between. */
function namedAuthor(scene: Scene, head: number): string | undefined {
  const { to } = scene.sentence(head)
  let governed = false
  for (let i = head + 1; i < to && i - head < REACH; i++) {
    const { upos, norm } = scene.tokens[i]
    if (norm === ',' || scene.stretchAt(i) >= 0 || scene.isFiniteVerb(i)) return undefined
    // "un sondage publié à Rome par l'institut": past what it is about and where it came out
    if (/^(?:sur|contre|à|dans|pour|en|entre|avec)$/.test(norm) && !scene.isTime(i + 1)) {
      const by = writtenBy(scene, i, Math.min(to, head + REACH))
      if (by < 0) return undefined
      i = by - 1
      continue
    }
    if (/^(?:de|d'|par|du|des)$/.test(norm)) governed = true
    const mention = scene.mentionAt(i)
    if (!mention || mention.as === 'pronoun') continue
    const actor = scene.cast.get(mention.actor)
    // "un rapport sénatorial", "des médias chinois": an adjective tells whose it is where a body wrote it
    if (!governed && (upos !== 'ADJ' || actor?.kind !== 'state')) continue
    if (actor && actor.kind !== 'place') return phraseActor(scene, i) ?? mention.actor
    if (actor?.of && mention.as === 'name') return undefined
  }
  return undefined
}

/** The "par" that names who put the paper out, no comma or verb before it, or -1. */
function writtenBy(scene: Scene, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (scene.norm(i) === 'par') return i
    if (scene.norm(i) === ',' || scene.stretchAt(i) >= 0 || scene.isFiniteVerb(i)) return -1
  }
  return -1
}
