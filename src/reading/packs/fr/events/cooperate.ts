/** Trades, trains, extradites, shares: material cooperation under way. */
import type { Family } from './family.ts'

export const cooperate: Family = {
  name: 'cooperate',
  type: 'COOPERATE',
  reads: [
    ['La Finlande et la Suède ont longtemps coopéré.', 'COOPERATE FIN,SWE>'],
    ["L'Inde a acheté des avions à la France.", 'COOPERATE IND>FRA'],
    ['Le Brésil a extradé deux trafiquants vers l’Italie.', 'COOPERATE BRA>ITA'],
    ['La Russie a vendu des hélicoptères au Pérou.', 'COOPERATE RUS>PER'],
    ["La coopération entre le Niger et l'Allemagne s'étend à la santé.", 'COOPERATE NER,DEU>'],
    ["Les échanges commerciaux entre l'Australie et l'Indonésie ont doublé.", 'COOPERATE AUS,IDN>'],
    ['Les Etats-Unis et les Philippines ont mené des manoeuvres conjointes.', 'COOPERATE USA,PHL>'],
    ["L'achat de missiles russes par la Turquie irrite Washington.", 'COOPERATE TUR>RUS'],
    ['La Chine construit un port au Sri Lanka.', 'COOPERATE CHN>LKA'],
    ['Le Danemark a transmis au Paraguay toutes les informations utiles.', 'COOPERATE DNK>PRY'],
    ['Le Canada est le principal fournisseur de blé de la Jordanie.', 'COOPERATE CAN>JOR'],
    ['La Norvège a transmis à Berlin les résultats de ses analyses.', 'COOPERATE NOR>DEU'],
    ['La Jordanie, alliée du Canada, a gardé le silence.', 'COOPERATE JOR,CAN>'],
    ["L'alliance entre le Portugal et le Royaume-Uni est ancienne.", 'COOPERATE PRT,GBR>'],
    ['La fouille est menée en collaboration avec le Pérou.', 'COOPERATE PER>'],
    ['La Croatie a remis le suspect à la Hongrie.', 'COOPERATE HRV>HUN'],
    ['Les liens commerciaux entre le Kenya et la Chine se resserrent.', 'COOPERATE KEN,CHN>'],
    ['Le Chili et le Pérou ont uni leurs efforts.', 'COOPERATE CHL,PER>'],
  ],
  leaves: [
    'Les deux partis suédois ont formé une alliance.',
    'Le constructeur est le partenaire du club.',

    'Les deux villes suisses coopèrent dans les transports.',
    'Le groupe a vendu sa filiale.',
    "L'achat de masques par la mairie a coûté cher.",
    'Le constructeur livre ses premiers modèles.',
    'Le ministre est un client de la boulangerie.',
  ],
}
