/** The page in a real browser: Debian's chromium driven by playwright-core; skipped, saying so, where there is no chromium or no build. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/desk/api/server.ts'
import { readDispatches } from '../src/intake/index.ts'
import { packagePath } from '../src/paths.ts'
import { loadPack, read } from '../src/reading/index.ts'
import { addReadings, busiestPairs, type OpenRecord, openRecord } from '../src/record/index.ts'
import type { Dispatch } from '../src/types/index.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const missing = !existsSync(executablePath)
  ? `no browser at ${executablePath}`
  : !existsSync(packagePath('dist/web/index.html'))
    ? 'the page is not built'
    : ''
if (missing) console.warn(`page test skipped: ${missing}`)

describe.skipIf(missing)('the page', () => {
  let record: OpenRecord
  let server: RunningServer
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    record = await openRecord('memory')
    const dispatches: Dispatch[] = []
    for await (const item of readDispatches(packagePath('samples'))) if ('ok' in item) dispatches.push(item.ok)
    await addReadings(
      record.db,
      dispatches.map((dispatch) => ({ dispatch, reading: read(dispatch, loadPack('fr')) })),
    )
    server = await startServer(record.db, { port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    page = await browser.newPage({ locale: 'fr-FR' })
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await record?.close()
  })

  test('lists the dispatches and opens one with its marks, reachable by keyboard', async () => {
    await page.goto(server.url)
    await page.locator('table.dispatches tbody tr').first().waitFor()
    expect(await page.locator('table.dispatches tbody tr').count()).toBeGreaterThanOrEqual(14)
    await page.locator('table.dispatches a').first().click()
    await page.locator('.text mark').first().waitFor()
    const first = page.locator('.text mark[tabindex]').first()
    await first.focus()
    const before = await page.locator('.panel .entry').first().textContent()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.locator('.panel .entry').first().textContent()).not.toBe(before)
  })

  test('shows the record entry for the quotation under the pointer', async () => {
    await page.locator('.text mark.quotation').first().hover()
    await page.locator('.panel .entry.quotation').first().waitFor()
    expect(await page.locator('.panel .entry.quotation .why').first().textContent()).toContain('rule:')
  })

  test('opens the dossier between two states as a time line with a chart', async () => {
    const [pair] = await busiestPairs(record.db, 1)
    await page.goto(`${server.url}dossiers/${pair.a.code}/${pair.b.code}`)
    await page.locator('.timeline > li').first().waitFor()
    expect(await page.locator('.timeline > li').count()).toBeGreaterThan(0)
    await page.locator('.chart svg').first().waitFor()
    await page.locator('.timeline .byline a').first().click()
    await page.locator('.text mark.current').first().waitFor()
  })

  test('searches the texts from the header', async () => {
    await page.goto(server.url)
    await page.locator('header input[type=search]').fill('visite')
    await page.keyboard.press('Enter')
    await page.locator('.snippet mark').first().waitFor()
  })

  test('reads a pasted text at once, tags and all, without storing it', async () => {
    await page.goto(`${server.url}read`)
    const text = 'La Suisse a remercié lundi le Népal. <img src=x onerror="document.title=1"> "Merci", a dit Berne.'
    await page.locator('textarea').fill(text)
    await page.locator('.fields button[type=submit]').click()
    await page.locator('.text mark.time').first().waitFor()
    expect(await page.locator('.text').textContent()).toBe(text)
    expect(await page.title()).toBe('Dépêche')
  })

  test('speaks French or English as asked, and remembers', async () => {
    await page.goto(server.url)
    await page.locator('button.language').click()
    expect(await page.locator('nav').first().textContent()).toContain('Dispatches')
    await page.reload()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  test('raises no error and blocks nothing of its own by its security policy', () => {
    expect(faults).toEqual([])
  })
})
