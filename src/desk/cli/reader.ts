/** Reads dispatches on every core: a pool of worker threads, or this thread when the program runs from source. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { readerOf } from '../../record/add.ts'
import { DepecheError, type Dispatch, type Reading } from '../../types/index.ts'
import { VERSION } from '../../version.ts'
import { said } from './failure.ts'

/** What came of one dispatch. */
export type Read = { readonly reading: Reading } | { readonly error: DepecheError }

export interface Reader {
  /** How many calls of `read` keep it busy. */
  readonly depth: number
  /** `readerOf` the readings that it will give, or null for a language it cannot read. */
  identity(language: string): Promise<string | null>
  /** In order; a dispatch that cannot be read takes nothing from the others. */
  read(dispatches: readonly Dispatch[]): Promise<Read[]>
  close(): Promise<void>
}

/** @param jobs worker threads; by default one for each core */
export async function openReader(jobs = availableParallelism()): Promise<Reader> {
  return import.meta.url.endsWith('.ts') ? inThisThread() : new Pool(jobs)
}

/** As it crosses between threads: an error keeps its code. */
export type ReadMessage = { readonly reading: Reading } | { readonly code: string; readonly message: string }

/** Reads one dispatch; whatever is thrown becomes its result. */
export function readOne(dispatch: Dispatch, read: (dispatch: Dispatch) => Reading): ReadMessage {
  try {
    return { reading: read(dispatch) }
  } catch (error) {
    if (!(error instanceof DepecheError))
      return { code: 'E_READER', message: `dispatch "${dispatch.id}" could not be read: ${(error as Error).stack}` }
    return { code: error.code, message: `dispatch "${dispatch.id}": ${said(error)}` }
  }
}

const unpacked = (message: ReadMessage): Read =>
  'reading' in message ? message : { error: new DepecheError(message.code, message.message) }

async function inThisThread(): Promise<Reader> {
  const { installedPacks, loadPack, read } = await import('../../reading/index.ts')
  return {
    depth: 1,
    async identity(language) {
      return installedPacks().includes(language) ? identityOf(language, loadPack(language).model.digest) : null
    },
    async read(dispatches) {
      return dispatches.map((one) => unpacked(readOne(one, (dispatch) => read(dispatch, loadPack(dispatch.language)))))
    },
    async close() {},
  }
}

export const identityOf = (pack: string, model: string): string =>
  readerOf({ reader: { version: VERSION, pack, model } })

interface Job {
  /** Null asks for the identity of `language`. */
  readonly dispatches: readonly Dispatch[] | null
  readonly language: string
  readonly done: (answer: unknown) => void
  readonly failed: (error: Error) => void
}

/** Jobs a worker has at a time: the one it reads and the next, so that it never waits while this thread writes to the database. */
const AHEAD = 2

class Pool implements Reader {
  readonly depth: number
  private readonly workers = new Map<Worker, Job[]>()
  private readonly waiting: Job[] = []
  private closing = false

  constructor(size: number) {
    this.depth = size * (AHEAD + 1)
    for (let i = 0; i < size; i++) this.hire()
  }

  identity(language: string): Promise<string | null> {
    return this.ask(null, language) as Promise<string | null>
  }

  async read(dispatches: readonly Dispatch[]): Promise<Read[]> {
    if (!dispatches.length) return []
    try {
      return ((await this.ask(dispatches, '')) as ReadMessage[]).map(unpacked)
    } catch (error) {
      // The worker died (out of memory, most likely): one by one, only the dispatch that kills it is lost.
      if (dispatches.length > 1) return (await Promise.all(dispatches.map((one) => this.read([one])))).flat()
      const why = `dispatch "${dispatches[0].id}" could not be read: ${(error as Error).message}`
      return [{ error: new DepecheError('E_READER', why) }]
    }
  }

  async close(): Promise<void> {
    this.closing = true
    await Promise.all([...this.workers.keys()].map((worker) => worker.terminate()))
  }

  private ask(dispatches: readonly Dispatch[] | null, language: string): Promise<unknown> {
    return new Promise((done, failed) => {
      this.waiting.push({ dispatches, language, done, failed })
      this.hand()
    })
  }

  /** Gives waiting jobs to the workers with least to do. */
  private hand(): void {
    while (this.waiting.length) {
      const [worker, jobs] = [...this.workers].reduce((a, b) => (b[1].length < a[1].length ? b : a))
      if (jobs.length >= AHEAD) return
      const job = this.waiting.shift()!
      jobs.push(job)
      worker.postMessage({ dispatches: job.dispatches, language: job.language })
    }
  }

  private hire(): void {
    const worker = new Worker(new URL('./worker.js', import.meta.url))
    const jobs: Job[] = []
    this.workers.set(worker, jobs)
    worker.on('message', (answer) => {
      jobs.shift()!.done(answer)
      this.hand()
    })
    let reason = new Error('the worker stopped')
    worker.on('error', (error) => {
      reason = error as Error
    })
    worker.on('exit', () => {
      this.workers.delete(worker)
      if (this.closing) return
      this.hire()
      // It answers in order: the first job is the one it died of, the next was not begun.
      jobs.shift()?.failed(reason)
      this.waiting.unshift(...jobs)
      this.hand()
    })
  }
}
