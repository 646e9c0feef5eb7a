import { compare, exactOf, formatExact } from '../../exact/number.ts'
import { parsePeriod } from '../../exact/period.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { schemaProblems } from '../../exact/schema-problems.ts'
import { compileExplanation, compileValue } from '../../reasoning/evaluate.ts'
import type { Name, Type } from '../../reasoning/expression.ts'
import { readExpression } from '../../reasoning/typing.ts'
import { type CriteriaSet, criteriaSetSchema, type Gate, type Variable } from '../model.ts'
import { panelProblems, readPanels } from './panels.ts'
import { referenceProblems } from './references.ts'
import type { ReadClass, ReadGate, ReadPanel, ReadRule, ReadSet, ReadTie, ReadTracks } from './set.ts'
import { readTree } from './tree.ts'
import { typeOf, variableProblems } from './variables.ts'

export type SetReading =
  | { readonly ok: true; readonly set: ReadSet }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A dictionary gives variables that several sets share. */
export type Dictionary = Readonly<Record<string, Variable>>

/** Reads a criteria set from plain JSON; what is wrong is said with place, value, reason and remedy. */
export const readCriteriaSet = (input: unknown, dictionary: Dictionary = {}): SetReading => {
  const parsed = criteriaSetSchema.safeParse(input)
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, input) }
  const file = withDictionary(parsed.data, dictionary)
  const shape = [...variableProblems(file), ...periodProblems(file)]
  if (shape.length > 0) return { ok: false, problems: shape }
  return assemble(file)
}

/** The set as a whole: the variables of its dictionary are declared as if here; its own words win. */
const withDictionary = (file: CriteriaSet, dictionary: Dictionary): CriteriaSet => ({
  ...file,
  variables: { ...dictionary, ...file.variables },
})

const periodProblems = ({ period }: CriteriaSet): readonly Problem[] =>
  period === undefined || parsePeriod(period) !== null
    ? []
    : [problem('period', period, 'this is no period', 'write 2025, 2025-H1, 2025-Q3 or 2025-09')]

const assemble = (file: CriteriaSet): SetReading => {
  const variables = new Map(Object.entries(file.variables))
  const slots: Name[] = []
  const problems: Problem[] = []
  const readRule = ruleReader(variables, slots, problems)
  const panels = readPanels(file)
  const judges = new Map(panels.flatMap(panel => panel.criteria.map(code => [code, panel])))
  const reading: GateReading = { readRule, problems, judges }
  const criteria = readTree(file, { decimals: file.decimals ?? 2, problems, readRule, panels: judges })
  const set: ReadSet = {
    file,
    variables,
    slots,
    gates: file.gates.map((gate, at) => readGate(gate, `gates[${at}]`, reading)),
    tracks: readTracks(file, reading),
    criteria,
    passMark: file.passMark ? exactOf(file.passMark.points) : null,
    classes: readClasses(file),
    ties: readTies(file, readRule, problems),
    panels,
    unscored: criteria.flatMap(criterion => (criterion.kind === 'unscored' ? [criterion.code] : [])),
  }
  problems.push(...referenceProblems(set), ...panelProblems(set), ...reachProblems(set))
  return problems.length === 0 ? { ok: true, set } : { ok: false, problems }
}

type RuleReader = (text: string, path: string, wanted: 'number' | 'condition' | 'orderable') => ReadRule

const ruleReader = (
  variables: ReadonlyMap<string, Variable>,
  slots: Name[],
  problems: Problem[],
): RuleReader => {
  let rules = 0
  return (text, path, wanted) => {
    const read = readExpression(text, name => declaredIn(variables, slots, name))
    if (!read.ok)
      problems.push(
        problem(
          `${path}, column ${read.problem.column}`,
          text,
          read.problem.says,
          remedyFor(read.problem.says, variables),
        ),
      )
    else if (!WANTED[wanted](read.type))
      problems.push(
        problem(
          path,
          text,
          `this gives ${KINDS[read.type.kind]}, wanted is ${WORDS[wanted]}`,
          'compare or calculate so that it does',
        ),
      )
    const expression = read.ok ? read.expression : { kind: 'literal' as const, value: false }
    return {
      index: rules++,
      expression,
      type: read.ok ? read.type : { kind: 'boolean' },
      evaluate: compileValue(expression),
      explain: compileExplanation(expression),
    }
  }
}

const WANTED: Readonly<Record<'number' | 'condition' | 'orderable', (type: Type) => boolean>> = {
  number: type => type.kind === 'number' || type.kind === 'money',
  condition: type => type.kind === 'boolean',
  orderable: type => type.kind === 'number' || type.kind === 'money' || type.kind === 'date',
}
const WORDS = {
  number: 'a number or money',
  condition: 'a yes-or-no condition',
  orderable: 'a number, money or a date',
}
const KINDS = {
  number: 'a number',
  money: 'money',
  boolean: 'a condition',
  text: 'a text',
  choice: 'a choice',
  date: 'a date',
}

