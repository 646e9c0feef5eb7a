import { formatNumber } from '../../design/format.ts'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { askedAgain } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { TableFile } from '../../platform/workbook/table-file.ts'
import { sourceNames } from '../../support/index.ts'
import { LEDGER } from '../addresses.ts'
import type { Entry } from '../reading.ts'
import { type Grouping, groupings, type Total, totalOf, totalsBy } from '../rules/totals.ts'
import { texts } from '../texts/pages.ts'

interface StatementProps {
  readonly entries: readonly Entry[]
  readonly query: URLSearchParams
  readonly language: Language
}

/** The sum of what is shown, by what the address asks: the parts add up to the whole. */
export const Statement = ({ entries, query, language }: StatementProps) => {
  const by = groupingIn(query)
  const totals = namedTotals(entries, by, language)
  const number = (of: number | bigint) => <span class="number">{formatNumber(String(of), language)}</span>
  return (
    <RecordSection id="statement" title={texts.statement[language]}>
      <p>
        {texts.by[language]}:{' '}
        {groupings.map(each => (
          <>
            {each === by ? (
              <strong>{texts[each][language]}</strong>
            ) : (
              <a href={`${askedAgain(LEDGER, query, { by: each })}#statement`}>{texts[each][language]}</a>
            )}{' '}
          </>
        ))}
      </p>
      <Rows
        language={language}
        caption={texts.statement[language]}
        figures={[1, 2, 3]}
        headings={headingsIn(by, language)}
        rows={totals.length === 0 ? [] : [...totals, wholeOf(entries, language)]}
        empty={texts.nothing[language]}
        cells={total => [
          <Named total={total} by={by} query={query} />,
          number(total.entries),
          number(total.enterprises),
          number(total.amountVnd),
        ]}
      />
      {totals.length > 0 && (
        <p>
          <a href={askedAgain(LEDGER, query, { by, statement: 'yes', format: 'xlsx' })}>
            {texts.takeStatement[language]} (Excel)
          </a>
        </p>
      )}
    </RecordSection>
  )
}

/** A sum leads to the entries that it is made of, where they can be asked for. */
const Named = ({
  total: { key, name },
  by,
  query,
}: {
  readonly total: NamedTotal
  readonly by: Grouping
  readonly query: URLSearchParams
}) => {
  if (key === null) return <strong>{name}</strong>
  if (key === '' || by === 'source') return <>{name}</>
  return <a href={askedAgain(LEDGER, query, { by, [by]: key })}>{name}</a>
}

export const groupingIn = (query: URLSearchParams): Grouping =>
  groupings.find(each => each === query.get('by')) ?? 'unit'

/** Whether the statement is taken away, not the entries. */
export const isStatementAsked = (query: URLSearchParams): boolean => query.get('statement') === 'yes'

export const statementFile = (
  entries: readonly Entry[],
  query: URLSearchParams,
  language: Language,
): TableFile => {
  const by = groupingIn(query)
  const headings = headingsIn(by, language)
  const totals = [...namedTotals(entries, by, language), wholeOf(entries, language)]
  return {
    name: 'tong-hop-ho-tro',
    columns: ([by, 'entries', 'enterprises', 'amount'] as const).map((code, at) => ({
      code,
      heading: headings[at] ?? '',
    })),
    // Whole and below 2^53: a workbook can go on calculating.
    rows: totals.map(({ name, entries, enterprises, amountVnd }) => [
      name,
      entries,
      enterprises,
      Number(amountVnd),
    ]),
  }
}

const headingsIn = (by: Grouping, language: Language): readonly string[] => [
  texts[by][language],
  texts.entries[language],
  texts.enterprises[language],
  texts.amount[language],
]

interface NamedTotal extends Omit<Total, 'key'> {
  /** Null: of everything together. */
  readonly key: string | null
  readonly name: string
}

/** Two enterprises of one name are two. */
const namedTotals = (entries: readonly Entry[], by: Grouping, language: Language): readonly NamedTotal[] => {
  const names = new Map(entries.map(entry => [keyIn(entry, by), nameIn(entry, by, language)]))
  const nameOf = (key: string) => names.get(key) ?? key
  return totalsBy(entries, entry => keyIn(entry, by), nameOf).map(total => ({
    ...total,
    name: nameOf(total.key),
  }))
}

const wholeOf = (entries: readonly Entry[], language: Language): NamedTotal => ({
  ...totalOf(entries),
  key: null,
  name: texts.all[language],
})

const keyIn = (entry: Entry, by: Grouping): string => entry[by] ?? ''

const nameIn = (entry: Entry, by: Grouping, language: Language): string => {
  switch (by) {
    case 'unit':
      return entry.unitName
    case 'policy':
      return entry.policyName
    case 'year':
      return entry.year
    case 'sector':
      return entry.sectorName ?? texts.none[language]
    case 'enterprise':
      return entry.enterpriseName
    case 'source':
      return sourceNames[entry.source][language]
  }
}
