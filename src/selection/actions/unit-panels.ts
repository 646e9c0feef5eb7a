import { isDeepStrictEqual } from 'node:util'
import { getPerson, holdersIn, listUnits } from '../../access/index.ts'
import { personIdOf } from '../../access/model.ts'
import { groundsOfAll } from '../../conflicts/index.ts'
import { conflictsOn } from '../../conflicts/rules.ts'
import type { ReadPanel } from '../../criteria/rules/set.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { RoundId, UnitPanelInput } from '../model.ts'
import { ensureStated, keptFrom } from '../recusal.ts'
import { refusals } from '../refusals.ts'
import { isOfDepartment, ownerOn } from '../rules/owners.ts'
import { isClosedFor, type Seating } from '../rules/seating.ts'
import { listOwners } from '../store/dossiers.ts'
import { lockRound, type Round } from '../store/rounds.ts'
import { type HeldSeating, listSeatings } from '../store/seatings.ts'
import { ensureMayRun, ensureMayRunIn, ensureOpen } from './ensure.ts'
import { seatPanel, setOf } from './panels.ts'

/**
 * The office says who of a department judges together, who chairs, and of which dossiers the judging is over. Who takes
 * no part in which dossier follows from their conflicts of interest. The same sent twice is done once.
 */
export const seatUnitPanel = async (
  work: Work,
  id: RoundId,
  code: string,
  { version, ...input }: UnitPanelInput,
): Promise<void> => {
  ensureMayRun(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayRunIn(work, round.programme)
    ensureOpen(round, work)
    await ensureStated(work, round)
    const panel = await unitPanelOf(work, round, code)
    const before = (await listSeatings(work.db, id)).find(each => each.panel === code)
    const seating = await seatingOf(work, round, before?.seating ?? null, input)
    if (isDeepStrictEqual(seating, before?.seating)) return
    if ((before?.version ?? '') !== version) throw await stale(work, before)
    await ensureSeatable(work, round, panel, before?.seating.members ?? [], input.members)
    await seatPanel(work, id, code, seating)
  })
}

/** A panel of the council is as if it were not there: the council seats it. */
const unitPanelOf = async (
  work: Work,
  round: Round,
  code: string,
): Promise<ReadPanel & { readonly owner: string | null }> => {
  const set = await setOf(work, round)
  const units = await listUnits(work.db)
  const panel = set.panels.find(each => each.code === code && isOfDepartment(each, units))
  if (panel === undefined) throw new NotFound('panel', code)
  return { ...panel, owner: ownerOn(set, units, panel.criteria[0] ?? '', work.today) }
}

const seatingOf = async (
  work: Work,
  round: Round,
  before: Seating | null,
  { members, chair, chairs, closed }: Omit<UnitPanelInput, 'version'>,
): Promise<Seating> => {
  const sitting = [...new Set(members)].toSorted()
  const recused = await recusedAmong(work, round, sitting)
  return {
    members: sitting,
    chair,
    chairs: await chairsAfter(work, round, before, { chair, chairs, recused, sitting }),
    recused,
    closed: await closedAfter(work, round, before, closed),
  }
}

interface Chairing extends Pick<Seating, 'chair' | 'chairs' | 'recused'> {
  readonly sitting: readonly string[]
}

/** Only where the chair takes no part; of dossiers that are kept from the actor nothing changes. */
const chairsAfter = async (
  work: Work,
  round: Round,
  before: Seating | null,
  { chair, chairs, recused, sitting }: Chairing,
): Promise<Seating['chairs']> => {
  const { isFrom } = await keptFrom(work, round)
  const owners = (await listOwners(work.db, round.id)).filter(
    ({ id }) => chair !== null && recused[id]?.includes(chair),
  )
  const named = owners.flatMap(({ id, enterprise }): [string, string][] => {
    const who = (isFrom(enterprise) ? before?.chairs : chairs)?.[id]
    return who === undefined ? [] : [[id, who]]
  })
  const out = named.filter(([id, who]) => !sitting.includes(who) || recused[id]?.includes(who))
  if (out.some(([id]) => chairs[id] !== undefined))
    throw new Refused('substitute', { out }, refusals.substitute)
  return Object.fromEntries(named.filter(each => !out.includes(each)))
}

/** By dossier, who of these people is in conflict over its enterprise. */
const recusedAmong = async (
  work: Work,
  round: Round,
  members: readonly string[],
): Promise<Seating['recused']> => {
  const grounds = await groundsOfAll(work, members.map(personIdOf))
  return Object.fromEntries(
    (await listOwners(work.db, round.id)).flatMap(({ id, enterprise }) => {
      const out = members.filter(each => conflictsOn(grounds, each, enterprise, work.today).length > 0)
      return out.length === 0 ? [] : [[id, out]]
    }),
  )
}

/** Of dossiers that are kept from the actor nothing changes, whatever they say of all. */
const closedAfter = async (
  work: Work,
  round: Round,
  before: Seating | null,
  wanted: UnitPanelInput['closed'],
): Promise<Seating['closed']> => {
  const { isAny, isFrom } = await keptFrom(work, round)
  const owners = await listOwners(work.db, round.id)
  const seen = owners.filter(({ enterprise }) => !isFrom(enterprise)).map(({ id }) => id)
  const unknown = wanted === 'all' ? undefined : wanted.find(id => !seen.includes(id))
  if (unknown !== undefined) throw new NotFound('dossier', unknown)
  if (wanted === 'all' && !isAny) return 'all'
  const kept = owners.filter(({ id }) => !seen.includes(id) && before !== null && isClosedFor(before, id))
  return [...new Set([...(wanted === 'all' ? seen : wanted), ...kept.map(({ id }) => id)])].toSorted()
}

/** Names who wrote it; of what followed from a conflict nobody is the writer. */
const stale = async (work: Work, before: HeldSeating | undefined): Promise<Refused> => {
  const by = before?.byWhom ?? ''
  const words =
    by === '' || by === 'system'
      ? refusals.reseated
      : refusals.seatedBy((await getPerson(work.db, personIdOf(by))).name)
  return new Refused('stale', { byWhom: by }, words)
}

/** Who scores for the unit today; who sat already may stay, so that what they gave keeps its force. */
const ensureSeatable = async (
  work: Work,
  round: Round,
  { owner }: { readonly owner: string | null },
  sitting: readonly string[],
  members: readonly string[],
): Promise<void> => {
  const { programme } = round
  const scorers: readonly string[] =
    owner === null ? [] : await holdersIn(work, 'scorer', { unit: owner, programme })
  const out = members.filter(each => !scorers.includes(each) && !sitting.includes(each))
  if (out.length > 0) throw new Refused('not-of-unit', { out, owner }, refusals.notOfUnit)
}
