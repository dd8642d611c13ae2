/** The dispatches that hold the words asked for. */
import { fetchSearch, useLoaded } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { DispatchRows } from '../parts/DispatchRows.tsx'
import { Waiting } from '../parts/Waiting.tsx'

export function SearchPage({ query }: { readonly query: string }) {
  const { t } = useSpeech()
  const loaded = useLoaded(`search ${query}`, (signal) => fetchSearch(query, signal))
  const list = loaded.value
  return (
    <section>
      <h1>
        {t('resultsFor')} « {query} » {list && <span className="count">{list.total}</span>}
      </h1>
      {!list && <Waiting loaded={loaded} />}
      {list && (list.items.length ? <DispatchRows items={list.items} /> : <p>{t('noResults')}</p>)}
    </section>
  )
}
