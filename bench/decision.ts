import { checkDossier, prepareCheck } from '../src/reasoning/checker/checker.ts'
import type { Prepared } from '../src/selection/rules/prepare.ts'
import { assess, entryOf, placeAll, resultOf } from '../src/selection/rules/result.ts'
import { score, scoreExplained } from '../src/selection/rules/score.ts'
import { answerOf, mustAgree } from './answer.ts'
import { type Contender, contender, perSecond, takeTurns, timesAsLong } from './measure.ts'
import { askJsonRules, jsonRules, runJsonRules } from './peers/json-rules.ts'
import { askZen, runZen, zenExpressions, zenTables } from './peers/zen.ts'
import type { BenchRow } from './row.ts'
import { criteriaFile, dossierFrom, figuresOf, inputOf, PERIOD, preparedFor, workloadOf } from './workload.ts'

const DOSSIERS = 1000
const PEER_DOSSIERS = 100
const WORKLOAD = workloadOf(10)

/** One decision, a gate and ten computed criteria: with its tree, without, as a document, checked, and by peers. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const bench = setUp()
  checkAll(bench)
  await comparePeers(bench)
  const contenders = { ...ownContenders(bench), ...peerContenders(bench) }
  await takeTurns(Object.values(contenders))
  return [...speedRows(contenders), ...peerRows(contenders), checkerRow(contenders)]
}

const setUp = () => {
  const prepared = preparedFor(WORKLOAD)
  const cases = casesOf(prepared)
  return {
    prepared,
    cases,
    figures: cases.slice(0, PEER_DOSSIERS).map((_, index) => figuresOf(WORKLOAD, index)),
    check: prepareCheck(criteriaFile(WORKLOAD)),
    zenTables: zenTables(WORKLOAD),
    zenExpressions: zenExpressions(WORKLOAD),
    jsonRules: jsonRules(WORKLOAD),
  }
}

type Bench = ReturnType<typeof setUp>
type Case = Bench['cases'][number]

/** Every dossier with what the ranking made of it, and its finished result. */
const casesOf = (prepared: Prepared) => {
  const decided = Array.from({ length: DOSSIERS }, (_, index) => {
    const input = inputOf(WORKLOAD, index)
    const dossier = dossierFrom(prepared, input)
    return { input, dossier, assessed: assess(prepared, dossier) }
  })
  const entries = decided.map(({ dossier, assessed }) => entryOf(prepared, dossier, assessed.score))
  return placeAll(prepared, entries).flatMap((placing, at) => {
    const own = decided[at]
    if (own === undefined) return []
    return [{ ...own, placing, result: resultOf(prepared, own.assessed, placing) }]
  })
}

const checkAll = ({ cases, check }: Bench): void => {
  for (const { input, result } of cases) {
    const faults = checkDossier(check, input, result, PERIOD)
    if (faults.length > 0)
      throw new Error(`the checker finds faults in ${input.id}: ${JSON.stringify(faults)}`)
  }
}

/** On all dossiers that the peers are measured with. */
const comparePeers = async (bench: Bench): Promise<void> => {
  for (const [at, figures] of bench.figures.entries()) {
    const own = bench.cases[at]
    if (own === undefined) throw new Error('there are more figures than dossiers')
    const compare = mustAgree(own.input.id, answerOf(own.result))
    compare('zen-engine with tables', await askZen(bench.zenTables, WORKLOAD, figures))
    compare('zen-engine with expressions', await askZen(bench.zenExpressions, WORKLOAD, figures))
    compare('json-rules-engine', await askJsonRules(bench.jsonRules, WORKLOAD, figures))
  }
}

const ownContenders = ({ prepared, cases, check }: Bench) => {
  const each = (work: (one: Case) => number) =>
    contender(DOSSIERS, () => cases.reduce((sum, one) => sum + work(one), 0))
  const finish = (dossier: Case['dossier'], { placing }: Case) =>
    resultOf(prepared, assess(prepared, dossier), placing)
  return {
    tree: each(({ dossier }) => scoreExplained(prepared.set, dossier).trees.length),
    plain: each(({ dossier }) => score(prepared.set, dossier).low.length),
    document: each(one => finish(one.dossier, one).criteria.length),
    whole: each(one => finish(dossierFrom(prepared, one.input), one).criteria.length),
    checker: each(({ input, result }) => checkDossier(check, input, result, PERIOD).length),
  }
}

const peerContenders = (bench: Bench) => {
  const { figures } = bench
  return {
    zenTables: contender(PEER_DOSSIERS, () => runZen(bench.zenTables, figures, true)),
    zenTablesText: contender(PEER_DOSSIERS, () => runZen(bench.zenTables, figures, 'string')),
    zenExpressions: contender(PEER_DOSSIERS, () => runZen(bench.zenExpressions, figures, true)),
    zenExpressionsText: contender(PEER_DOSSIERS, () => runZen(bench.zenExpressions, figures, 'string')),
    jsonRules: contender(PEER_DOSSIERS, () => runJsonRules(bench.jsonRules, figures)),
  }
}

type Contenders = ReturnType<typeof ownContenders> & ReturnType<typeof peerContenders>

const rate = (one: Contender): string => `${Math.round(perSecond(one)).toLocaleString('en')} a second`
const times = (slow: Contender, fast: Contender): string => `${timesAsLong(slow, fast).toFixed(1)} ×`

const speedRows = ({ tree, plain, document, whole }: Contenders): readonly BenchRow[] => [
  {
    name: 'One decision with its explanation tree, of 100,000 a second',
    ratio: perSecond(tree) / 100_000,
    goal: { atLeast: 1 },
    detail: `${rate(tree)}; as a finished document ${rate(document)}; from the JSON of the dossier to it ${rate(whole)}`,
  },
  {
    name: 'One decision without the tree, of 500,000 a second',
    ratio: perSecond(plain) / 500_000,
    goal: { atLeast: 1 },
    detail: rate(plain),
  },
]

const peerRows = (all: Contenders): readonly BenchRow[] => [
  {
    name: 'The tree against zen-engine with trace',
    ratio: timesAsLong(all.zenTables, all.tree),
    goal: { atLeast: 100 },
    detail:
      `zen ${rate(all.zenTables)}, a table for each criterion; ` +
      `its trace left as text ${times(all.zenTablesText, all.tree)}; ` +
      `no tables, bands as expressions ${times(all.zenExpressions, all.tree)}, ` +
      `and left as text ${times(all.zenExpressionsText, all.tree)}; ` +
      `against ours from JSON to document ${times(all.zenTables, all.whole)}`,
  },
  {
    name: 'The tree against json-rules-engine',
    ratio: timesAsLong(all.jsonRules, all.tree),
    goal: { atLeast: 50 },
    detail:
      `json-rules-engine ${rate(all.jsonRules)}; ` +
      `against ours from JSON to document ${times(all.jsonRules, all.whole)}`,
  },
]

const checkerRow = ({ checker, document, tree }: Contenders): BenchRow => ({
  name: 'The checker against the engine that makes the document',
  ratio: timesAsLong(checker, document),
  goal: { atMost: 3 },
  detail: `${rate(checker)}; against the tree alone, which is not yet a document, ${times(checker, tree)}`,
})
