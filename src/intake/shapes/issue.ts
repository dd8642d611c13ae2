/** Turns the first issue that zod found in an object into an error that names the field, what was found and what is accepted. */
import type { ZodError } from 'zod'
import { type RefusedItem, refused, shown } from '../item.ts'

export function issueIn(object: unknown, error: ZodError, from: string): RefusedItem {
  const issue = error.issues[0]
  let found: unknown = object
  for (const step of issue.path) found = (found as Record<PropertyKey, unknown> | undefined)?.[step]
  const field = issue.path.join('.') || 'the object'
  const kind = found === null ? 'null' : Array.isArray(found) ? 'an array' : `${typeof found}`
  const value = typeof found === 'object' || found === undefined ? kind : `${kind} ${shown(found)}`
  return refused('E_SHAPE', from, `${field} is ${value}; accepted: ${expectedIn(issue)}`)
}

function expectedIn(issue: ZodError['issues'][number]): string {
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.flat().map(expectedIn))].join(' or ') || issue.message
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'a whole number' : `${issue.expected}`
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'a number small enough to be exact (or a string)'
  return issue.message
}
