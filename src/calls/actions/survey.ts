import { listAliases, listEnterprises, listProducts, listWithdrawn } from '../../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf, type Product } from '../../enterprises/model.ts'
import { currentIds } from '../../enterprises/rules/merges.ts'
import { type Period, parsePeriod } from '../../exact/period.ts'
import { factsAsKnownOn } from '../../facts/index.ts'
import type { KnownFact, Subject } from '../../facts/model.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound, loadSet, type Round } from '../../selection/index.ts'
import { readDossier } from '../../selection/rules/dossier.ts'
import { eligibilityOf, type TrackStanding } from '../../selection/rules/eligibility.ts'
import { type Prepared, prepare } from '../../selection/rules/prepare.ts'
import { takeOver } from '../../selection/rules/takeover.ts'
import type { Candidate } from '../model.ts'
import { candidateOf } from '../rules/outreach.ts'
import { slotsOfGates } from '../rules/self-check.ts'
import { saveSurvey } from '../store/outreach.ts'
import { ensureMayReachOut } from './ensure.ts'

/** Makes the list of a round anew: who appears eligible by the figures known now. Answers how many. */
export const surveyRound = async (work: Work, id: string): Promise<number> => {
  const round = await getRound(work.db, id)
  ensureMayReachOut(work, round.programme)
  const candidates = await candidatesIn(work, round)
  await inTransaction(work, async work => {
    const { today, now, actor } = work
    await saveSurvey(work.db, { round: round.id, on: today, at: now, by: actorName(actor) }, candidates)
    record(work, {
      action: 'survey who may apply',
      subject: { kind: 'selection.round', id },
      after: { candidates: candidates.length },
    })
  })
  return candidates.length
}

/** As many statements for a thousand enterprises as for one. */
const candidatesIn = async (work: Work, round: Round): Promise<readonly Candidate[]> => {
  const { db, now } = work
  const preparation = prepare(await loadSet(work, round), { period: round.period, preview: true })
  const period = parsePeriod(round.period)
  if (!preparation.ok || period === null) throw new Error(`round ${round.id} cannot be scored`)
  const { prepared } = preparation
  const makers = await makersIn(work)
  const slots = [...new Set(slotsOfGates(prepared.set))].flatMap(slot => prepared.set.slots[slot] ?? [])
  const variables = [...new Set(slots.map(({ code }) => code))]
  const known = Map.groupBy(await factsAsKnownOn(db, subjectsOf(makers), now, variables), subjectKey)
  const standing = standingsIn({ prepared, slots, period, known })
  return [...makers].flatMap(([enterprise, products]) => {
    const all = products.length === 0 ? [null] : products.map(({ id }) => id)
    const found = all.map(product => ({ product, standings: standing(enterprise, product) }))
    return candidateOf(enterprise, found) ?? []
  })
}

/** Every enterprise of the register with its products; those of a duplicate are those of the record that was kept. */
const makersIn = async ({ db, today }: Work): Promise<ReadonlyMap<EnterpriseId, readonly Product[]>> => {
  const [enterprises, products, aliases, withdrawn] = await Promise.all([
    listEnterprises(db),
    listProducts(db),
    listAliases(db),
    listWithdrawn(db, today),
  ])
  const current = currentIds(aliases, today)
  const made = Map.groupBy(
    products.filter(({ id }) => !withdrawn.has(id)),
    ({ enterprise }) => current.get(enterprise) ?? enterprise,
  )
  return new Map(
    enterprises
      .filter(({ id }) => !current.has(id) && !withdrawn.has(id))
      .map(({ id }) => [id, made.get(id) ?? []]),
  )
}

const subjectsOf = (makers: ReadonlyMap<EnterpriseId, readonly Product[]>): readonly Subject[] => [
  { kind: 'city' },
  ...[...makers].flatMap(([enterprise, products]): Subject[] => [
    { kind: 'enterprise', id: enterprise },
    ...products.map(({ id }) => ({ kind: 'product' as const, id })),
  ]),
]

const subjectKey = ({ subject }: Pick<KnownFact, 'subject'>): string =>
  'id' in subject ? `${subject.kind} ${subject.id}` : subject.kind

interface Knowing {
  readonly prepared: Prepared
  readonly slots: Prepared['set']['slots']
  readonly period: Period
  readonly known: ReadonlyMap<string, readonly KnownFact[]>
}

const standingsIn =
  ({ prepared, slots, period, known }: Knowing) =>
  (enterprise: EnterpriseId, product: Product['id'] | null): readonly TrackStanding[] => {
    const own = ['city', `enterprise ${enterprise}`, `product ${product}`].flatMap(
      key => known.get(key) ?? [],
    )
    const facts = Object.fromEntries(takeOver(slots, period, own).map(({ key, given }) => [key, given]))
    const read = readDossier(prepared, { id: 'survey', enterprise: enterpriseIdOf(enterprise), facts }, '')
    return read.ok ? eligibilityOf(prepared, read.dossier) : []
  }
