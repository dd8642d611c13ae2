/** One event of a dossier on its time line, with each dispatch's claim about it: status, on whose word, the words. */
import type { DossierClaim, DossierEvent } from '../../api/contract.ts'
import { useSpeech } from '../language.tsx'
import { quadOf } from '../world.ts'
import { StandingBadge, StatusBadge, TypeBadge } from './Badge.tsx'
import { Link } from './Link.tsx'

export function DossierLine({ event }: { readonly event: DossierEvent }) {
  const { t, day, code, name } = useSpeech()
  const names = (parties: DossierEvent['source']) => parties.map(name).join(', ')
  return (
    <li className={quadOf(event.type)}>
      <div className="when">
        <time>{day(event.date)}</time>
        {!event.date && event.day && (
          <p className="gloss">
            {t('told')} {day(event.day)}
          </p>
        )}
      </div>
      <article>
        <h3>
          <TypeBadge type={event.type} /> {names(event.source)}
          {event.target.length > 0 && ` → ${names(event.target)}`}
          <span className="gloss"> {code(event.mode ?? event.type)}</span>
          {event.place && (
            <span className="gloss">
              , {t('where').toLowerCase()} : {name(event.place)}
            </span>
          )}
        </h3>
        <ul>
          {event.claims.map((claim) => (
            <Claim key={`${claim.dispatch.id} ${claim.id}`} claim={claim} />
          ))}
        </ul>
      </article>
    </li>
  )
}

function Claim({ claim }: { readonly claim: DossierClaim }) {
  const { t, moment, money, name } = useSpeech()
  return (
    <li className={`claim ${claim.dispatch.standing}`}>
      <p>
        <StatusBadge status={claim.status} />
        {claim.basis === 'inferred' && ` (${t('partyInferred')})`} {t('onWord').toLowerCase()}{' '}
        {claim.chain.length ? claim.chain.map(name).join(' ← ') : t('agency')}
        {claim.deniedBy.length > 0 && `, ${t('deniedBy').toLowerCase()} ${claim.deniedBy.map(name).join(', ')}`}
        {claim.amount &&
          `, ${claim.amount.comparator === '=' ? '' : `${claim.amount.comparator} `}${money(claim.amount.value, claim.amount.currency)}`}{' '}
        <StandingBadge standing={claim.dispatch.standing} />
      </p>
      <blockquote lang={claim.dispatch.language}>
        {claim.evidence.length ? claim.evidence.map((span) => span.words).join(' […] ') : claim.trigger.words}
      </blockquote>
      <p className="byline">
        {claim.dispatch.source},{' '}
        <Link to={{ page: 'dispatch', id: claim.dispatch.id, at: claim.trigger.start }}>
          {t('reportedOn')} {moment(claim.dispatch.sentAt)}
        </Link>
      </p>
    </li>
  )
}
