/** The command line as a user types it: what each command prints, refuses and says about it. One file: one folder of inputs serves all commands. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli, startCli } from '../../../test/support/cli.ts'
import { readingSchema } from '../../types/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'depeche-cli-'))
const path = (name: string) => join(folder, name)
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(path(name), content)
  return path(name)
}
const dispatch = (id: string, text: string, more: object = {}) =>
  JSON.stringify({
    id,
    source: 'AEX',
    language: 'fr',
    sentAt: '2031-03-04T10:00:00+01:00',
    headline: 'Essai',
    text,
    ...more,
  })

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const SENTENCE = 'La Norvège a condamné mardi le Brésil.'

describe('depeche', () => {
  it('shows its commands and examples, and each command its own', async () => {
    const { code, stdout } = await runCli(['--help'])
    expect(code).toBe(0)
    const commands = [...stdout.matchAll(/^ {2}(\w+) (?=.*)/gm)].map(([, name]) => name)
    const named = ['read', 'add', 'dossier', 'search', 'serve', 'start', 'schema']
    expect(commands).toEqual(expect.arrayContaining(named))
    for (const help of await Promise.all(named.map((name) => runCli([name, '--help'])))) {
      expect([help.code, help.stderr]).toEqual([0, ''])
      expect(help.stdout).toMatch(/Examples?:\n {2}\$ /)
    }
  })

  it('says what is wrong with a command it does not know', async () => {
    const { code, stdout, stderr } = await runCli(['raed', 'x'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/unknown command 'raed'\s+\(Did you mean read/)
  })
})

describe('depeche read', () => {
  it('prints a reading a line, valid against the contract, with only data on standard output', async () => {
    const file = write('two.jsonl', `${dispatch('d1', SENTENCE)}\n${dispatch('d2', SENTENCE)}\n`)
    const { code, stdout, stderr } = await runCli(['read', '--format', 'jsonl', file])
    expect([code, stderr]).toEqual([0, ''])
    const readings = stdout
      .trimEnd()
      .split('\n')
      .map((line) => readingSchema.parse(JSON.parse(line)))
    expect(readings.map((reading) => reading.dispatch.id)).toEqual(['d1', 'd2'])
    expect(readings[0].dispatch.text).toBe(SENTENCE)
  })

  it('prints a JSON array, and leaves the text out when told', async () => {
    const file = write('one.json', `[${dispatch('d1', SENTENCE)}]`)
    const { stdout } = await runCli(['read', '--format', 'json', '--no-text', file])
    const [reading, ...more] = JSON.parse(stdout)
    expect(more).toEqual([])
    expect(reading.dispatch).not.toHaveProperty('text')
    expect(readingSchema.safeParse(reading).success).toBe(true)
    expect((await runCli(['read', '--format', 'json', write('none.txt', '')])).stdout).toBe('[]\n')
  })

  it('reads what is piped in, with date and source from the flags', async () => {
    const { code, stdout } = await runCli(
      ['read', '-', '--date', '2031-03-04', '--source', 'AEX', '--format', 'jsonl'],
      { stdin: SENTENCE },
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout).dispatch).toMatchObject({ source: 'AEX', sentAt: '2031-03-04', text: SENTENCE })
  })

  it('gives a readable account without colours where there is no terminal', async () => {
    const { stdout } = await runCli(['read', '--why', write('d.jsonl', dispatch('d1', SENTENCE))])
    expect(stdout).toContain('AEX · 2031-03-04 10:00 (+01:00) · d1\nEssai\n')
    expect(stdout).not.toContain('\u001b[')
  })

  it('reads the good dispatches beside the bad, names each bad one and exits with 2', async () => {
    const file = write(
      'mixed.jsonl',
      [
        dispatch('ok-1', SENTENCE),
        dispatch('tongue', SENTENCE, { language: 'xx' }),
        dispatch('date', SENTENCE, { sentAt: '2031-02-30' }),
        dispatch('ok-2', SENTENCE),
        dispatch('cut', SENTENCE).slice(0, 60),
      ].join('\n'),
    )
    const { code, stdout, stderr } = await runCli(['read', '--format', 'jsonl', file])
    expect(code).toBe(2)
    expect(stdout.match(/"id":"ok-\d"/g)).toEqual(['"id":"ok-1"', '"id":"ok-2"'])
    const told = stderr.trimEnd().split('\n')
    expect(told.map((line) => line.replace(folder, ''))).toEqual([
      expect.stringMatching(/^E_NO_PACK: .mixed\.jsonl:2: .*"xx"; installed: fr/),
      expect.stringMatching(/^E_DATE: .mixed\.jsonl:3: .*2031-02-30/),
      expect.stringMatching(/^E_JSON: .mixed\.jsonl:5: /),
    ])
  })

  it.each([
    ['an empty file', '', 'E_EMPTY'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'E_FORMAT'],
    ['50 MB on one line', Buffer.alloc(50 * 1024 * 1024, 'mot '), 'E_TOO_LARGE'],
    ['truncated JSON', `[${dispatch('d', SENTENCE).slice(0, 50)}`, 'E_JSON'],
  ])('refuses %s', async (_, content, error) => {
    const file = write('bad', content)
    const { code, stdout, stderr } = await runCli(['read', '--format', 'jsonl', file])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(new RegExp(`^${error}: .*bad`))
  })

  it('names a file that is not there', async () => {
    const { code, stderr } = await runCli(['read', path('nowhere.txt')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^E_FILE: .*nowhere\.txt: no such file/)
  })

  it('ends quietly when its reader has seen enough', async () => {
    const file = write(
      'many.jsonl',
      Array.from({ length: 400 }, (_, i) => dispatch(`m${i}`, SENTENCE.repeat(20))).join('\n'),
    )
    const child = startCli(['read', '--format', 'jsonl', file])
    const stderr: Buffer[] = []
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, Buffer.concat(stderr).toString()]).toEqual([0, ''])
  })
})

describe('depeche schema', () => {
  it('prints the JSON Schema of a reading', async () => {
    const { stdout } = await runCli(['schema'])
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', properties: { schema: { const: 'depeche/reading@1' } } })
  })
})

describe('depeche add, dossier and search', () => {
  const db = path('record')
  const wire = () =>
    write(
      'wire.jsonl',
      [
        dispatch('w1', SENTENCE),
        dispatch('w1-again', SENTENCE),
        dispatch('w2', 'Le Brésil a démenti avoir menacé la Norvège.', { sentAt: '2031-03-05T10:00:00+01:00' }),
        dispatch('w3', 'Rien.', { sentAt: '2031-13-05' }),
      ].join('\n'),
    )

  it('stores good dispatches once, lists the bad, and says so', async () => {
    const first = await runCli(['add', '--db', db, '--format', 'json', wire()])
    expect(first.code).toBe(2)
    expect(first.stderr).toMatch(/^E_DATE: .*wire\.jsonl:4: .*\n$/)
    expect(JSON.parse(first.stdout)).toMatchObject({ added: 2, copy: 1, refused: 1, unchanged: 0, record: db })
    const again = await runCli(['add', '--db', db, '--format', 'json', wire()])
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, copy: 1, refused: 1, unchanged: 2 })
  })

  it('shows the dossier between two states as a time line and as data', async () => {
    const text = await runCli(['dossier', 'NOR', 'BRA', '--db', db])
    expect([text.code, text.stderr]).toEqual([0, ''])
    expect(text.stdout).toMatch(
      /2031-03-04 .*ACCUSE.*Norway → Brazil.*actual\n {4}AEX: actual\n {6}“.*condamné.*” w1, 2031-03-04 10:00/,
    )
    const json = JSON.parse((await runCli(['dossier', 'nor', 'Brazil', '--db', db, '--format', 'json'])).stdout)
    expect([json.a.code, json.b.code, json.items[0].type]).toEqual(['NOR', 'BRA', 'ACCUSE'])
    const lines = await runCli(['dossier', 'NOR', 'BRA', '--db', db, '--to', '2031-03-04', '--format', 'jsonl'])
    expect(JSON.parse(lines.stdout.split('\n')[0])).toMatchObject({ type: 'ACCUSE' })
  })

  it('finds dispatches by their words, in the record that the environment names', async () => {
    const { stdout } = await runCli(['search', '--format', 'jsonl', 'condamner norvege'], { env: { DEPECHE_DB: db } })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['w1'])
  })

  it('refuses a second process on one folder while the first lives', async () => {
    const serving = startCli(['serve', '--db', db, '--port', '0'])
    const announced = await new Promise<string>((resolve) =>
      serving.stdout.once('data', (chunk) => resolve(String(chunk))),
    )
    const { code, stderr } = await runCli(['search', 'x', '--db', db])
    expect(code).toBe(2)
    expect(stderr).toMatch(new RegExp(`^E_RECORD_IN_USE: .* process ${serving.pid} `))
    expect((await fetch(/http:\S+/.exec(announced)![0])).status).toBeLessThan(500)
    serving.kill('SIGTERM')
    expect(await new Promise((resolve) => serving.on('exit', resolve))).toBe(0)
    expect((await runCli(['search', 'x', '--db', db])).code).toBe(0)
  })

  it('loses nothing that it stored, and nothing that comes after, when it is killed', async () => {
    const killed = path('killed')
    const many = write(
      'many.jsonl',
      Array.from({ length: 600 }, (_, i) => dispatch(`k${i}`, `${SENTENCE} Numéro ${i}.`)).join('\n'),
    )
    const adding = startCli(['add', '--db', killed, many])
    const gone = new Promise((resolve) => adding.on('exit', resolve))
    // As soon as there is a record: while the first batches go in.
    while (!existsSync(join(killed, 'postgres'))) await new Promise((resolve) => setTimeout(resolve, 20))
    adding.kill('SIGKILL')
    await gone
    const { code, stdout, stderr } = await runCli(['add', '--db', killed, '--format', 'json', many])
    expect([code, stderr]).toEqual([0, ''])
    const { added, unchanged } = JSON.parse(stdout)
    expect(added + unchanged).toBe(600)
  })

  it('makes a new record whole when the process that began to make it was killed', async () => {
    const half = path('half')
    mkdirSync(join(half, 'postgres.new'), { recursive: true })
    writeFileSync(join(half, 'postgres.new', 'PG_VERSION'), '18')
    writeFileSync(join(half, 'lock'), JSON.stringify({ pid: 2 ** 30, began: null, command: 'add x' }))
    expect((await runCli(['add', '--db', half, wire()])).stdout).toMatch(/2 dispatches added/)
    expect(readdirSync(half)).toEqual(['postgres'])
  })

  it('takes no folder that holds something else, and finds no record where there is none', async () => {
    const own = await runCli(['add', '--db', folder, wire()])
    expect([own.code, own.stderr]).toEqual([2, expect.stringMatching(/^E_RECORD_FOLDER: /)])
    const none = await runCli(['dossier', 'NOR', 'BRA', '--db', path('none')])
    expect([none.code, none.stderr]).toEqual([2, expect.stringMatching(/^E_NO_RECORD: .*depeche add/)])
    expect(existsSync(path('none'))).toBe(false)
    const unknown = await runCli(['dossier', 'NOR', 'Atlantis', '--db', db])
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/^E_NO_ACTOR: .*"Atlantis"/)])
  })

  it('keeps the password of a server to itself', async () => {
    const { code, stderr } = await runCli(['search', 'x', '--db', 'postgres://desk:secret@127.0.0.1:1/record'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^E_RECORD_SERVER: .*desk@127\.0\.0\.1/)
    expect(stderr).not.toContain('secret')
  })
})

describe('depeche start', () => {
  it('reads the samples, sums up, and serves the desk at a loopback address', async () => {
    const starting = startCli(['start', '--db', path('start'), '--port', '0'])
    const printed = await new Promise<string>((resolve) => {
      let text = ''
      starting.stdout.on('data', (chunk) => {
        text += chunk
        if (text.includes('Ctrl+C')) resolve(text)
      })
    })
    expect(printed).toMatch(/Dispatches +│ \d+ new +│/)
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)![0]
    expect((await fetch(`${url}api/dispatches`)).status).toBe(200)
    starting.kill('SIGINT')
    expect(await new Promise((resolve) => starting.on('exit', resolve))).toBe(0)
  })
})

describe('the version', () => {
  it('is the one in package.json', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect((await runCli(['--version'])).stdout).toBe(`${version}\n`)
  })
})
