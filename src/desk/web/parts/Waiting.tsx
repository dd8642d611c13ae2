/** What stands in place of something that loads or that failed to. */
import type { Loaded } from '../api.ts'
import { useSpeech } from '../language.tsx'

export function Waiting({ loaded }: { readonly loaded: Loaded<unknown> }) {
  const { t } = useSpeech()
  if (!loaded.problem)
    return (
      <p className="waiting" role="status">
        {t('loading')}
      </p>
    )
  return (
    <div className="problem" role="alert">
      <p>
        {loaded.problem.status
          ? `${t('failed')} (${loaded.problem.status}) : ${loaded.problem.message}`
          : t('unreachable')}
      </p>
      <button type="button" onClick={loaded.reload}>
        {t('retry')}
      </button>
    </div>
  )
}
