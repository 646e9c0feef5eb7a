/** Work to be measured, and the CPU seconds one unit of it took, a sample for each round. */
export interface Contender {
  readonly run: () => unknown
  readonly units: number
  readonly seconds: number[]
}

export const contender = (units: number, run: () => unknown): Contender => ({ run, units, seconds: [] })

const ROUNDS = 5
const LEAST_SECONDS = 0.25

/**
 * Takes the samples of all, in turn, so that what else the machine does falls on all alike. The time is that of the
 * processor, not of the clock, and that of every thread: the collector's and a peer's own are counted.
 */
export const takeTurns = async (contenders: readonly Contender[]): Promise<void> => {
  for (const each of contenders) await secondsOf(each)
  for (let round = 0; round < ROUNDS; round++)
    for (const each of contenders) each.seconds.push(await secondsOf(each))
}

const secondsOf = async ({ run, units }: Contender): Promise<number> => {
  const start = process.cpuUsage()
  let [times, seconds] = [0, 0]
  while (seconds < LEAST_SECONDS) {
    await run()
    times += 1
    const { user, system } = process.cpuUsage(start)
    seconds = (user + system) / 1e6
  }
  return seconds / (times * units)
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? Number.NaN
}

/** How many times as long the first takes as the second: the median of the rounds, each within itself. */
export const timesAsLong = (slow: Contender, fast: Contender): number =>
  median(slow.seconds.map((seconds, round) => seconds / (fast.seconds[round] ?? Number.NaN)))

export const perSecond = ({ seconds }: Contender): number => 1 / median(seconds)
