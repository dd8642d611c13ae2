/** A dispatch's text with its marks, each reachable by pointer and by Tab, and the panel that shows the entry for the one in focus. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '../../../types/index.ts'
import { useSpeech } from '../language.tsx'
import { type EntryKind, type Mark, marksOf, type Segment, segmentsOf } from '../marks.ts'
import type { WordKey } from '../words.ts'
import { Entry } from './Entry.tsx'

const KINDS: readonly (readonly [EntryKind, WordKey])[] = [
  ['quotation', 'kindQuotation'],
  ['event', 'kindEvent'],
  ['office', 'kindOffice'],
  ['name', 'kindName'],
  ['time', 'kindTime'],
  ['amount', 'kindAmount'],
]

/** What matters most first: under one word the event stands above the quotation it is in, and names come last. */
const ORDER: readonly EntryKind[] = ['event', 'office', 'quotation', 'amount', 'time', 'name']

export function MarkedText({
  reading,
  text,
  at,
}: {
  readonly reading: Reading
  readonly text: string
  readonly at: number | null
}) {
  const { t } = useSpeech()
  const [shown, setShown] = useState<ReadonlySet<EntryKind>>(new Set(KINDS.map(([kind]) => kind)))
  const segments = useMemo(() => segmentsOf(text.length, marksOf(reading, shown)), [reading, text, shown])
  const [focused, setFocused] = useState<Segment | null>(null)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (at === null) return
    const target = body.current?.querySelector<HTMLElement>(`[data-start="${at}"]`)
    target?.scrollIntoView({ block: 'center' })
    target?.focus()
  }, [at])

  const toggle = (kind: EntryKind) => {
    const next = new Set(shown)
    if (!next.delete(kind)) next.add(kind)
    setFocused(null)
    setShown(next)
  }
  const entries = focused ? unique(focused.marks) : []

  return (
    <div className="reading">
      <div>
        <fieldset className="layers">
          <legend>{t('show')}</legend>
          {KINDS.map(([kind, word]) => (
            <label key={kind} className={kind}>
              <input type="checkbox" checked={shown.has(kind)} onChange={() => toggle(kind)} /> {t(word)}{' '}
              <span className="count">{countOf(reading, kind)}</span>
            </label>
          ))}
        </fieldset>
        <div className="text" ref={body} lang={reading.dispatch.language}>
          {segments.map((segment) => (
            <Piece
              key={segment.start}
              segment={segment}
              text={text}
              current={segment === focused}
              onFocus={setFocused}
            />
          ))}
        </div>
      </div>
      <aside className="panel" aria-label={t('panel')}>
        <h2>{t('panel')}</h2>
        <div aria-live="polite">
          {entries.length === 0 && <p className="hint">{t('panelHint')}</p>}
          {entries.map((mark) => (
            <Entry key={`${mark.kind}${mark.index}`} reading={reading} text={text} mark={mark} />
          ))}
        </div>
        {reading.notes.length > 0 && (
          <details>
            <summary>
              {t('notes')} ({reading.notes.length})
            </summary>
            <ul>
              {[...new Set(reading.notes)].map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </details>
        )}
      </aside>
    </div>
  )
}

function Piece({
  segment,
  text,
  current,
  onFocus,
}: {
  readonly segment: Segment
  readonly text: string
  readonly current: boolean
  readonly onFocus: (segment: Segment) => void
}) {
  const words = text.slice(segment.start, segment.end)
  if (!segment.marks.length) return <>{words}</>
  const kinds = [...new Set(segment.marks.map((mark) => mark.kind))]
  const stop = segment.opens.length > 0
  return (
    <mark
      className={`${kinds.join(' ')}${current ? ' current' : ''}`}
      data-start={segment.start}
      tabIndex={stop ? 0 : undefined}
      onFocus={() => onFocus(segment)}
      onPointerEnter={() => onFocus(segment)}
    >
      {words}
    </mark>
  )
}

function unique(marks: readonly Mark[]): Mark[] {
  const seen = new Set<string>()
  const once = marks.filter((mark) => {
    const key = `${mark.kind}${mark.index}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return once.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

function countOf(reading: Reading, kind: EntryKind): number {
  switch (kind) {
    case 'quotation':
      return reading.quotations.length
    case 'event':
      return reading.events.length
    case 'office':
      return reading.offices.length
    case 'name':
      return reading.actors.length
    case 'time':
      return reading.times.length
    default:
      return reading.amounts.length
  }
}
