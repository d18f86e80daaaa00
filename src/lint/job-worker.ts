import { parentPort, workerData } from 'node:worker_threads'
import { checkFiles, type Job } from './job.ts'

parentPort?.postMessage(await checkFiles(workerData as Job))
