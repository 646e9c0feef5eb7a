import { parentPort, workerData } from 'node:worker_threads'
import { readMessages } from './workbook-messages.ts'

for await (const message of readMessages(workerData)) parentPort?.postMessage(message)
