import { consequencesOf, type Kept } from '../src/entitlements/consequences.ts'
import { knownAs, saidBy, termsOf } from '../src/entitlements/testing-city.ts'
import { contender, median, takeTurns } from './measure.ts'
import type { BenchRow } from './row.ts'

const ENTERPRISES = 10_000
const POLICIES = 100
const GOAL_RUN_S = 5
const GOAL_CHANGE_MS = 20

/** What is open to every enterprise under every policy, and what follows from one changed figure. */
export async function run(): Promise<BenchRow[]> {
  const terms = await termsOf(POLICIES)
  const known = Array.from({ length: ENTERPRISES }, (_, at) => knownAs(at, saidBy(at), terms))
  const empty: Kept = { standings: [], profiles: [], lapses: [] }
  const first = consequencesOf(empty, known, terms)
  const kept: Kept = { standings: first.saved, profiles: first.profiles, lapses: [] }
  const said = saidBy(1)
  const changed = { ...said, figures: { ...said.figures, 'enterprise.isInnovativeStartup': 'true' } }
  const own: Kept = {
    standings: kept.standings.filter(({ enterprise }) => enterprise === 'dn-1'),
    profiles: kept.profiles.filter(({ enterprise }) => enterprise === 'dn-1'),
    lapses: [],
  }
  const one = () => consequencesOf(own, [knownAs(1, changed, terms)], terms)
  const anew = known.map((each, at) => (at === 1 ? knownAs(1, changed, terms) : each))
  const lapses = first.changes.flatMap(({ enterprise, policy, kind, endsOn }) =>
    kind === 'lapsing' && endsOn !== null ? [{ enterprise, policy, endsOn }] : [],
  )
  const full = () => consequencesOf({ ...kept, lapses }, anew, terms)
  const [found, same] = [one().changes, full().changes]
  if (found.length === 0 || JSON.stringify(found) !== JSON.stringify(same))
    throw new Error('one change and a full run differ')
  const [run, change] = [contender(1, full), contender(1, one)]
  await takeTurns([run, change])
  const seconds = median(run.seconds)
  const milliseconds = median(change.seconds) * 1000
  const size = `${ENTERPRISES} enterprises × ${POLICIES} policies`
  return [
    {
      name: `every answer and what changed, ${size}: against ${GOAL_RUN_S} s`,
      ratio: seconds / GOAL_RUN_S,
      goal: { atMost: 1 },
      detail: `${seconds.toFixed(2)} s of CPU, ${kept.standings.length} open; what the records hold is in memory`,
    },
    {
      name: `one changed figure, its consequences: against ${GOAL_CHANGE_MS} ms`,
      ratio: milliseconds / GOAL_CHANGE_MS,
      goal: { atMost: 1 },
      detail: `${milliseconds.toFixed(2)} ms of CPU with ${found.length} changes, the same as of a full run; without SQL`,
    },
  ]
}
