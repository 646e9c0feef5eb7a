import { randomUUID } from 'node:crypto'
import { formatDays } from '../../design/dates.ts'
import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { KnownList } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Assumed, Unknown } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { formatExact } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { nameIn } from '../../support/index.ts'
import { loanAddress } from '../addresses.ts'
import type { LoanRecord } from '../loading.ts'
import type { Option } from '../options.ts'
import { mayAnswerFor } from '../permissions.ts'
import type { Quarter } from '../rules/quarter.ts'
import { versionOf } from '../rules/state.ts'
import type { Period, Subsidy } from '../rules/subsidy.ts'
import { obstacleWords } from '../texts/obstacles.ts'
import { texts } from '../texts/pages.ts'
import { entitledNames, limitNames, uncountedNames } from '../texts/words.ts'
import type { Tried } from './deeds.tsx'

interface Props {
  readonly record: LoanRecord
  readonly work: Work
  readonly quarter: Quarter
  readonly tried: Tried | null
}

/** How the subsidy of a quarter comes about, cycle by cycle, so that anyone can add it up again. */
export const Computations = ({ record, work, quarter, tried }: Props) => {
  const { language } = work
  const options = record.options.of(quarter)
  const filling = tried?.deed === 'subsidy' ? tried.filling : null
  return (
    <>
      {filling !== null && <ErrorSummary filling={filling} />}
      {options.length === 0 && <p class="quiet">{texts.noCycle[language]}</p>}
      {options.map(option => (
        <section>
          <h3>{texts.ofCycle(nameOf(option, language), record.unitName(option.unit))[language]}</h3>
          <OptionView {...{ option, record, work, quarter }} filling={fillingFor(option, filling)} />
        </section>
      ))}
      {options.some(({ subsidy }) => subsidy !== null) && (
        <p class="hint">
          <Assumed language={language} /> {texts.assumptions[language]}
        </p>
      )}
    </>
  )
}

/** Of several cycles the one that was tried keeps what was typed. */
const fillingFor = ({ cycle }: Option, filling: Filling | null): Filling | null =>
  filling?.typed.cycle?.[0] === cycle.id ? filling : null

const nameOf = ({ cycle, policy }: Option, language: Language): string =>
  policy === null ? nameIn(cycle, language) : `${nameIn(cycle, language)}: ${policy.name[language]}`

const OptionView = ({
  option,
  record,
  work,
  quarter,
  filling,
}: Omit<Props, 'tried'> & { readonly option: Option; readonly filling: Filling | null }) => {
  const { language, actor } = work
  const { subsidy, statement, obstacle, policy, cycle, judged } = option
  return (
    <>
      {policy !== null && (
        <p>
          <a href={`/policies/${encodeURIComponent(policy.code)}`}>{texts.aboutPolicy[language]}</a>
          {policy.benefit.unknown.includes('ceilingVnd') && (
            <>
              {' · '}
              <Unknown>{texts.unknownCap[language]}</Unknown>
            </>
          )}
        </p>
      )}
      {judged !== null && obstacle?.code !== 'not-entitled' && (
        <p>
          <strong>{entitledNames[judged.answer][language]}</strong>{' '}
          <span class="quiet">{judged.why[language]}</span>
        </p>
      )}
      {obstacle !== null && <Notice tone="wait">{obstacleWords(obstacle)[language]}</Notice>}
      {subsidy !== null && <Periods periods={subsidy.periods} language={language} />}
      {subsidy !== null && (
        <Sum subsidy={subsidy} paidVnd={statement?.interestPaidVnd ?? null} language={language} />
      )}
      {(obstacle === null || obstacle.code === 'not-entitled') && mayAnswerFor(actor, record.grounds) && (
        <form method="post" action={`${loanAddress(record.loan.id)}/subsidy`} class="form">
          <Hidden name="seen" value={versionOf(record.loan)} />
          <Hidden name="form" value={randomUUID()} />
          <Hidden name="quarter" value={quarter} />
          <Hidden name="cycle" value={cycle.id} />
          {obstacle !== null && (
            <TextArea
              filling={{ ...(filling ?? prefilled(language)), within: cycle.id }}
              name="reason"
              label={texts.exceptionReason[language]}
            />
          )}
          <p class="hint">{(obstacle === null ? texts.asApplication : texts.exceptionHint)[language]}</p>
          <p class="form-end">
            <Submit isQuiet={obstacle !== null}>
              {(obstacle === null ? texts.apply : texts.askException)[language]}
            </Submit>
          </p>
        </form>
      )}
    </>
  )
}

const Periods = ({
  periods,
  language,
}: {
  readonly periods: readonly Period[]
  readonly language: Language
}) => {
  const number = (of: bigint | number) => <span class="number">{formatNumber(String(of), language)}</span>
  return (
    <Rows
      language={language}
      caption={texts.dongDays[language]}
      figures={[1, 2, 3]}
      headings={(['days', 'dayCount', 'counted', 'dongDays'] as const).map(each => texts[each][language])}
      rows={periods}
      cells={({ from, to, days, balanceVnd, countedVnd, uncounted, dongDays }) => [
        formatDays(from, to, language),
        number(days),
        <>
          {number(countedVnd)}
          {countedVnd !== balanceVnd && (
            <span class="quiet">
              {' '}
              {uncounted === null
                ? texts.ofLoan(formatNumber(String(balanceVnd), language))[language]
                : uncountedNames[uncounted][language]}
            </span>
          )}
        </>,
        number(dongDays),
      ]}
    />
  )
}

interface SumProps {
  readonly subsidy: Subsidy
  /** Null: the bank has not said. */
  readonly paidVnd: bigint | null
  readonly language: Language
}

/** Line by line from the sum of the table to what is given. */
const Sum = ({ subsidy, paidVnd, language }: SumProps) => {
  const { dongDays, yearlyRate, exact, computedVnd, subsidyVnd, limit } = subsidy
  const money = (of: bigint) => formatMoney(String(of), 'VND', language)
  return (
    <KnownList
      facts={[
        { name: texts.sumOf[language], value: formatNumber(String(dongDays), language) },
        {
          name: texts.byRate(formatPercent(yearlyRate, language))[language],
          value: formatNumber(formatExact(exact), language),
        },
        { name: texts.rounded[language], value: money(computedVnd) },
        {
          name: texts.paidLimit[language],
          value: paidVnd === null ? <Unknown>{texts.notStated[language]}</Unknown> : money(paidVnd),
        },
        {
          name: texts.given[language],
          value:
            paidVnd === null ? (
              <Unknown>{texts.notStated[language]}</Unknown>
            ) : (
              <>
                <b>{money(subsidyVnd)}</b>
                {limit !== null && <span class="quiet"> {limitNames[limit][language]}</span>}
              </>
            ),
        },
      ]}
    />
  )
}
