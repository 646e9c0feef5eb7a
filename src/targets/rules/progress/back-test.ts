import { seedOf } from '../../../exact/random.ts'
import type { BackTest, Steps, YearValue } from '../../model/progress.ts'
import { changesOf, isFromNothing } from './history.ts'
import { LEAST_CHANGES, mean, simulate, varianceOf } from './simulation.ts'
import { share, spreadOf } from './spread.ts'

export interface Series {
  readonly name: string
  readonly steps: Steps
  readonly values: readonly YearValue[]
}

/** A forecast of one year with what was known before it, and what came. */
interface Forecast {
  readonly isCovered: boolean
  /** For each mark that the value might pass: what was said, what the peer said, whether it did. */
  readonly said: readonly { readonly chance: number; readonly peer: number; readonly came: number }[]
}

/** Every year that has enough of a past is forecast from that past alone. */
export const backTest = (series: readonly Series[]): BackTest => {
  const tried = series.map(forecastsOf).filter(forecasts => forecasts.length > 0)
  const forecasts = tried.flat()
  const said = forecasts.flatMap(each => each.said)
  const score = (of: (each: Forecast['said'][number]) => number): string | null =>
    said.length === 0
      ? null
      : mean(said.map(each => (of(each) - each.came) * (of(each) - each.came))).toFixed(2)
  return {
    series: tried.length,
    forecasts: forecasts.length,
    covered: forecasts.filter(({ isCovered }) => isCovered).length,
    brier: score(({ chance }) => chance),
    peer: score(({ peer }) => peer),
  }
}

const MOST_KEPT = 500
const kept = new Map<string, readonly Forecast[]>()

/** Drawing a series' worlds takes long, and from the same series come the same: its name and years are the seed. */
const forecastsOf = (series: Series): readonly Forecast[] => {
  const key = JSON.stringify([series.name, series.steps, series.values])
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const forecasts = forecastsAnew(series)
  kept.set(key, forecasts)
  return forecasts
}

const forecastsAnew = ({ name, steps, values }: Series): readonly Forecast[] =>
  values.flatMap((came, at): Forecast[] => {
    const known = values.slice(0, at)
    const last = known.at(-1)
    const changes = changesOf(known, steps)
    if (last === undefined || changes.length < LEAST_CHANGES || last.year !== came.year - 1) return []
    const past = { steps, last: Number(last.value), changes, enterprises: null }
    if (isFromNothing(past)) return []
    return [
      forecast(
        simulate(past, { years: 1, seed: seedOf(`${name} ${came.year}`), outcome: ([value = 0]) => value }),
        {
          last: Number(last.value),
          came: Number(came.value),
          width: Math.sqrt(varianceOf(changes)) * (steps === 'ratio' ? Number(last.value) : 1),
        },
      ),
    ]
  })

/** Marks at the last value and half a usual change above and below it. */
const forecast = (
  worlds: readonly (readonly number[])[],
  { last, came, width }: { readonly last: number; readonly came: number; readonly width: number },
): Forecast => {
  const paths = worlds.flat()
  const { low, high } = spreadOf(paths)
  return {
    isCovered: low <= came && came <= high,
    said: [last - width / 2, last, last + width / 2].map(mark => ({
      chance: share(paths, value => value >= mark),
      peer: last >= mark ? 1 : 0,
      came: came >= mark ? 1 : 0,
    })),
  }
}
