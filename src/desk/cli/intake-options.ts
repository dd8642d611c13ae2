/** What the command line may say of dispatches whose file does not: date, source, language. */
import type { Command } from 'commander'
import type { IntakeOptions } from '../../intake/item.ts'
import { installedPacks } from '../../reading/packs/index.ts'

export interface IntakeFlags {
  readonly date?: string
  readonly source?: string
  readonly language?: string
  readonly headline?: string
}

/** Adds the flags to a command. While one language is installed, dispatches that name none are taken to be in it. */
export function addIntakeFlags(command: Command): Command {
  const languages = installedPacks()
  return command
    .option('--date <iso>', 'when it was sent, for files that do not say: 2018-11-02T15:30:00+01:00')
    .option('--source <name>', 'who publishes it, for files that do not say')
    .option(
      '--language <code>',
      `for files that do not say; installed: ${languages.join(', ')}`,
      languages.length === 1 ? languages[0] : undefined,
    )
}

export const intakeOptions = ({ date, source, language }: IntakeFlags): IntakeOptions => ({
  ...(date !== undefined && { sentAt: date }),
  ...(source !== undefined && { source }),
  ...(language !== undefined && { language }),
})
