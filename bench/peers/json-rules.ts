import { type DynamicFactCallback, Engine, type RuleProperties } from 'json-rules-engine'
import type { Answer } from '../answer.ts'
import { type Figures, type Measure, POINTS, type Workload } from '../workload.ts'

/**
 * The workload for json-rules-engine: values are dynamic facts, every band is a rule whose event brings its points.
 * The result it always makes, every rule with what was compared, is its explanation.
 */
export const jsonRules = ({ gateFrom, measures }: Workload): Engine => {
  const gate = { fact: 'revenue', operator: 'greaterThanInclusive', value: gateFrom }
  const engine = new Engine([
    { conditions: { all: [gate] }, event: { type: 'gate' } },
    ...measures.flatMap(bandRules),
  ])
  for (const measure of measures) engine.addFact(measure.code, valueFact(measure))
  return engine
}

const bandRules = ({ code, ends }: Measure): RuleProperties[] =>
  POINTS.map((points, at) => {
    const [from, below] = [ends[at - 1], ends[at]]
    const low =
      from === undefined ? [] : [{ fact: code, operator: 'greaterThanInclusive', value: Number(from) }]
    const high = below === undefined ? [] : [{ fact: code, operator: 'lessThan', value: Number(below) }]
    return { conditions: { all: [...low, ...high] }, event: { type: code, params: { points } } }
  })

const valueFact =
  ({ kind, now, before }: Measure): DynamicFactCallback =>
  async (_, almanac) => {
    const figure = await almanac.factValue<number>(now)
    const base = await almanac.factValue<number>(
      kind === 'growth' ? before : kind === 'perWorker' ? 'workers' : 'revenue',
    )
    return kind === 'growth' ? (figure - base) / base : figure / base
  }

export const runJsonRules = async (engine: Engine, inputs: readonly Figures[]) => {
  for (const input of inputs) await engine.run(input)
}

export const askJsonRules = async (
  engine: Engine,
  { measures }: Workload,
  input: Figures,
): Promise<Answer> => {
  const { events } = await engine.run(input)
  const points = measures.map(({ code }) => Number(events.find(({ type }) => type === code)?.params?.points))
  return {
    gate: events.some(({ type }) => type === 'gate'),
    points,
    total: points.reduce((sum, each) => sum + each, 0),
  }
}
