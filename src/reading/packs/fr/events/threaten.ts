/** Warns with consequences, threatens. */
import type { Family } from './family.ts'

export const threaten: Family = {
  name: 'threaten',
  type: 'THREATEN',
  reads: [
    ["Washington a menacé l'Irak de sanctions.", 'THREATEN USA>IRQ'],
    ["L'Egypte menace de frapper l'Ethiopie.", 'THREATEN EGY>ETH'],
    ['Pékin a mis en garde Taïwan contre toute provocation.', 'THREATEN CHN>TWN'],
    ['La Corée du Nord a averti le Japon.', 'THREATEN PRK>JPN'],
    ["Les menaces de l'Iran contre Israël se multiplient.", 'THREATEN IRN>ISR'],
    ['Ankara a adressé un ultimatum à la Syrie.', 'THREATEN TUR>SYR'],
    ["L'avertissement de Moscou à la Finlande date de lundi.", 'THREATEN RUS>FIN'],
  ],
  leaves: [
    "L'orage menace la côte bretonne.",
    'Le syndicat menace de faire grève.',
    'La météo a averti les plaisanciers.',
    "Le médecin a mis en garde contre l'abus d'alcool.",
  ],
}
