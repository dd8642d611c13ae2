/** Imposes sanctions, expels, breaks off, leaves, bars, convicts. */
import type { Family } from './family.ts'

export const sanction: Family = {
  name: 'sanction',
  type: 'SANCTION',
  reads: [
    ['Le Canada a imposé des sanctions contre le Nicaragua.', 'SANCTION CAN>NIC'],
    ['Les Etats-Unis ont sanctionné deux banques turques.', 'SANCTION USA>TUR'],
    ['La République tchèque a expulsé deux diplomates russes.', 'SANCTION CZE>RUS'],
    ['Le Maroc a suspendu ses relations diplomatiques avec l’Iran.', 'SANCTION MAR>IRN'],
    ['Le Burundi a quitté la Cour pénale internationale.', 'SANCTION BDI>ICC'],
    ["Washington s'est retiré de l'Unesco.", 'SANCTION USA>UN'],
    ['Le Pérou a rappelé son ambassadeur au Mexique.', 'SANCTION PER>MEX'],
    ['La Chine a interdit les importations de boeuf australien.', 'SANCTION CHN>AUS'],
    ["L'embargo américain contre Cuba reste en vigueur.", 'SANCTION USA>CUB'],
    ['La Suisse a gelé les avoirs du président biélorusse.', 'SANCTION CHE>BLR'],
    ["L'Inde a fermé son consulat en Afghanistan.", 'SANCTION IND>AFG'],
    ["Le Royaume-Uni a suspendu son aide à l'Ethiopie.", 'SANCTION GBR>ETH'],
    ["L'expulsion par l'Autriche d'un diplomate russe a irrité Moscou.", 'SANCTION AUT>RUS'],
    ['Un tribunal iranien a condamné un touriste allemand à deux ans de prison.', 'SANCTION IRN>DEU'],
  ],
  leaves: [
    'Le tribunal de Lyon a condamné le chauffeur à un an de prison.',
    'La fédération a sanctionné le joueur.',
    'Il a quitté la réunion.',
    "L'école a exclu deux élèves.",
    'Le gouvernement grec a interdit les feux de forêt.',
  ],
}
