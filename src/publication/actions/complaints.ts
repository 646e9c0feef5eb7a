import { holdersOf } from '../../access/index.ts'
import { getEnterprise, listAliases, peopleOf } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { currentId } from '../../enterprises/rules/merges.ts'
import { tell } from '../../notices/index.ts'
import { NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { lockRound, type Round } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { complaintAddress } from '../addresses.ts'
import type { Complaint, ComplaintInput, ComplaintStepInput, PaperComplaintInput } from '../model.ts'
import { mayComplain } from '../permissions.ts'
import { procedures } from '../procedures.ts'
import { complaintState, dueOf, isInOrder, mayFollow, secondProblem } from '../rules/complaints.ts'
import { listsOf } from '../standing.ts'
import {
  findComplaintByForm,
  listComplaints,
  type NewComplaint,
  saveComplaint,
  saveComplaintStep,
} from '../store/complaints.ts'
import { noticeTexts } from '../texts/notices.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayKeepComplaints } from './ensure.ts'

/** An enterprise complains about the decision of a round; its number. */
export const lodgeComplaint = async (work: Work, id: RoundId, input: ComplaintInput): Promise<number> => {
  const { actor } = work
  if (!mayComplain(actor) || actor.kind !== 'person' || actor.enterprise === undefined)
    throw new NotAllowed('complain for an enterprise')
  const { enterprise } = actor
  return inTransaction(work, async work => {
    const { nameVi } = await getEnterprise(work.db, enterpriseIdOf(enterprise))
    const own = {
      enterprise,
      sender: nameVi,
      lodgedOn: work.today,
      receivedOn: work.today,
      paperNumber: null,
    }
    return lodge(work, id, input, own)
  })
}

/** The office enters what came on paper: what was handed in late is entered, too, and refused with that ground. */
export const enterComplaint = async (
  work: Work,
  id: RoundId,
  input: PaperComplaintInput,
): Promise<number> => {
  ensureMayKeepComplaints(work)
  return inTransaction(work, async work => {
    ensureMayKeepComplaints(work, await lockRound(work.db, id))
    const { enterprise, sender, lodgedOn, receivedOn, paperNumber } = input
    if (enterprise !== undefined) await getEnterprise(work.db, enterpriseIdOf(enterprise))
    return lodge(work, id, input, {
      enterprise: enterprise ?? null,
      sender,
      lodgedOn,
      receivedOn,
      paperNumber: paperNumber ?? null,
    })
  })
}

type Lodging = Pick<NewComplaint, 'enterprise' | 'sender' | 'lodgedOn' | 'receivedOn' | 'paperNumber'>

const lodge = async (work: Work, id: RoundId, input: ComplaintInput, lodging: Lodging): Promise<number> => {
  const round = await lockRound(work.db, id)
  const before = await findComplaintByForm(work.db, input.form)
  if (before !== undefined) return before
  await ensureAnnounced(work, round)
  ensureDays(work, input, lodging)
  const ofRound = (await listComplaints(work.db)).filter(each => each.round === id)
  const first = await firstOf(work, ofRound, input, lodging)
  const complaint = {
    ...lodging,
    round: id,
    number: Math.max(0, ...ofRound.map(({ number }) => number)) + 1,
    firstId: first?.id ?? null,
    postal: input.postal ?? null,
    body: input.body,
    learnedOn: input.learnedOn,
    isRemote: input.isRemote === 'yes',
    form: input.form,
    at: work.now,
    byWhom: actorName(work.actor),
  }
  await saveComplaint(work.db, complaint)
  await tellOffice(work, round, { ...complaint, first: first?.number ?? null, steps: [] })
  record(work, {
    action: 'lodge complaint',
    subject: { kind: 'selection.round', id },
    after: { number: complaint.number, first: first?.number ?? null, lodgedOn: lodging.lodgedOn },
  })
  return complaint.number
}

/** Something was decided, or at least made known, before anybody complains about it. */
const ensureAnnounced = async (work: Work, round: Round): Promise<void> => {
  const isKnown = round.turns.some(({ turn }) => turn === 'closed') || (await listsOf(work, round)).length > 0
  if (!isKnown) throw new Refused('not-published', { round: round.id }, refusals.notPublished)
}

const ensureDays = (
  { today }: Work,
  { learnedOn }: ComplaintInput,
  { lodgedOn, receivedOn }: Lodging,
): void => {
  if (learnedOn > lodgedOn || lodgedOn > receivedOn || receivedOn > today)
    throw new Refused('days', { learnedOn, lodgedOn, receivedOn }, refusals.days)
}

/** A second complaint is the same complainer's, after the first has ended or should have. */
const firstOf = async (
  work: Work,
  ofRound: readonly Complaint[],
  { first }: ComplaintInput,
  { enterprise, lodgedOn }: Lodging,
): Promise<Complaint | undefined> => {
  if (first === undefined) return undefined
  const found = ofRound.find(({ number }) => number === first)
  const aliases = await listAliases(work.db)
  const current = (id: string | null) =>
    id === null ? null : currentId(aliases, enterpriseIdOf(id), work.today)
  const own = found !== undefined && current(found.enterprise) === current(enterprise) ? found : undefined
  const problem = secondProblem(own, ofRound, lodgedOn, procedures)
  if (problem !== null) throw new Refused(`second-${problem}`, { first }, refusals.second[problem])
  return own
}

/** The next step of a complaint; whoever saw fewer steps is told of the others. */
export const takeComplaintStep = async (
  work: Work,
  id: RoundId,
  number: number,
  input: ComplaintStepInput,
): Promise<void> => {
  ensureMayKeepComplaints(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    ensureMayKeepComplaints(work, round)
    const complaint = (await listComplaints(work.db)).find(
      each => each.round === id && each.number === number,
    )
    if (complaint === undefined) throw new NotFound('complaint', String(number))
    ensureMayTake(work, complaint, input)
    const { kind, words, document, doneOn } = input
    const step = {
      kind,
      words: words ?? null,
      document: document ?? null,
      doneOn,
      at: work.now,
      byWhom: actorName(work.actor),
    }
    await saveComplaintStep(work.db, complaint.id, step)
    const after = { ...complaint, steps: [...complaint.steps, step] }
    await tellComplainer(work, round, after)
    await tellOffice(work, round, after)
    record(work, {
      action: 'take complaint step',
      subject: { kind: 'selection.round', id },
      after: { number, ...step },
    })
  })
}

