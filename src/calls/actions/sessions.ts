import { randomUUID } from 'node:crypto'
import { formatDay } from '../../design/dates.ts'
import { listCodes, listEnterpriseNames, peopleOf } from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { codeOn } from '../../enterprises/rules/codes.ts'
import { dayOf } from '../../exact/day.ts'
import { tell } from '../../notices/index.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { callAddress } from '../addresses.ts'
import type { Session, SessionInput } from '../model.ts'
import { listGuests, listSessions, type Mark, saveMarks, saveSession } from '../store/sessions.ts'
import { refusals } from '../texts/refusals.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { ensureMayReachOut, lockOpen } from './ensure.ts'

/** Plans a guidance session; the same day and place twice is one session. */
export const planSession = async (work: Work, id: string, input: SessionInput): Promise<string> => {
  ensureMayReachOut(work, (await getRound(work.db, id)).programme)
  return inTransaction(work, async work => {
    const round = await lockOpen(work, id)
    const { commune = null, topic = null, place } = input
    if (
      commune !== null &&
      codeOn(await listCodes(work.db, 'communes'), 'communes', commune, dayOf(input.heldOn)) === null
    )
      throw new Invalid([
        { place: 'commune', value: commune, reason: refusals.noCommune[work.language], remedy: '' },
      ])
    const heldOn = dayOf(input.heldOn)
    const same = (await listSessions(work.db, round.id)).find(
      each => each.heldOn === heldOn && each.place === place,
    )
    if (same !== undefined) return same.id
    const session: Session = { id: randomUUID(), heldOn, place, commune, topic }
    await saveSession(work.db, round.id, session, { by: actorName(work.actor), at: work.now })
    record(work, {
      action: 'plan guidance session',
      subject: { kind: 'selection.round', id },
      after: session,
    })
    return session.id
  })
}

export interface Marking {
  readonly round: string
  readonly session: string
  readonly enterprises: readonly EnterpriseId[]
  readonly mark: Mark
}

/** Notes who is invited, who came, who did not; who is invited for the first time is told. Answers how many changed. */
export const markGuests = async (
  work: Work,
  { round: id, session, enterprises, mark }: Marking,
): Promise<number> => {
  ensureMayReachOut(work, (await getRound(work.db, id)).programme)
  return inTransaction(work, async work => {
    const round = await lockOpen(work, id)
    const found = (await listSessions(work.db, round.id)).find(each => each.id === session)
    if (found === undefined) throw new NotFound('session', session)
    const known = new Set((await listEnterpriseNames(work.db, enterprises)).map(each => each.id))
    const guests = (await listGuests(work.db, round.id)).filter(guest => guest.session === session)
    const stands = new Map(guests.map(guest => [guest.enterprise, guest]))
    const changed = [...new Set(enterprises)].filter(each => {
      const guest = stands.get(each)
      if (!known.has(each)) return false
      return mark === 'invited' ? guest?.isInvited !== true : guest?.attended !== (mark === 'attended')
    })
    if (changed.length === 0) return 0
    const marks = changed.map(enterprise => ({ enterprise, mark }))
    await saveMarks(work.db, session, marks, { by: actorName(work.actor), at: work.now })
    if (mark === 'invited') await tellInvited(work, round, found, changed)
    record(work, { action: `note ${mark}`, subject: { kind: 'calls.session', id: session }, after: changed })
    return changed.length
  })
}

/** Only the people of the enterprises that are invited, and before the session alone. */
const tellInvited = async (
  work: Work,
  round: Round,
  { id, heldOn, place }: Session,
  enterprises: readonly EnterpriseId[],
): Promise<void> => {
  if (heldOn < work.today) return
  const people = await peopleOf(work, enterprises)
  await tell(
    work,
    [...new Set(enterprises.flatMap(people))].map(person => ({
      person,
      kind: 'guidance-invited',
      key: id,
      says: {
        vi: sessionTexts.invitedTo(formatDay(heldOn, 'vi'), place).vi,
        en: sessionTexts.invitedTo(formatDay(heldOn, 'en'), place).en,
      },
      href: callAddress(round),
      dueOn: null,
    })),
  )
}
