import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Loaded before a program that is measured (`node --import`): at its end, writes what it used to BENCH_USAGE. */
export interface Usage {
  readonly cpuSeconds: number
  readonly peakMegabytes: number
}

const path = process.env.BENCH_USAGE
if (isMainThread && path !== undefined) process.on('exit', () => writeUsage(path))

const writeUsage = (to: string): void => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage: Usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 }
  writeFileSync(to, JSON.stringify(usage))
}
