import { recusalOf } from '../../conflicts/index.ts'
import { ownness } from '../../enterprises/index.ts'
import { Invalid, NotAllowed, NotFound, Refused } from '../../platform/errors.ts'
import { actorName } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Loan, RowProblem } from '../model.ts'
import { type Grounds, maySeeLoan } from '../permissions.ts'
import { type Standing, standingOf, versionOf } from '../rules/state.ts'
import { lockLoan } from '../store/loans.ts'
import type { Stamp } from '../store/tables.ts'
import { refusals } from '../texts/refusals.ts'
import { rowWords } from '../texts/rows.ts'

export const ensureMay = (may: boolean, { language }: Work): void => {
  if (!may) throw new NotAllowed(refusals.mayNot[language])
}

export const refuseIf = (is: boolean, code: string, words: Localized): void => {
  if (is) throw new Refused(code, {}, words)
}

/** A loan with what decides who may do what with it. */
export interface Told {
  readonly loan: Loan
  readonly standing: Standing
  readonly grounds: Grounds
}

/** Of those that the actor may not see, or over which they are in conflict, nothing is told. */
export const toldOf = async (work: Work, loans: readonly Loan[]): Promise<readonly Told[]> => {
  const [isOwn, { isFrom }] = [await ownness(work), await recusalOf(work)]
  return loans.flatMap(loan => {
    const grounds = { isOwn: isOwn(loan.enterprise), bank: loan.bank }
    if (isFrom(loan.enterprise) || !maySeeLoan(work.actor, grounds)) return []
    return [{ loan, standing: standingOf(loan), grounds }]
  })
}

interface Deed {
  readonly id: bigint
  /** What was seen when it was decided. */
  readonly seen: string
  readonly may: (actor: Work['actor'], grounds: Grounds) => boolean
}

/** Holds a loan for the rest of the transaction: seen by who decides, theirs to decide, and as it was seen. */
export const ensureMayDo = async (work: Work, { id, seen, may }: Deed): Promise<Told> => {
  const loan = await lockLoan(work.db, id)
  const [told] = loan === undefined ? [] : await toldOf(work, [loan])
  if (told === undefined) throw new NotFound('loan', String(id))
  ensureMay(may(work.actor, told.grounds), work)
  refuseIf(versionOf(told.loan) !== seen, 'stale', refusals.stale)
  return told
}

export const stampOf = ({ now, actor }: Work): Stamp => ({ at: now, byWhom: actorName(actor) })

export const subjectOf = (id: bigint) => ({ kind: 'loans.loan', id: String(id) })

/** Nothing is saved of rows that do not add up; each is named with what mends it. */
export const ensureSound = (
  { language }: Work,
  problems: Readonly<Record<'movements' | 'rates', readonly RowProblem[]>>,
): void => {
  const found = (['movements', 'rates'] as const).flatMap(place =>
    problems[place].map(problem => {
      const { reason, remedy } = rowWords(place, problem)
      return { place, value: '', reason: reason[language], remedy: remedy[language] }
    }),
  )
  if (found.length > 0) throw new Invalid(found)
}
