import { recusalOf } from '../../conflicts/index.ts'
import { findEnterprise, ownness } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { AnswerKind, Consent, ConsentScope, Need } from '../model.ts'
import {
  banksOf,
  mayAnswerNeed,
  mayBorrow,
  mayKeepNeed,
  maySeeNeed,
  type NeedGrounds,
} from '../permissions.ts'
import { isShownTo, needVersionOf } from '../rules/needs.ts'
import { listBanks } from '../store/loans.ts'
import { findNeedByForm, lockNeed, saveAnswer, saveConsent, saveEnd, saveNeed } from '../store/needs.ts'
import { tellBanksOfNeed, tellSeeker } from '../telling.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMay, refuseIf, stampOf } from './ensure.ts'

/** A need with what decides who may do what with it. */
export interface NeedTold {
  readonly need: Need
  readonly grounds: NeedGrounds
}

/** Of those that the actor may not see nothing is told. */
export const needsTold = async (work: Work, needs: readonly Need[]): Promise<readonly NeedTold[]> => {
  const [isOwn, { isFrom }] = [await ownness(work), await recusalOf(work)]
  const banks = banksOf(work.actor)
  return needs.flatMap(need => {
    const shownTo = banks.filter(bank => isShownTo(need, bank))
    const grounds = { isOwn: isOwn(need.enterprise), shownTo }
    return !isFrom(need.enterprise) && maySeeNeed(work.actor, grounds) ? [{ need, grounds }] : []
  })
}

type Consenting = Pick<Consent, 'scope' | 'banks'>

type Stating = Pick<Need, 'amountVnd' | 'purpose' | 'purposeWords' | 'termMonths' | 'neededOn'> &
  Consenting & { readonly form: string }

/** States a need of the enterprise for which the actor acts, once for each form. Answers its number. */
export const stateNeed = async (work: Work, { scope, banks, ...stated }: Stating): Promise<bigint> => {
  ensureMay(mayBorrow(work.actor), work)
  return inTransaction(work, async work => {
    const before = await findNeedByForm(work.db, stated.form)
    if (before !== undefined) return before
    const own = (work.actor.kind === 'person' ? work.actor.enterprise : undefined) ?? ''
    const enterprise = await findEnterprise(work.db, enterpriseIdOf(own))
    if (enterprise === undefined) throw new NotFound('enterprise', own)
    refuseIf(stated.neededOn < work.today, 'needed-before', refusals.neededBefore)
    const { id: borrower, isSample } = enterprise
    const need = { ...stated, enterprise: borrower, isSample, statedOn: work.today }
    const id = await saveNeed(work.db, need, stampOf(work))
    await giveConsent(work, id, { scope, banks }, null)
    record(work, { action: 'state financing need', subject: subjectOf(id), after: { ...need, scope, banks } })
    return id
  })
}

/** Banks that come to see it by this are told; those that saw it before know. */
const giveConsent = async (
  work: Work,
  id: bigint,
  { scope, banks }: Consenting,
  before: Need | null,
): Promise<void> => {
  const known = (await listBanks(work.db)).map(({ unit }) => unit)
  const unknown = banks.find(bank => !known.includes(bank))
  if (unknown !== undefined) throw new NotFound('bank', unknown)
  const consent = { scope, banks: scope === 'named' ? banks : [], onDay: work.today, ...stampOf(work) }
  await saveConsent(work.db, id, consent)
  const after = { consents: [consent], answers: [], end: null }
  const seeing = known.filter(bank => isShownTo(after, bank) && (before === null || !isShownTo(before, bank)))
  await tellBanksOfNeed(work, id, seeing)
}

const ensureMayDo = async (
  work: Work,
  id: bigint,
  seen: string,
  may: (actor: Work['actor'], grounds: NeedGrounds) => boolean,
): Promise<NeedTold> => {
  const need = await lockNeed(work.db, id)
  const [told] = need === undefined ? [] : await needsTold(work, [need])
  if (told === undefined) throw new NotFound('need', String(id))
  ensureMay(may(work.actor, told.grounds), work)
  refuseIf(needVersionOf(told.need) !== seen, 'stale', refusals.stale)
  refuseIf(told.need.end !== null, 'ended', refusals.ended)
  return told
}

const subjectOf = (id: bigint) => ({ kind: 'loans.need', id: String(id) })

/** Lets other banks see it from now on, or takes the consent back: from then on no bank sees it. */
export const changeConsent = (
  work: Work,
  id: bigint,
  { seen, scope, banks }: Consenting & { readonly seen: string; readonly scope: ConsentScope },
): Promise<void> =>
  inTransaction(work, async work => {
    const { need } = await ensureMayDo(work, id, seen, mayKeepNeed)
    await giveConsent(work, id, { scope, banks }, need)
    record(work, { action: 'change consent', subject: subjectOf(id), after: { scope, banks } })
  })

interface Answering {
  readonly seen: string
  readonly kind: AnswerKind
  readonly words: string
}

export const answerNeed = (work: Work, id: bigint, { seen, kind, words }: Answering): Promise<void> =>
  inTransaction(work, async work => {
    const { need, grounds } = await ensureMayDo(work, id, seen, mayAnswerNeed)
    const [bank = ''] = grounds.shownTo
    const answer = { bank, kind, words, onDay: work.today, ...stampOf(work) }
    await saveAnswer(work.db, id, answer)
    await tellSeeker(work, need, answer)
    record(work, { action: 'answer financing need', subject: subjectOf(id), after: { bank, kind, words } })
  })

/** It was met, or is dropped: no bank sees it any more. */
export const endNeed = (
  work: Work,
  id: bigint,
  { seen, isMet, words }: { readonly seen: string; readonly isMet: boolean; readonly words: string },
): Promise<void> =>
  inTransaction(work, async work => {
    await ensureMayDo(work, id, seen, mayKeepNeed)
    await saveEnd(work.db, id, { isMet, words, onDay: work.today, ...stampOf(work) })
    record(work, { action: 'end financing need', subject: subjectOf(id), after: { isMet }, reason: words })
  })
