/** Talks to the API: one function a resource, and a hook that loads one. */
import { useEffect, useState } from 'react'
import type { Reading } from '../../types/index.ts'
import type { DispatchList, DispatchView, DossierView, PairList, ReadRequest } from '../api/contract.ts'

/** RFC 9457 problem details, or the browser's own failure to reach the server. */
export class ApiProblem extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, '')
  }
  const body = await response.json().catch(() => null)
  if (!response.ok) throw new ApiProblem(response.status, body?.detail ?? body?.title ?? response.statusText)
  return body as T
}

const part = encodeURIComponent

export const fetchDispatches = (offset: number, limit: number, signal: AbortSignal) =>
  request<DispatchList>(`/api/dispatches?offset=${offset}&limit=${limit}`, { signal })
export const fetchSearch = (query: string, signal: AbortSignal) =>
  request<DispatchList>(`/api/dispatches?q=${part(query)}&limit=50`, { signal })
export const fetchDispatch = (id: string, signal: AbortSignal) =>
  request<DispatchView>(`/api/dispatches/${part(id)}`, { signal })
export const fetchDossier = (a: string, b: string, signal: AbortSignal) =>
  request<DossierView>(`/api/dossiers/${part(a)}/${part(b)}`, { signal })
export const fetchPairs = (signal: AbortSignal) => request<PairList>('/api/pairs', { signal })
export const readText = (body: ReadRequest, signal: AbortSignal) =>
  request<Reading>('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })

export interface Loaded<T> {
  readonly value: T | null
  readonly problem: ApiProblem | null
  readonly reload: () => void
}

/** Loads a resource whenever its key changes; an answer to an older key is dropped. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; problem: ApiProblem | null }>({
    key,
    value: null,
    problem: null,
  })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setState({ key, value: null, problem: null })
    load(abort.signal).then(
      (value) => setState({ key, value, problem: null }),
      (problem) => {
        if (!abort.signal.aborted)
          setState({
            key,
            value: null,
            problem: problem instanceof ApiProblem ? problem : new ApiProblem(0, String(problem)),
          })
      },
    )
    return () => abort.abort()
  }, [key, turn])
  const fresh = state.key === key
  return { value: fresh ? state.value : null, problem: fresh ? state.problem : null, reload: () => setTurn(turn + 1) }
}
