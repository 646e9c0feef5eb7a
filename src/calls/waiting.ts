import { within } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { formatNumber } from '../design/format.ts'
import { listCaretakers } from '../enterprises/index.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import {
  inLanguage,
  listApplicants,
  listRounds,
  type Round,
  type RoundOffers,
  type RoundTask,
} from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import {
  announceAddress,
  callAddress,
  callFormAddress,
  outreachAddress,
  selfCheckAddress,
} from './addresses.ts'
import type { CallVersion } from './model.ts'
import { maySeeOutreach, mayWriteCall } from './permissions.ts'
import { announcedOn, draftAfter, isReceiving } from './rules/call.ts'
import { listCalls } from './store/calls.ts'
import { listContacts } from './store/outreach.ts'
import { homeTexts as texts } from './texts/home.ts'

/** What waits for the office: calls to announce. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!mayWriteCall(work.actor)) return []
  const calls = await listCalls(work.db)
  const rounds = (await receivingRounds(work)).filter(({ programme }) =>
    mayWriteCall(within(work, programme).actor),
  )
  const own = (round: Round) => calls.filter(version => version.round === round.id)
  return [
    ...rounds.flatMap(round => toAnnounce(work, round, own(round))),
    ...(await contactsDue(work, rounds)),
  ]
}

/** Those that this person keeps in touch with, and those with whom nobody does. */
const contactsDue = async (work: Work, rounds: readonly Round[]): Promise<readonly Waiting[]> => {
  const { db, actor, today, language } = work
  const ids = rounds.map(({ id }) => id)
  const { isFrom } = await recusalOf(work)
  const last = [...Map.groupBy(await listContacts(db, ids), each => `${each.round} ${each.enterprise}`)]
    .flatMap(([, contacts]) => contacts.at(-1) ?? [])
    .filter(({ enterprise, nextOn }) => nextOn !== null && nextOn <= today && !isFrom(enterprise))
  if (last.length === 0) return []
  const applied = new Set(
    (await listApplicants(db, ids)).map(({ round, enterprise }) => `${round} ${enterprise}`),
  )
  const owners = new Map(
    (
      await listCaretakers(
        db,
        last.map(each => each.enterprise),
      )
    ).map(each => [each.enterprise, each.person]),
  )
  const mine = last.filter(({ round, enterprise }) => {
    const owner = owners.get(enterprise) ?? null
    return (
      !applied.has(`${round} ${enterprise}`) &&
      (owner === null || (actor.kind === 'person' && owner === actor.id))
    )
  })
  return rounds.flatMap(round => {
    const due = mine.filter(each => each.round === round.id)
    if (due.length === 0) return []
    const count = formatNumber(String(due.length), language)
    return [
      {
        words: texts.contactsDue(count, inLanguage(round.name, language))[language],
        note: texts.dueNote[language],
        href: `${outreachAddress(round)}?due=yes`,
        verb: texts.contact[language],
        dueOn: due.map(({ nextOn }) => nextOn).sort()[0] ?? null,
      },
    ]
  })
}

/** The rounds that take dossiers today. */
export const receivingRounds = async ({ db, today }: Work): Promise<readonly Round[]> =>
  (await listRounds(db)).filter(
    ({ turns, calendar }) => stateOn(turns, today) === 'open' && isReceiving(calendar, today),
  )

const toAnnounce = (
  { language, today }: Work,
  round: Round,
  versions: readonly CallVersion[],
): readonly Waiting[] => {
  const draft = draftAfter(versions)
  const isAnnounced = announcedOn(versions, today) !== null
  if (draft === null && isAnnounced) return []
  const name = inLanguage(round.name, language)
  return [
    {
      words: (isAnnounced ? texts.announceNew : texts.announce)(name)[language],
      note: (draft === null ? texts.nothingWritten : texts.saved(String(draft.number)))[language],
      href: draft === null ? callFormAddress(round) : announceAddress(round),
      verb: (draft === null ? texts.write : texts.read)[language],
      dueOn: round.calendar.opens ?? null,
    },
  ]
}

/** What one can do in a round that belongs to its call. */
export const roundTasks: RoundOffers = async (work, round) => {
  const { language, today } = work
  const versions = (await listCalls(work.db)).filter(version => version.round === round.id)
  const isAnnounced = announcedOn(versions, today) !== null
  const mayWrite = mayWriteCall(within(work, round.programme).actor)
  const isOpen = stateOn(round.turns, today) === 'open'
  const task = (href: string, words: string, note: string | null): RoundTask => ({
    href,
    words,
    note,
    isStrong: false,
  })
  return [
    ...(isAnnounced || (mayWrite && isOpen)
      ? [task(callAddress(round), texts.call[language], isAnnounced ? null : texts.notAnnounced[language])]
      : []),
    ...(isOpen && isReceiving(round.calendar, today)
      ? [task(selfCheckAddress(round), texts.selfCheck[language], texts.selfCheckNote[language])]
      : []),
    ...(maySeeOutreach(within(work, round.programme).actor)
      ? [task(outreachAddress(round), texts.outreach[language], null)]
      : []),
  ]
}

/** Where the call of each round is, for lists of rounds. */
export const callLinks = async (
  work: Work,
): Promise<ReadonlyMap<string, { readonly href: string; readonly label: string }>> =>
  new Map(
    (await announcedCalls(work)).map(({ round }) => [
      round.id,
      { href: callAddress(round), label: texts.call[work.language] },
    ]),
  )

/** Rounds whose call is announced, with the day from which it is. */
export const announcedCalls = async (
  work: Work,
): Promise<readonly { readonly round: Round; readonly isReceiving: boolean }[]> => {
  const calls = await listCalls(work.db)
  const receiving = new Set((await receivingRounds(work)).map(({ id }) => id))
  return (await listRounds(work.db))
    .filter(
      ({ id }) =>
        announcedOn(
          calls.filter(version => version.round === id),
          work.today,
        ) !== null,
    )
    .map(round => ({ round, isReceiving: receiving.has(round.id) }))
}
