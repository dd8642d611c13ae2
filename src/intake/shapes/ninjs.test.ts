/** ninjs 2, 3 and the plain fields of 1. */
import { expect, it } from 'vitest'
import { ninjsShape } from './ninjs.ts'

async function read(object: Record<string, unknown>) {
  expect(ninjsShape.is(object)).toBe(true)
  const item = await ninjsShape.read(object, 'a.json', { language: 'fr' })
  if ('ok' in item) return item.ok
  throw item.error
}

const plain = 'BRASILIA, 3 mars (ZED) - Un mot.\n\nUn autre.'

it('reads version 3', async () => {
  expect(
    await read({
      uri: 'https://example.org/z-1',
      type: 'text',
      version: '1',
      versionCreated: '2031-03-03T10:00:00-03:00',
      firstCreated: '2031-03-03T09:00:00-03:00',
      pubStatus: 'usable',
      usageTerms: 'EXERCICE',
      language: 'fr-FR',
      headlines: [
        { role: 'short', value: 'Court' },
        { role: 'main', value: 'Titre' },
      ],
      bodies: [{ role: 'main', contentType: 'text/plain', value: plain }],
      infoSources: [{ name: 'ZED', role: 'origin' }],
      subjects: [{ name: 'diplomatie', uri: 'urn:x' }, { uri: 'urn:y' }],
      by: 'Ana Luz',
      located: 'Brasilia',
      slugline: 'bresil-traite',
    }),
  ).toEqual({
    id: 'https://example.org/z-1',
    source: 'ZED',
    language: 'fr',
    sentAt: '2031-03-03T10:00:00-03:00',
    headline: 'Titre',
    text: plain,
    byline: 'Ana Luz',
    dateline: 'Brasilia',
    slug: 'bresil-traite',
    url: 'https://example.org/z-1',
    subjects: ['diplomatie'],
    version: '1',
    status: 'usable',
    usageTerms: 'EXERCICE',
  })
})

it('reads version 2, taking the paragraphs from the marked-up body when the plain one has none', async () => {
  const dispatch = await read({
    uri: 'urn:z:2',
    versioncreated: '2031-03-03T10:00:00Z',
    copyrightholder: 'ZED',
    headlines: [{ value: 'Titre' }],
    bodies: [
      { role: 'main', contenttype: 'text/plain', value: 'Un mot. Un autre.' },
      { role: 'richtext', contenttype: 'application/xhtml+xml', value: '<p>Un mot.</p>\n<p>Un&#160;autre.</p>' },
    ],
  })
  expect(dispatch).toMatchObject({ id: 'urn:z:2', source: 'ZED', headline: 'Titre', text: 'Un mot.\n\nUn\u00a0autre.' })
  expect(dispatch.url).toBeUndefined()
})

it('reads the plain fields of version 1', async () => {
  const dispatch = await read({
    uri: 'urn:z:3',
    headline: 'Titre',
    byline: 'Ana',
    body_html: '<p>Un mot.</p><p>Un autre.</p>',
  })
  expect(dispatch).toMatchObject({ headline: 'Titre', byline: 'Ana', text: 'Un mot.\n\nUn autre.' })
})

it('reads what becomes of a dispatch: withheld, embargoed, cancelled', async () => {
  const item = { uri: 'urn:z:4', bodies: [{ value: plain }] }
  expect((await read({ ...item, pubStatus: 'withheld' })).status).toBe('embargoed')
  expect(await read({ ...item, embargoed: '2031-03-04T05:00:00Z' })).toMatchObject({
    status: 'embargoed',
    embargoedUntil: '2031-03-04T05:00:00Z',
  })
  expect(await read({ uri: 'urn:z:4', version: '2', pubStatus: 'canceled' })).toMatchObject({
    status: 'cancelled',
    revises: 'urn:z:4',
    text: '',
  })
})

it('knows the dispatch that it corrects by altIds, by associations, or by its own version', async () => {
  const item = { uri: 'urn:z:6', bodies: [{ value: plain }] }
  expect((await read({ ...item, altIds: [{ role: 'corrects', value: 'urn:z:5' }] })).revises).toBe('urn:z:5')
  expect((await read({ ...item, altids: [{ role: 'story', value: 'urn:z:5' }] })).revises).toBeUndefined()
  expect((await read({ ...item, associations: [{ name: 'corrects', uri: 'urn:z:5' }] })).revises).toBe('urn:z:5')
  expect((await read({ ...item, version: '1' })).revises).toBeUndefined()
  expect((await read({ ...item, version: '3' })).revises).toBe('urn:z:6')
})
