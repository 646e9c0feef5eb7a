import { within } from '../../access/permissions.ts'
import { addDays, type Day } from '../../exact/day.ts'
import { NotAllowed, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound, listDossiers, type Round, roundContent } from '../../selection/index.ts'
import type { AgendaItem, ConveneInput, Member } from '../model.ts'
import { loadJudging } from '../panels.ts'
import { mayConvene } from '../permissions.ts'
import { getCouncil, standingOf } from '../reading.ts'
import { refusals } from '../refusals.ts'
import { membersOn } from '../rules/composition.ts'
import { stateOf } from '../rules/sitting.ts'
import { type Council, lockCouncil } from '../store/councils.ts'
import { listEvents, listItems, listSittings, saveItems, saveSitting } from '../store/sittings.ts'
import { tellConvened } from './telling.ts'

/** Calls a sitting with its agenda, and invites everybody who sits on that day. Returns its number. */
export const conveneSitting = async (work: Work, id: string, input: ConveneInput): Promise<number> => {
  const round = await getRound(work.db, id)
  const council = await getCouncil(work, round)
  ensureMayConvene(work, round, council)
  return inTransaction(work, async work => {
    await lockCouncil(work.db, round.id)
    const members = membersOn(council.members, input.day)
    ensureCouncil(members)
    ensureNotice(work.today, council, input)
    const earlier = await listSittings(work.db, [round.id])
    const twin = earlier.find(({ day, begins }) => day === input.day && begins === input.time)
    if (twin !== undefined) return twin.number
    const items = await agendaOf(work, round, input)
    const sitting = {
      round: round.id,
      number: earlier.length + 1,
      day: input.day,
      begins: input.time,
      place: input.place,
      convenedOn: work.today,
      convenedBy: work.actor.kind === 'person' ? work.actor.id : work.actor.kind,
      urgentReason: input.urgentReason,
    }
    await saveItems(work.db, await saveSitting(work.db, sitting), items)
    await tellConvened(work, round, sitting, members)
    record(work, { action: 'convene council', subject: { kind: 'council', id }, after: input })
    return sitting.number
  })
}

const ensureMayConvene = (work: Work, round: Round, council: Council): void => {
  const inRound = within(work, round.programme)
  const me = standingOf(inRound, membersOn(council.members, work.today), { present: new Map() })
  if (!mayConvene(inRound.actor, me)) throw new NotAllowed('convene the council')
}

const ensureCouncil = (members: readonly Member[]): void => {
  const has = (part: Member['part']) => members.some(member => member.part === part)
  if (!has('chair') || !has('secretary')) throw new Refused('no-council-then', {}, refusals.noCouncilThen)
}

const ensureNotice = (today: Day, { rules }: Council, { day, urgentReason }: ConveneInput): void => {
  if (day < today) throw new Refused('day-past', { day }, refusals.past)
  if (urgentReason === null && day < addDays(today, rules.noticeDays))
    throw new Refused('notice', { days: rules.noticeDays }, refusals.notice(rules.noticeDays))
}

/** Dossiers by their codes, then the other points; whoever conducts moves them. What another sitting settled does not come again. */
const agendaOf = async (
  work: Work,
  round: Round,
  { dossiers, points }: ConveneInput,
): Promise<readonly Omit<AgendaItem, 'id'>[]> => {
  const open = new Set(await unsettled(work, round))
  const asked = [...new Set(dossiers)].toSorted()
  const foreign = asked.find(id => !open.has(id))
  if (foreign !== undefined)
    throw new Refused('foreign-dossier', { dossier: foreign }, refusals.foreignDossier(foreign))
  if (asked.length + points.length === 0) throw new Refused('empty-agenda', {}, refusals.emptyAgenda)
  return [
    ...asked.map(dossier => ({ dossier, title: null })),
    ...points.map(title => ({ dossier: null, title })),
  ].map((item, at) => ({ ...item, position: at + 1 }))
}

/**
 * The dossiers that no sitting of this round has settled yet. One that was settled comes again where its judgement fell:
 * a conflict that became known late voids sheets, and a secret ballot altogether.
 */
export const unsettled = async (work: Work, round: Round): Promise<readonly string[]> => {
  const sittings = (await listSittings(work.db, [round.id])).map(({ id }) => id)
  const [items, events, received] = await Promise.all([
    listItems(work.db, sittings),
    listEvents(work.db, sittings),
    listDossiers(work.db, round.id),
  ])
  const closed = stateOf(events).items
  const settled = new Set(
    items.filter(({ id }) => closed.get(id)?.phase === 'closed').map(({ dossier }) => dossier),
  )
  const fallen = settled.size === 0 ? settled : await unjudged(work, round)
  return received.map(({ id }) => id).filter(id => !settled.has(id) || fallen.has(id))
}

/** The dossiers of which the council has still to judge something. */
const unjudged = async (work: Work, round: Round): Promise<ReadonlySet<string | null>> => {
  const { columns, gates } = await loadJudging(work, round)
  const codes = new Set([...columns, ...gates].map(({ code }) => code))
  const { results } = await roundContent(work, round)
  const missing = results.results.filter(each => each.missing.some(code => codes.has(code)))
  return new Set(missing.map(({ id }) => id))
}
