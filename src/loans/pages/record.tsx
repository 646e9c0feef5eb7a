import { formatDay, formatMoment, formatPeriod } from '../../design/dates.ts'
import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Entry, History, KnownList, RecordParts } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { applicationAddress, stateNames, stateTones } from '../../support/index.ts'
import { LOANS, loanAddress } from '../addresses.ts'
import { type LoanRecord, recordFor } from '../loading.ts'
import { Computations } from '../parts/computation.tsx'
import { Deeds, type Tried } from '../parts/deeds.tsx'
import { Excepted } from '../parts/excepted.tsx'
import { isBank } from '../permissions.ts'
import { daysOf, type Quarter } from '../rules/quarter.ts'
import { endsOf, scheduleOf, statementOf } from '../rules/state.ts'
import { contractInterest, periodsOf } from '../rules/subsidy.ts'
import { texts } from '../texts/pages.ts'
import { movementNames, purposeNames, standingNames, standingTones } from '../texts/words.ts'

/** One loan: what is owed each day, what its bank confirmed, what each quarter is subsidised with and why. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

export const idIn = ({ params: { loan = '' } }: Visit): bigint => {
  if (!/^\d{1,18}$/.test(loan)) throw new NotFound('loan', loan)
  return BigInt(loan)
}

export const show = async (
  visit: Visit,
  menu: Menu,
  tried: Tried | null,
  status: number,
): Promise<Response> => {
  const record = await recordFor(visit.work, idIn(visit))
  const asked = tried?.filling.typed.quarter?.[0] ?? visit.query.get('quarter')
  const chosen = record.quarters.find(each => each === asked) ?? usualQuarter(record)
  const { work } = visit
  return html(<RecordView shell={shellOf(visit, menu)} {...{ record, work, chosen, asked, tried }} />, status)
}

/** The last that its bank confirmed and nobody asked for; else the last. */
const usualQuarter = ({ loan, quarters }: LoanRecord): Quarter | null =>
  quarters.findLast(
    each => statementOf(loan, each) !== null && !loan.claims.some(({ quarter }) => quarter === each),
  ) ??
  quarters.at(-1) ??
  null

interface ViewProps {
  readonly shell: Shell
  readonly record: LoanRecord
  readonly work: Work
  readonly chosen: Quarter | null
  /** The quarter that the reader named. */
  readonly asked: string | null
  readonly tried: Tried | null
}

const RecordView = ({ shell, record, work, chosen, asked, tried }: ViewProps) => {
  const { language } = shell
  const { loan, standing, enterpriseName, owedVnd } = record
  const title = texts.record(loan.contract, enterpriseName)[language]
  const { verdict } = scheduleOf(loan)
  const part = (id: 'next' | 'quarters' | 'schedule' | 'about' | 'history', body: Child) => ({
    id,
    title: texts[id][language],
    body,
  })
  return (
    <Page shell={shell} title={title} path={[{ href: LOANS, label: texts.caption[language] }]}>
      <h1>{title}</h1>
      <p>
        <Tag tone={standingTones[standing]}>{standingNames[standing][language]}</Tag>{' '}
        {loan.isSample && <Invented language={language} />}
      </p>
      <p class="lead">{texts.owes(money(owedVnd, language), formatDay(work.today, language))[language]}</p>
      {standing === 'rejected' && (
        <Notice tone="no">
          {texts.reasonSaid[language]}: {verdict?.words}
        </Notice>
      )}
      <RecordParts
        language={language}
        parts={[
          part('next', <Deeds {...{ record, work, chosen, tried }} />),
          part('quarters', <Quarters {...{ record, work, asked }} />),
          ...(chosen === null || isBank(work.actor)
            ? []
            : [
                {
                  id: 'computing',
                  title: texts.computing(formatPeriod(chosen, language))[language],
                  body: <Computations {...{ record, work, tried }} quarter={chosen} />,
                },
              ]),
          part('schedule', <Schedule record={record} language={language} />),
          part('about', <About record={record} language={language} />),
          part('history', <History entries={entriesOf(record, language)} />),
        ]}
      />
    </Page>
  )
}

const money = (amount: bigint, language: Language): string => formatMoney(String(amount), 'VND', language)

interface Props {
  readonly record: LoanRecord
  readonly language: Language
}

/** The whole of the days, without a policy. */
const EVERY_DAY = { yearlyRate: '0', from: null, to: null, termMonths: null, loanCapVnd: null }

