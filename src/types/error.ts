/** Misuse and bad input: an error with a code, the culprit and the cure. */

export class DepecheError extends Error {
  override readonly name = 'DepecheError'
  readonly code: string
  /**
   * @param code machine-readable, "E_NO_PACK"
   * @param message names the culprit and says what to do
   */
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options)
    this.code = code
  }
}
