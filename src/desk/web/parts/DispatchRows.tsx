/** Dispatches as a table: when, from whom, headline, how much was read in each. */
import type { DispatchSummary } from '../../api/contract.ts'
import { useSpeech } from '../language.tsx'
import { StandingBadge } from './Badge.tsx'
import { Link } from './Link.tsx'

export function DispatchRows({ items }: { readonly items: readonly DispatchSummary[] }) {
  const { t, moment } = useSpeech()
  return (
    <table className="dispatches">
      <thead>
        <tr>
          <th scope="col">{t('sent')}</th>
          <th scope="col">{t('sourceLabel')}</th>
          <th scope="col">{t('headline')}</th>
          <th scope="col">{t('events')}</th>
          <th scope="col">{t('quotations')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={item.standing}>
            <td>{moment(item.sentAt)}</td>
            <td>{item.source}</td>
            <td lang={item.language}>
              <Link to={{ page: 'dispatch', id: item.id, at: null }}>{item.headline || t('noHeadline')}</Link>{' '}
              <StandingBadge standing={item.standing} />
              {item.opening && <p className="snippet">{item.opening}</p>}
              {item.snippet.length > 0 && (
                <p className="snippet">
                  {item.snippet.map((piece, i) =>
                    piece.hit ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
                  )}
                </p>
              )}
            </td>
            <td className="number" data-unit={t('events')}>
              {item.events ?? ''}
            </td>
            <td className="number" data-unit={t('quotations')}>
              {item.quotations ?? ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
