/** What a web page says of itself: title, time, author, publisher, from JSON-LD (schema.org), OpenGraph and other `<meta>`, microdata and `<time>`. */
import type { Draft } from './finish.ts'

interface PageElement {
  getAttribute(name: string): string | null
  readonly textContent: string | null
}

/** The part of a DOM document that the facts are read from. */
export interface Page {
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement>
}

type Thing = Readonly<Record<string, unknown>>

/** In each line the most telling place comes first. */
export function pageFacts(page: Page): Draft {
  const meta = metaOf(page)
  const article = articleOf(page)
  return {
    headline: text(article.headline) ?? meta('og:title', 'twitter:title', 'title') ?? content(page, 'title'),
    sentAt:
      text(article.datePublished) ??
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'dcterms.created', 'pubdate') ??
      page.querySelector('[itemprop=datePublished][datetime]')?.getAttribute('datetime') ??
      page.querySelector('[itemprop=datePublished][content]')?.getAttribute('content') ??
      page.querySelector('time[datetime]')?.getAttribute('datetime'),
    // "AFP" stands as publisher on pages that a portal (og:site_name) shows.
    source:
      nameOf(article.sourceOrganization) ??
      meta('publisher') ??
      nameOf(article.publisher) ??
      meta('og:site_name', 'author'),
    byline: names(article.author) ?? meta('article:author', 'author', 'dc.creator'),
    language:
      text(article.inLanguage) ?? page.querySelector('html')?.getAttribute('lang') ?? meta('og:locale', 'language'),
    url: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url') ?? text(article.url),
    subjects: subjectsOf(page),
    id: text(article.identifier),
    version: text(article.version),
    usageTerms: text(article.usageInfo) ?? meta('dcterms.rights', 'copyright'),
  }
}

function metaOf(page: Page): (...names: readonly string[]) => string | undefined {
  const found = new Map<string, string>()
  for (const element of Array.from(page.querySelectorAll('meta'))) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name'))?.toLowerCase()
    const value = element.getAttribute('content')?.trim()
    // An author given as the address of a profile is no name.
    if (name && value && !found.has(name) && !(name.endsWith('author') && /^https?:/.test(value)))
      found.set(name, value)
  }
  return (...names) => names.map((name) => found.get(name.toLowerCase())).find((value) => value !== undefined)
}

/** The first schema.org article of the page's JSON-LD, or nothing. */
function articleOf(page: Page): Thing {
  for (const script of Array.from(page.querySelectorAll('script[type="application/ld+json"]'))) {
    let parsed: unknown
    try {
      parsed = JSON.parse(script.textContent ?? '')
    } catch {
      continue // Broken JSON-LD is common on the web and says nothing about the article itself.
    }
    const graph = Array.isArray(parsed) ? parsed : [parsed, (parsed as Thing | null)?.['@graph']].flat()
    const article = graph.find(
      (thing) => isThing(thing) && [thing['@type']].flat().some((type) => /Article$/.test(`${type}`)),
    )
    if (article) return article as Thing
  }
  return {}
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

const nameOf = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value
  return text(isThing(first) ? first.name : first)
}

function names(value: unknown): string | undefined {
  return [value].flat().map(nameOf).filter(Boolean).join(', ') || undefined
}

const content = (page: Page, selector: string): string | undefined => text(page.querySelector(selector)?.textContent)

const subjectsOf = (page: Page): string[] =>
  Array.from(page.querySelectorAll('meta[property="article:tag"]')).flatMap(
    (tag) => text(tag.getAttribute('content')) ?? [],
  )
