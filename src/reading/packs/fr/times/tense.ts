/** French verbs that say more of time than their form, and prepositions that lean to one side. */
import type { Leaning } from '../../../steps/times/anchors.ts'
import type { TenseVerbs } from '../../../steps/times/tense.ts'
import type { Words } from '../../../steps/times/words.ts'
import { weekdays } from './calendar.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const verbs: TenseVerbs = {
  planned: words(
    'prévoir attendre fixer programmer reprogrammer planifier reporter repousser convoquer renvoyer ajourner différer avancer',
  ),
  ahead: words(
    `aller devoir compter vouloir espérer envisager souhaiter promettre apprêter préparer inviter appeler prévoir pouvoir projeter
     proposer accepter décider demander exhorter attendre prier convoquer refuser menacer hésiter autoriser enjoindre sommer espérer`,
  ),
  behind: words('venir accuser soupçonner remercier féliciter reprocher avouer nier regretter'),
  being: words('être'),
  having: words('avoir'),
  owing: words('devoir'),
  movement: words(
    `aller apparaître arriver décéder devenir entrer intervenir mourir naître parvenir paraître partir passer rentrer repartir rester retourner revenir sortir survenir tomber venir
     allé apparu arrivé décédé devenu entré intervenu mort né paru parvenu parti passé rentré reparti resté retourné revenu sorti survenu tombé venu`,
  ),
  saying: words(
    `affirmer ajouter annoncer appeler assurer avertir citer commenter condamner conclure confier confirmer critiquer déclarer demander démentir
     dénoncer déplorer dire écrire estimer expliquer exprimer faire indiquer insister juger lancer marteler noter observer préciser rapporter
     rappeler reconnaître revendiquer réagir remonter dater relever répéter répliquer répondre révéler signaler souligner titrer`,
  ),
  open: words(
    'organiser tenir célébrer disputer jouer dédier consacrer réserver commémorer inviter espérer souhaiter réclamer exiger demander proposer',
  ),
  attendant: words('suivre précéder accompagner'),
  alongside: words('avant après sans'),
  since: words('depuis'),
  adverbial: words('en'),
  genitive: words("de d'"),
  towards: words('à pour'),
}

const held = words(
  'présidentielle présidentielles législatives élection élections réélection scrutin référendum primaire municipales',
)

/** "la présidentielle (américaine) du 3 novembre", "l'élection en novembre" is the nearest one, whatever the verb. */
function ofPoll(words: Words, from: number): boolean {
  const link = words.norm(from - 1) === 'le' ? from - 2 : from - 1
  for (let i = link - 2; i >= link - 4; i--) if (words.norm(i) === 'depuis') return false
  if (link !== from - 1 && held.has(words.norm(link))) return true
  return /^(?:de|en)$/.test(words.norm(link)) && (held.has(words.norm(link - 1)) || held.has(words.norm(link - 2)))
}

const happened = words(
  `accident assassinat attaque attaques attentat attentats bombardement catastrophe crash drame émeutes enlèvement explosion
   fusillade incendie inondations insurrection manifestations massacre meurtre mort putsch raid révolte révolution séisme
   soulèvement tragédie tuerie violences`,
)

