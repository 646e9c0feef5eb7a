import { fault, placeOf, type Report, same, sameList } from './faults.ts'
import { pointsText } from './figures.ts'
import { compare } from './fractions.ts'
import type { SheetsWhyJson, VoteWhyJson } from './json.ts'
import type { Sat, Voted } from './panels.ts'
import type { Combined } from './points.ts'
import type { Criterion, Gate } from './prepared.ts'

interface Spot {
  readonly report: Report
  readonly place: string
}

/** Compares what is shown of a panel's sheets: each sheet, how many are needed, what they come to. */
export const examineSheets = (
  spot: Spot,
  criterion: Criterion,
  why: SheetsWhyJson,
  expected: Combined & { readonly decimals: number },
): void => {
  const { report, place } = spot
  const panel = criterion.by === 'judged' || criterion.by === 'banded' ? criterion.panel : null
  examineSat(spot, why, panel?.code, expected)
  const { exactly, sheets, decimals } = expected
  same(report, place, 'why.combined', why.combined, exactly === null ? null : pointsText(exactly, decimals))
  sameList(
    report,
    placeOf(place, 'why.sheets'),
    why.sheets.map(({ by }) => by),
    sheets.map(({ by }) => by),
  )
  for (const [at, sheet] of sheets.entries()) {
    const found = why.sheets[at]
    if (found?.by !== sheet.by) continue
    const own = `${place}.why.sheets[${at}]`
    const isOne = compare(sheet.low, sheet.high) === 0
    same(report, own, 'points', found.points, isOne ? pointsText(sheet.low, decimals) : null)
    same(report, own, 'band', found.band, sheet.band)
    same(report, own, 'dropped', found.dropped, sheet.isLeftOut ? true : undefined)
  }
}

/** Compares what is shown of a vote. */
export const examineVote = (report: Report, gate: Gate, why: VoteWhyJson, expected: Voted | null): void => {
  if (expected === null) return
  const { place } = gate
  if (expected.refusal !== null) fault(report, place, expected.refusal)
  examineSat({ report, place }, why, gate.panel?.code, expected)
  for (const key of ['for', 'against', 'abstain', 'wanted', 'casting'] as const)
    same(report, place, `why.${key}`, why[key], expected[key])
  const [found, votes] = [why.votes, expected.votes]
  same(report, place, 'why.votes', found === null, votes === null)
  if (found === null || votes === null) return
  sameList(
    report,
    placeOf(place, 'why.votes'),
    found.map(({ by }) => by),
    votes.map(({ by }) => by),
  )
  for (const [at, { vote }] of votes.entries())
    same(report, `${place}.why.votes[${at}]`, 'vote', found[at]?.vote, vote)
}

const examineSat = (
  { report, place }: Spot,
  why: SheetsWhyJson | VoteWhyJson,
  panel: string | undefined,
  expected: Sat,
): void => {
  same(report, place, 'why.panel', why.panel, panel)
  for (const key of ['counted', 'entitled', 'quorum', 'closed'] as const)
    same(report, place, `why.${key}`, why[key], expected[key])
}
