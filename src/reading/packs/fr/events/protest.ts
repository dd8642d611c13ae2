/** Demonstrates against another state. */
import type { Family } from './family.ts'

export const protest: Family = {
  name: 'protest',
  type: 'PROTEST',
  reads: [
    ['Des Chiliens ont manifesté contre le Pérou.', 'PROTEST CHL>PER'],
    ["Des Vietnamiens ont manifesté devant l'ambassade de Chine.", 'PROTEST VNM>CHN'],
  ],
  leaves: [
    'Des agriculteurs ont manifesté contre la réforme.',
    'Les étudiants chiliens ont manifesté contre le gouvernement chilien.',
  ],
}
