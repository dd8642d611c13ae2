/** A box to paste a text into, read at once and not stored. */
import { type FormEvent, useRef, useState } from 'react'
import type { Reading } from '../../../types/index.ts'
import { ApiProblem, readText } from '../api.ts'
import { useSpeech } from '../language.tsx'
import { MarkedText } from '../parts/MarkedText.tsx'

/** An invented dispatch, so that a visitor sees at once what reading gives. */
const EXAMPLE = `La présidente islandaise Sólveig Hallsdóttir a reçu mardi à Reykjavik le Premier ministre népalais Bikram Thapa, pour une visite de deux jours.

"Nos deux pays ont beaucoup à apprendre l'un de l'autre", a déclaré Mme Hallsdóttir à l'issue de leur entretien.

Selon le quotidien Fjallablad, l'Islande pourrait accorder au Népal un prêt de plus de 40 millions d'euros pour des centrales géothermiques. Le Népal a démenti toute négociation, a indiqué un porte-parole du gouvernement.`

export function ReadPage() {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [day, setDay] = useState(() => new Date().toISOString().slice(0, 10))
  const [state, setState] = useState<{ reading: Reading | null; problem: string | null; busy: boolean }>({
    reading: null,
    problem: null,
    busy: false,
  })
  const pending = useRef<AbortController | null>(null)

  const read = async (event: FormEvent) => {
    event.preventDefault()
    pending.current?.abort()
    const abort = new AbortController()
    pending.current = abort
    setState({ reading: null, problem: null, busy: true })
    try {
      const reading = await readText(
        { text, language: 'fr', source: source.trim() || undefined, sentAt: day || null },
        abort.signal,
      )
      setState({ reading, problem: null, busy: false })
    } catch (cause) {
      if (abort.signal.aborted) return
      const problem = cause instanceof ApiProblem && cause.status ? cause.message : t('unreachable')
      setState({ reading: null, problem, busy: false })
    }
  }

  return (
    <section>
      <h1>{t('pasteTitle')}</h1>
      <form className="paste" onSubmit={read}>
        <label htmlFor="text">{t('pasteLabel')}</label>
        <textarea
          id="text"
          lang="fr"
          rows={10}
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-describedby="paste-hint"
        />
        <p id="paste-hint" className="hint">
          {t('pasteHint')}
        </p>
        <div className="fields">
          <label>
            {t('sentAt')} <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <label>
            {t('sourceLabel')}{' '}
            <input type="text" value={source} maxLength={100} onChange={(event) => setSource(event.target.value)} />
          </label>
          <button type="submit" disabled={state.busy || !text.trim()}>
            {state.busy ? t('reading') : t('readNow')}
          </button>
          <button type="button" className="plain" onClick={() => setText(EXAMPLE)}>
            {t('example')}
          </button>
        </div>
      </form>
      {state.problem && (
        <p className="problem" role="alert">
          {state.problem}
        </p>
      )}
      {state.reading && <MarkedText reading={state.reading} text={state.reading.dispatch.text ?? ''} at={null} />}
    </section>
  )
}
