/** One dispatch with everything read in it marked in its text. */
import { fetchDispatch, useLoaded } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { StandingBadge } from '../parts/Badge.tsx'
import { Link } from '../parts/Link.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'
import { Waiting } from '../parts/Waiting.tsx'

export function DispatchPage({ id, at }: { readonly id: string; readonly at: number | null }) {
  const { t, moment, code } = useSpeech()
  const loaded = useLoaded(`dispatch ${id}`, (signal) => fetchDispatch(id, signal))
  if (!loaded.value) return <Waiting loaded={loaded} />
  const { dispatch, reading } = loaded.value
  return (
    <section>
      <h1 lang={dispatch.language}>{dispatch.headline || t('noHeadline')}</h1>
      <p className="byline">
        {dispatch.source}, {moment(dispatch.sentAt)} <code>{dispatch.id}</code>{' '}
        {dispatch.status !== 'usable' && <span className="badge standing">{code(dispatch.status)}</span>}{' '}
        <StandingBadge standing={dispatch.standing} />
      </p>
      {dispatch.revisedBy && (
        <p className="notice">
          <Link to={{ page: 'dispatch', id: dispatch.revisedBy, at: null }}>{t('seeRevision')}</Link>
        </p>
      )}
      {dispatch.revised.map((earlier) => (
        <p className="notice" key={earlier}>
          {t('revisesNote')} <Link to={{ page: 'dispatch', id: earlier, at: null }}>{earlier}</Link>
        </p>
      ))}
      {dispatch.embargoedUntil && (
        <p className="notice">
          {t('embargo')} {moment(dispatch.embargoedUntil)}
        </p>
      )}
      {reading ? (
        <MarkedText reading={reading} text={dispatch.text} at={at} />
      ) : (
        <p className="text">{dispatch.text}</p>
      )}
    </section>
  )
}
