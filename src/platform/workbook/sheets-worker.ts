import { parentPort, workerData } from 'node:worker_threads'
import { readSheetsHere } from './sheets.ts'

parentPort?.postMessage(await readSheetsHere(workerData))
