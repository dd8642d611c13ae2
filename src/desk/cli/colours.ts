/** Colours where a person looks at a terminal (or asks for them with FORCE_COLOR); NO_COLOR and pipes get none. */
import pc from 'picocolors'

/** picocolors also colours whatever runs in CI: a log file is no terminal. */
const wanted = (stream: NodeJS.WriteStream): boolean =>
  pc.isColorSupported && (stream.isTTY || Boolean(process.env.FORCE_COLOR))

export const colours = pc.createColors(wanted(process.stdout))
export const errorColours = pc.createColors(wanted(process.stderr))
