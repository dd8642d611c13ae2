/** Standard output: data only, waited for, and quietly over when the reader has seen enough (`| head`). */

let closed = false

/** Call once at the start: a pipe that the other end closed is no error. */
export function quietOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      closed = true
    })
}

/** Whether nobody reads any more: then stop working. */
export const nobodyReads = (): boolean => closed

/** Writes, and waits when the other end is slower than we are. */
export async function write(text: string): Promise<void> {
  if (closed || process.stdout.write(text)) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      process.stdout.off('drain', go)
      process.stdout.off('error', go)
      resolve()
    }
    process.stdout.once('drain', go)
    process.stdout.once('error', go)
  })
}

/** Columns of the terminal, within what a table can use. */
export const width = (): number => Math.min(Math.max(process.stdout.columns ?? 100, 60), 140)
