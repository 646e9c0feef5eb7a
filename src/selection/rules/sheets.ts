import type { ReadPanel } from '../../criteria/rules/set.ts'
import type { Exact } from '../../exact/number.ts'
import { compareBytes } from '../../exact/text.ts'
import type { Complaint, Judged, Own, OwnJudgement } from './judgements.ts'
import type { Sitting, Tally } from './panels.ts'

/** What each of a panel gave one criterion or gate of a dossier. */
export interface PanelJudgement extends Sitting {
  /** By the bytes of who gave them; none where the ballot is secret. */
  readonly sheets: readonly Sheet[]
  /** Of a gate. */
  readonly tally: Tally
  /** The side that the chair took; null: none. */
  readonly casting: boolean | null
}
export type Sheet = PointsSheet | BandSheet | VoteSheet
interface PointsSheet {
  readonly by: string
  readonly points: Exact
}
interface BandSheet {
  readonly by: string
  readonly band: string
}
interface VoteSheet {
  readonly by: string
  readonly vote: keyof Tally
}

type Sheets = Extract<Judged, { sheets: unknown }>
type Count = Extract<Judged, { votes: unknown }>
type Read<T> = T | Complaint

interface Reading {
  readonly isGate: boolean
  /** Reads one sheet as if that person judged alone. */
  readonly readOwn: (own: Own) => Read<OwnJudgement>
}

/** Reads what a panel gave. */
export const readPanelJudgement = (
  panel: ReadPanel,
  value: Judged,
  reading: Reading,
): Read<PanelJudgement> => {
  if (typeof value !== 'object' || 'band' in value)
    return { reason: `this is judged by the panel "${panel.code}"`, remedy: 'write {"sheets": […]}' }
  const isSecret = reading.isGate && panel.vote?.isSecret === true
  if ('votes' in value)
    return isSecret
      ? readCount(value)
      : { reason: 'each of the panel is named here', remedy: 'write {"sheets": […]}' }
  return isSecret
    ? { reason: 'the ballot is secret: no vote has a name', remedy: 'write {"votes": …}' }
    : readSheets(value, reading)
}

const readCount = (value: Count): Read<PanelJudgement> => {
  const { votes, casting } = value
  const sitting = sittingOf(value, votes.for + votes.against + votes.abstain)
  return within({ sheets: [], tally: votes, casting: casting ?? null, ...sitting })
}

const readSheets = (value: Sheets, reading: Reading): Read<PanelJudgement> => {
  const sheets: Sheet[] = []
  for (const [at, given] of value.sheets.entries()) {
    const read = readSheet(given, reading)
    if ('reason' in read) return { ...read, at: `.sheets[${at}]` }
    if (sheets.some(({ by }) => by === read.by))
      return {
        at: `.sheets[${at}]`,
        reason: `"${read.by}" has two sheets`,
        remedy: 'keep the one that counts',
      }
    sheets.push(read)
  }
  sheets.sort((a, b) => compareBytes(a.by, b.by))
  const votes = sheets.flatMap(sheet => ('vote' in sheet ? [sheet] : []))
  const chair = votes.find(({ by }) => by === value.chair)?.vote
  return within({
    sheets,
    tally: tallyOf(votes),
    casting: chair === 'for' ? true : chair === 'against' ? false : null,
    ...sittingOf(value, sheets.length),
  })
}

const readSheet = (given: Sheets['sheets'][number], { isGate, readOwn }: Reading): Read<Sheet> => {
  const { by } = given
  if ('abstains' in given)
    return isGate
      ? { by, vote: 'abstain' }
      : { reason: 'only a vote can be withheld', remedy: 'leave it out' }
  const own = 'points' in given ? given.points : 'band' in given ? { band: given.band } : given.holds
  const read = readOwn(own)
  if ('reason' in read) return read
  return 'holds' in read ? { by, vote: read.holds ? 'for' : 'against' } : { by, ...read }
}

const tallyOf = (votes: readonly VoteSheet[]): Tally => {
  const count = (side: keyof Tally) => votes.filter(({ vote }) => vote === side).length
  return { for: count('for'), against: count('against'), abstain: count('abstain') }
}

const sittingOf = (
  { entitled, closed }: { readonly entitled?: number | undefined; readonly closed?: true | undefined },
  counted: number,
): Sitting => ({ counted, entitled: entitled ?? null, closed: closed === true })

const within = (judgement: PanelJudgement): Read<PanelJudgement> =>
  judgement.entitled !== null && judgement.counted > judgement.entitled
    ? {
        reason: `${judgement.counted} have judged of ${judgement.entitled} who may`,
        remedy: 'leave out who may not judge, or correct "entitled"',
      }
    : judgement
