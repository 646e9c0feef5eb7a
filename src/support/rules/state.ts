import type { Funding, Recovery, State, Step, Story } from '../model.ts'

/** What the state of an application follows from. */
export type Told = Pick<Story, 'steps' | 'proposals' | 'commitment' | 'acceptance' | 'recoveries'>

/** Never stored: it follows from what was done. */
export const stateOf = ({ steps, proposals, commitment, acceptance, recoveries }: Told): State => {
  if (isAskedBack(recoveries)) return 'recovering'
  if (commitment !== null) {
    const state = stateOfMoney(commitment.fundings, acceptance !== null, hasResult(steps))
    return state === 'released' && recoveries.some(isRecovered) ? 'recovered' : state
  }
  const last = steps.findLast(({ kind }) => kind !== 'vouched' && kind !== 'result')?.kind ?? 'submitted'
  if (last === 'resubmitted') return 'submitted'
  if (last === 'declined') return 'appraised'
  if (last === 'appraised') return isProposed({ steps, proposals }) ? 'proposed' : 'appraised'
  return last === 'vouched' || last === 'result' ? 'submitted' : last
}

const isAskedBack = (recoveries: readonly Recovery[]): boolean =>
  recoveries.some(({ answer }) => answer === null)

export const isRecovered = ({ answer }: Recovery): boolean => answer?.isAgreed === true

/** Each proposal is approved or declined before there is another. */
const isProposed = ({ steps, proposals }: Pick<Told, 'steps' | 'proposals'>): boolean =>
  proposals.length > steps.filter(({ kind }) => kind === 'declined').length

const stateOfMoney = (fundings: readonly Funding[], isAccepted: boolean, isReported: boolean): State => {
  const isOver = ({ amountVnd, releasedVnd, paidVnd }: Funding) => releasedVnd + paidVnd === amountVnd
  if (fundings.every(({ amountVnd, releasedVnd }) => releasedVnd === amountVnd)) return 'released'
  if (!isAccepted) return 'committed'
  if (!fundings.every(isOver)) return 'accepted'
  return isReported ? 'done' : 'paid'
}

const hasResult = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind === 'result')

export const turns = ['unit', 'second', 'accountant', 'enterprise', 'nobody'] as const
/** Who does what comes next. */
export type Turn = (typeof turns)[number]

const TURNS: Readonly<Record<State, Turn>> = {
  submitted: 'unit',
  returned: 'enterprise',
  appraised: 'unit',
  proposed: 'second',
  committed: 'unit',
  accepted: 'accountant',
  paid: 'enterprise',
  done: 'nobody',
  recovering: 'second',
  recovered: 'nobody',
  refused: 'nobody',
  withdrawn: 'nobody',
  released: 'nobody',
}
export const turnOf = (state: State): Turn => TURNS[state]

/** When it was last sent: an application that came back for supplement takes its place anew. */
export const sentAt = ({ steps }: Pick<Told, 'steps'>): string =>
  steps.findLast(({ kind }) => kind === 'submitted' || kind === 'resubmitted')?.at ?? ''
