import { within } from '../access/permissions.ts'
import { formatDay } from '../design/dates.ts'
import { formatNumber } from '../design/format.ts'
import { listAliases } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import { idsOf } from '../enterprises/rules/merges.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { listRounds, type Round, type RoundOffers } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { applyAddress, checksAddress, receiptAddress, submissionAddress } from './addresses.ts'
import { type ListedSubmission, listOf } from './listing.ts'
import { mayCheck, maySeeChecks } from './permissions.ts'
import { listSentSince } from './store/sendings.ts'
import { homeTexts as texts } from './texts/home.ts'

const actingFor = ({ actor }: Work): string | null =>
  actor.kind === 'person' ? (actor.enterprise ?? null) : null

const ownIds = async ({ db, today }: Work, enterprise: string): Promise<readonly string[]> =>
  idsOf(await listAliases(db), enterpriseIdOf(enterprise), today)

const openRounds = async ({ db, today }: Work): Promise<readonly Round[]> =>
  (await listRounds(db)).filter(({ turns }) => stateOn(turns, today) === 'open')

/** For an enterprise what it is to supplement or has begun; for the office what is to be checked or is overdue. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const enterprise = actingFor(work)
  if (enterprise === null && !mayCheck(work.actor)) return []
  const open = await openRounds(work)
  if (enterprise === null) return (await Promise.all(open.map(round => toCheck(work, round)))).flat()
  const rounds = new Map(open.map(round => [round.id, round]))
  const own = await listOf(work, { enterprises: await ownIds(work, enterprise) })
  return own.flatMap(each => toMake(work, each, rounds.get(each.round)))
}

const toMake = ({ language }: Work, each: ListedSubmission, round: Round | undefined): readonly Waiting[] => {
  if (round === undefined) return []
  const href = submissionAddress(each)
  const { product } = each.names
  if (each.state === 'returned' && each.supplement !== null)
    return [
      {
        words: texts.supplement(product)[language],
        note: each.supplement.words,
        href,
        verb: texts.supplementOn[language],
        dueOn: each.supplement.dueOn,
      },
    ]
  if (each.state !== 'making') return []
  return [
    {
      words: texts.goOn(product)[language],
      note: texts.notSent[language],
      href,
      verb: texts.goOnOn[language],
      dueOn: round.calendar.closes ?? null,
    },
  ]
}

const toCheck = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  if (!mayCheck(within(work, round.programme).actor)) return []
  const { language } = work
  const all = await listOf(work, { round: round.id })
  const count = (state: ListedSubmission['listed']) => all.filter(({ listed }) => listed === state).length
  const number = (of: number) => formatNumber(String(of), language)
  const [unchecked, overdue] = [count('unchecked'), count('overdue')]
  const line = (words: string, note: string | null, state: string, verb: string): Waiting => ({
    words,
    note,
    href: `${checksAddress(round.id)}?state=${state}`,
    verb,
    dueOn: null,
  })
  const name = round.name[language]
  return [
    ...(unchecked === 0
      ? []
      : [
          line(
            texts.check(name)[language],
            texts.toCheck(number(unchecked))[language],
            'unchecked',
            texts.checkOn[language],
          ),
        ]),
    ...(overdue === 0
      ? []
      : [line(texts.overdue(number(overdue), name)[language], null, 'overdue', texts.look[language])]),
  ]
}

/** What was sent in the name of the enterprise. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  const enterprise = actingFor(work)
  if (enterprise === null) return []
  const sent = await listSentSince(work.db, await ownIds(work, enterprise), since)
  return sent.map(({ receipt, sentAt }) => ({
    words: texts.sent(receipt)[work.language],
    href: receiptAddress(receipt),
    at: sentAt,
  }))
}

/** What can be done in a round: an enterprise applies while dossiers are received, the office checks them. */
export const roundTasks: RoundOffers = async (work, round) => {
  const { language, today } = work
  const { opens, closes } = round.calendar
  const isOpen = stateOn(round.turns, today) === 'open'
  if (actingFor(work) !== null) {
    const isReceiving = isOpen && (opens === undefined || opens <= today)
    const isOver = closes !== undefined && closes < today
    const note = closes === undefined ? null : texts.applyUntil(formatDay(closes, language))[language]
    return isReceiving
      ? [{ href: applyAddress(round.id), words: texts.apply[language], note, isStrong: !isOver }]
      : []
  }
  if (!maySeeChecks(within(work, round.programme).actor)) return []
  const listed = isOpen ? await listOf(work, { round: round.id }) : []
  const waiting = listed.filter(each => each.listed === 'unchecked')
  const note =
    waiting.length === 0 ? null : texts.toCheck(formatNumber(String(waiting.length), language))[language]
  return [{ href: checksAddress(round.id), words: texts.checks[language], note, isStrong: false }]
}
