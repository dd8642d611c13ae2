/** Which language the page speaks: the reader's choice, kept in the browser, else the browser's own. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Language, say, sayCode, type WordKey } from './words.ts'
import { nameOf } from './world.ts'

interface Speech {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

const SpeechContext = createContext<Speech>({ language: 'fr', setLanguage: () => {} })
const STORED = 'depeche.language'

function firstLanguage(): Language {
  try {
    const stored = localStorage.getItem(STORED)
    if (stored === 'fr' || stored === 'en') return stored
  } catch {
    // Storage may be forbidden: the browser's language decides.
  }
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState<Language>(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const setLanguage = (next: Language) => {
    try {
      localStorage.setItem(STORED, next)
    } catch {
      // The choice then lasts as long as the page.
    }
    set(next)
  }
  return <SpeechContext.Provider value={{ language, setLanguage }}>{children}</SpeechContext.Provider>
}

/** The page's words and dates in the reader's language. */
export function useSpeech() {
  const { language, setLanguage } = useContext(SpeechContext)
  return {
    language,
    setLanguage,
    t: (key: WordKey) => say(key, language),
    code: (code: string) => sayCode(code, language),
    /** An actor as the reader calls it; someone the text does not name, in words. */
    name: (actor: Named) => nameIn(actor, language),
    moment: (iso: string | null) => (iso ? formatMoment(iso, language) : say('noDate', language)),
    day: (edtf: string | null) => (edtf ? formatDay(edtf, language) : say('undated', language)),
    money: (value: number, currency: string) => formatMoney(value, currency, language),
  }
}

interface Named {
  readonly name: string
  readonly code?: string | null
}

function nameIn(actor: Named, language: Language): string {
  if (actor.name === 'anonymous') return say('anonymous', language)
  if (actor.name === 'unknown') return say('unknown', language)
  return nameOf(actor, language)
}

/** The local time it was sent at, in the zone it was sent in: "2 nov. 2018, 15:30". */
function formatMoment(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(iso)
  if (!match) return iso
  const day = formatDay(`${match[1]}-${match[2]}-${match[3]}`, language)
  return match[4] ? `${day}, ${match[4]}:${match[5]}` : day
}

/** An EDTF date as a person writes it; intervals as two dates; what is not a calendar date stays as it is. */
export function formatDay(edtf: string, language: Language): string {
  if (edtf.includes('/'))
    return edtf
      .split('/')
      .map((part) => formatDay(part, language))
      .join(' – ')
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(edtf)
  if (!match) return edtf
  const [, year, month, day] = match
  if (!month) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day ? Number(day) : 1))
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: day ? 'numeric' : undefined,
  }).format(date)
}

function formatMoney(value: number, currency: string, language: Language): string {
  try {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(value)
  } catch {
    return `${value} ${currency}`
  }
}
