/** What stands between marks and is nobody's words: subheads, titles, nicknames, translations, names of operations. */
import type { Span } from '../../../../types/index.ts'
import type { Stretch } from '../../../steps/quotations/marks.ts'
import { loadWords } from './lexicon.ts'

/** Nouns whose name stands between marks behind them: "le film", "l'opération", "le slogan". */
const TITLED = loadWords('titled-nouns.txt')

/** Participles and verbs that give a name: "baptisé", "intitulé", "surnommé". */
const NAMING =
  /(?:baptisée?s?|intitulée?s?|surnommée?s?|dénommée?s?|nommée?s?|appelée?s?|dite?s?|titrée?s?|alias|rebaptisée?s?|sous-titrée?s?|estampillée?s?)$/i

/** "s'est dit", "a appelé": with an auxiliary they are said. */
const SAYING = /(?:^|[\s'’])(?:est|sont|était|étaient|a|ont|avait|avaient|ait|aient)(?:\s\p{L}+ment)?\s\S+$/u

/** Nouns for words: what stands between marks behind them is spoken about, whatever its case. */
const WORDS =
  /^(?:mot|terme|expression|hashtag|mot-clé|mot-clef|mot-dièse|label|sigle|surnom|nom|mention|appellation|sobriquet)$/

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at)

/** Longest line that may be a subhead. */
const LINE = 80

/** "- "Fin de règne" -": a paragraph that is a subhead. */
function isSubhead(text: string, { outer }: Stretch): boolean {
  const before = text.slice(Math.max(0, outer.start - LINE), outer.start)
  const lead = before.slice(before.lastIndexOf('\n') + 1)
  if (lead.length === LINE || !/^\s*[-–—]/.test(lead)) return false
  const tail = text.slice(outer.end, outer.end + LINE).split('\n', 1)[0]
  return tail.length < LINE && /[-–—]\s*$/.test(tail)
}

/** `#FreeThem ("Libérez-les")`, `"Open Skies" en anglais`: a translation. */
function isTranslation(text: string, { outer }: Stretch): boolean {
  if (text[outer.start - 1] === '(' && text[outer.end] === ')') return true
  return /^\s*(?:\(?en (?:anglais|français|arabe|russe|espagnol|allemand|chinois|hébreu|turc|persan|italien|japonais|portugais)|\([A-Z])/.test(
    text.slice(outer.end, outer.end + 30),
  )
}

function isTitle(text: string, stretch: Stretch): boolean {
  const words = text.slice(stretch.start, stretch.end)
  const lead = before(text, stretch.outer.start).replace(/(?:\s(?:le|la|les)|\sl['’])?\s*$/, '')
  if (NAMING.test(lead) && !SAYING.test(lead)) return true
  if (isName(words)) return true
  const noun = /([\p{L}-]+)$/u.exec(lead)?.[1].toLowerCase().replace(/s$/, '') ?? ''
  return WORDS.test(noun) || (TITLED.has(noun) && /^[\p{Lu}\d]/u.test(words))
}

/** "Black Lives Matter", "Rocket Man", "Caucase-2020": every long word has a capital, but it is not shouted. */
function isName(words: string): boolean {
  if (/^\p{Lu}[\p{L}-]*[ -]\d{2,4}$/u.test(words)) return true
  if (words.length > 60 || words === words.toUpperCase()) return false
  const long = words.split(/[\s'’-]+/).filter((word) => word.length > 3)
  return long.length > 1 && long.every((word) => /^\p{Lu}/u.test(word))
}

/** Whether the stretch is nobody's words. */
export function unsaid(text: string, stretch: Stretch & Span): boolean {
  return isSubhead(text, stretch) || isTranslation(text, stretch) || isTitle(text, stretch)
}
