/** The page's addresses: /, /dispatches/ID, /dossiers/RUS/CUB, /read, /search?q=…; plain links that the History API follows. */
import { useSyncExternalStore } from 'react'

export type Route =
  | { page: 'dispatches'; offset: number }
  | { page: 'dispatch'; id: string; at: number | null }
  | { page: 'dossier'; a: string; b: string }
  | { page: 'read' }
  | { page: 'search'; query: string }
  | { page: 'missing' }

const listeners = new Set<() => void>()

export function parseRoute(pathname: string, search: string): Route {
  const parts = pathname.split('/').filter(Boolean).map(decode)
  const query = new URLSearchParams(search)
  if (!parts.length) return { page: 'dispatches', offset: natural(query.get('offset')) ?? 0 }
  if (parts[0] === 'dispatches' && parts.length === 2)
    return { page: 'dispatch', id: parts[1], at: natural(query.get('at')) }
  if (parts[0] === 'dossiers' && parts.length <= 3) return { page: 'dossier', a: parts[1] ?? '', b: parts[2] ?? '' }
  if (parts[0] === 'read') return { page: 'read' }
  if (parts[0] === 'search') return { page: 'search', query: query.get('q') ?? '' }
  return { page: 'missing' }
}

/** The address of a route, every part escaped. */
export function hrefOf(route: Route): string {
  switch (route.page) {
    case 'dispatches':
      return route.offset ? `/?offset=${route.offset}` : '/'
    case 'dispatch':
      return `/dispatches/${encodeURIComponent(route.id)}${route.at === null ? '' : `?at=${route.at}`}`
    case 'dossier':
      return route.a && route.b
        ? `/dossiers/${encodeURIComponent(route.a)}/${encodeURIComponent(route.b)}`
        : '/dossiers'
    case 'search':
      return `/search?q=${encodeURIComponent(route.query)}`
    case 'read':
      return '/read'
    default:
      return '/'
  }
}

export function go(route: Route): void {
  window.history.pushState(null, '', hrefOf(route))
  window.scrollTo(0, 0)
  for (const listener of listeners) listener()
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => window.location.pathname + window.location.search)
  const [pathname, search = ''] = address.split('?')
  return parseRoute(pathname, search)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

const natural = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null)

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
