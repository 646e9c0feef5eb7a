import type { CriteriaSet, Gate } from '../../../criteria/model.ts'
import { type Exact, exactOf, formatExact, isNegative, multiply, round } from '../../../exact/number.ts'
import { drawRounding } from './bands.ts'
import { drawCriterion, drawMaximum, type Growing } from './criteria.ts'
import { between, chance, type Draw, oneOf, several, someOf } from './draw.ts'
import { drawAmount, drawDay, drawNumber, drawRule } from './expressions.ts'
import { withPanels } from './panels.ts'
import { variables } from './variables.ts'

/** A whole criteria set, sound by construction, and the names that its expressions use. */
export interface DrawnSet {
  readonly set: CriteriaSet
  readonly names: readonly string[]
}

export const drawSet = (draw: Draw): DrawnSet => {
  const applicants = someOf(draw, ['firm', 'household'], 40)
  const growing: Growing = { draw, hasPeriod: chance(draw, 80), names: new Set(), applicants, codes: [] }
  const set: CriteriaSet = {
    format: 'chuluc-criteria-1',
    code: 'made-up',
    version: '1',
    name: { vi: 'Bộ tiêu chí thử' },
    legalBasis: [],
    variables,
    ...(growing.hasPeriod ? { period: oneOf(draw, ['2025', '2025', '2025-Q1']) } : {}),
    ...(chance(draw, 15) ? { factsCount: ['verified'] as const } : {}),
    ...(applicants.length > 0 ? { applicants: applicants.map(code => ({ code, name: { vi: code } })) } : {}),
    ...drawGates(growing),
    ...drawPoints(growing),
    ...drawPlaces(growing),
  }
  const judged = chance(draw, 40) ? withPanels(draw, set) : set
  return { set: asFile(judged), names: [...growing.names] }
}

/** As if it had been read from a file: nothing that JSON does not know. */
const asFile = (set: CriteriaSet): CriteriaSet => JSON.parse(JSON.stringify(set))

type Part<K extends keyof CriteriaSet> = Pick<CriteriaSet, K>

const drawGates = (g: Growing): Part<'gates' | 'tracks'> => {
  const gates = several(g.draw(3), index => drawGate(g, `G${index + 1}`))
  if (!chance(g.draw, 35)) return { gates }
  const list = several(between(g.draw, 1, 3), index => ({
    code: `T${index + 1}`,
    name: { vi: `Nhóm ${index + 1}` },
    gates: several(between(g.draw, 1, 2), of => drawGate(g, `T${index + 1}.${of + 1}`)),
  }))
  return { gates: [...gates], tracks: { choose: oneOf(g.draw, ['declared', 'first']), list } }
}

const drawGate = (g: Growing, code: string): Gate => {
  const head = { code, name: { vi: `Điều kiện ${code}` }, ...(chance(g.draw, 20) ? { clause: code } : {}) }
  if (chance(g.draw, 15)) return { ...head, judged: true }
  const rule = drawRule(g, between(g.draw, 0, 2))
  const meant = oneOf(g.draw, [{}, ...NOT_APPLICABLE.map(notApplicable => ({ notApplicable }))])
  return { ...head, rule, ...meant }
}
const NOT_APPLICABLE = ['holds', 'fails', 'unknown'] as const

const drawPoints = (
  g: Growing,
): Part<'criteria' | 'max' | 'overflow' | 'rounding' | 'decimals' | 'passMark' | 'classes'> => {
  const children = several(between(g.draw, 1, 3), () => drawCriterion(g, 2))
  const { max, said } = drawMaximum(g.draw, children)
  const rounding = drawRounding(g.draw, 20)
  return {
    criteria: children.map(({ criterion }) => criterion),
    ...said,
    ...(rounding ? { rounding } : {}),
    ...(chance(g.draw, 40) ? { decimals: g.draw(4) } : {}),
    ...(chance(g.draw, 70) ? { passMark: { points: partOf(g.draw, max) } } : {}),
    ...(chance(g.draw, 50) ? { classes: drawClasses(g.draw, max) } : {}),
  }
}

/** A mark that a total can reach. */
const partOf = (draw: Draw, max: Exact): string => {
  const share = oneOf(draw, ['0.5', '0.25', '0.75', '0', '1'])
  return formatExact(isNegative(max) ? max : round(multiply(exactOf(share), max), 3, 'down'))
}

const drawClasses = (draw: Draw, max: Exact): NonNullable<CriteriaSet['classes']> => {
  const floors = new Set(several(between(draw, 1, 3), () => partOf(draw, max)))
  const list: NonNullable<CriteriaSet['classes']>['list'] = [...floors].map((from, index) => ({
    code: `${index + 1}-sao`,
    from,
  }))
  if (chance(draw, 50)) list.push({ code: 'base' })
  return { list, ...(chance(draw, 40) ? { bindToPass: true } : {}) }
}

const drawPlaces = (g: Growing): Part<'ties' | 'seats' | 'honours'> => ({
  ...(chance(g.draw, 50) ? { ties: [...several(between(g.draw, 1, 2), () => drawTie(g))] } : {}),
  ...(chance(g.draw, 40) ? { seats: drawTop(g.draw) } : {}),
  ...(chance(g.draw, 40)
    ? { honours: [...several(between(g.draw, 1, 2), at => ({ ...drawHonour(at), ...drawTop(g.draw) }))] }
    : {}),
})

const drawHonour = (index: number) => ({ code: `H${index + 1}`, name: { vi: `Danh hiệu ${index + 1}` } })

const drawTop = (draw: Draw): NonNullable<CriteriaSet['seats']> => ({
  count: between(draw, 1, 3),
  atCut: oneOf(draw, ['all', 'tieKeys', 'lot']),
  ...(chance(draw, 35) ? { perEnterprise: between(draw, 1, 2) } : {}),
})

const drawTie = (g: Growing): NonNullable<CriteriaSet['ties']>[number] => {
  const by = oneOf(g.draw, [
    () => ({ points: oneOf(g.draw, g.codes) }),
    () => ({ value: drawAmount(g, 1) }),
    () => ({ value: drawNumber(g, 1) }),
    () => ({ value: drawDay(g) }),
  ])()
  return { ...by, ...(chance(g.draw, 30) ? { prefer: 'lower' as const } : {}) }
}