/** Refusing, settling, withdrawing and court have words of their own: the ground, or what was settled. */
const ensureMayTake = ({ today }: Work, complaint: Complaint, input: ComplaintStepInput): void => {
  if (complaint.steps.length !== input.seen) throw new Refused('stale', {}, refusals.stale)
  if (!mayFollow(complaintState(complaint)).includes(input.kind))
    throw new Refused('no-step', { kind: input.kind }, refusals.noStep)
  if (input.kind !== 'accepted' && input.words === undefined)
    throw new Refused('ground', { kind: input.kind }, refusals.wordsNeeded)
  if (!isInOrder(complaint, input.doneOn, today))
    throw new Refused('days', { doneOn: input.doneOn }, refusals.stepDay)
}

type Told = Pick<
  Complaint,
  'number' | 'enterprise' | 'first' | 'learnedOn' | 'receivedOn' | 'isRemote' | 'steps'
>

/** The clock that runs now is a deadline, which nobody silences. */
const tellOffice = async (work: Work, round: Round, complaint: Told): Promise<void> => {
  const due = dueOf(complaint, procedures)
  if (due === null) return
  const people = await holdersOf(work, 'office', round.programme)
  return tell(
    work,
    people.map(person => ({
      person,
      kind: `complaint-${due.code}`,
      key: `${round.id} ${complaint.number}`,
      says: noticeTexts.complaintDue[due.code](String(complaint.number)),
      href: complaintAddress(round, complaint.number),
      dueOn: due.until,
    })),
  )
}

const tellComplainer = async (work: Work, round: Round, complaint: Told): Promise<void> => {
  if (complaint.enterprise === null) return
  const people = (await peopleOf(work, [complaint.enterprise]))(complaint.enterprise)
  return tell(
    work,
    people.map(person => ({
      person,
      kind: 'complaint-step',
      key: `${round.id} ${complaint.number} ${complaint.steps.length}`,
      says: noticeTexts.complaintStep(String(complaint.number)),
      href: complaintAddress(round, complaint.number),
      dueOn: null,
    })),
  )
}
