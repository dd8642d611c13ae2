/** Asks, demands, calls for. */
import type { Family } from './family.ts'

export const request: Family = {
  name: 'request',
  type: 'REQUEST',
  reads: [
    ["L'ONU a appelé le Burundi à ouvrir ses prisons aux observateurs.", 'REQUEST UN>BDI'],
    ['Le Chili a demandé à la Bolivie de rouvrir la route.', 'REQUEST CHL>BOL'],
    ['Varsovie a exhorté Minsk à libérer les opposants.', 'REQUEST POL>BLR'],
    ["La Grèce exige de la Turquie qu'elle retire son navire.", 'REQUEST GRC>TUR'],
    ['Le président sud-africain a demandé que le Zimbabwe organise un scrutin.', 'REQUEST ZAF>ZWE'],
    ["Bangkok a réclamé à la Malaisie l'extradition d'un banquier.", 'REQUEST THA>MYS'],
    ["L'appel de Tunis à l'Italie est resté sans réponse.", 'REQUEST TUN>ITA'],
    ['Le Japon a invité la Russie à respecter ses engagements.', 'REQUEST JPN>RUS'],
    ["La ministre estonienne de la Défense a plaidé auprès de l'Otan pour des renforts.", 'REQUEST EST>NATO'],
    ["L'Union africaine a appelé à un cessez-le-feu en Libye.", 'REQUEST AU>LBY'],
    ['Rabat fait pression sur l’Espagne.', 'REQUEST MAR>ESP'],
  ],
  leaves: [
    'Les salariés réclament une hausse de salaire.',
    'Le ministre danois a appelé les automobilistes à la prudence.',
    "L'avocat a demandé un report.",
    'Le gouvernement portugais demande aux Portugais de rester chez eux.',
    'Cette maladie exige un traitement.',
  ],
}
