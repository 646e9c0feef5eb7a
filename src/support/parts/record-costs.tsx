import { formatDay, formatPeriod } from '../../design/dates.ts'
import { formatMoney, formatNumber } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Notice } from '../../design/tasks.tsx'
import type { Language } from '../../platform/texts.ts'
import { paperAddress } from '../addresses.ts'
import type { CostTold, Record } from '../loading.ts'
import { mostsOf } from '../rules/costs.ts'
import { texts } from '../texts/pages.ts'

const money = (amount: bigint, language: Language): string => formatMoney(String(amount), 'VND', language)
const number = (amount: bigint, language: Language): string => formatNumber(String(amount), language)

export const invoiceName = ({ invoice }: Pick<CostTold, 'invoice'>, language: Language): string => {
  const { kind, symbol, number: no, datedOn, supplier } = invoice
  const named = kind === 'loan' ? texts.loanContract(symbol)[language] : `${symbol} ${no}`
  return `${named}, ${formatDay(datedOn, language)}, ${supplier}`
}

interface Props {
  readonly record: Record
  readonly language: Language
}

/** What is asked for, cost by cost; who funds one already, and the most that this application may be given. */
export const Costs = ({ record, language }: Props) => {
  const mosts = mostsOf(record.costs.map(amountsOf), record.cycle)
  const rows = record.costs.map((told, at) => ({ told, mostVnd: mosts[at] ?? 0n }))
  return (
    <Rows
      language={language}
      caption={texts.costs[language]}
      figures={[2, 3, 4, 5]}
      headings={(['item', 'invoice', 'amount', 'eligible', 'requestedUnit', 'most'] as const).map(
        each => texts[each][language],
      )}
      rows={rows}
      cells={({ told, mostVnd }) => [
        <>
          {told.cost.item}
          {told.cost.period !== '' && <span class="quiet"> {formatPeriod(told.cost.period, language)}</span>}
          {told.standing.map(({ unit, amountVnd, application }) => (
            <Notice tone="no">
              {
                texts.fundedBy(record.unitName(unit), money(amountVnd, language), String(application))[
                  language
                ]
              }
            </Notice>
          ))}
          {told.claimants.length > 0 && (
            <p class="quiet">{texts.claimedBy(told.claimants.join(', '))[language]}</p>
          )}
        </>,
        <>
          {invoiceName(told, language)} <InvoiceFiles told={told} story={record.story} />
        </>,
        number(told.cost.amountVnd, language),
        number(told.cost.eligibleVnd, language),
        number(told.requestedVnd, language),
        number(mostVnd, language),
      ]}
    />
  )
}

const amountsOf = ({ cost, standing }: CostTold) => ({
  eligibleVnd: cost.eligibleVnd,
  byOthersVnd: standing.reduce((sum, { amountVnd }) => sum + amountVnd, 0n),
})

const InvoiceFiles = ({ told, story }: { readonly told: CostTold; readonly story: Record['story'] }) =>
  story.enclosures
    .filter(({ invoice }) => invoice === told.invoice.id)
    .map(({ id, fileName }) => (
      <a class="file-line" href={paperAddress(story.id, id)}>
        {fileName}
      </a>
    ))
