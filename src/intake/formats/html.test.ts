/** Web pages: the facts they give of themselves, and their paragraphs. */
import { expect, it } from 'vitest'
import { readDispatches } from '../read.ts'

async function read(page: string | Uint8Array) {
  for await (const item of readDispatches([page])) {
    if ('ok' in item) return item.ok
    throw item.error
  }
  throw new Error('nothing came out')
}

const sentence = 'Les deux pays ont signé lundi un accord sur la pêche, a annoncé le ministère dans un communiqué. '
const paragraphs = `<p>${sentence.repeat(3)}</p><p>Suite&nbsp;:
   «&nbsp;oui&nbsp;», <em>a-t-il</em> <a href="/x">dit</a>.</p><h2>- Intertitre -</h2><p>Un<br>deux<br><br>trois. ${sentence.repeat(3)}</p>`

it('takes the facts from JSON-LD before anything else', async () => {
  const ld = {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': 'ReportageNewsArticle',
        headline: 'Accord',
        datePublished: '2031-03-03T10:00:00+01:00',
        author: [{ name: 'Ana Luz' }, { name: 'Rui Sol' }],
        publisher: { name: 'Le Phare' },
        inLanguage: 'fr-FR',
      },
    ],
  }
  const dispatch = await read(
    `<!doctype html><html lang="en"><head><title>Site</title><meta property="og:title" content="Autre">
     <link rel="canonical" href="https://example.org/a"><meta property="article:tag" content="paix">
     <script type="application/ld+json">{ broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script>
     <script>document.body.innerHTML = ''</script></head><body><nav><p>Menu</p></nav><article><h1>Accord</h1>
     <p class="date">Agence, publié lundi</p>${paragraphs}</article><footer><p>Contact</p></footer></body></html>`,
  )
  expect(dispatch).toMatchObject({
    source: 'Le Phare',
    headline: 'Accord',
    sentAt: '2031-03-03T10:00:00+01:00',
    byline: 'Ana Luz, Rui Sol',
    language: 'fr',
    url: 'https://example.org/a',
    subjects: ['paix'],
  })
  expect(dispatch.text.split('\n\n')).toEqual([
    sentence.repeat(3).trim(),
    'Suite\u00a0: «\u00a0oui\u00a0», a-t-il dit.',
    '- Intertitre -',
    'Un\ndeux',
    `trois. ${sentence.repeat(3)}`.trim(),
  ])
})

it('falls back on OpenGraph, microdata and <time>', async () => {
  const body = `<article><time datetime="2031-03-04T08:00:00Z">mardi</time>${paragraphs}</article>`
  expect(
    await read(`<html lang="fr"><head><meta property="og:title" content="Titre"><meta property="og:site_name" content="Le Phare">
      <meta name="author" content="Ana Luz"></head><body>${body}</body></html>`),
  ).toMatchObject({ headline: 'Titre', source: 'Le Phare', byline: 'Ana Luz', sentAt: '2031-03-04T08:00:00Z' })
  expect(
    await read(
      `<html lang="fr"><title>Titre</title><meta property="article:published_time" content="2031-03-05"><body>${body}`,
    ),
  ).toMatchObject({ headline: 'Titre', sentAt: '2031-03-05' })
})

it('reads a page in the encoding that it declares', async () => {
  const page = `<html lang="fr"><head><meta charset="iso-8859-15"><title>Été</title></head><body><p>${sentence}\xa4</p></body></html>`
  expect(await read(Buffer.from(page, 'latin1'))).toMatchObject({ headline: 'Été', text: `${sentence}€` })
})

it('reads a page nested a hundred thousand deep, or refuses it, without breaking', async () => {
  const deep = `<html lang="fr"><body>${'<div>'.repeat(100_000)}<p>${sentence}</p>`
  for await (const item of readDispatches([deep]))
    expect('ok' in item ? item.ok.text : item.error.code).toMatch(/accord sur la pêche|E_HTML|E_NO_TEXT/)
})
