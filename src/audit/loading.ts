import { listPeople } from '../access/index.ts'
import { within } from '../access/permissions.ts'
import { derived } from '../platform/derived.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import {
  findFrozen,
  frozenIn,
  getRound,
  listFreezes,
  listRounds,
  loadNames,
  noteDossiers,
  type Round,
} from '../selection/index.ts'
import type { FrozenRound, Result } from '../selection/model.ts'
import { stateOn } from '../selection/rules/round.ts'
import { drawnList, sampleIn } from './listed.ts'
import type { Bundle, ChainCheck, Draw, DrawList, Finding, RoundRerun } from './model.ts'
import { mayAudit, mayOpenAudit } from './permissions.ts'
import { contentOf, ensureFree, ensureMayAudit, ensureMayOpen, getClosed } from './reading.ts'
import type { Sampled } from './rules/draw.ts'
import { getDraw, latestCheck, latestReruns, listBundles, listDraws, listFindings } from './store.ts'

/** A closed round on the page of everything that can be audited. */
export interface AuditedRound {
  readonly round: Round
  readonly frozen: string
  readonly closedAt: string
  readonly rerun: RoundRerun | null
}

export interface Overview {
  readonly rounds: readonly AuditedRound[]
  readonly check: ChainCheck | null
  readonly nameOf: NameOf
  readonly mayAudit: boolean
}

/** As many statements for a hundred rounds as for one. */
export const loadOverview = async (work: Work): Promise<Overview> => {
  const [rounds, freezes, reruns, check, nameOf] = await Promise.all([
    listRounds(work.db),
    listFreezes(work.db),
    latestReruns(work.db),
    latestCheck(work.db),
    namesOf(work),
  ])
  const audited = rounds.flatMap(round => {
    const freeze = freezes.get(round.id)
    const isTheirs = mayOpenAudit(within(work, round.programme).actor)
    if (freeze === undefined || !isTheirs || stateOn(round.turns, work.today) !== 'closed') return []
    return [{ round, frozen: freeze.sha256, closedAt: freeze.at, rerun: reruns.get(round.id) ?? null }]
  })
  return { rounds: audited, check: check ?? null, nameOf, mayAudit: mayAudit(work.actor) }
}

export type NameOf = (actor: string) => string | null

/** Who the journal names; null: no person. */
export const namesOf = async ({ db }: Pick<Work, 'db'>): Promise<NameOf> => nameAmong(await listPeople(db))

const nameAmong = derived((people: Awaited<ReturnType<typeof listPeople>>): NameOf => {
  const names = new Map<string, string>(people.map(({ id, name }) => [`person:${id}`, name]))
  return actor => names.get(actor) ?? null
})

export interface RoundAudit extends AuditedRound {
  readonly dossiers: number
  readonly draws: readonly Draw[]
  readonly nameOf: NameOf
  readonly mayAudit: boolean
}

export const loadRoundAudit = async (work: Work, id: string): Promise<RoundAudit> => {
  const round = await getRound(work.db, id)
  ensureMayOpen(work, round)
  const closed = await getClosed(work, id)
  const [reruns, draws, nameOf] = await Promise.all([
    latestReruns(work.db),
    listDraws(work.db, round.id),
    namesOf(work),
  ])
  return {
    round,
    frozen: closed.freeze.sha256,
    closedAt: closed.freeze.at,
    rerun: reruns.get(id) ?? null,
    dossiers: contentOf(closed).dossiers.length,
    draws,
    nameOf,
    mayAudit: mayAudit(within(work, round.programme).actor),
  }
}

export type FrozenDossier = FrozenRound['dossiers'][number]

/** A dossier of a sample, with what came of it. */
export interface SampledDossier extends Sampled {
  readonly frozen: FrozenDossier
  readonly result: Result
  readonly product: string
  readonly enterprise: string
}

export interface LoadedDraw {
  readonly draw: Draw
  readonly round: Round
  readonly list: DrawList
  /** What the sample is of: the result as it was frozen then. */
  readonly content: FrozenRound
  /** Canonical JSON of it with its digest, as closing wrote it. */
  readonly text: string
  readonly sample: readonly SampledDossier[]
}

/** For auditors without an interest; whose figures are shown is told so. */
export const loadDraw = async (work: Work, id: string): Promise<LoadedDraw> => {
  const draw = await getDraw(work.db, id)
  const round = await getRound(work.db, draw.round)
  ensureMayAudit(work, round)
  await ensureFree(work)
  const frozen = await findFrozen(work.db, draw.round, draw.frozen)
  if (frozen === undefined) throw new NotFound('frozen round', draw.frozen)
  const content = frozenIn(frozen.content)
  const sample = sampledIn(content, sampleIn(draw), await loadNames(work))
  await noteDossiers(
    work,
    sample.map(each => each.frozen),
    'dossier',
  )
  return { draw, round, list: drawnList(draw), content, text: frozen.content, sample }
}

const sampledIn = (
  content: FrozenRound,
  sample: readonly Sampled[],
  nameOf: Awaited<ReturnType<typeof loadNames>>,
): readonly SampledDossier[] => {
  const dossiers = new Map(content.dossiers.map(each => [each.id, each]))
  const results = new Map(content.results.results.map(each => [each.id, each]))
  return sample.flatMap(each => {
    const [frozen, result] = [dossiers.get(each.dossier), results.get(each.dossier)]
    if (frozen === undefined || result === undefined) return []
    const { product, enterprise } = nameOf(frozen)
    return [{ ...each, frozen, result, product, enterprise }]
  })
}

export interface DrawAudit extends LoadedDraw {
  /** Whether the round was closed again since. */
  readonly isOld: boolean
  readonly findings: readonly Finding[]
  readonly bundles: readonly Bundle[]
  readonly nameOf: NameOf
}

export const loadDrawAudit = async (work: Work, id: string): Promise<DrawAudit> => {
  const loaded = await loadDraw(work, id)
  const { draw } = loaded
  const [freezes, findings, bundles, nameOf] = await Promise.all([
    listFreezes(work.db),
    listFindings(work.db, draw.id),
    listBundles(work.db, draw.id),
    namesOf(work),
  ])
  return { ...loaded, isOld: freezes.get(draw.round)?.sha256 !== draw.frozen, findings, bundles, nameOf }
}
