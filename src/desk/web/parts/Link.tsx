/** A link within the page: a real address that opens here without a new load. */
import type { MouseEvent, ReactNode } from 'react'
import { go, hrefOf, type Route } from '../route.ts'

export function Link({
  to,
  children,
  className,
  current,
}: {
  readonly to: Route
  readonly children: ReactNode
  readonly className?: string
  readonly current?: boolean
}) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={hrefOf(to)} className={className} onClick={follow} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}
