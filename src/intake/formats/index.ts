/** The formats that are read: a new one is one file and one line here. The first that knows the file reads it. */
import type { Format } from '../format.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { text } from './text.ts'

export const formats: readonly Format[] = [jsonl, json, html, text]
