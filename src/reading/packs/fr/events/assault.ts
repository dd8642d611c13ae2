/** Uses armed force. */
import type { Family } from './family.ts'

export const assault: Family = {
  name: 'assault',
  type: 'ASSAULT',
  reads: [
    ["L'aviation turque a bombardé le nord de l'Irak.", 'ASSAULT TUR>IRQ'],
    ['Les Houthis ont attaqué un aéroport saoudien.', 'ASSAULT Houthis>SAU'],
    ["Deux soldats indiens ont été tués par l'armée pakistanaise.", 'ASSAULT PAK>IND'],
    ['Les frappes israéliennes contre la Syrie ont duré une heure.', 'ASSAULT ISR>SYR'],
    ["Des combats entre l'Arménie et l'Azerbaïdjan ont éclaté.", 'ASSAULT ARM,AZE>'],
    ["L'Irak a envahi le Koweït en 1990.", 'ASSAULT IRQ>KWT'],
    ['Le Hezbollah a tiré des roquettes sur Israël.', 'ASSAULT Hezbollah>ISR'],
    ["Les talibans ont lancé une offensive contre l'armée afghane.", 'ASSAULT Taliban>AFG'],
    ["La guerre entre l'Iran et l'Irak a duré huit ans.", 'ASSAULT IRN,IRQ>'],
    ["L'armée française combat le groupe Etat islamique.", 'ASSAULT FRA>Islamic State'],
  ],
  leaves: [
    "L'orage a frappé le sud de la France.",
    'Le virus attaque les poumons.',
    'Un homme a été tué dans un accident à Brest.',
    'Le boxeur a battu son adversaire.',
  ],
}
