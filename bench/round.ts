import { checkResults, prepareCheck } from '../src/reasoning/checker/checker.ts'
import type { DossierInput } from '../src/selection/model.ts'
import { resultsOf } from '../src/selection/rules/result.ts'
import { contender, median, takeTurns } from './measure.ts'
import type { BenchRow } from './row.ts'
import { criteriaFile, dossierFrom, inputOf, PERIOD, preparedFor, workloadOf } from './workload.ts'

const DOSSIERS = 60
const WORKLOAD = workloadOf(25)
const GOAL_MILLISECONDS = 20

/** A round recomputed after one fact changes: one dossier is read again, all are scored, ranked and explained. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const prepared = preparedFor(WORKLOAD)
  const inputs = Array.from({ length: DOSSIERS }, (_, index) => inputOf(WORKLOAD, index))
  const dossiers = inputs.map(input => dossierFrom(prepared, input))
  const recompute = (at: number, changed: DossierInput) =>
    resultsOf(prepared, dossiers.with(at, dossierFrom(prepared, changed)))

  compareResults(inputs, recompute)
  let turn = 0
  const round = contender(1, () => {
    turn += 1
    return recompute(turn % DOSSIERS, changed(inputs, turn % DOSSIERS, turn))
  })
  await takeTurns([round])
  const milliseconds = median(round.seconds) * 1000
  return [
    {
      name: 'A round of 60 dossiers × 25 criteria after one fact changes, of 20 ms',
      ratio: milliseconds / GOAL_MILLISECONDS,
      goal: { atMost: 1 },
      detail: `${milliseconds.toFixed(2)} ms CPU, ranked and with every explanation`,
    },
  ]
}

const changed = (inputs: readonly DossierInput[], at: number, by: number): DossierInput => {
  const { id = '', facts } = inputs[at] ?? {}
  return { id, facts: { ...facts, revenue: String(70_000_000_000 + by * 1_000_003) } }
}

/** The checker must find the recomputed round right, and it must differ from the round before. */
const compareResults = (
  inputs: readonly DossierInput[],
  recompute: (at: number, changed: DossierInput) => ReturnType<typeof resultsOf>,
): void => {
  const check = prepareCheck(criteriaFile(WORKLOAD))
  const texts = [0, DOSSIERS - 1].map(at => {
    const input = changed(inputs, at, 1)
    const results = recompute(at, input)
    const faults = checkResults(check, { period: PERIOD, dossiers: inputs.with(at, input) }, results)
    if (faults.length > 0) throw new Error(`the checker finds faults in a round: ${JSON.stringify(faults)}`)
    return JSON.stringify(results)
  })
  if (texts[0] === texts[1]) throw new Error('the change of a fact changes nothing')
}
