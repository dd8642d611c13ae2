/** The dispatches of the record, latest first, a page at a time. */
import { fetchDispatches, useLoaded } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { DispatchRows } from '../parts/DispatchRows.tsx'
import { Link } from '../parts/Link.tsx'
import { Waiting } from '../parts/Waiting.tsx'

const PAGE = 50

export function DispatchesPage({ offset }: { readonly offset: number }) {
  const { t } = useSpeech()
  const loaded = useLoaded(`dispatches ${offset}`, (signal) => fetchDispatches(offset, PAGE, signal))
  const list = loaded.value
  return (
    <section>
      <h1>
        {t('dispatches')} {list && <span className="count">{list.total}</span>}
      </h1>
      {!list && <Waiting loaded={loaded} />}
      {list && list.total === 0 && <p>{t('emptyRecord')}</p>}
      {list && list.items.length > 0 && <DispatchRows items={list.items} />}
      {list && (
        <nav className="pages" aria-label={t('dispatches')}>
          {offset > 0 && <Link to={{ page: 'dispatches', offset: Math.max(0, offset - PAGE) }}>← {t('newer')}</Link>}
          {offset + PAGE < list.total && <Link to={{ page: 'dispatches', offset: offset + PAGE }}>{t('older')} →</Link>}
        </nav>
      )}
    </section>
  )
}
