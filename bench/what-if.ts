import { entryOf, placeAll } from '../src/selection/rules/result.ts'
import { score } from '../src/selection/rules/score.ts'
import { recounted, rerun } from '../src/selection/rules/testing/variants.ts'
import type { RoundPoints, Variant } from '../src/selection/rules/what-if/model.ts'
import { roundPoints } from '../src/selection/rules/what-if/points.ts'
import { recount } from '../src/selection/rules/what-if/recount.ts'
import { rescaledDossier, rescaledSet } from '../src/selection/rules/what-if/rescaled.ts'
import { contender, median, takeTurns, timesAsLong } from './measure.ts'
import type { BenchRow } from './row.ts'
import { dossierFrom, inputOf, preparedFor, workloadOf } from './workload.ts'

const DOSSIERS = 60
const ROUNDS = 10
const VARIANTS = 1000
const SAMPLED = 20
const WORKLOAD = workloadOf(25)
const LOTS = new Map<string, number>()

/** Past rounds counted again under many variants, against the engine that scores and ranks them again in full. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const prepared = preparedFor(WORKLOAD)
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    Array.from({ length: DOSSIERS }, (_, at) =>
      dossierFrom(prepared, inputOf(WORKLOAD, round * DOSSIERS + at)),
    ),
  )
  const variants = Array.from({ length: VARIANTS }, (_, at) => variantAt(at))
  const points = rounds.map(dossiers => wholePoints(roundPoints(prepared.set, dossiers, LOTS)))
  const sampled = variants.filter((_, at) => at % (VARIANTS / SAMPLED) === 0)
  for (const dossiers of rounds)
    for (const variant of sampled) {
      const [ours, engine] = [
        recounted(prepared, dossiers, LOTS, variant),
        rerun(prepared, dossiers, LOTS, variant),
      ]
      if (JSON.stringify(ours) !== JSON.stringify(engine))
        throw new Error(`the count and the engine differ under ${JSON.stringify(variant)}`)
    }
  const count = contender(ROUNDS * VARIANTS, () => {
    let passing = 0
    for (const round of points)
      for (const variant of variants)
        passing += (recount(round, variant)?.dossiers ?? []).filter(
          ({ outcome }) => outcome === 'pass',
        ).length
    return passing
  })
  const full = contender(ROUNDS * sampled.length, () =>
    rounds.map(dossiers =>
      sampled.map(variant => {
        const again = { ...prepared, set: rescaledSet(prepared.set, variant) }
        const own = dossiers.map(dossier => rescaledDossier(prepared.set, variant, dossier))
        return placeAll(
          again,
          own.map(each => entryOf(again, each, score(again.set, each), LOTS)),
        ).length
      }),
    ),
  )
  await takeTurns([count, full])
  const seconds = median(count.seconds) * ROUNDS * VARIANTS
  return [
    {
      name: 'What if: 60 dossiers × 10 rounds × 1,000 variants, of 1 s',
      ratio: seconds,
      goal: { atMost: 1 },
      detail: `${seconds.toFixed(2)} s CPU, 25 criteria; ${sampled.length} variants of each round equal to full runs`,
    },
    {
      name: 'What if, against scoring and ranking again in full',
      ratio: timesAsLong(full, count),
      goal: null,
      detail: 'without explanations on either side',
    },
  ]
}

const wholePoints = (points: RoundPoints | null): RoundPoints => {
  if (points === null) throw new Error('the points of the bench fit no common unit')
  return points
}

/** Three maxima and the pass mark, other ones each time. */
const variantAt = (at: number): Variant => ({
  maxima: Object.fromEntries(
    [0, 1, 2].map(each => [`C${(at * 7 + each * 3) % 25}`, String(((at + each * 13) % 40) / 2)]),
  ),
  passMark: String(100 + (at % 60)),
})
