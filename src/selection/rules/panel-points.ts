import {
  type BandedLeaf,
  bandListFor,
  type JudgedLeaf,
  type ReadGate,
  type ReadPanel,
} from '../../criteria/rules/set.ts'
import { type Exact, larger, smaller } from '../../exact/number.ts'
import type { Dossier } from './dossier.ts'
import { combined, isOver, quorumOf, sheetsNeeded, voteHolds, votesWanted } from './panels.ts'
import type { Range } from './score.ts'
import type { PanelJudgement, Sheet } from './sheets.ts'

/** The points of one sheet: a range where the band gives other points to another kind of applicant. */
export interface SheetPoints extends Range {
  readonly sheet: Sheet
}

export const givenBy = (code: string, dossier: Dossier): PanelJudgement => {
  const judgement = dossier.judged.get(code)
  return judgement !== undefined && 'tally' in judgement ? judgement : NOTHING
}

const NOTHING: PanelJudgement = {
  sheets: [],
  tally: { for: 0, against: 0, abstain: 0 },
  casting: null,
  counted: 0,
  entitled: null,
  closed: false,
}

/** Whether the panel has still something to give. */
export const isPanelOpen = (leaf: JudgedLeaf | BandedLeaf, panel: ReadPanel, dossier: Dossier): boolean => {
  const given = givenBy(leaf.code, dossier)
  return !isOver(given, sheetsNeeded(panel, given.entitled))
}

/** What the sheets come to before rounding; null while the panel is open. */
export const panelRange = (
  leaf: JudgedLeaf | BandedLeaf,
  panel: ReadPanel,
  dossier: Dossier,
): Range | null => {
  const { combine } = panel
  if (combine === null || isPanelOpen(leaf, panel, dossier)) return null
  const points = sheetPoints(leaf, dossier)
  const low = combined(
    combine,
    points.map(each => each.low),
  )
  if (points.every(each => each.low === each.high)) return { low, high: low }
  const high = combined(
    combine,
    points.map(each => each.high),
  )
  return { low, high }
}

export const sheetPoints = (leaf: JudgedLeaf | BandedLeaf, dossier: Dossier): readonly SheetPoints[] =>
  givenBy(leaf.code, dossier).sheets.map(sheet => ({ sheet, ...pointsOn(sheet, leaf, dossier) }))

const pointsOn = (sheet: Sheet, leaf: JudgedLeaf | BandedLeaf, dossier: Dossier): Range => {
  if ('points' in sheet) return { low: sheet.points, high: sheet.points }
  if (leaf.kind === 'judged' || !('band' in sheet)) throw new Error(`no sheet on ${leaf.code} gives this`)
  return bandSpan(leaf, dossier.applicant, sheet.band)
}

/** The points of a band over the lists that are possible. */
export const bandSpan = (leaf: BandedLeaf, applicant: string | null, code: string): Range => {
  const list = bandListFor(leaf.bands, applicant)
  const chosen = (list === null ? leaf.bands.all : [list]).flatMap(({ bands }) =>
    bands.filter(band => band.code === code),
  )
  return spanOf(chosen.map(band => band.points))
}

export const spanOf = (points: readonly Exact[]): Range => ({
  low: points.reduce(smaller),
  high: points.reduce(larger),
})

/** Whether a gate holds by the vote of a panel; null while the panel is open, or a tie waits for the chair. */
export const panelHolds = ({ code }: ReadGate, panel: ReadPanel, dossier: Dossier): boolean | null => {
  const given = givenBy(code, dossier)
  const wanted = panel.vote === null ? null : votesWanted(panel.vote, given)
  if (panel.vote === null || wanted === null || !isOver(given, quorumOf(panel, given.entitled))) return null
  return voteHolds(panel.vote, given.tally, { wanted, casting: given.casting })
}
