/** Withdraws, frees, disarms, keeps a truce. */
import type { Family } from './family.ts'

export const retreat: Family = {
  name: 'retreat',
  type: 'RETREAT',
  reads: [
    ['Le Tchad a retiré ses soldats du Nigeria.', 'RETREAT TCD>NGA'],
    ["L'Iran a libéré des marins sud-coréens.", 'RETREAT IRN>KOR'],
    ['Les troupes éthiopiennes se sont retirées de Somalie.', 'RETREAT ETH>SOM'],
    ["Le retrait des forces russes de Géorgie s'est achevé.", 'RETREAT RUS>GEO'],
    ["La libération par le Venezuela d'un journaliste allemand a été saluée.", 'RETREAT VEN>DEU'],
    ["L'Arménie et l'Azerbaïdjan ont échangé des prisonniers.", 'RETREAT ARM,AZE>'],
    ['Kaboul a libéré cent prisonniers talibans.', 'RETREAT AFG>Taliban'],
    ['La Bolivie a libéré un pasteur canadien.', 'RETREAT BOL>CAN'],
    ['Les rebelles houthis ont battu en retraite.', 'RETREAT Houthis>'],
    ["La capitulation de l'Italie devant les Alliés date de 1943.", 'RETREAT ITA>Allies'],
    ['La Malaisie a laissé les réfugiés birmans débarquer.', 'RETREAT MYS>Burmese refugees'],
    ['Le Mali a élargi des policiers burkinabés.', 'RETREAT MLI>BFA'],
    ["Le cessez-le-feu entre l'Erythrée et l'Ethiopie a été respecté.", 'RETREAT ERI,ETH>'],
    ['Les rebelles houthis ont attaqué le Yémen. Ils ont relâché cent captifs.', 'RETREAT Houthis>YEM'],
    ["L'Ouganda a gracié un marchand rwandais.", 'RETREAT UGA>RWA'],
    ['Les rebelles houthis ont libéré une centaine de Saoudiens.', 'RETREAT Houthis>SAU'],
    ['L’armée kényane a plié bagage.', 'RETREAT KEN>'],
    ['La France a restitué un sabre au Sénégal.', 'RETREAT FRA>SEN'],
    ['Le Ghana a autorisé les pêcheurs ivoiriens à rentrer.', 'RETREAT GHA>CIV'],
  ],
  leaves: [
    'Le plan prévoit une Palestine démilitarisée à côté d’Israël.',
    'La banque a retiré ses billets de la circulation.',
    'Le juge a libéré le suspect.',
    "Le candidat s'est retiré de la course.",
    'Le retrait de la réforme a été obtenu par les syndicats.',
    'La Bolivie a libéré les prix.',
    'La Norvège a libéré des fonds pour la santé.',
  ],
}