const Quarters = ({ record, work, asked }: Pick<ViewProps, 'record' | 'work' | 'asked'>) => {
  const { language, actor } = work
  const { loan, quarters } = record
  const schedule = scheduleOf(loan)
  const number = (of: bigint) => <span class="number">{formatNumber(String(of), language)}</span>
  const table = (shown: readonly Quarter[]) => (
    <Rows
      language={language}
      caption={texts.quarters[language]}
      figures={[1, 2, 3, 4]}
      headings={(['quarter', 'opening', 'closing', 'due', 'paid', 'subsidy'] as const)
        .slice(0, isBank(actor) ? -1 : undefined)
        .map(each => texts[each][language])}
      rows={shown}
      empty={texts.noQuarter[language]}
      cells={quarter => {
        const { openingVnd, closingVnd } = endsOf(schedule.movements, quarter)
        const statement = statementOf(loan, quarter)
        return [
          <a class="number" href={`${loanAddress(loan.id)}?quarter=${quarter}`}>
            {formatPeriod(quarter, language)}
          </a>,
          number(openingVnd),
          number(closingVnd),
          number(contractInterest(periodsOf(schedule, daysOf(quarter), EVERY_DAY))),
          statement === null ? (
            <Unknown>{texts.unstated[language]}</Unknown>
          ) : (
            number(statement.interestPaidVnd)
          ),
          ...(isBank(actor) ? [] : [<Asked record={record} quarter={quarter} language={language} />]),
        ]
      }}
    />
  )
  const latest = quarters.toReversed()
  const isShown = (quarter: Quarter, at: number) =>
    at < SHOWN || loan.claims.some(claim => claim.quarter === quarter)
  const older = latest.filter((quarter, at) => !isShown(quarter, at))
  return (
    <>
      {table(latest.filter(isShown))}
      {older.length > 0 && (
        <details open={older.some(quarter => quarter === asked)}>
          <summary>{texts.older(older.length)[language]}</summary>
          {table(older)}
        </details>
      )}
    </>
  )
}

/** The last ones are in sight, and all that were asked for; the others are folded. */
const SHOWN = 4

const Asked = ({ record, quarter, language }: Props & { readonly quarter: Quarter }) => {
  const claims = record.loan.claims.filter(claim => claim.quarter === quarter)
  if (claims.length === 0) return <span class="quiet">{texts.notAsked[language]}</span>
  return (
    <>
      {claims.map(({ application, subsidyVnd }) => {
        const state = record.options.states.get(application) ?? 'submitted'
        return (
          <div>
            <a href={applicationAddress(application)}>{texts.application(String(application))[language]}</a>{' '}
            {money(subsidyVnd, language)} <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>
            <Excepted record={record} application={application} language={language} />
          </div>
        )
      })}
    </>
  )
}

const Schedule = ({ record, language }: Props) => {
  const { movements, rates } = scheduleOf(record.loan)
  const number = (of: bigint) => <span class="number">{formatNumber(String(of), language)}</span>
  return (
    <>
      <Rows
        language={language}
        caption={texts.schedule[language]}
        figures={[2, 3]}
        headings={(['day', 'kind', 'moved', 'balance'] as const).map(each => texts[each][language])}
        rows={movements}
        cells={({ onDay, kind, amountVnd, balanceVnd }) => [
          formatDay(onDay, language),
          movementNames[kind][language],
          number(amountVnd),
          number(balanceVnd),
        ]}
      />
      <Rows
        language={language}
        caption={texts.rates[language]}
        figures={[1]}
        headings={[texts.fromDay[language], texts.yearly[language]]}
        rows={rates}
        cells={({ fromDay, rate }) => [formatDay(fromDay, language), formatPercent(rate, language)]}
      />
    </>
  )
}

const About = ({ record: { loan, bankName, enterpriseName }, language }: Props) => (
  <KnownList
    facts={[
      { name: texts.enterprise[language], value: enterpriseName },
      { name: texts.bank[language], value: `${bankName}, ${loan.bankTaxCode}` },
      { name: texts.contract[language], value: loan.contract },
      { name: texts.signedOn[language], value: formatDay(loan.signedOn, language) },
      { name: texts.endsOn[language], value: formatDay(loan.endsOn, language) },
      { name: texts.amountVnd[language], value: money(loan.amountVnd, language) },
      { name: texts.purpose[language], value: purposeNames[loan.purpose][language] },
      { name: texts.purposeWords[language], value: loan.purposeWords },
    ]}
  />
)

/** Every dated row, the newest first. */
const entriesOf = ({ loan, doer }: LoanRecord, language: Language): readonly Entry[] => {
  const entry = (at: string, byWhom: string, says: string, reason?: string | null): Entry => ({
    at,
    when: formatMoment(at, language),
    words: says,
    who: doer(byWhom),
    ...(reason == null ? {} : { reason }),
  })
  const quarter = (of: string) => formatPeriod(of, language)
  return [
    ...loan.schedules.flatMap(({ at, byWhom, reason, verdict }, index) => [
      entry(at, byWhom, (index === 0 ? texts.wasEntered : texts.wasAnew)[language], reason),
      ...(verdict === null
        ? []
        : [
            entry(
              verdict.at,
              verdict.byWhom,
              (verdict.isConfirmed ? texts.wasConfirmed : texts.wasRejected)[language],
              verdict.words,
            ),
          ]),
    ]),
    ...loan.statements.map(each =>
      entry(
        each.at,
        each.byWhom,
        texts.wasStated(quarter(each.quarter), money(each.interestPaidVnd, language))[language],
        each.words,
      ),
    ),
    ...loan.claims.map(each =>
      entry(
        each.at,
        each.byWhom,
        texts.wasAsked(quarter(each.quarter), money(each.subsidyVnd, language))[language],
      ),
    ),
  ].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
