import { type ZenDecision, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import { expressionOf, type Figures, type Measure, POINTS, type Workload } from '../workload.ts'

/** The workload as decision graphs of @gorules/zen-engine, in the two ways its documentation offers. */

/** A table for each criterion: its trace names the row that gave the points. */
export const zenTables = ({ gateFrom, measures }: Workload): ZenDecision =>
  decisionOf(
    [
      expressions('values', false, [
        ['gate', `revenue >= ${gateFrom}`],
        ...measures.map(measure => [valueKey(measure), expressionOf(measure, measure.before)] as const),
      ]),
      ...measures.map(table),
      expressions('total', true, [['total', measures.map(pointsKey).join(' + ')]]),
    ],
    [
      ['request', 'values'],
      ['values', 'total'],
      ...measures.flatMap(({ code }) => [['values', code] as const, [code, 'total'] as const]),
    ],
  )

/** Bands folded into conditional expressions of one node: less is shown, and it is faster. */
export const zenExpressions = ({ gateFrom, measures }: Workload): ZenDecision =>
  decisionOf(
    [
      expressions('values', false, [
        ['gate', `revenue >= ${gateFrom}`],
        ...measures.flatMap(measure => [
          [valueKey(measure), expressionOf(measure, measure.before)] as const,
          [pointsKey(measure), conditional(measure)] as const,
        ]),
        ['total', measures.map(measure => `$.${pointsKey(measure)}`).join(' + ')],
      ]),
    ],
    [['request', 'values']],
  )

type Trace = true | 'string'

/** Evaluates all, in order; `true` gives the trace as objects, `string` as JSON text that is not read yet. */
export const runZen = async (decision: ZenDecision, inputs: readonly Figures[], trace: Trace) => {
  for (const input of inputs) await decision.evaluate(input, { trace })
}

const answer = z.looseObject({ gate: z.boolean(), total: z.number() })

export const askZen = async (
  decision: ZenDecision,
  { measures }: Workload,
  input: Figures,
): Promise<Answer> => {
  const { result } = await decision.evaluate(input, { trace: true })
  const { gate, total, ...rest } = answer.parse(result)
  return { gate, points: measures.map(measure => Number(rest[pointsKey(measure)])), total }
}

const valueKey = ({ code }: Measure) => `value${code}`
const pointsKey = ({ code }: Measure) => `points${code}`

type Node = ReturnType<typeof expressions> | ReturnType<typeof table>

const decisionOf = (nodes: readonly Node[], edges: readonly (readonly [string, string])[]): ZenDecision =>
  new ZenEngine().createDecision(
    new ZenDecisionContent({
      nodes: [{ type: 'inputNode', id: 'request', name: 'request' }, ...nodes],
      edges: edges.map(([from, to]) => ({ type: 'edge', id: `${from} ${to}`, sourceId: from, targetId: to })),
    }),
  )

const expressions = (id: string, passThrough: boolean, list: readonly (readonly [string, string])[]) => ({
  type: 'expressionNode',
  id,
  name: id,
  content: { passThrough, expressions: list.map(([key, value]) => ({ id: key, key, value })) },
})

const table = (measure: Measure) => ({
  type: 'decisionTableNode',
  id: measure.code,
  name: measure.code,
  content: {
    hitPolicy: 'first',
    passThrough: false,
    inputs: [{ id: 'value', name: 'value', field: valueKey(measure) }],
    outputs: [{ id: 'points', name: 'points', field: pointsKey(measure) }],
    rules: rows(measure.ends).map((value, at) => ({ _id: `row ${at}`, value, points: String(POINTS[at]) })),
  },
})

const rows = ([first, second, third]: Measure['ends']) => [
  `< ${first}`,
  `[${first}..${second})`,
  `[${second}..${third})`,
  `>= ${third}`,
]

const conditional = (measure: Measure): string => {
  const value = `$.${valueKey(measure)}`
  const steps = measure.ends.map((end, at) => `${value} < ${end} ? ${POINTS[at]} : `)
  return steps.join('') + POINTS[3]
}
