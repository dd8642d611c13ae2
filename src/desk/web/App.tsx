/** The frame of the page: header, navigation, search, language, and the page that the address names. */
import { type FormEvent, lazy, Suspense, useEffect, useRef } from 'react'
import { SpeechProvider, useSpeech } from './language.tsx'
import { DispatchesPage } from './pages/DispatchesPage.tsx'
import { DispatchPage } from './pages/DispatchPage.tsx'
import { ReadPage } from './pages/ReadPage.tsx'
import { SearchPage } from './pages/SearchPage.tsx'
import { Link } from './parts/Link.tsx'
import { go, hrefOf, type Route, useRoute } from './route.ts'

/** Loaded when first opened: it alone draws charts. */
const DossierPage = lazy(() => import('./pages/DossierPage.tsx').then((module) => ({ default: module.DossierPage })))

export function App() {
  return (
    <SpeechProvider>
      <Frame />
    </SpeechProvider>
  )
}

function Frame() {
  const { t, language, setLanguage } = useSpeech()
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const address = hrefOf(route)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) main.current?.focus()
    first.current = false
  }, [address])
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const query = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (query) go({ page: 'search', query })
  }
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header>
        <div className="brand">
          <Link to={{ page: 'dispatches', offset: 0 }}>Dépêche</Link>
          <span>{t('tagline')}</span>
        </div>
        <nav aria-label={t('navigation')}>
          <Link
            to={{ page: 'dispatches', offset: 0 }}
            current={route.page === 'dispatches' || route.page === 'dispatch'}
          >
            {t('dispatches')}
          </Link>
          <Link to={{ page: 'dossier', a: '', b: '' }} current={route.page === 'dossier'}>
            {t('dossier')}
          </Link>
          <Link to={{ page: 'read' }} current={route.page === 'read'}>
            {t('readText')}
          </Link>
        </nav>
        <search>
          <form onSubmit={search}>
            <input
              key={address}
              name="q"
              type="search"
              defaultValue={route.page === 'search' ? route.query : ''}
              placeholder={t('searchHint')}
              aria-label={t('searchIn')}
              maxLength={400}
            />
            <button type="submit">{t('search')}</button>
          </form>
        </search>
        <button
          type="button"
          className="language"
          lang={language === 'fr' ? 'en' : 'fr'}
          onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
        >
          {t('otherLanguage')}
        </button>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Suspense fallback={<p className="waiting">{t('loading')}</p>}>
          <Page route={route} />
        </Suspense>
      </main>
    </>
  )
}

function Page({ route }: { readonly route: Route }) {
  const { t } = useSpeech()
  switch (route.page) {
    case 'dispatches':
      return <DispatchesPage offset={route.offset} />
    case 'dispatch':
      return <DispatchPage key={route.id} id={route.id} at={route.at} />
    case 'dossier':
      return <DossierPage key={`${route.a}/${route.b}`} a={route.a} b={route.b} />
    case 'read':
      return <ReadPage />
    case 'search':
      return <SearchPage query={route.query} />
    default:
      return <p>{t('notFound')}</p>
  }
}
