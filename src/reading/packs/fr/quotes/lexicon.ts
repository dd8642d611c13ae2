/** The French cues of reported speech, loaded from cues.tsv: a verb or verbal phrase and the constructions it takes. */
import { readFileSync } from 'node:fs'
import type { CueLexicon, CuePhrase, Frames } from '../../../steps/quotations/cues.ts'

/*
 * Constructions in cues.tsv:
 *   that      a clause with "que": affirme que …
 *   whether   a clause with "si", "pourquoi", "ce que": demande si …
 *   bare      an infinitive without preposition: dit vouloir …
 *   de, à     an infinitive with it, said by the subject: accuse Paris de mentir, appelle Paris à négocier
 *   to-that   "à ce que": appelle à ce que …
 *   as        an attribute: se dit prêt, juge "inacceptable"
 *   words     words between marks in its objects are its subject's: dénonce une "agression"
 *   after     stands after or within the words said: …, a-t-il souligné
 *   accuses   reports an accusation even where nobody is said to make it: "accusé d'avoir tiré"
 *   weak      thinks rather than says: an indirect statement only of somebody named, or around words between marks
 */

const lines = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Adverbs and small words that stand between the words of a cue: "fait également savoir", "a-t-il notamment dit". */
const BETWEEN = wordSet(
  'pas plus jamais aussi également notamment encore alors toutefois cependant déjà par ailleurs en outre enfin ensuite même bien toujours de nouveau à ainsi pourtant néanmoins lui-même elle-même eux-mêmes elles-mêmes lui elle eux elles tous toutes quant',
)

/** Forms that do not follow from the infinitive as "souligner" → "souligne" does. */
const irregular = (tense: string): [form: string, lemma: string][] =>
  lines('irregular-forms.tsv').flatMap(([form, lemma, kind]) => (kind === tense ? [[form, lemma]] : []))

/** Third persons of the present, imperfect and simple past. */
function presentForms(verbs: ReadonlyMap<string, Frames>): Map<string, string> {
  const forms = new Map(irregular('present'))
  for (const lemma of verbs.keys())
    if (lemma.endsWith('er')) {
      const stem = lemma.slice(0, -2)
      // "lâcher" → "lâche", "répéter" → "répète", "révéler" → "révèle"
      const opened = stem.replace(/[éè]([^aeiouéè]{1,2})$/, 'è$1')
      forms.set(`${opened}e`, lemma).set(`${opened}ent`, lemma)
      // "martèle", "rappelle"
      const [, head, last] = /^(.*)e([lt])$/.exec(stem) ?? []
      for (const stressed of last ? [`${head}è${last}`, `${head}e${last}${last}`] : [])
        forms.set(`${stressed}e`, lemma).set(`${stressed}ent`, lemma)
      // "lançait", "jugeait"
      const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge')
      forms.set(`${soft}ait`, lemma).set(`${soft}aient`, lemma).set(`${soft}a`, lemma)
    }
  return forms
}

/** Present participles, with and without the accent of a capital: "évoquant", "evoquant". */
function gerunds(lemmas: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>()
  for (const lemma of lemmas) {
    if (!lemma.endsWith('er')) continue
    const form = `${lemma.slice(0, -2).replace(/c$/, 'ç').replace(/g$/, 'ge')}ant`
    forms.set(form, lemma).set(form.replace(/^é/, 'e'), lemma)
  }
  return forms
}

/** Past participles in both genders and numbers. */
function participles(lemmas: Iterable<string>): Map<string, string> {
  const forms = new Map<string, string>()
  const add = (masculine: string, lemma: string) => {
    for (const ending of ['', 'e', 's', 'es']) forms.set(masculine + ending, lemma)
  }
  for (const [form, lemma] of irregular('past')) add(form, lemma)
  for (const lemma of lemmas) if (lemma.endsWith('er')) add(`${lemma.slice(0, -2)}é`, lemma)
  return forms
}

export function loadCues(): CueLexicon {
  const verbs = new Map<string, Frames>()
  const reflexives = new Map<string, CuePhrase>()
  const phrases = new Map<string, CuePhrase[]>()
  for (const [lemma, constructions] of lines('cues.tsv')) {
    const frames = wordSet(constructions)
    const reflexive = /^(?:s'en |se |s')(\S+)$/.exec(lemma)
    if (reflexive) reflexives.set(reflexive[1], { tail: [], lemma, frames })
    else if (!lemma.includes(' ')) verbs.set(lemma, frames)
    else {
      const [first, ...tail] = lemma.replace(/^(?:se |ne pas )/, '').split(/ |(?<=')/)
      phrases.set(first, [...(phrases.get(first) ?? []), { tail, lemma, frames }])
    }
  }
  // "Evoquant", "Ecrit": agencies leave the accent off the capital, and taggers keep it off
  for (const [lemma, frames] of [...verbs]) if (lemma.startsWith('é')) verbs.set(`e${lemma.slice(1)}`, frames)
  return {
    verbs,
    reflexives,
    phrases,
    bystander: wordSet('after weak'),
    pronouns: wordSet("se s'"),
    clitics: wordSet("se s' me m' te t' le la l' les lui leur y en ne n'"),
    between: BETWEEN,
    forms: presentForms(verbs),
    participles: participles([...verbs.keys(), ...reflexives.keys()]),
    asides: wordSet(
      'fois côté part ailleurs suite outre effet abord fait revanche contre passage tour reste lundi mardi mercredi jeudi vendredi samedi dimanche',
    ),
    auxiliaries: wordSet('avoir être'),
    passive: 'être',
    unaccusative: wordSet('convenir revenir intervenir'),
    gerunds: gerunds([...verbs.keys(), ...reflexives.keys()]),
    openers: wordSet("que qu'"),
    complements: wordSet("de d' que qu'"),
    leads: wordSet(
      'tenir finir vouloir venir contenter commencer continuer cesser borner limiter empresser préférer oser devoir aller plaire hâter permettre terminer risquer tenter',
    ),
    links: wordSet("à de d' par"),
    inverted: /^-(?:t-)?(?:il|elle|ils|elles|on)$/,
  }
}

/** A list of words, one a line. */
export const loadWords = (file: string): ReadonlySet<string> => new Set(lines(file).map(([word]) => word))
