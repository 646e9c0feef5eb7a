import { within } from '../../access/permissions.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import type { FrozenRound } from '../model.ts'
import { mayWeighRound } from '../permissions.ts'
import { type Dossier, readDossier } from '../rules/dossier.ts'
import { prepare } from '../rules/prepare.ts'
import { stateOn } from '../rules/round.ts'
import { getRound, listRounds, type Round } from '../store/rounds.ts'
import { loadContent } from './content.ts'

/** A round with its dossiers as they are judged, for what would be if something were otherwise. */
export interface WeighedRound {
  readonly round: Round
  readonly set: ReadSet
  readonly content: FrozenRound
  readonly dossiers: readonly Dossier[]
  readonly lots: ReadonlyMap<string, number>
}

export const loadWeighed = async (work: Work, id: string): Promise<WeighedRound> => {
  const round = await getRound(work.db, id)
  if (!mayWeigh(work, round)) throw new NotAllowed('weigh a round')
  return weighedFrom(work, round)
}

const mayWeigh = (work: Work, { programme, turns }: Round): boolean =>
  mayWeighRound(within(work, programme).actor, { isClosed: stateOn(turns, work.today) === 'closed' })

export const weighedFrom = async (work: Work, round: Round): Promise<WeighedRound> => {
  const { content, set } = await loadContent(work, round)
  const preparation = prepare(set, { period: content.period })
  if (!preparation.ok) throw new Error(preparation.problem.reason)
  const dossiers = content.dossiers.flatMap(({ id, enterprise, applicant, track, facts, judged }) => {
    const read = readDossier(preparation.prepared, { id, enterprise, applicant, track, facts, judged }, id)
    return read.ok ? [read.dossier] : []
  })
  return { round, set, content, dossiers, lots: new Map(Object.entries(content.lots)) }
}

export interface WeighedRounds {
  /** The one that was asked for first, the others from the latest. */
  readonly rounds: readonly WeighedRound[]
  /** Judged by criteria that cannot be weighed in the same way. */
  readonly others: readonly Round[]
}

/** The round and every other one judged by the same criteria with the same maxima. */
export const loadAllWeighed = async (work: Work, id: string): Promise<WeighedRounds> => {
  const asked = await loadWeighed(work, id)
  const seen = (await listRounds(work.db)).filter(each => each.id !== asked.round.id && mayWeigh(work, each))
  const isAlike = ({ criteriaSet: { code, version } }: Round): boolean =>
    code === asked.round.criteriaSet.code && version === asked.round.criteriaSet.version
  return {
    rounds: [asked, ...(await Promise.all(seen.filter(isAlike).map(each => weighedFrom(work, each))))],
    others: seen.filter(each => !isAlike(each)),
  }
}
