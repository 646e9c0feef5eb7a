import { readFigure, readNumber } from './figures.ts'
import { add, compare, divide, type Fraction, multiply, whole } from './fractions.ts'
import type {
  CriteriaSetJson,
  Decimal,
  JudgementJson,
  PanelJson,
  SheetJson,
  SheetsJson,
  TallyJson,
} from './json.ts'
import { compareBytes } from './order.ts'

/** What several people gave one criterion or gate, as the checker itself reads and combines it. */

export type PanelsByCode = ReadonlyMap<string, PanelJson>

export const panelsByCode = ({ panels = [] }: CriteriaSetJson): PanelsByCode =>
  new Map(panels.flatMap(panel => panel.criteria.map(code => [code, panel])))

/** Who has judged, and whether that is all. */
export interface Sat {
  readonly counted: number
  readonly entitled: number | null
  readonly quorum: number | null
  readonly closed: boolean
  readonly isOver: boolean
}

export const isPanels = (judgement: JudgementJson): judgement is SheetsJson | TallyJson =>
  typeof judgement === 'object' && judgement !== null && !('band' in judgement)

/** Sheets in the order of the bytes of who gave them. */
export const sheetsOf = (judgement: JudgementJson): readonly SheetJson[] =>
  isPanels(judgement) && 'sheets' in judgement
    ? [...judgement.sheets].sort((a, b) => compareBytes(a.by, b.by))
    : []

/** `least`: how many there must be besides the quorum. */
export const satOf = (panel: PanelJson, judgement: JudgementJson, least: number): Sat => {
  const given = isPanels(judgement) ? judgement : NOTHING
  const counted =
    'votes' in given ? given.votes.for + given.votes.against + given.votes.abstain : given.sheets.length
  const entitled = given.entitled ?? null
  const wanted = quorumOf(panel, entitled)
  const quorum = wanted !== null && wanted < least ? least : wanted
  const closed = given.closed === true
  const isEnough = quorum !== null && entitled !== null && counted >= quorum
  return { counted, entitled, quorum, closed, isOver: isEnough && (closed || counted >= entitled) }
}

const NOTHING: SheetsJson = { sheets: [] }

/** The first number, counted up from one, that is quorum enough. */
const quorumOf = ({ quorum }: PanelJson, entitled: number | null): number | null => {
  if ('members' in quorum) return quorum.members
  if (entitled === null) return null
  const isStrict = 'moreThan' in quorum
  const mark = multiply(shareOf(isStrict ? quorum.moreThan : quorum.share), whole(entitled))
  let count = 1
  while (compare(whole(count), mark) < 0 || (isStrict && compare(whole(count), mark) === 0)) count++
  return count
}

const shareOf = (share: Decimal): Fraction => {
  const [top, bottom] = typeof share === 'string' ? share.split('/') : []
  if (top === undefined || bottom === undefined) return readFigure(share) ?? whole(0)
  return divide(readNumber(Number(top)) ?? whole(0), readNumber(Number(bottom)) ?? whole(1)) ?? whole(0)
}

/** How many a trimmed mean leaves out at each end. */
export const dropOf = ({ combine }: PanelJson): number =>
  combine?.by === 'trimmed-mean' ? (combine.drop ?? 0) : 0

/** Which sheets do not count, by their place: so many of the lowest, then so many of the highest of the rest. */
export const leftOut = (points: readonly Fraction[], drop: number): ReadonlySet<number> => {
  const out = new Set<number>()
  const take = (isBetter: (a: Fraction, b: Fraction) => boolean) => {
    let best = -1
    for (const [at, each] of points.entries()) {
      const held = points[best]
      if (!out.has(at) && (held === undefined || isBetter(each, held))) best = at
    }
    out.add(best)
  }
  for (let i = 0; i < drop; i++) take((a, b) => compare(a, b) < 0)
  for (let i = 0; i < drop; i++) take((a, b) => compare(a, b) >= 0)
  return out
}

/** The one number that the points of the sheets come to, exactly. */
export const combine = (panel: PanelJson, points: readonly Fraction[]): Fraction => {
  if (panel.combine?.by === 'median') return middle(points)
  const out = leftOut(points, dropOf(panel))
  return average(points.filter((_, at) => !out.has(at)))
}

const average = (points: readonly Fraction[]): Fraction => {
  let sum = whole(0)
  for (const each of points) sum = add(sum, each)
  return divide(sum, whole(points.length)) ?? whole(0)
}

/** Takes away the lowest and the highest until one or two are left. */
const middle = (points: readonly Fraction[]): Fraction =>
  points.length <= 2 ? average(points) : middle(points.filter((_, at) => !leftOut(points, 1).has(at)))

/** What came of a vote. */
export interface Voted extends Sat {
  readonly votes: readonly { readonly by: string; readonly vote: 'for' | 'against' | 'abstain' }[] | null
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly wanted: number | null
  readonly casting: boolean | null
  readonly holds: boolean | null
  readonly refusal: string | null
}

export const voteOn = (panel: PanelJson, judgement: JudgementJson): Voted => {
  const sat = satOf(panel, judgement, 1)
  const isSecret = panel.vote?.ballot === 'secret'
  const votes = sheetsOf(judgement).map(sheet => ({ by: sheet.by, vote: sideOf(sheet) }))
  const count = countOf(judgement, votes)
  const wanted = sat.isOver ? wantedOf(panel, sat) : null
  const isTied = wanted !== null && count.for < wanted && count.for === count.against
  const isChairs = isTied && panel.vote?.chairBreaksTie === true
  const casting = isChairs ? sideOfChair(judgement, votes) : null
  return {
    ...sat,
    votes: isSecret ? null : votes,
    ...count,
    wanted,
    casting,
    holds: wanted === null ? null : isChairs ? casting : count.for >= wanted,
    refusal: refusalOf(judgement, isSecret),
  }
}

type Side = 'for' | 'against' | 'abstain'

const sideOf = (sheet: SheetJson): Side => ('holds' in sheet ? (sheet.holds ? 'for' : 'against') : 'abstain')

const countOf = (judgement: JudgementJson, votes: readonly { readonly vote: Side }[]) => {
  if (isPanels(judgement) && 'votes' in judgement) {
    const { for: yes, against, abstain } = judgement.votes
    return { for: yes, against, abstain }
  }
  const count = { for: 0, against: 0, abstain: 0 }
  for (const { vote } of votes) count[vote]++
  return count
}

/** The first number of votes that is more than half, or two thirds at least. */
const wantedOf = ({ vote }: PanelJson, { counted, entitled }: Sat): number | null => {
  const all = vote?.of === 'members' ? entitled : counted
  if (vote === undefined || all === null) return null
  let count = 0
  while (vote.needs === 'two-thirds' ? 3 * count < 2 * all : 2 * count <= all) count++
  return count
}

const sideOfChair = (
  judgement: JudgementJson,
  votes: readonly { readonly by: string; readonly vote: Side }[],
): boolean | null => {
  if (!isPanels(judgement)) return null
  if ('votes' in judgement) return judgement.casting ?? null
  const side = votes.find(({ by }) => by === judgement.chair)?.vote
  return side === undefined || side === 'abstain' ? null : side === 'for'
}

const refusalOf = (judgement: JudgementJson, isSecret: boolean): string | null => {
  if (judgement === null) return null
  if (!isPanels(judgement)) return 'a panel votes on this gate, and one person has answered'
  return 'votes' in judgement === isSecret ? null : 'the votes are not as the ballot wants them'
}
