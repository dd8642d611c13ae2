/** Arrests or detains foreigners, seizes, blockades, hacks, occupies. */
import type { Family } from './family.ts'

export const coerce: Family = {
  name: 'coerce',
  type: 'COERCE',
  reads: [
    ['La Chine a arrêté deux Canadiens.', 'COERCE CHN>CAN'],
    ["L'Iran a saisi un pétrolier britannique.", 'COERCE IRN>GBR'],
    ["La Russie a annexé une péninsule de l'Ukraine.", 'COERCE RUS>UKR'],
    ["L'annexion de la Crimée par la Russie remonte à 2014.", 'COERCE RUS>UKR'],
    ['Le blocus du Qatar par l’Arabie saoudite a pris fin.', 'COERCE SAU>QAT'],
    ['La Birmanie détient un journaliste américain.', 'COERCE MMR>USA'],
    ["L'ingérence de la Russie dans les élections américaines a été établie.", 'COERCE RUS>USA'],
    ['Des pirates nord-coréens ont espionné la Norvège.', 'COERCE PRK>NOR'],
    ['Israël occupe la Cisjordanie.', 'COERCE ISR>PSE'],
    ["La détention en Iran d'une chercheuse française se prolonge.", 'COERCE IRN>FRA'],
  ],
  leaves: [
    'La police portugaise a arrêté un voleur.',
    'Le club occupe la troisième place.',
    'Les douaniers ont saisi trois kilos de cannabis.',
    "L'arrestation du suspect a eu lieu à Nice.",
  ],
}
