/** Deploys or raises forces, manoeuvres alone. */
import type { Family } from './family.ts'

export const mobilize: Family = {
  name: 'mobilize',
  type: 'MOBILIZE',
  reads: [
    ['La Russie a déployé des missiles à Kaliningrad.', 'MOBILIZE RUS>'],
    ['La Grèce a envoyé une frégate en Méditerranée.', 'MOBILIZE GRC>'],
    ["L'Inde a massé des troupes face à la Chine.", 'MOBILIZE IND>CHN'],
    ['La Corée du Nord a tiré deux missiles.', 'MOBILIZE PRK>'],
    ['Le déploiement de soldats américains en Pologne a commencé.', 'MOBILIZE USA>'],
    ["L'Iran enrichit son uranium.", 'MOBILIZE IRN>'],
    ["L'armée chinoise a effectué des manoeuvres.", 'MOBILIZE CHN>'],
  ],
  leaves: [
    'La préfecture a déployé des pompiers.',
    "L'entreprise a renforcé son équipe.",
    'Le club a envoyé un message.',
  ],
}
