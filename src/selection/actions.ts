import { getVersion } from '../criteria/index.ts'
import { dayIn } from '../exact/day.ts'
import { NotAllowed, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { calculate, writeFrozen } from './freeze.ts'
import {
  type FrozenRound,
  frozenRoundSchema,
  type RoundId,
  type RoundInput,
  type RoundTurn,
} from './model.ts'
import { mayEnterJudgements, mayRunRounds } from './permissions.ts'
import { refusals } from './refusals.ts'
import { isLate, stateOn } from './rules/round.ts'
import {
  findFreeze,
  getRound,
  listDossiers,
  listFacts,
  listJudgements,
  listLots,
  lockRound,
  type Round,
  type StoredDossier,
  type StoredFact,
  type StoredJudgement,
  saveDossiers,
  saveFacts,
  saveFreeze,
  saveJudgements,
  saveRound,
  saveTurn,
} from './store.ts'

/** Opens a round under a version of a set that can score; it stays bound to that version. */
export const openRound = async (work: Work, input: RoundInput): Promise<RoundId> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const version = await getVersion(work.db, input.criteriaSet.code, input.criteriaSet.version)
    if (version.isSkeleton)
      throw new Refused('criteria-skeleton', { ...input.criteriaSet }, refusals.skeleton)
    const id = await saveRound(work.db, input)
    await turn(work, id, 'opened', null)
    record(work, { action: 'open round', subject: { kind: 'selection.round', id }, after: input })
    return id
  })
}

export interface ReceivedDossier extends StoredDossier {
  readonly facts: readonly Omit<StoredFact, 'dossier'>[]
}

/** Receives dossiers with the facts they will be judged on, as these are known now. */
export const receiveDossiers = async (
  work: Work,
  round: RoundId,
  dossiers: readonly ReceivedDossier[],
): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    ensureOpen(await lockRound(work.db, round), work)
    await saveDossiers(
      work.db,
      dossiers.map(({ facts: _, ...dossier }) => dossier),
    )
    await saveFacts(
      work.db,
      dossiers.flatMap(({ id, facts }) => facts.map(fact => ({ dossier: id, ...fact }))),
    )
    record(work, {
      action: 'receive dossiers',
      subject: { kind: 'selection.round', id: round },
      after: dossiers.map(({ id }) => id),
    })
  })
}

/** Enters judgements; a later one of the same criterion corrects an earlier one, and both are kept. */
export const enterJudgements = async (
  work: Work,
  round: RoundId,
  judgements: readonly StoredJudgement[],
): Promise<void> => {
  if (!mayEnterJudgements(work.actor)) throw new NotAllowed('enter judgements')
  return inTransaction(work, async work => {
    ensureOpen(await lockRound(work.db, round), work)
    await saveJudgements(work.db, judgements)
    record(work, {
      action: 'enter judgements',
      subject: { kind: 'selection.round', id: round },
      after: judgements,
    })
  })
}

/** Closes a round: everything its result depends on is frozen with the result. */
export const closeRound = async (work: Work, round: RoundId): Promise<string> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const open = await lockRound(work.db, round)
    ensureOpen(open, work)
    const content = await contentOf(work, open)
    ensureDecided(content)
    const frozen = writeFrozen(content)
    await saveFreeze(work.db, { round, at: work.now, sha256: frozen.sha256, content: frozen.text })
    await turn(work, round, 'closed', null)
    record(work, {
      action: 'close round',
      subject: { kind: 'selection.round', id: round },
      after: { sha256: frozen.sha256 },
    })
    return frozen.sha256
  })
}

/** Only a formal reopening lets a correction into a closed round. */
export const reopenRound = async (work: Work, round: RoundId, ground: string): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const closed = await lockRound(work.db, round)
    if (stateOn(closed.turns, work.today) !== 'closed')
      throw new Refused('round-not-closed', { round }, refusals.notClosed)
    await turn(work, round, 'reopened', ground)
    record(work, { action: 'reopen round', subject: { kind: 'selection.round', id: round }, reason: ground })
  })
}

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
  return fileContent(JSON.parse(text))
}

const fileContent = (file: { readonly content?: unknown }): FrozenRound =>
  frozenRoundSchema.parse(file.content)

const contentOf = async (work: Work, round: Round): Promise<FrozenRound> => {
  const version = await getVersion(work.db, round.criteriaSet.code, round.criteriaSet.version)
  const criteriaSet: Record<string, unknown> = JSON.parse(version.content)
  const received = await dossiersOf(work, round.id)
  const isInTime = ({ receivedAt }: { readonly receivedAt: string }) =>
    !isLate(dayIn(Date.parse(receivedAt)), round.calendar.closes)
  const dossiers = received.filter(isInTime)
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

const dossiersOf = async (work: Work, round: RoundId): Promise<FrozenRound['dossiers']> => {
  const [dossiers, facts, judgements] = await Promise.all([
    listDossiers(work.db, round),
    listFacts(work.db, round),
    listJudgements(work.db, round),
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
      judged: Object.fromEntries((judgementsOf.get(id) ?? []).map(({ code, given }) => [code, given])),
      versions: Object.fromEntries(own.flatMap(({ key, fact }) => (fact === null ? [] : [[key, fact]]))),
    }
  })
}

/** Nothing is published while an outcome in it is unknown (semantics.md, Freezing). */
const ensureDecided = ({ results }: FrozenRound): void => {
  const open = results.results.filter(({ outcome }) => outcome === 'unknown').map(({ id }) => id)
  if (open.length > 0)
    throw new Refused('outcomes-unknown', { dossiers: open }, refusals.outcomesUnknown(open.length))
}

const ensureMayRun = (work: Work): void => {
  if (!mayRunRounds(work.actor)) throw new NotAllowed('run a selection round')
}

const ensureOpen = (round: Round, work: Work): void => {
  if (stateOn(round.turns, work.today) !== 'open')
    throw new Refused('round-not-open', { round: round.id }, refusals.notOpen)
}

const turn = (work: Work, round: RoundId, kind: RoundTurn, ground: string | null): Promise<void> =>
  saveTurn(work.db, round, {
    turn: kind,
    turnedOn: work.today,
    at: work.now,
    byWhom: actorName(work),
    ground,
  })

const actorName = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)
