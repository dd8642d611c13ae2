/** Meets, visits, talks, telephones. */
import type { Family } from './family.ts'

export const consult: Family = {
  name: 'consult',
  type: 'CONSULT',
  reads: [
    ['Le Premier ministre japonais a rencontré jeudi le président vietnamien.', 'CONSULT JPN,VNM>'],
    ['Le roi de Jordanie a reçu le ministre espagnol de la Défense.', 'CONSULT JOR,ESP>'],
    ['Le président chilien a été reçu à Rome par son homologue italien.', 'CONSULT CHL,ITA>'],
    [
      "La ministre finlandaise des Affaires étrangères s'est entretenue avec le président estonien.",
      'CONSULT FIN,EST>',
    ],
    ["Le chef de l'Etat sénégalais s'est rendu au Brésil en mars.", 'CONSULT SEN>BRA'],
    ['Le président kényan effectue une visite de trois jours en Inde.', 'CONSULT KEN>IND'],
    ["La visite du ministre allemand de l'Economie à Bakou a duré deux jours.", 'CONSULT DEU>AZE'],
    ['Un entretien entre le président polonais et le chancelier autrichien a eu lieu à Vienne.', 'CONSULT POL,AUT>'],
    ['Les discussions entre le Pérou et la Bolivie ont repris.', 'CONSULT PER,BOL>'],
    ["Le président argentin s'est entretenu par téléphone avec le Premier ministre canadien.", 'CONSULT ARG,CAN>'],
    ['Le Caire et Khartoum négocient depuis des mois.', 'CONSULT EGY,SDN>'],
    ['La Norvège et le Danemark se sont réunis à Oslo.', 'CONSULT NOR,DNK>'],
    ['Le ministre belge des Affaires étrangères est arrivé lundi à Kinshasa.', 'CONSULT BEL>COD'],
    ['Le gouvernement néerlandais a dépêché un émissaire à Tripoli.', 'CONSULT NLD>LBY'],
    ['Le président ghanéen a téléphoné au roi du Maroc.', 'CONSULT GHA,MAR>'],
    ["Le président mongol a visité la Corée du Sud l'an dernier.", 'CONSULT MNG>KOR'],
    ['Le président chilien a vu jeudi à Lima son homologue péruvien.', 'CONSULT CHL,PER>'],
    ['Le ministre tchèque est entré en contact avec les dirigeants mongols.', 'CONSULT CZE,MNG>'],
    ['Une session de pourparlers a eu lieu à Oslo entre le gouvernement colombien et les Farc.', 'CONSULT COL,FARC>'],
    ['Oslo et Riga doivent se revoir en août.', 'AGREE NOR,LVA> planned'],
    ['Oslo et Riga entameront mardi à Vienne des pourparlers.', 'AGREE NOR,LVA> planned'],
  ],
  leaves: [
    'Le président français a visité une usine à Lille.',
    'Le ministre italien de la Santé a rencontré des infirmières.',
    "L'équipe a rencontré des difficultés.",
    'Le roman a reçu un prix.',
    'La rencontre entre Lens et Nantes a été interrompue.',
    'Le Premier ministre grec a reçu les chefs des partis.',
    'Le ministre danois a vu sa cote baisser.',
    'Le déplacement de populations soudanaises au Tchad inquiète.',
    'Un échange de maillots a eu lieu entre les joueurs.',
  ],
}
