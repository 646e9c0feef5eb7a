import type { BandedLeaf, JudgedLeaf, ReadGate, ReadPanel } from '../../criteria/rules/set.ts'
import { compare, equals, formatExact } from '../../exact/number.ts'
import type { Result } from '../model.ts'
import type { Dossier } from './dossier.ts'
import { givenBy, panelHolds, panelRange, type SheetPoints, sheetPoints } from './panel-points.ts'
import { isOver, isTie, quorumOf, sheetsNeeded, votesWanted } from './panels.ts'
import type { Prepared } from './prepare.ts'
import type { PanelJudgement } from './sheets.ts'

type CriterionWhy = Extract<Result['criteria'][number]['why'], { by: 'panel' }>
type GateWhy = Extract<Result['gates'][number]['why'], { by: 'vote' }>

/** Every sheet, how many are needed, and what they come to. */
export const whyPanel = (
  { set }: Prepared,
  leaf: JudgedLeaf | BandedLeaf,
  panel: ReadPanel,
  dossier: Dossier,
): CriterionWhy => {
  const decimals = set.file.decimals ?? 2
  const given = givenBy(leaf.code, dossier)
  const points = sheetPoints(leaf, dossier)
  const range = panelRange(leaf, panel, dossier)
  const isOne = range !== null && equals(range.low, range.high)
  return {
    by: 'panel',
    ...clauseOf(leaf),
    ...sittingOf(panel, given, sheetsNeeded(panel, given.entitled)),
    sheets: shownSheets(points, decimals, droppedOf(panel, range === null ? [] : points)),
    combined: isOne ? formatExact(range.low, decimals) : null,
  }
}

const clauseOf = ({ clause }: { readonly clause: string | undefined }) =>
  clause === undefined ? {} : { clause }

const sittingOf = (
  panel: ReadPanel,
  { counted, entitled, closed }: PanelJudgement,
  quorum: number | null,
) => ({
  panel: panel.code,
  counted,
  entitled,
  quorum,
  closed,
})

const shownSheets = (
  points: readonly SheetPoints[],
  decimals: number,
  dropped: ReadonlySet<SheetPoints>,
): CriterionWhy['sheets'] =>
  points.map(each => ({
    by: each.sheet.by,
    ...('band' in each.sheet ? { band: each.sheet.band } : {}),
    points: equals(each.low, each.high) ? formatExact(each.low, decimals) : null,
    ...(dropped.has(each) ? { dropped: true as const } : {}),
  }))

/** What a trimmed mean leaves out; of equal sheets the first by name. Not told while a sheet gives a range. */
const droppedOf = ({ combine }: ReadPanel, points: readonly SheetPoints[]): ReadonlySet<SheetPoints> => {
  const drop = combine?.drop ?? 0
  if (drop === 0 || points.some(({ low, high }) => !equals(low, high))) return new Set()
  const sorted = points.toSorted((a, b) => compare(a.low, b.low))
  return new Set([...sorted.slice(0, drop), ...sorted.slice(sorted.length - drop)])
}

/** Every vote where the ballot is open, the count, what is wanted, and whether the chair decided. */
export const whyVote = (gate: ReadGate, panel: ReadPanel, dossier: Dossier): GateWhy => {
  const given = givenBy(gate.code, dossier)
  const { vote } = panel
  const quorum = quorumOf(panel, given.entitled)
  const wanted = vote !== null && isOver(given, quorum) ? votesWanted(vote, given) : null
  const byChair = vote !== null && wanted !== null && given.tally.for < wanted && isTie(vote, given.tally)
  return {
    by: 'vote',
    ...clauseOf(gate),
    ...sittingOf(panel, given, quorum),
    votes: vote?.isSecret
      ? null
      : given.sheets.flatMap(sheet => ('vote' in sheet ? [{ by: sheet.by, vote: sheet.vote }] : [])),
    ...given.tally,
    wanted,
    casting: byChair ? panelHolds(gate, panel, dossier) : null,
  }
}
