import { within } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { formatNumber } from '../design/format.ts'
import { ownness } from '../enterprises/index.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import {
  dossierAddress,
  inLanguage,
  listRounds,
  proposalOf,
  proposedCount,
  type Round,
} from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import {
  commentsAddress,
  complaintAddress,
  decisionAddress,
  proposedAddress,
  publishAddress,
} from './addresses.ts'
import { mayAnswer, mayDecide, mayKeepComplaints } from './permissions.ts'
import { procedures } from './procedures.ts'
import { unansweredAmong } from './rules/comments.ts'
import { dueOf } from './rules/complaints.ts'
import { currentList, type RoundStanding, standingOf } from './standing.ts'
import { listComplaints } from './store/complaints.ts'
import { listDocuments, listLists, listTurns } from './store/lists.ts'
import { texts as commentTexts } from './texts/comments.ts'
import { texts as complaintTexts } from './texts/complaints.ts'
import { texts as decisionTexts } from './texts/decision.ts'
import { texts as listTexts } from './texts/lists.ts'

/** What waits: a list to publish, comments to answer, a list to submit or decide, complaints with their clocks, reasons to read. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  if (actor.kind !== 'person') return []
  const rounds = await listRounds(work.db)
  if (actor.enterprise !== undefined) return ownReasons(work, rounds)
  const isConcerned = (round: Round) => {
    const { actor } = within(work, round.programme)
    return mayAnswer(actor) || mayDecide(actor)
  }
  const concerned = rounds.filter(isConcerned)
  if (concerned.length === 0) return []
  const isFree = !(await recusalOf(work)).isAny
  const open = concerned.filter(round => stateOn(round.turns, work.today) === 'open')
  const closed = concerned.filter(round => !open.includes(round))
  const found = isFree
    ? await Promise.all(open.map(round => ofRound(within(work, round.programme), round)))
    : []
  return [...found.flat(), ...(await documentsLeft(work, closed)), ...(await complaintsDue(work, concerned))]
}

const ofRound = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { actor } = work
  if ((await currentList(work, round)) === null) return mayAnswer(actor) ? toPublish(work, round) : []
  const standing = await standingOf(work, round)
  return [
    ...(mayAnswer(actor) ? officeWaits(work, round, standing) : []),
    ...(mayDecide(actor) && standing.state === 'submitted' ? [leaderWaits(work, round, standing)] : []),
  ]
}

const toPublish = async (work: Work, round: Round): Promise<readonly Waiting[]> => {
  const { language } = work
  if (!(await proposedCount(work, round))) return []
  return [
    {
      words: `${listTexts.publishTask[language]}: ${inLanguage(round.name, language)}`,
      note: listTexts.publishNote[language],
      href: publishAddress(round),
      verb: listTexts.publishOn[language],
      dueOn: round.calendar.publication ?? null,
    },
  ]
}

const officeWaits = (work: Work, round: Round, standing: RoundStanding): readonly Waiting[] => {
  const { language } = work
  const { list, comments, blocks, state } = standing
  const name = inLanguage(round.name, language)
  const left = unansweredAmong(comments).length
  if (left > 0)
    return [
      {
        words: commentTexts.answerTask(name)[language],
        note: commentTexts.dueLeft(formatNumber(String(left), language))[language],
        href: `${commentsAddress(round)}?state=waiting`,
        verb: commentTexts.answerOn[language],
        dueOn: list?.commentsUntil ?? null,
      },
    ]
  if (blocks.length > 0 || state === 'submitted') return []
  return [
    {
      words: decisionTexts.submitTask(name)[language],
      note: (state === 'sent-back' ? decisionTexts.sentBackNote : decisionTexts.submitNote)[language],
      href: decisionAddress(round),
      verb: decisionTexts.submitOn[language],
      dueOn: null,
    },
  ]
}

const leaderWaits = ({ language }: Work, round: Round, { proposal }: RoundStanding): Waiting => ({
  words: decisionTexts.decideTask(inLanguage(round.name, language))[language],
  note: decisionTexts.decideNote(formatNumber(String(proposal.products.length), language))[language],
  href: decisionAddress(round),
  verb: decisionTexts.decideOn[language],
  dueOn: null,
})

/** A decision is taken here before it is signed: its number and day come after. */
const documentsLeft = async (work: Work, rounds: readonly Round[]): Promise<readonly Waiting[]> => {
  const { db, language } = work
  const own = rounds.filter(round => mayAnswer(within(work, round.programme).actor))
  if (own.length === 0) return []
  const signed = new Set((await listDocuments(db)).map(({ turn }) => turn))
  const [lists, turns] = [await listLists(db), await listTurns(db)]
  return own.flatMap(round => {
    const ofRound = new Set(lists.filter(list => list.round === round.id).map(({ id }) => id))
    const approved = turns.findLast(({ list, kind }) => kind === 'approved' && ofRound.has(list))
    if (approved === undefined || signed.has(approved.id)) return []
    return [
      {
        words: decisionTexts.documentTask(inLanguage(round.name, language))[language],
        note: decisionTexts.documentBlank[language],
        href: `${decisionAddress(round)}#document`,
        verb: decisionTexts.saveDocument[language],
        dueOn: null,
      },
    ]
  })
}

const complaintsDue = async (work: Work, rounds: readonly Round[]): Promise<readonly Waiting[]> => {
  const { language } = work
  const kept = rounds.filter(round => mayKeepComplaints(within(work, round.programme).actor))
  if (kept.length === 0) return []
  return (await listComplaints(work.db)).flatMap(complaint => {
    const due = dueOf(complaint, procedures)
    const round = kept.find(({ id }) => id === complaint.round)
    if (due === null || round === undefined) return []
    return [
      {
        words: complaintTexts.waiting(String(complaint.number), inLanguage(round.name, language))[language],
        note: complaintTexts.clockNames[due.code][language],
        href: complaintAddress(round, complaint.number),
        verb: complaintTexts.open[language],
        dueOn: due.until,
      },
    ]
  })
}

/** From the day of publication until the decision, whose dossier is not proposed finds the way to its reasons here. */
const ownReasons = async (work: Work, rounds: readonly Round[]): Promise<readonly Waiting[]> => {
  const { language } = work
  const isOwn = await ownness(work)
  const open = rounds.filter(round => stateOn(round.turns, work.today) === 'open')
  const found = await Promise.all(
    open.map(async round => {
      if ((await currentList(work, round)) === null) return []
      return (await proposalOf(work, round)).failed
        .filter(({ enterprise }) => isOwn(enterprise))
        .map(({ dossier }) => ({
          words: decisionTexts.ownNotProposed(inLanguage(round.name, language))[language],
          note: null,
          href: dossierAddress(round, dossier),
          verb: decisionTexts.ownOn[language],
          dueOn: null,
        }))
    }),
  )
  return found.flat()
}

/** Lists that were published: everybody may know. */
export const changesFor = async ({ db, language }: Work, since: string): Promise<readonly Change[]> => {
  const rounds = new Map((await listRounds(db)).map(round => [round.id, round]))
  return (await listLists(db)).flatMap(({ round, at }) => {
    const found = rounds.get(round)
    if (found === undefined || at < since) return []
    return [
      {
        words: `${decisionTexts.publishedStep[language]}: ${inLanguage(found.name, language)}`,
        href: proposedAddress(found),
        at,
      },
    ]
  })
}
