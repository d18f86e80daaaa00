import { parentPort, workerData } from 'node:worker_threads'
import { checkFiles, type Job } from './job.ts'

// A message that is no list says that one more file is done.
parentPort?.postMessage(await checkFiles(workerData as Job, () => parentPort?.postMessage(1)))
