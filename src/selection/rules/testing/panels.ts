import type { CriteriaSet, Criterion, Gate, Panel } from '../../../criteria/model.ts'
import { readPanels } from '../../../criteria/rules/panels.ts'
import type { DossierInput } from '../../model.ts'
import { sheetsNeeded } from '../panels.ts'
import { between, chance, type Draw, oneOf, several, shuffled, someOf } from './draw.ts'

/** The set with some of what people judge given to panels: at most two, sharing no code. */
export const withPanels = (draw: Draw, set: CriteriaSet): CriteriaSet => {
  const gates = [set.gates, ...(set.tracks?.list ?? []).map(track => track.gates)].flat()
  const judged = [
    ...leavesOf(set.criteria).filter(({ value, rounding }) => value === undefined && rounding === undefined),
    ...gates.filter(gate => gate.judged),
  ].map(({ code }) => code)
  const first = someOf(draw, judged, 60)
  const second = someOf(
    draw,
    judged.filter(code => !first.includes(code)),
    60,
  )
  const isGate = (code: string) => gates.some(gate => gate.code === code)
  const panels = [first, second].flatMap((codes, at) =>
    codes.length === 0 ? [] : [drawPanel(draw, `P${at + 1}`, codes, isGate)],
  )
  return panels.length === 0 ? set : { ...set, panels, units: [{ code: 'hd', name: { vi: 'Hội đồng' } }] }
}

const leavesOf = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => (criterion.criteria ? leavesOf(criterion.criteria) : [criterion]))

const drawPanel = (
  draw: Draw,
  code: string,
  codes: readonly string[],
  isGate: (code: string) => boolean,
): Panel => {
  const drop = between(draw, 1, 2)
  const by = oneOf(draw, ['mean', 'trimmed-mean', 'median'] as const)
  const rounding = {
    mode: oneOf(draw, ['half-up', 'half-even', 'down'] as const),
    decimals: between(draw, 0, 3),
  }
  const combine = by === 'trimmed-mean' ? { by, drop, rounding } : { by, rounding }
  const least = by === 'trimmed-mean' && codes.some(each => !isGate(each)) ? 2 * drop + 1 : 1
  const needs = oneOf(draw, ['more-than-half', 'two-thirds'] as const)
  const vote = {
    needs,
    of: oneOf(draw, ['present', 'members'] as const),
    ballot: oneOf(draw, ['open', 'secret'] as const),
    ...(needs === 'more-than-half' && chance(draw, 60) ? { chairBreaksTie: true } : {}),
  }
  return {
    code,
    name: { vi: `Hội đồng ${code}` },
    unit: 'hd',
    criteria: [...codes],
    ...(codes.some(each => !isGate(each)) ? { combine } : {}),
    quorum: oneOf(draw, [
      { members: between(draw, least, least + 3) },
      { share: oneOf(draw, ['2/3', '0.5', '1', '1/7', 0.75] as const) },
      { moreThan: oneOf(draw, ['1/2', '0', '2/3'] as const) },
    ]),
    ...(codes.some(isGate) ? { vote } : {}),
  }
}

export const panelOf = (set: CriteriaSet, code: string): Panel | undefined =>
  set.panels?.find(({ criteria }) => criteria.includes(code))

type Judgement = NonNullable<NonNullable<DossierInput['judged']>[string]>
/** One sheet on a leaf; a vote is drawn here. */
type DrawOwn = () => Judgement

/** What a panel gave, whole or with something left open. */
export const drawTogether = (
  draw: Draw,
  { set, thing, isWhole }: { set: CriteriaSet; thing: Criterion | Gate; isWhole: boolean },
  drawOwn: DrawOwn,
): Judgement => {
  const panel = panelOf(set, thing.code)
  const [read] = panel === undefined ? [] : readPanels({ ...set, panels: [panel] })
  if (panel === undefined || read === undefined) return drawOwn()
  let entitled = between(draw, 0, 9)
  while (isWhole && (entitled === 0 || (sheetsNeeded(read, entitled) ?? 0) > entitled)) entitled++
  const counted = isWhole || chance(draw, 60) ? entitled : draw(entitled + 1)
  const sitting = {
    ...(isWhole || chance(draw, 85) ? { entitled } : {}),
    ...(chance(draw, 30) ? { closed: true as const } : {}),
  }
  if (!('judged' in thing)) return { sheets: drawSheets(draw, counted, drawOwn), ...sitting }
  if (panel.vote?.ballot === 'secret') {
    const yes = draw(counted + 1)
    const no = draw(counted - yes + 1)
    const casting = isWhole || chance(draw, 50) ? { casting: chance(draw, 50) } : {}
    return { votes: { for: yes, against: no, abstain: counted - yes - no }, ...casting, ...sitting }
  }
  const votes = NAMES.slice(0, counted).map((by, at) =>
    at > 0 && chance(draw, 15) ? { by, abstains: true as const } : { by, holds: chance(draw, 50) },
  )
  const chair = isWhole || chance(draw, 60) ? { chair: NAMES[0] ?? '' } : {}
  return { sheets: [...shuffled(draw, votes)], ...sitting, ...chair }
}

/** Their order by bytes is none of those that a person would think of. */
const NAMES = ['m', 'M', 'ô', '10', '9', '😀', '\uff5e', 'a b', 'constructor', 'z', 'y', 'x', 'w', 'v']

const drawSheets = (draw: Draw, count: number, drawOwn: DrawOwn) => {
  const sheets = several(count, at => {
    const own = drawOwn()
    const by = NAMES[at] ?? `n${at}`
    return typeof own === 'object' && 'band' in own
      ? { by, band: own.band }
      : { by, points: typeof own === 'number' ? own : String(own) }
  })
  return [...shuffled(draw, sheets)]
}
