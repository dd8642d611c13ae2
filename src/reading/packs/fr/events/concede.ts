/** Yields in words: eases a measure, apologises, declares a truce, announces a withdrawal. */
import type { Family } from './family.ts'

export const concede: Family = {
  name: 'concede',
  type: 'CONCEDE',
  reads: [
    ['Les Etats-Unis ont levé les sanctions contre le Soudan.', 'CONCEDE USA>SDN'],
    ["L'Union européenne a allégé l'embargo contre le Zimbabwe.", 'CONCEDE EU>ZWE'],
    ["La Colombie s'est excusée auprès de l'Equateur.", 'CONCEDE COL>ECU'],
    ['Le Japon a présenté ses excuses à la Corée du Sud.', 'CONCEDE JPN>KOR'],
    ["L'Ethiopie retirera ses troupes de Somalie en octobre.", 'CONCEDE ETH>SOM planned'],
    ['Les talibans ont décrété un cessez-le-feu.', 'CONCEDE Taliban>'],
    ["Londres a annoncé le retrait de ses soldats d'Afghanistan.", 'CONCEDE GBR>AFG planned'],
    ["La levée des sanctions contre l'Erythrée a été votée par l'ONU.", 'CONCEDE UN>ERI'],
    ['Alger a rouvert sa frontière avec la Tunisie.', 'CONCEDE DZA>TUN'],
    ['Israël a autorisé le Qatar à livrer du carburant.', 'CONCEDE ISR>QAT'],
    ['Le Rwanda a mis fin au blocus du Burundi.', 'CONCEDE RWA>BDI'],
    ["Ottawa a reporté l'expulsion des diplomates kazakhs.", 'CONCEDE CAN>KAZ'],
    ['La Croatie a rouvert ses frontières.', 'CONCEDE HRV>'],
    ['La Lituanie a rouvert sa frontière avec la Biélorussie.', 'CONCEDE LTU>BLR'],
    ['Les frontières du Maroc ont rouvert.', 'CONCEDE MAR>'],
    ['La Norvège a levé les contrôles avec le Danemark.', 'CONCEDE NOR>DNK'],
    ['Le Royaume-Uni exempte les Portugais de quarantaine.', 'CONCEDE GBR>PRT'],
    ["L'Iran a accédé à la demande de l'AIEA.", 'CONCEDE IRN>IAEA'],
    ["L'Arménie a décrété un arrêt des combats.", 'CONCEDE ARM>'],
    ['La Finlande a retiré le Panama de sa liste noire.', 'CONCEDE FIN>PAN'],
  ],
  leaves: [
    'Le préfet a levé les restrictions dans le département.',
    "L'acteur s'est excusé auprès de ses partenaires.",
    'La Norvège a allégé ses mesures contre le virus.',
    'Le médecin a autorisé le patient à sortir.',
    'Le ministère néerlandais a reporté la rentrée.',
    'Le musée a rouvert ses portes.',
    'La Hongrie a levé les restrictions dans les restaurants.',
    'La Norvège a renoncé à changer de monnaie.',
  ],
}
