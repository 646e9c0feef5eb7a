import { within } from '../access/permissions.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { inLanguage, listRounds, type Round, type RoundOffers, type RoundTask } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { announceAddress, callAddress, callFormAddress, selfCheckAddress } from './addresses.ts'
import type { CallVersion } from './model.ts'
import { mayWriteCall } from './permissions.ts'
import { announcedOn, draftAfter, isReceiving } from './rules/call.ts'
import { listCalls } from './store/calls.ts'
import { homeTexts as texts } from './texts/home.ts'

/** What waits for the office: calls to announce. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!mayWriteCall(work.actor)) return []
  const calls = await listCalls(work.db)
  return (await receivingRounds(work))
    .filter(({ programme }) => mayWriteCall(within(work, programme).actor))
    .flatMap(round =>
      toAnnounce(
        work,
        round,
        calls.filter(version => version.round === round.id),
      ),
    )
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
