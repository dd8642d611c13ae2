/** Refuses, vetoes, denies, defies. */
import type { Family } from './family.ts'

export const reject: Family = {
  name: 'reject',
  type: 'REJECT',
  reads: [
    ["L'Erythrée a rejeté la demande de l'ONU.", 'REJECT ERI>UN'],
    ['Le Honduras refuse de livrer des documents au Nicaragua.', 'REJECT HND>NIC'],
    ["La Chine a démenti les accusations de l'Australie.", 'REJECT CHN>AUS'],
    ["La Bosnie a décliné l'invitation de la Serbie.", 'REJECT BIH>SRB'],
    ["La Russie a opposé son veto à la résolution de l'ONU.", 'REJECT RUS>UN'],
    ["Le refus de l'Inde de discuter avec le Pakistan a surpris la presse.", 'REJECT IND>PAK'],
    ['La Russie a violé le traité.', 'REJECT RUS>'],
    ['La Corée du Nord défie les Nations unies.', 'REJECT PRK>UN'],
    ["L'Iran a nié toute implication dans l'attentat.", 'REJECT IRN>'],
    ["Le Cameroun a ignoré l'appel de la France.", 'REJECT CMR>FRA'],
  ],
  leaves: [
    'Le club a rejeté une offre de vingt millions.',
    "L'actrice a démenti les rumeurs.",
    "Le Parlement italien a rejeté l'amendement.",
    "Le conducteur a refusé de s'arrêter.",
  ],
}
