/** The events of a dossier in time, by how cooperative or hostile their type is (a Goldstein-like score), drawn with Observable Plot. */
import * as Plot from '@observablehq/plot'
import { useEffect, useRef } from 'react'
import type { DossierEvent } from '../../api/contract.ts'
import { useSpeech } from '../language.tsx'

export function DossierChart({ events }: { readonly events: readonly DossierEvent[] }) {
  const { t, code, name, language } = useSpeech()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dots = events
      .filter((event) => event.day !== null)
      .map((event) => ({
        day: new Date(`${event.day}T12:00:00Z`),
        score: event.score,
        type: code(event.type),
        status: event.claims.some(
          (claim) => claim.status === 'actual' && !claim.chain.length && claim.dispatch.standing === 'stands',
        ),
        parties: [...event.source, ...event.target].map(name).join(', '),
      }))
    if (!dots.length) return
    const plot = Plot.plot({
      width: box.current?.clientWidth || 720,
      height: 190,
      marginLeft: 40,
      x: { type: 'utc', label: null },
      y: { domain: [-10, 10], label: t('goldstein'), grid: true, ticks: 5 },
      color: { type: 'diverging', scheme: 'RdBu', domain: [-10, 10] },
      marks: [
        Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
        Plot.dot(dots, {
          x: 'day',
          y: 'score',
          fill: 'score',
          stroke: 'currentColor',
          r: 6,
          fillOpacity: (dot: { status: boolean }) => (dot.status ? 1 : 0.35),
          title: (dot: { day: Date; type: string; parties: string }) =>
            `${dot.day.toLocaleDateString(language, { timeZone: 'UTC' })}\n${dot.type}\n${dot.parties}`,
          tip: true,
        }),
      ],
    })
    box.current?.replaceChildren(plot)
    return () => plot.remove()
  }, [events, language, t, code, name])
  return (
    <figure className="chart">
      <div ref={box} aria-hidden="true" />
      <figcaption>{t('chart')}</figcaption>
    </figure>
  )
}
