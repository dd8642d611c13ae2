/** The JSON objects that are dispatches: a new shape is one file and one line here. The first that knows the object reads it. */
import type { Shape } from '../format.ts'
import { dispatchShape } from './dispatch.ts'
import { ninjsShape } from './ninjs.ts'

export const shapes: readonly Shape[] = [ninjsShape, dispatchShape]
