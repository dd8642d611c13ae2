/** Condemns, criticises, accuses, investigates, sues. */
import type { Family } from './family.ts'

export const accuse: Family = {
  name: 'accuse',
  type: 'ACCUSE',
  reads: [
    ["Le Portugal a accusé mardi le Maroc d'avoir fermé sa frontière sans prévenir.", 'ACCUSE PRT>MAR'],
    ['La Bulgarie est accusée par la Grèce de polluer un fleuve commun.', 'ACCUSE GRC>BGR'],
    ["Oslo reproche à Moscou d'avoir brouillé des signaux de navigation.", 'ACCUSE NOR>RUS'],
    ['Lima a dénoncé le comportement du Chili dans ces eaux poissonneuses.', 'ACCUSE PER>CHL'],
    ["Le gouvernement canadien a condamné l'attitude de l'Iran.", 'ACCUSE CAN>IRN'],
    ["Jakarta s'en est pris à l'Australie après la publication du rapport.", 'ACCUSE IDN>AUS'],
    ['Le ministère suédois des Affaires étrangères a convoqué mercredi l’ambassadeur du Bélarus.', 'ACCUSE SWE>BLR'],
    ['Les accusations de Bogota contre le Venezuela ne faiblissent pas.', 'ACCUSE COL>VEN'],
    ['Nairobi a porté plainte contre la Somalie devant la Cour internationale de justice.', 'ACCUSE KEN>SOM'],
    ["L'Autriche tient la Turquie pour responsable de l'échec des discussions.", 'ACCUSE AUT>TUR'],
    ["Tokyo a exprimé son inquiétude à la Chine après l'incident.", 'ACCUSE JPN>CHN'],
    ['Le gouvernement irlandais a vivement critiqué Israël.', 'ACCUSE IRL>ISR'],
    ['Berlin, accusant la Hongrie de bloquer le texte, a quitté la salle.', 'ACCUSE DEU>HUN'],
    ['Madrid impute à la Russie une cyberattaque contre ses hôpitaux.', 'ACCUSE ESP>RUS'],
  ],
  leaves: [
    'Le comptable est accusé de fraude par ses anciens associés.',
    'Le film a été condamné par la critique.',
    "Le maire a dénoncé l'état des routes de la commune.",
    "L'opposition espagnole a critiqué le gouvernement de Madrid.",
    'Il a porté plainte contre son voisin.',
    "La Suède s'est félicitée de la bonne tenue de ses exportations.",
  ],
}
