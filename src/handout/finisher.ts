import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { finishPdf, FinishedPdf } from './finish-pdf.ts'

/** What the thread says of a file. */
export type FinishAnswer = { finished: FinishedPdf } | { error: unknown }

/** Finishes PDFs, one after the other. */
export interface Finisher {
  /** As `finishPdf`. */
  finish: typeof finishPdf
  close(): Promise<void>
}

/** Starts a thread that finishes PDFs while the browser prints the next; who starts it closes it. */
export function startFinisher(): Finisher {
  const worker = new Worker(new URL('./finish-worker.ts', import.meta.url))
  return {
    async finish(...asked) {
      worker.postMessage(asked)
      const [answer] = (await once(worker, 'message')) as [FinishAnswer]
      if ('error' in answer) throw answer.error
      return answer.finished
    },
    async close() {
      await worker.terminate()
    },
  }
}
