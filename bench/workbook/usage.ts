import { writeFileSync } from 'node:fs'
import type { Usage } from '../usage.ts'

/** What a program used since it was loaded, the threads it started included, and how many rows it read. */
export interface WorkbookUsage extends Usage {
  readonly rows: number
}

/** Runs the work of a program that is measured, and writes what it used. */
export const measured = async (to: string, work: () => Promise<number>): Promise<void> => {
  const start = process.cpuUsage()
  const rows = await work()
  const { user, system } = process.cpuUsage(start)
  const peakMegabytes = process.resourceUsage().maxRSS / 1024
  const usage: WorkbookUsage = { rows, cpuSeconds: (user + system) / 1e6, peakMegabytes }
  writeFileSync(to, JSON.stringify(usage))
}
