/** Errors as a person at a terminal reads them: a code, the culprit and the cure, on standard error; the program then exits with 2. */
import { DepecheError } from '../../types/index.ts'
import { errorColours as colours } from './colours.ts'

/** What an error says, without its code in front. */
export const said = ({ code, message }: DepecheError): string =>
  message.startsWith(`${code}: `) ? message.slice(code.length + 2) : message

/** The same error, with the place it comes from: "wire.jsonl:12". */
export const placed = (error: DepecheError, from: string): DepecheError =>
  new DepecheError(error.code, `${from}: ${said(error)}`, { cause: error })

/** One line a failure. What is no `DepecheError` is a fault of ours: it comes with its stack. */
export function fail(error: unknown): void {
  process.exitCode = 2
  if (error instanceof DepecheError) {
    process.stderr.write(`${colours.red(error.code)}: ${said(error)}\n`)
    return
  }
  const { code, syscall, message, stack } = error as NodeJS.ErrnoException
  // The system's own refusals (no space, no permission) say it all in their message.
  process.stderr.write(
    syscall ? `${colours.red(code ?? 'E_SYSTEM')}: ${message}\n` : `${colours.red('E_FAULT')}: ${stack}\n`,
  )
}

/** Something worth saying that is no failure. */
export const remark = (text: string): void => {
  process.stderr.write(`${colours.dim(text)}\n`)
}
