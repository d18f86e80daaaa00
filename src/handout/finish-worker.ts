/** The thread that finishes PDFs: see `finisher.ts`. */
import { parentPort } from 'node:worker_threads'
import { finishPdf } from './finish-pdf.ts'
import type { FinishAnswer } from './finisher.ts'

parentPort?.on('message', (asked: Parameters<typeof finishPdf>) => {
  const answer = (what: FinishAnswer): void => parentPort?.postMessage(what)
  finishPdf(...asked).then(
    (finished) => answer({ finished }),
    (error: unknown) => answer({ error }),
  )
})
