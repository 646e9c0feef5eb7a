import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Menu } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import type { Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import { reportAddress } from '../addresses.ts'
import { dutyStates } from '../model/reports.ts'
import { officeList } from '../parts/office-list.tsx'
import { usedWords } from '../parts/use-said.tsx'
import { dutiesFor, type NamedDuty } from '../reporting.ts'
import { stateTones, stateWords, texts } from '../texts/reports.ts'

/** Who reported how the logo was used, who still may, and who is late. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const all = await dutiesFor(visit.work)
    return officeList(visit, menu, {
      title: titleOf(all, language),
      caption: texts.reports[language],
      lead: texts.listLead[language],
      all,
      keys: keysIn(all, language),
      folded,
      columns: columnsIn(language),
      views: viewsOf(all, language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
      table: rows => tableOf(rows, language),
    })
  }

const titleOf = (all: readonly NamedDuty[], language: Language): string => {
  const late = all.filter(({ state }) => state === 'late').length
  if (late === 0) return texts.noneLate[language]
  return texts.lateCount(formatNumber(String(late), language), late)[language]
}

const folded = ({ name, products, productName }: NamedDuty): string =>
  foldedText(`${name.vi} ${products.map(each => productName(each).vi).join(' ')}`)

const viewsOf = (all: readonly NamedDuty[], language: Language) => [
  { label: texts.all[language], asks: {}, count: all.length },
  ...dutyStates.map(state => ({
    label: stateWords[state][language],
    asks: { state },
    count: all.filter(each => each.state === state).length,
  })),
]

const lastOf = ({ reports }: NamedDuty) => reports.at(-1) ?? null

const keysIn = (all: readonly NamedDuty[], language: Language): readonly SearchKey<NamedDuty>[] => [
  {
    name: 'year',
    aliases: ['nam'],
    label: texts.year[language],
    values: [...new Set(all.map(({ year }) => String(year)))].map(value => ({ value, label: value })),
    holds: { ofRow: ({ year }, value) => String(year) === value },
  },
  {
    name: 'state',
    aliases: ['status', 'tinhtrang'],
    label: texts.state[language],
    values: dutyStates.map(value => ({ value, label: stateWords[value][language] })),
    holds: { ofRow: ({ state }, value) => state === value },
  },
  {
    name: 'use',
    aliases: ['sudung'],
    label: texts.use[language],
    values: [
      { value: 'used', label: texts.used[language] },
      { value: 'not-used', label: texts.notUsed[language] },
    ],
    holds: { ofRow: (row, value) => lastOf(row)?.isUsed === (value === 'used') },
  },
]

const saidOf = (row: NamedDuty, language: Language): string => {
  const last = lastOf(row)
  return last === null ? '–' : usedWords(last, language)
}

const columnsIn = (language: Language): readonly Column<NamedDuty>[] => [
  { heading: texts.year[language], cell: ({ year }) => String(year) },
  {
    heading: texts.enterprise[language],
    cell: ({ enterprise, name, isSample }) => (
      <>
        <a href={`/enterprises/${encodeURIComponent(enterprise)}`}>{name[language]}</a>{' '}
        {isSample && <Invented language={language} />}
      </>
    ),
  },
  {
    heading: texts.state[language],
    cell: ({ state }) => <Tag tone={stateTones[state]}>{stateWords[state][language]}</Tag>,
  },
  { heading: texts.due[language], cell: ({ dueOn }) => formatDay(dueOn, language) },
  {
    heading: texts.receivedOn[language],
    cell: row => {
      const last = lastOf(row)
      if (last === null) return '–'
      return <a href={reportAddress(last.number)}>{formatDay(last.receivedOn, language)}</a>
    },
  },
  { heading: texts.use[language], cell: row => saidOf(row, language) },
]

const COLUMNS = [
  'year',
  'enterprise',
  'state',
  'due',
  'receivedOn',
  'use',
  'details',
  'quantity',
  'changes',
] as const

const tableOf = (rows: readonly NamedDuty[], language: Language) => ({
  name: 'bao-cao-bieu-trung',
  columns: COLUMNS.map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(row => {
    const last = lastOf(row)
    const lines = (last?.lines ?? []).map(
      ({ product, quantity }) =>
        `${row.productName(product)[language]}: ${quantity === null ? texts.unknown[language] : formatNumber(quantity, language)}`,
    )
    return [
      row.year,
      row.name[language],
      stateWords[row.state][language],
      row.dueOn,
      last?.receivedOn ?? null,
      last === null ? null : usedWords(last, language),
      last?.details ?? null,
      lines.length === 0 ? null : lines.join('; '),
      last?.changes ?? null,
    ]
  }),
})
