/** The dossier between two states or organisations: a chart of the events in time, then each with its claims and words. */
import { type FormEvent, useState } from 'react'
import type { DossierView, PairList } from '../../api/contract.ts'
import { fetchDossier, fetchPairs, type Loaded, useLoaded } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { DossierChart } from '../parts/DossierChart.tsx'
import { DossierLine } from '../parts/DossierLine.tsx'
import { Link } from '../parts/Link.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { go } from '../route.ts'

export function DossierPage({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useSpeech()
  const pairs = useLoaded('pairs', fetchPairs)
  return (
    <section>
      <h1>{t('dossier')}</h1>
      <PartiesForm a={a} b={b} pairs={pairs.value} />
      {a && b ? <Dossier a={a} b={b} /> : <BusiestPairs pairs={pairs} />}
    </section>
  )
}

type Party = PairList['items'][number]['a']

const addressOf = (party: Party): string => party.code ?? party.name

function PartiesForm({ a, b, pairs }: { readonly a: string; readonly b: string; readonly pairs: PairList | null }) {
  const { t, name } = useSpeech()
  const [first, setFirst] = useState(a)
  const [second, setSecond] = useState(b)
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (first.trim() && second.trim()) go({ page: 'dossier', a: first.trim(), b: second.trim() })
  }
  const parties = new Map(pairs?.items.flatMap((pair) => [pair.a, pair.b]).map((party) => [addressOf(party), party]))
  return (
    <form className="parties" onSubmit={open}>
      <label>
        {t('between')}{' '}
        <input
          list="parties"
          required
          value={first}
          onChange={(event) => setFirst(event.target.value)}
          maxLength={100}
        />
      </label>
      <label>
        {t('and')}{' '}
        <input
          list="parties"
          required
          value={second}
          onChange={(event) => setSecond(event.target.value)}
          maxLength={100}
        />
      </label>
      <datalist id="parties">
        {[...parties].map(([address, party]) => (
          <option key={address} value={address}>
            {name(party)}
          </option>
        ))}
      </datalist>
      <button type="submit">{t('open')}</button>
    </form>
  )
}

function BusiestPairs({ pairs }: { readonly pairs: Loaded<PairList> }) {
  const { t, name } = useSpeech()
  if (!pairs.value) return <Waiting loaded={pairs} />
  return (
    <>
      <p className="hint">{t('dossierHint')}</p>
      <h2>{t('busiest')}</h2>
      <ul className="pairs">
        {pairs.value.items.map(({ a, b, events }) => (
          <li key={`${addressOf(a)} ${addressOf(b)}`}>
            <Link to={{ page: 'dossier', a: addressOf(a), b: addressOf(b) }}>
              {name(a)} – {name(b)}
            </Link>{' '}
            <span className="count">{events}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Dossier({ a, b }: { readonly a: string; readonly b: string }) {
  const { t, name } = useSpeech()
  const loaded = useLoaded(`dossier ${a} ${b}`, (signal) => fetchDossier(a, b, signal))
  const dossier = loaded.value
  if (!dossier) return <Waiting loaded={loaded} />
  return (
    <>
      <h2>
        {name(dossier.a)} – {name(dossier.b)} <span className="count">{dossier.total}</span>
      </h2>
      {dossier.events.length === 0 && <p>{t('dossierEmpty')}</p>}
      {dossier.events.length > 0 && <DossierChart events={dossier.events} />}
      <ol className="timeline">
        {dossier.events.map((event) => (
          <DossierLine key={event.no} event={event} />
        ))}
      </ol>
      {dossier.offices.length > 0 && <Offices offices={dossier.offices} />}
    </>
  )
}

function Offices({ offices }: { readonly offices: DossierView['offices'] }) {
  const { t, code, name, day } = useSpeech()
  return (
    <>
      <h2>{t('officeHolders')}</h2>
      <table className="dispatches">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('office')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map(({ person, office, of, status, lastSeen }) => (
            <tr key={`${person.name} ${office} ${of.name}`}>
              <td>{person.name}</td>
              <td>
                {code(office)}, {name(of)}
              </td>
              <td>{code(status)}</td>
              <td>{lastSeen ? day(lastSeen.slice(0, 10)) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
