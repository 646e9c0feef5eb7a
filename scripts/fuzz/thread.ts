import { parentPort, workerData } from 'node:worker_threads'
import { type Plan, runTries } from './tries.ts'

const plan: Plan = workerData
const outcome = await runTries(plan, turn => parentPort?.postMessage({ turn }))
parentPort?.postMessage({ outcome })
