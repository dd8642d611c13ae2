/** French verbs that say more of time than their form, and prepositions that lean to one side. */
import type { Tense } from '../../../steps/times/resolve.ts'
import type { TenseVerbs } from '../../../steps/times/tense.ts'
import type { Words } from '../../../steps/times/words.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const verbs: TenseVerbs = {
  planned: words(
    'prévoir attendre fixer programmer planifier reporter repousser convoquer renvoyer ajourner différer avancer destiner appeler',
  ),
  ahead: words(
    `aller devoir compter vouloir espérer envisager souhaiter promettre apprêter préparer inviter appeler prévoir pouvoir projeter
     proposer accepter décider demander exhorter attendre prier convoquer refuser menacer hésiter autoriser enjoindre sommer espérer`,
  ),
  behind: words('venir accuser soupçonner remercier féliciter reprocher avouer nier regretter'),
  movement: words(
    'aller arriver décéder devenir entrer intervenir mourir naître parvenir partir passer rentrer repartir rester retourner revenir sortir survenir tomber venir',
  ),
  saying: words(
    `affirmer ajouter annoncer appeler assurer avertir citer commenter condamner conclure confier confirmer critiquer déclarer demander démentir
     dénoncer déplorer dire écrire estimer expliquer exprimer faire indiquer insister juger lancer marteler noter observer préciser rapporter
     rappeler reconnaître réagir relever répéter répliquer répondre révéler signaler souligner titrer`,
  ),
}

/** "depuis lundi" is behind, "d'ici lundi" and "jusqu'à lundi" ahead; the article and "à" may stand between. */
export function lean(words: Words, from: number): Tense | null {
  let at = from - 1
  while (/^(?:le|la|l'|les|à|ce|en)$/.test(words.norm(at)) && from - at < 4) at--
  const before = words.norm(at)
  if (before === 'depuis') return 'past'
  if (before === "jusqu'" || before === 'ici') return 'future'
  return null
}
