/** Small labels: an event's type, a status, whether a dispatch still stands. */
import { useSpeech } from '../language.tsx'
import { quadOf } from '../world.ts'

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
