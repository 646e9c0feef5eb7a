import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { applicationAddress, budgetName, doersAmong, unitNames } from '../../support/index.ts'
import { LEDGER } from '../addresses.ts'
import { type Reconciled, reconciled } from '../reading.ts'
import { texts } from '../texts/pages.ts'

/** Whether every sum is what its rows come to, and which exceptions were made. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const found = await reconciled(work)
    const { discrepancies, exceptions } = found
    const unitName = await unitNames(work.db, language)
    const doer = await doersAmong(
      work.db,
      exceptions.flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy]),
    )
    const isRight = discrepancies.length === 0
    const title = isRight
      ? texts.reconciled[language]
      : texts.notReconciled(formatNumber(String(discrepancies.length), language))[language]
    return html(
      <Page
        shell={shellOf(visit, menu)}
        title={title}
        path={[{ href: LEDGER, label: texts.caption[language] }]}
      >
        <h1>{title}</h1>
        <p class="lead">
          {texts.reconciledLead[language]} {texts.inVnd[language]}
        </p>
        <Budgets found={found} language={language} unitName={unitName} />
        {!isRight && <Differences found={found} language={language} />}
        <Exceptions found={found} language={language} doer={doer} />
      </Page>,
    )
  }

interface Props {
  readonly found: Reconciled
  readonly language: Language
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

const Budgets = ({
  found: { lines },
  language,
  unitName,
}: Props & { readonly unitName: (code: string) => string }) => {
  const number = (amount: bigint) => <span class="number">{formatNumber(String(amount), language)}</span>
  const together = {
    name: texts.all[language],
    amountVnd: sumOf(lines.map(line => line.amountVnd)),
    committedVnd: sumOf(lines.map(line => line.committedVnd)),
    paidVnd: sumOf(lines.map(line => line.paidVnd)),
    ledgerVnd: sumOf(lines.map(line => line.ledgerVnd)),
  }
  const named = lines.map(line => ({
    ...line,
    name: `${unitName(line.unit)}: ${budgetName(line, language)}`,
  }))
  return (
    <Rows
      language={language}
      caption={texts.line[language]}
      figures={[1, 2, 3, 4, 5]}
      headings={(['line', 'allotted', 'committed', 'paid', 'inLedger', 'left'] as const).map(
        each => texts[each][language],
      )}
      rows={[...named, together]}
      cells={({ name, amountVnd, committedVnd, paidVnd, ledgerVnd }) => [
        name,
        number(amountVnd),
        number(committedVnd),
        number(paidVnd),
        number(ledgerVnd),
        number(amountVnd - committedVnd),
      ]}
    />
  )
}

const Differences = ({ found, language }: Props) => (
  <RecordSection id="differences" title={texts.differences[language]}>
    <Rows
      language={language}
      caption={texts.differences[language]}
      figures={[1, 2]}
      headings={(['what', 'kept', 'counted'] as const).map(each => texts[each][language])}
      rows={found.discrepancies}
      cells={({ what, id, kept, counted }) => [
        `${what} ${id}`,
        formatNumber(String(kept), language),
        formatNumber(String(counted), language),
      ]}
    />
  </RecordSection>
)

const Exceptions = ({ found, language, doer }: Props & { readonly doer: (byWhom: string) => string }) => (
  <RecordSection id="exceptions" title={texts.exceptions[language]}>
    <Rows
      language={language}
      caption={texts.exceptions[language]}
      headings={(['application', 'item', 'reason', 'asked', 'agreed'] as const).map(
        each => texts[each][language],
      )}
      rows={found.exceptions}
      empty={texts.noException[language]}
      cells={({ application, item, reason, requestedBy, approvedBy }) => [
        <a href={applicationAddress(application)}>{String(application)}</a>,
        item,
        reason,
        doer(requestedBy),
        doer(approvedBy),
      ]}
    />
  </RecordSection>
)
