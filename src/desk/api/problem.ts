/** The API's one error shape: RFC 9457 problem details. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DepecheError } from '../../types/index.ts'

/** Codes that are the caller's to mend, and the HTTP status each has; any other error is ours: 500. */
const STATUS: Readonly<Record<string, ContentfulStatusCode>> = {
  E_NO_PACK: 422,
  E_LANGUAGE: 422,
  E_DATE: 422,
  E_REQUEST: 400,
  E_NOT_FOUND: 404,
  E_NO_ACTOR: 404,
  E_ACTOR: 404,
  E_HOST: 403,
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  403: 'Not for this address',
  404: 'Not on the record',
  413: 'The text is too long',
  422: 'The text cannot be read',
  500: 'An error of the program',
}

export function problem(c: Context, status: ContentfulStatusCode, code: string, detail: string): Response {
  const title = TITLES[status] ?? 'Error'
  return c.json({ type: 'about:blank', title, status, detail, code }, status, {
    'content-type': 'application/problem+json',
  })
}

/** Any thrown error as a problem; what is not the caller's fault is logged whole and told in one line. */
export function problemOf(error: Error, c: Context, log: (error: Error) => void): Response {
  if (error instanceof DepecheError && STATUS[error.code])
    return problem(c, STATUS[error.code], error.code, error.message)
  if (error instanceof HTTPException)
    return problem(c, error.status, `E_HTTP_${error.status}`, error.message || (TITLES[error.status] ?? 'Error'))
  log(error)
  return problem(c, 500, 'E_INTERNAL', 'something went wrong in the program; its log says what')
}
