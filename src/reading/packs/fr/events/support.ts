/** Praises, backs, recognises, signs an accord, opens relations. */
import type { Family } from './family.ts'

export const support: Family = {
  name: 'support',
  type: 'SUPPORT',
  reads: [
    ['La Russie soutient la Serbie sur cette question.', 'SUPPORT RUS>SRB'],
    ['Le gouvernement grec a salué la décision du Canada.', 'SUPPORT GRC>CAN'],
    ["L'Uruguay a reconnu la Palestine en 2011.", 'SUPPORT URY>PSE'],
    ['Le Kenya et la Tanzanie ont signé un accord commercial.', 'SUPPORT KEN,TZA>'],
    ["L'accord conclu entre le Soudan et l'Erythrée est entré en vigueur.", 'SUPPORT SDN,ERI>'],
    ['Le Parlement danois a ratifié le traité.', 'SUPPORT DNK>'],
    ["L'Arabie saoudite a rétabli ses relations diplomatiques avec la Thaïlande.", 'SUPPORT SAU,THA>'],
    ['Le président kirghiz a félicité son homologue tadjik.', 'SUPPORT KGZ>TJK'],
    ["La Macédoine du Nord a rejoint l'Otan.", 'SUPPORT MKD>NATO'],
    ["Le soutien de l'Iran au Hezbollah inquiète la région.", 'SUPPORT IRN>Hezbollah'],
    ['Bratislava a exprimé sa solidarité à la République tchèque.', 'SUPPORT SVK>CZE'],
    ['La normalisation entre le Maroc et Israël a surpris.', 'SUPPORT MAR,ISR>'],
    ["Le Mexique a remercié Cuba pour l'envoi de médecins.", 'SUPPORT MEX>CUB'],
    ['La signature du traité par la Turquie a été annoncée.', 'SUPPORT TUR>'],
    ["Le président bolivien a reçu l'appui du Mexique.", 'SUPPORT MEX>BOL'],
    ["L'accord de 2011 sur le nucléaire, conclu entre Tokyo et Brasilia, expire.", 'SUPPORT JPN,BRA>'],
    ['La Jordanie, alliée du Canada, a gardé le silence.', 'SUPPORT JOR>CAN'],
  ],
  leaves: [
    'Le joueur a signé un contrat de trois ans avec le club.',
    'Le ministre suisse a salué le travail des pompiers.',
    'La mairie soutient les commerçants.',
    "Les députés ont approuvé le budget de l'Italie.",
    'Elle a reconnu son erreur.',
    'Le ministre italien a reçu le soutien de son parti.',
    'Le maire de Lyon soutient les commerçants étrangers.',
    'Le parti est allié aux écologistes.',
  ],
}
