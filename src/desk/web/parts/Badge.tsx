/** Small labels: an event's type, a status, whether a dispatch still stands. */
import { useSpeech } from '../language.tsx'

export function TypeBadge({ type }: { readonly type: string }) {
  const { code } = useSpeech()
  return (
    <span className={`badge type ${quadOf(type)}`} title={code(type)}>
      {type}
    </span>
  )
}

export function StatusBadge({ status }: { readonly status: string }) {
  const { code } = useSpeech()
  return <span className={`badge status ${status}`}>{code(status)}</span>
}

export function StandingBadge({ standing }: { readonly standing: 'stands' | 'superseded' | 'withdrawn' }) {
  const { t } = useSpeech()
  return standing === 'stands' ? null : <span className={`badge standing ${standing}`}>{t(standing)}</span>
}

/** PLOVER's four quadrants, for colour: verbal or material, cooperation or conflict. */
export function quadOf(type: string): string {
  if (['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'].includes(type)) return 'verbal-cooperation'
  if (['COOPERATE', 'AID', 'RETREAT'].includes(type)) return 'material-cooperation'
  if (['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'].includes(type)) return 'verbal-conflict'
  return 'material-conflict'
}
