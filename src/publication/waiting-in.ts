import { recusalOf } from '../conflicts/index.ts'
import { dayIn } from '../exact/day.ts'
import { type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { commentsAddress, complaintAddress, decisionAddress, publishAddress } from './addresses.ts'
import { procedures } from './procedures.ts'
import { readComments } from './reading.ts'
import { unansweredAmong } from './rules/comments.ts'
import { dueOf } from './rules/complaints.ts'
import { decisionState } from './rules/decision.ts'
import { currentList, listsOf } from './standing.ts'
import { listComplaints } from './store/complaints.ts'
import { type ListHead, listDocuments, listTurns } from './store/lists.ts'
import { texts as complaintTexts } from './texts/complaints.ts'
import { waitingTexts as texts } from './texts/waiting.ts'

/** The list to publish, comments to answer, the decision and its number, complaints by their clocks. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const isOpen = stateOn(round.turns, work.today) === 'open'
  const list = isOpen ? await currentList(work, round) : null
  return [
    ...(isOpen ? await listLeft(work, round, list) : await documentLeft(work, round)),
    ...(list === null ? [] : await commentsLeft(work, round, list)),
    ...(await complaintsLeft(work, round)),
  ]
}

type Kind = 'publish' | 'submit' | 'decide' | 'document' | 'comment' | 'complaint'

const pendingIn =
  ({ language }: Work, { name }: Round) =>
  (kind: Kind, of: Pick<Pending, 'href'> & Partial<Omit<Pending, 'kind'>>): Pending => ({
    about: name[language],
    note: null,
    turn: turnOf('office', language),
    since: null,
    dueOn: null,
    ...of,
    kind: { code: kind, name: texts[kind][language] },
  })

/** Whether a list could be decided on tells of every dossier: only its calendar is told here. */
const listLeft = async (work: Work, round: Round, list: ListHead | null): Promise<readonly Pending[]> => {
  const { db, today, language } = work
  const pending = pendingIn(work, round)
  const { publication, verification, closes } = round.calendar
  if (list === null) {
    const before = verification ?? closes
    const isScored = before === undefined || before < today
    return isScored ? [pending('publish', { href: publishAddress(round), dueOn: publication ?? null })] : []
  }
  const turns = (await listTurns(db)).filter(turn => turn.list === list.id)
  const href = decisionAddress(round)
  const since = turns.at(-1) === undefined ? null : dayIn(Date.parse(turns.at(-1)?.at ?? list.at))
  if (decisionState(turns) === 'submitted')
    return [pending('decide', { href, since, turn: turnOf('leader', language) })]
  return today > list.commentsUntil ? [pending('submit', { href, since })] : []
}

const documentLeft = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { db } = work
  const own = new Set((await listsOf(work, round)).map(({ id }) => id))
  const approved = (await listTurns(db)).findLast(({ list, kind }) => kind === 'approved' && own.has(list))
  if (approved === undefined || (await listDocuments(db)).some(({ turn }) => turn === approved.id)) return []
  const since = dayIn(Date.parse(approved.at))
  return [pendingIn(work, round)('document', { href: `${decisionAddress(round)}#document`, since })]
}

const commentsLeft = async (work: Work, round: Round, list: ListHead): Promise<readonly Pending[]> =>
  unansweredAmong(await readComments(work, round)).map(({ number, body, sentOn }) =>
    pendingIn(work, round)('comment', {
      about: texts.commentNumber(String(number))[work.language],
      note: body.length > LONGEST ? `${body.slice(0, LONGEST)}…` : body,
      href: `${commentsAddress(round)}/${number}`,
      since: sentOn,
      dueOn: list.commentsUntil,
    }),
  )

const LONGEST = 120

const complaintsLeft = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { isFrom } = await recusalOf(work)
  return (await listComplaints(work.db)).flatMap(complaint => {
    const due = complaint.round === round.id ? dueOf(complaint, procedures) : null
    if (due === null || (complaint.enterprise !== null && isFrom(complaint.enterprise))) return []
    return [
      pendingIn(work, round)('complaint', {
        about: texts.complaintNumber(String(complaint.number), complaint.sender)[work.language],
        note: complaintTexts.clockNames[due.code][work.language],
        href: complaintAddress(round, complaint.number),
        since: due.from,
        dueOn: due.until,
      }),
    ]
  })
}
