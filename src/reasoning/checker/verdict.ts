import { type Report, same } from './faults.ts'
import { compare, type Fraction } from './fractions.ts'
import type { OutcomeJson, ResultJson } from './json.ts'
import type { Judged } from './judge.ts'
import type { PreparedCheck } from './prepared.ts'

/** What a dossier comes to once its seat is known, or known to be open. */
export interface Final {
  readonly verdict: OutcomeJson
  readonly isSeatOpen: boolean
}

/**
 * The final verdict, given the seat that a result claims: whether the claim is right, only all dossiers together can
 * tell. Without a seat one fails; while the seat is open so is the outcome.
 */
export const finalOf = ({ set }: PreparedCheck, { verdict }: Judged, seat: boolean | null): Final => {
  if (set.seats === undefined || verdict === 'fail') return { verdict, isSeatOpen: false }
  return { verdict: seatedAs(verdict, seat), isSeatOpen: seat === null }
}

export const seatedAs = (verdict: OutcomeJson, seat: boolean | null): OutcomeJson => {
  if (verdict === 'fail' || seat === false) return 'fail'
  return seat === null ? 'unknown' : verdict
}

/** Compares the outcome and the class; without a pass mark the outcome is not said. */
export const examineVerdict = (
  report: Report,
  prepared: PreparedCheck,
  result: ResultJson,
  judged: Judged,
  { verdict }: Final,
): void => {
  same(report, '', 'outcome', result.outcome, prepared.passMark === null ? null : verdict)
  const mustPass = prepared.set.classes?.bindToPass === true
  const earned = mustPass && verdict !== 'pass' ? null : classEarned(prepared, judged)
  same(report, '', 'class', result.class, earned)
}

/** The class in which the whole range of the total lies. */
const classEarned = (prepared: PreparedCheck, { total }: Judged): string | null => {
  const low = classAt(prepared, total.low)
  return low === classAt(prepared, total.high) ? low : null
}

const classAt = ({ classes }: PreparedCheck, total: Fraction): string | null => {
  const found = classes.find(({ from }) => from === null || compare(total, from) >= 0)
  return found?.code ?? null
}
