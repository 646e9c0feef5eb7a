import { formatPeriod } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Work } from '../../platform/work.ts'
import { loanAddress } from '../addresses.ts'
import type { LoanRecord } from '../loading.ts'
import { mayAnswerFor, mayConfirm } from '../permissions.ts'
import type { Quarter } from '../rules/quarter.ts'
import { endsOf, scheduleOf, versionOf } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'

export const deeds = ['confirm', 'reject', 'quarter', 'subsidy'] as const
export type Deed = (typeof deeds)[number]

export interface Tried {
  readonly deed: Deed
  readonly filling: Filling
}

interface Props {
  readonly record: LoanRecord
  readonly work: Work
  /** The quarter that the page explains. */
  readonly chosen: Quarter | null
  /** What was tried and did not go through. */
  readonly tried: Tried | null
}

/** What the reader does next: a bank confirms, an enterprise mends; the subsidy is asked for where it is computed. */
export const Deeds = (props: Props) => {
  const { record, work } = props
  const { loan, standing, grounds, open } = record
  const { language, actor } = work
  const isBank = mayConfirm(actor, grounds)
  const turn = standing === 'rejected' ? texts.turnFirm : texts.turnBank
  const isIdle = standing === 'confirmed' && open.length === 0
  return (
    <>
      {!isIdle && <p class="quiet">{texts.notMine(turn[language])[language]}</p>}
      {isBank && standing === 'waiting' && <Ruling {...props} />}
      {isBank && standing === 'confirmed' && <QuarterForm {...props} />}
      {mayAnswerFor(actor, grounds) && (
        <p>
          <a href={`${loanAddress(loan.id)}/schedule`}>{texts.anewTitle(loan.contract)[language]}</a>
        </p>
      )}
    </>
  )
}

const fillingOf = (tried: Tried | null, deed: Deed, start: Filling): Filling =>
  tried?.deed === deed ? tried.filling : start

const Ruling = ({ record: { loan }, work: { language }, tried }: Props) => {
  const [confirming, rejecting] = (['confirm', 'reject'] as const).map(deed =>
    fillingOf(tried, deed, prefilled(language)),
  ) as [Filling, Filling]
  return (
    <>
      <form method="post" action={`${loanAddress(loan.id)}/confirm`} class="form">
        <ErrorSummary filling={confirming} />
        <Hidden name="seen" value={versionOf(loan)} />
        <p class="form-end">
          <Submit>{texts.confirm[language]}</Submit>
        </p>
      </form>
      <details open={tried?.deed === 'reject'}>
        <summary>{texts.reject[language]}</summary>
        <form method="post" action={`${loanAddress(loan.id)}/reject`} class="form">
          <ErrorSummary filling={rejecting} />
          <Hidden name="seen" value={versionOf(loan)} />
          <TextArea filling={rejecting} name="words" label={texts.rejectWords[language]} />
          <p class="form-end">
            <Submit isQuiet>{texts.reject[language]}</Submit>
          </p>
        </form>
      </details>
    </>
  )
}

/** Balances come from the schedule; without another choice the last quarter is asked first. */
const QuarterForm = ({ record, work: { language }, chosen, tried }: Props) => {
  const { loan, open } = record
  const quarter = open.find(each => each === chosen) ?? open.at(-1)
  if (quarter === undefined) return null
  const ends = endsOf(scheduleOf(loan).movements, quarter)
  const start = prefilled(language, {
    openingVnd: formatNumber(String(ends.openingVnd), language),
    closingVnd: formatNumber(String(ends.closingVnd), language),
  })
  const filling = fillingOf(tried, 'quarter', start)
  const money = { filling, width: 'middle', inputmode: 'numeric', unit: texts.vnd[language] } as const
  return (
    <form method="post" action={`${loanAddress(loan.id)}/quarter`} class="form">
      <ErrorSummary filling={filling} />
      <Hidden name="seen" value={versionOf(loan)} />
      <Hidden name="quarter" value={quarter} />
      <h3>{texts.quarterDeed(formatPeriod(quarter, language))[language]}</h3>
      <p class="hint">{texts.quarterHint[language]}</p>
      <TextField {...money} name="openingVnd" label={texts.opening[language]} />
      <TextField {...money} name="closingVnd" label={texts.closing[language]} />
      <TextField {...money} name="interestPaidVnd" label={texts.paid[language]} />
      <TextArea filling={filling} name="words" rows={2} isOptional label={texts.words[language]} />
      <p class="form-end">
        <Submit>{texts.quarterDeed(formatPeriod(quarter, language))[language]}</Submit>
      </p>
    </form>
  )
}
