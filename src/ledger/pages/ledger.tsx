import { askedList } from '../../design/asked-list.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatMoney, formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { policyAddress } from '../../policies/index.ts'
import { activityNames, applicationAddress, formNames, sourceNames } from '../../support/index.ts'
import { entryForms } from '../../support/model.ts'
import { LEDGER, RECONCILIATION, UNREACHED } from '../addresses.ts'
import { isStatementAsked, Statement, statementFile } from '../parts/statement.tsx'
import { mayOpenUnitLedger, mayReadWholeLedger } from '../permissions.ts'
import { type Entry, entriesFor } from '../reading.ts'
import { totalOf } from '../rules/totals.ts'
import { texts } from '../texts/pages.ts'

/** Everything that was given: filtered, summed up, taken away. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await entriesFor(work)
    const list = askedList({ query, language }, all, {
      path: LEDGER,
      caption: texts.caption[language],
      columns: columnsIn(language),
      keys: keysIn(all, language),
      folded,
      sortings: ['day'],
      table: rows => tableOf(rows, language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
    })
    const format = tableFormatIn(query)
    if (list.file !== null && format !== null && isStatementAsked(query))
      return tableResponse(format, statementFile(list.shown, query, language))
    if (list.file !== null) return list.file
    const { amountVnd, enterprises } = totalOf(list.shown)
    const sum = formatMoney(String(amountVnd), 'VND', language)
    const title = mayOpenUnitLedger(work.actor)
      ? texts.title(sum, formatNumber(String(enterprises), language), enterprises)[language]
      : texts.ownTitle(sum)[language]
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.lead[language]}</p>
        {mayReadWholeLedger(work.actor) && <Ways language={language} />}
        {all.length === 0 ? (
          <p>{(mayOpenUnitLedger(work.actor) ? texts.nothing : texts.nothingOwn)[language]}</p>
        ) : (
          <>
            <Statement entries={list.shown} query={query} language={language} />
            {list.view}
          </>
        )}
      </Page>,
    )
  }

const Ways = ({ language }: { readonly language: Language }) => (
  <ul class="ways">
    <li>
      <a href={UNREACHED}>{texts.unreached[language]}</a>
    </li>
    <li>
      <a href={RECONCILIATION}>{texts.reconciliation[language]}</a>
    </li>
  </ul>
)

const folded = ({ enterpriseName, item, document, policy, policyName }: Entry): string =>
  foldedText(`${enterpriseName} ${item} ${document} ${policy} ${policyName}`)

type Key = SearchKey<Entry>

const keysIn = (all: readonly Entry[], language: Language): readonly Key[] => {
  const key = (
    name: string,
    label: string,
    of: (entry: Entry) => string | null,
    labelOf: (entry: Entry) => string,
  ): Key => ({
    name,
    aliases: [],
    label,
    values: [
      ...new Map(all.flatMap(entry => (of(entry) === null ? [] : [[of(entry) ?? '', labelOf(entry)]]))),
    ].map(([value = '', label = '']) => ({ value, label })),
    holds: { ofRow: (entry, value) => of(entry) === value },
  })
  return [
    key(
      'enterprise',
      texts.enterprise[language],
      entry => entry.enterprise,
      entry => entry.enterpriseName,
    ),
    key(
      'policy',
      texts.policy[language],
      entry => entry.policy,
      entry => entry.policyName,
    ),
    key(
      'unit',
      texts.unit[language],
      entry => entry.unit,
      entry => entry.unitName,
    ),
    key(
      'year',
      texts.year[language],
      entry => entry.year,
      entry => entry.year,
    ),
    key(
      'sector',
      texts.sector[language],
      entry => entry.sector,
      entry => entry.sectorName ?? '',
    ),
    {
      ...key('form', texts.form[language], entry => entry.form, String),
      values: entryForms.map(value => ({ value, label: formNames[value][language] })),
    },
    {
      ...key('exception', texts.exception[language], entry => (entry.isException ? 'yes' : 'no'), String),
      values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    },
  ]
}

const columnsIn = (language: Language): readonly Column<Entry>[] => [
  { heading: texts.day[language], cell: ({ paidOn }) => formatDay(paidOn, language) },
  {
    heading: texts.enterprise[language],
    cell: ({ enterpriseName, application, isSample }) => (
      <>
        <a href={applicationAddress(application)}>{enterpriseName}</a>{' '}
        {isSample && <Invented language={language} />}
      </>
    ),
  },
  {
    heading: texts.item[language],
    cell: ({ item, isException }) => (
      <>
        {item} {isException && <Tag tone="wait">{texts.exception[language]}</Tag>}
      </>
    ),
  },
  {
    heading: texts.policy[language],
    cell: ({ policy, policyName }) =>
      policy === policyName ? policy : <a href={policyAddress(policy)}>{policyName}</a>,
  },
  {
    heading: texts.unit[language],
    cell: ({ unitName, source }) => `${unitName}, ${sourceNames[source][language].toLowerCase()}`,
  },
  { heading: texts.form[language], cell: ({ form }) => formNames[form][language] },
  {
    heading: texts.amount[language],
    isNumber: true,
    cell: ({ amountVnd }) => formatNumber(String(amountVnd), language),
  },
]

const tableOf = (rows: readonly Entry[], language: Language) => ({
  name: 'so-ho-tro',
  columns: (
    [
      'day',
      'enterprise',
      'item',
      'policy',
      'policyCode',
      'activity',
      'unit',
      'source',
      'form',
      'sector',
      'amount',
      'document',
      'exception',
    ] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(entry => [
    entry.paidOn,
    entry.enterpriseName,
    entry.item,
    entry.policyName,
    entry.policy,
    activityNames[entry.activity][language],
    entry.unitName,
    sourceNames[entry.source][language],
    formNames[entry.form][language],
    entry.sectorName,
    // Whole and below 2^53: a number, so that a workbook adds up what was recovered, too.
    Number(entry.amountVnd),
    entry.document,
    (entry.isException ? texts.yes : texts.no)[language],
  ]),
})
