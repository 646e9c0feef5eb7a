import { z } from 'zod'
import { getVersion } from '../../criteria/index.ts'
import { criteriaSetSchema } from '../../criteria/model.ts'
import { dayIn } from '../../exact/day.ts'
import { Refused } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { calculate } from '../freeze.ts'
import { type FrozenRound, frozenRoundSchema, type Result, type RoundId } from '../model.ts'
import { refusals } from '../refusals.ts'
import { isLate, type RoundState, stateOn } from '../rules/round.ts'
import { judgedIn } from '../rules/seating.ts'
import { listDossiers, listFacts, listLots, type StoredDossier } from '../store/dossiers.ts'
import { findFreeze } from '../store/freezes.ts'
import { listGiven, listJudgedSince } from '../store/judgements.ts'
import { getRound, type Round } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'

/** The frozen text of a closed round. */
export const exportRound = async (work: Work, id: string): Promise<string> => {
  const round = await getRound(work.db, id)
  const freeze =
    stateOn(round.turns, work.today) === 'closed' ? await findFreeze(work.db, round.id) : undefined
  if (freeze === undefined) throw new Refused('round-not-closed', { round: id }, refusals.notClosed)
  return freeze.content
}

/** A round as it stands: what was frozen when it is closed; calculated now, and not to be published, while it is open. */
export const roundContent = async (work: Work, round: Round): Promise<FrozenRound> => {
  if (stateOn(round.turns, work.today) !== 'closed') return contentOf(work, round)
  const text = await exportRound(work, round.id)
  return frozenIn(text)
}

/**
 * A round as it is for who must not know of some dossiers. While it runs it is calculated as if these had not been sent,
 * so that no count, place or outcome in it depends on them. A closed one keeps its result: whoever passed is published
 * with their place; the places of the others would tell that somebody is missing among them.
 */
export const contentWithout = (
  content: FrozenRound,
  kept: ReadonlySet<string>,
  state: RoundState,
): FrozenRound => {
  if (kept.size === 0 && state !== 'closed') return content
  const dossiers = content.dossiers.filter(({ id }) => !kept.has(id))
  const late = content.late.filter(({ id }) => !kept.has(id))
  const lots = Object.fromEntries(Object.entries(content.lots).filter(([id]) => !kept.has(id)))
  const { criteriaSet, period, results } = content
  if (state !== 'closed')
    return { ...content, dossiers, late, lots, results: calculate(criteriaSet, { period, dossiers, lots }) }
  const left = results.results.filter(({ id }) => !kept.has(id)).map(placeIfPassed)
  return { ...content, dossiers, late, lots, results: { ...results, results: left } }
}

const placeIfPassed = (result: Result): Result =>
  result.outcome === 'pass' ? result : { ...result, rank: null, rankRange: null }

/** What stands in a text as closing writes it. */
export const frozenIn = (text: string): FrozenRound => fileContent(JSON.parse(text))

const fileContent = (file: { readonly content?: unknown }): FrozenRound =>
  frozenRoundSchema.parse(file.content)

export const contentOf = async (work: Work, round: Round): Promise<FrozenRound> => {
  const version = await getVersion(work.db, round.criteriaSet.code, round.criteriaSet.version)
  const criteriaSet: Record<string, unknown> = JSON.parse(version.content)
  const received = await listDossiers(work.db, round.id)
  const isInTime = ({ receivedAt, countsOn }: StoredDossier) =>
    !isLate(countsOn ?? dayIn(Date.parse(receivedAt)), round.calendar.closes)
  const dossiers = await withInputs(work, round.id, judgingIn(criteriaSet), received.filter(isInTime))
  const lots = Object.fromEntries(
    (await listLots(work.db, round.id)).map(({ dossier, number }) => [dossier, number]),
  )
  const { period } = round
  return {
    format: 'chuluc-round-1',
    round: {
      id: round.id,
      name: round.name,
      legalDocument: round.legalDocument,
      isSample: round.isSample,
      calendar: { ...round.calendar },
    },
    criteriaSet,
    period,
    dossiers,
    late: received.filter(dossier => !isInTime(dossier)).map(({ id, receivedAt }) => ({ id, receivedAt })),
    lots,
    results: calculate(criteriaSet, { period, dossiers, lots }),
  }
}

/** A round that runs, after judgements came and nothing else changed: the other dossiers are taken as they were. */
export const contentSince = async (
  work: Work,
  round: Round,
  content: FrozenRound,
  judged: string,
): Promise<FrozenRound> => {
  const { criteriaSet, period, lots } = content
  const set = judgingIn(criteriaSet)
  const touched = await listJudgedSince(work.db, round.id, judged)
  const given = Map.groupBy(await listGiven(work.db, round.id, touched), ({ dossier }) => dossier)
  const seatings = await seatingsIn(work, round.id, set)
  const dossiers = content.dossiers.map(dossier => {
    const own = given.get(dossier.id)
    return own === undefined ? dossier : { ...dossier, judged: judgedIn(set, seatings, dossier.id, own) }
  })
  return { ...content, dossiers, results: calculate(criteriaSet, { period, dossiers, lots }) }
}

/** How the set wants to be judged. */
const judgingIn = (criteriaSet: object): Judging => judging.parse(criteriaSet)
const { panels, gates, tracks } = criteriaSetSchema.shape
const judging = z.object({ panels, gates, tracks })
type Judging = z.infer<typeof judging>

const seatingsIn = async (work: Work, round: RoundId, { panels = [] }: Judging) =>
  new Map(
    panels.length === 0
      ? []
      : (await listSeatings(work.db, round)).map(({ panel, seating }) => [panel, seating]),
  )

const withInputs = async (
  work: Work,
  round: RoundId,
  set: Judging,
  dossiers: readonly StoredDossier[],
): Promise<FrozenRound['dossiers']> => {
  const [facts, judgements, seatings] = await Promise.all([
    listFacts(work.db, round),
    listGiven(work.db, round),
    seatingsIn(work, round, set),
  ])
  const factsOf = Map.groupBy(facts, fact => fact.dossier)
  const judgementsOf = Map.groupBy(judgements, judgement => judgement.dossier)
  return dossiers.map(({ id, enterprise, product, applicant, track, receivedAt }) => {
    const own = factsOf.get(id) ?? []
    return {
      id,
      enterprise,
      product,
      applicant,
      track,
      receivedAt,
      facts: Object.fromEntries(own.map(({ key, given }) => [key, given])),
      judged: judgedIn(set, seatings, id, judgementsOf.get(id) ?? []),
      versions: Object.fromEntries(own.flatMap(({ key, fact }) => (fact === null ? [] : [[key, fact]]))),
    }
  })
}
