/** Commits itself, offers, promises, announces cooperation to come. */
import type { Family } from './family.ts'

export const agree: Family = {
  name: 'agree',
  type: 'AGREE',
  reads: [
    ["Le Qatar s'est engagé auprès du Liban à financer un hôpital.", 'AGREE QAT>LBN'],
    ['Ottawa a promis une aide médicale à Haïti.', 'AGREE CAN>HTI'],
    ["Le Canada s'est dit prêt à accueillir les négociateurs arméniens.", 'AGREE CAN>ARM'],
    ['Le président chinois doit rencontrer vendredi son homologue kazakh.', 'AGREE CHN,KAZ> planned'],
    ['Le ministre indien de la Défense se rendra lundi à Moscou.', 'AGREE IND>RUS planned'],
    ['Le Brésil et le Paraguay sont convenus de construire un pont.', 'AGREE BRA,PRY>'],
    ['Le roi des Belges a invité le président rwandais.', 'AGREE BEL>RWA'],
    ["Athènes a proposé à Ankara une médiation de l'Otan.", 'AGREE GRC>TUR'],
    [
      'Une rencontre entre le président serbe et le Premier ministre albanais est prévue à Tirana.',
      'AGREE SRB,ALB> planned',
    ],
    ['Le Japon livrera des vedettes au Vietnam.', 'AGREE JPN>VNM planned'],
    ["L'Irlande et le Canada signeront un accord en juin.", 'AGREE IRL,CAN> planned'],
    ['Le président turc pourrait se rendre en Irak.', 'AGREE TUR>IRQ possible'],
    ['Stockholm a accepté de fournir des radars à Varsovie.', 'AGREE SWE>POL'],
    ["L'offre de Lisbonne à l'Angola porte sur trois ans.", 'AGREE PRT>AGO'],
    ['Le Premier ministre grec a affirmé avoir reçu des garanties de la France.', 'AGREE FRA>GRC'],
    ["La Suède et la Norvège ont proposé d'abriter une conférence sur la Bolivie.", 'AGREE SWE,NOR>BOL'],
    ['Le chef de la diplomatie finlandaise se rendra au Kosovo et en Serbie.', 'AGREE FIN>XKX,SRB planned'],
    ['Le médiateur kényan est attendu mercredi au Tchad.', 'AGREE KEN>TCD planned'],
    ['La ministre suédoise a assuré que Stockholm continuerait à former les policiers kényans.', 'AGREE SWE>KEN'],
    ['La Finlande a promis de financer des essais cliniques.', 'AGREE FIN>'],
    ["La Mongolie s'est dite prête à participer aux pourparlers.", 'AGREE MNG>'],
    ['La Colombie a commandé deux millions de doses.', 'AGREE COL>'],
    ['Le Portugal et le Cap-Vert ont réaffirmé leur engagement à protéger les océans.', 'AGREE PRT,CPV>'],
  ],
  leaves: [
    'La Serbie a promis des sanctions.',
    'Le Chili compte moderniser ses aéroports.',
    "Le président bolivien a promis aux Boliviens de baisser l'impôt.",

    'Le maire a promis une piste cyclable aux habitants.',
    'Le gouvernement danois a promis de baisser les impôts.',
    "L'entreprise propose un abonnement.",
    'Le président tunisien se rendra lundi à Sfax.',
    "Les syndicats italiens ont accepté l'offre du gouvernement.",
    "Le ministre portugais s'est dit prêt à reporter les vacances.",
    'La volonté du Portugal de protéger ses côtes est connue des Espagnols.',
  ],
}
