/** The dossier between two states or organisations: a chart of the events in time, then each with its claims and words. */
import { type FormEvent, useState } from 'react'
import { fetchDossier, fetchParties, useLoaded } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { DossierChart } from '../parts/DossierChart.tsx'
import { DossierLine } from '../parts/DossierLine.tsx'
import { Waiting } from '../parts/Waiting.tsx'
import { go } from '../route.ts'

export function DossierPage({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useSpeech()
  return (
    <section>
      <h1>{t('dossier')}</h1>
      <PartiesForm a={a} b={b} />
      {a && b ? <Dossier a={a} b={b} /> : <p className="hint">{t('dossierHint')}</p>}
    </section>
  )
}

function PartiesForm({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useSpeech()
  const loaded = useLoaded('parties', fetchParties)
  const [first, setFirst] = useState(a)
  const [second, setSecond] = useState(b)
  const open = (event: FormEvent) => {
    event.preventDefault()
    if (first && second) go({ page: 'dossier', a: first.trim(), b: second.trim() })
  }
  const parties = loaded.value?.items ?? []
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
        {parties.map((party) => (
          <option key={party.code ?? party.name} value={party.code ?? party.name}>
            {party.name} ({party.events})
          </option>
        ))}
      </datalist>
      <button type="submit">{t('open')}</button>
    </form>
  )
}

function Dossier({ a, b }: { readonly a: string; readonly b: string }) {
  const { t } = useSpeech()
  const loaded = useLoaded(`dossier ${a} ${b}`, (signal) => fetchDossier(a, b, signal))
  const dossier = loaded.value
  if (!dossier) return <Waiting loaded={loaded} />
  if (!dossier.events.length) return <p>{t('dossierEmpty')}</p>
  return (
    <>
      <h2>
        {dossier.a.name} – {dossier.b.name} <span className="count">{dossier.events.length}</span>
      </h2>
      <DossierChart events={dossier.events} />
      <ol className="timeline">
        {dossier.events.map((event) => (
          <DossierLine key={event.no} event={event} />
        ))}
      </ol>
    </>
  )
}