const remedyFor = (says: string, variables: ReadonlyMap<string, Variable>): string => {
  const code = /^"([\w.]+)(?:@[\w-]+)?" is not declared/.exec(says)?.[1]
  const meant = code === undefined ? null : nearest(code, variables.keys())
  return meant === null ? 'see "Expressions" in the guide' : `did you mean "${meant}"?`
}

const declaredIn = (variables: ReadonlyMap<string, Variable>, slots: Name[], name: Name) => {
  const variable = variables.get(name.code)
  if (variable === undefined) return null
  const found = slots.findIndex(slot => slot.code === name.code && samePeriod(slot, name))
  return { type: typeOf(variable), slot: found < 0 ? slots.push(name) - 1 : found }
}

const samePeriod = (a: Name, b: Name): boolean => JSON.stringify(a.period) === JSON.stringify(b.period)

interface GateReading {
  readonly readRule: RuleReader
  readonly problems: Problem[]
  readonly judges: ReadonlyMap<string, ReadPanel>
}

const readGate = (gate: Gate, path: string, { readRule, problems, judges }: GateReading): ReadGate => {
  const judged = gate.judged === true
  if (judged === (gate.rule !== undefined))
    problems.push(
      problem(
        path,
        gate.code,
        'a gate has a rule, or is judged',
        'give "rule", or "judged": true, and not both',
      ),
    )
  const open = gate.notApplicable === undefined || gate.notApplicable === 'unknown'
  return {
    code: gate.code,
    clause: gate.clause,
    rule: gate.rule === undefined ? null : readRule(gate.rule, `${path}.rule`, 'condition'),
    notApplicable: open ? null : gate.notApplicable === 'holds',
    panel: judges.get(gate.code) ?? null,
  }
}

const readTracks = (file: CriteriaSet, reading: GateReading): ReadTracks | null =>
  file.tracks === undefined
    ? null
    : {
        choose: file.tracks.choose,
        list: file.tracks.list.map((track, at) => ({
          code: track.code,
          gates: track.gates.map((gate, of) => readGate(gate, `tracks.list[${at}].gates[${of}]`, reading)),
        })),
      }

/** Highest first: the class is the first whose floor is not above the total. */
const readClasses = (file: CriteriaSet): readonly ReadClass[] =>
  (file.classes?.list ?? [])
    .map(({ code, from }): ReadClass => ({ code, from: from === undefined ? null : exactOf(from) }))
    .toSorted((a, b) => (a.from === null ? 1 : b.from === null ? -1 : compare(b.from, a.from)))

const readTies = (file: CriteriaSet, readRule: RuleReader, problems: Problem[]): readonly ReadTie[] =>
  (file.ties ?? []).map((tie, at) => {
    const path = `ties[${at}]`
    if ((tie.points === undefined) === (tie.value === undefined))
      problems.push(
        problem(
          path,
          '',
          'a tie key is the points of a criterion, or a value',
          'give "points" or "value", and not both',
        ),
      )
    const by =
      tie.value === undefined
        ? { points: indexOf(file, tie.points ?? '') }
        : { rule: readRule(tie.value, `${path}.value`, 'orderable') }
    return { by, higherFirst: tie.prefer !== 'lower' }
  })

/** The place of a criterion in reading order; the total is 0, so a criterion that is not there is found out by it. */
const indexOf = (file: CriteriaSet, code: string): number => {
  const codes: string[] = []
  const visit = (criteria: CriteriaSet['criteria']): void => {
    for (const criterion of criteria) {
      codes.push(criterion.code)
      visit([...(criterion.criteria ?? [])])
    }
  }
  visit(file.criteria)
  return codes.indexOf(code) + 1
}

/** A mark that no total can reach is a slip of the pen. */
const reachProblems = (set: ReadSet): readonly Problem[] => {
  const [total] = set.criteria
  if (set.unscored.length > 0 || total.kind !== 'node' || total.children.length === 0) return []
  const most = formatExact(total.max)
  const classes = set.file.classes?.list ?? []
  const marks = [
    { place: 'passMark.points', points: set.file.passMark?.points },
    ...classes.map(({ from }, at) => ({ place: `classes.list[${at}].from`, points: from })),
  ]
  return marks.flatMap(({ place, points }) =>
    points !== undefined && compare(exactOf(points), total.max) > 0
      ? [problem(place, points, `no total reaches this: the most is ${most}`, 'lower it')]
      : [],
  )
}
