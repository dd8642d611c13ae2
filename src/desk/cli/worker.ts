/** A worker thread of the reader's pool: dispatches in, readings out, in order. */
import { parentPort } from 'node:worker_threads'
import { installedPacks, loadPack, read } from '../../reading/index.ts'
import type { Dispatch } from '../../types/index.ts'
import { identityOf, readOne } from './reader.ts'

parentPort!.on('message', ({ dispatches, language }: { dispatches: readonly Dispatch[] | null; language: string }) => {
  if (dispatches) {
    parentPort!.postMessage(
      dispatches.map((one) => readOne(one, (dispatch) => read(dispatch, loadPack(dispatch.language)))),
    )
    return
  }
  const installed = installedPacks().includes(language)
  parentPort!.postMessage(installed ? identityOf(language, loadPack(language).model.digest) : null)
})
