/** Gives money, arms, asylum, relief. */
import type { Family } from './family.ts'

export const aid: Family = {
  name: 'aid',
  type: 'AID',
  reads: [
    ['Le Portugal a accueilli douze migrants secourus en mer.', 'AID PRT>migrants'],
    ['La Norvège a envoyé de l’aide au Liban.', 'AID NOR>LBN'],
    ['L’Espagne a secouru des migrants sénégalais.', 'AID ESP>Senegalese migrants'],
    ['Le Koweït a accordé un prêt de 30 millions de dollars à Djibouti.', 'AID KWT>DJI'],
    ['La Norvège a fourni des vaccins au Malawi.', 'AID NOR>MWI'],
    ['Cuba a envoyé des médecins en Italie.', 'AID CUB>ITA'],
    ["L'Iran arme les Houthis.", 'AID IRN>Houthis'],
    ["L'Ouganda a accueilli des réfugiés du Soudan du Sud.", 'AID UGA>refugees'],
    ["L'aide des Etats-Unis à la Jordanie a augmenté.", 'AID USA>JOR'],
    ['La Banque mondiale finance un barrage au Tadjikistan.', 'AID World Bank>TJK'],
    ["La Turquie a livré des drones à l'Azerbaïdjan.", 'AID TUR>AZE'],
    ['Les livraisons d’armes de la Biélorussie au Soudan ont cessé.', 'AID BLR>SDN'],
    ['La Suède a versé une aide humanitaire au Yémen.', 'AID SWE>YEM'],
    ['La Russie pourrait octroyer un crédit à la Bolivie.', 'AID RUS>BOL possible'],
    ['Le soutien militaire de la Norvège au Népal continue.', 'AID NOR>NPL'],
    ['Bruxelles a accordé une aide au Monténégro.', 'AID EU>MNE'],
    ["La Norvège a contribué au budget de l'OMS.", 'AID NOR>WHO'],
    ["Réfugié en Ouganda, l'opposant rwandais a donné une conférence.", 'AID UGA>RWA'],
    ['Les forces tchadiennes, soutenues militairement par la France, avancent.', 'AID FRA>TCD'],
    ['Le Maroc a dépêché des pompiers en Tunisie.', 'AID MAR>TUN'],
    ["Des drones fournis par l'allié turc équipent l'armée libyenne.", 'AID TUR>LBY'],
    ['Un séisme a frappé le Népal. La Norvège a dépêché des secours.', 'AID NOR>NPL'],
  ],
  leaves: [
    'La région a accordé une subvention au théâtre.',
    'La banque a prêté de l’argent à des agriculteurs.',
    'Le gouvernement espagnol aide les familles.',
    "L'association fournit des repas aux étudiants.",
    'Le don de sang est gratuit en Belgique.',
    'Le Danemark finance ses écoles.',
  ],
}