/** "la révolte d'octobre", "l'attaque (meurtrière) du 4 août" lie behind. */
function ofDeed(words: Words, from: number): boolean {
  const link = words.norm(from - 1) === 'le' ? from - 2 : from - 1
  if (!/^d[e']$/.test(words.norm(link))) return false
  return happened.has(words.norm(link - 1)) || happened.has(words.norm(link - 2))
}

/** "après la mort de six soldats, lundi": what has come about, told without a verb between. */
function afterDeed(words: Words, from: number): boolean {
  for (let i = from - 1; i >= Math.max(words.from, from - 16); i--) {
    if (/^(?:VERB|AUX)$/.test(words.tokens[i].upos)) return false
    if (!/^(?:après|depuis|malgré)$/.test(words.norm(i))) continue
    const noun = words.norm(i + 2)
    return happened.has(noun) || over.has(noun)
  }
  return false
}

/** "depuis lundi" is behind, "d'ici lundi" and "jusqu'à lundi" ahead, "dès lundi" mostly; the article and "à" may stand between. */
export function lean(words: Words, from: number): Leaning | null {
  if (ofPoll(words, from)) return { tense: 'either', hold: 'firm' }
  if (ofDeed(words, from) || afterDeed(words, from)) return { tense: 'past', hold: 'firm' }
  if (ofPlan(words, from)) return { tense: 'planned', hold: 'firm' }
  let at = from - 1
  while (/^(?:le|la|l'|les|à|ce|en|de|environ)$/.test(words.norm(at)) && from - at < 4) at--
  switch (words.norm(at)) {
    case 'depuis':
    case 'date':
    case 'daté':
    case 'datée':
    case 'datant':
      return { tense: 'past', hold: 'firm' }
    case "jusqu'":
      // "Jusqu'à mardi, le camp abritait…"
      return at === words.from ? null : { tense: 'planned', hold: 'firm' }
    case 'ici':
      return { tense: 'future', hold: 'firm' }
    case 'dès':
    case 'avant':
    case 'compter':
      return { tense: 'planned', hold: 'loose' }
    case 'partir':
      return /^[àa]$/.test(words.norm(at - 1)) ? { tense: 'planned', hold: 'loose' } : null
    default:
      if (since(words, at)) return { tense: 'past', hold: 'firm' }
      return (
        gathered(words, at) ??
        compared(words, at) ??
        (weekdays.has(words.norm(from)) ? beforeWhat(words, at) : null) ??
        opened(words, at)
      )
  }
}

/** "le livre à paraître lundi", "un débat à suivre dimanche". */
function ofPlan(words: Words, from: number): boolean {
  const verb = words.tokens[from - 1]
  if (from - 3 < words.from || !verb.feats.includes('VerbForm=Inf') || words.norm(from - 2) !== 'à') return false
  return /^(?:NOUN|PROPN|ADJ|PUNCT|X)$/.test(words.tokens[from - 3].upos)
}

const gatherings = words(
  `assemblée audience cérémonie conférence congrès conseil débat élection entretien match pourparlers procès rencontre réunion
   scrutin séance session sommet visite vote`,
)

/** "trancher lors du sommet de jeudi": a gathering that no verb puts behind is still to come. */
function gathered(words: Words, at: number): Leaning | null {
  if (!gatherings.has(words.norm(at))) return null
  for (let i = at - 1; i >= at - 3; i--) if (/^(?:après|depuis|issue|suite)$/.test(words.norm(i))) return null
  return { tense: 'planned', hold: 'faint' }
}

const over = words(
  'apparition émergence éclatement découverte mort décès assassinat meurtre chute renversement annexion naissance disparition arrestation',
)

/** "l'apparition de la maladie fin décembre": what has come about lies behind. */
function since(words: Words, at: number): boolean {
  for (let i = at; i >= at - 3; i--) if (over.has(words.norm(i))) return true
  return false
}

/** "contre 42% en janvier", "contre 610 (euros) en mars": what a figure is held against lies behind. */
function compared(words: Words, at: number): Leaning | null {
  for (let i = at - 1; i >= at - 3; i--)
    if (words.norm(i) === 'contre' && /^\d/.test(words.norm(i + 1))) return { tense: 'past', hold: 'firm' }
  return null
}

/** "avant la rentrée mardi". */
function beforeWhat(words: Words, at: number): Leaning | null {
  if (words.tokens[at]?.upos !== 'NOUN') return null
  for (let i = at - 2; i >= at - 3; i--)
    if (words.norm(i) === 'avant' && /^(?:le|la|l'|son|sa|un|une)$/.test(words.norm(i + 1)))
      return { tense: 'planned', hold: 'loose' }
  return null
}

/** "Annoncé fin janvier, ce plan…": a participle that opens the sentence, which taggers take for a name. */
function opened(words: Words, at: number): Leaning | null {
  return at === words.from && /[éu](?:e|s|es)?$/.test(words.norm(at)) && words.tokens[at].upos !== 'NOUN'
    ? { tense: /^(?:prév|attend|fix|programm)/.test(words.norm(at)) ? 'planned' : 'past', hold: 'loose' }
    : null
}
