import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { type ListedIndicator, loadIndicators, mixesOwnAndPrinted } from '../indicator-loading.ts'
import { shortNumber } from '../parts/values.tsx'
import { mayReadImports } from '../permissions.ts'
import { sourceText, texts, valueTexts } from '../texts/indicators.ts'
import { periodText } from '../texts/periods.ts'

/** Every indicator: what it is now, of which period, and how it is known. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const all = await loadIndicators(work)
    const found = all.filter(each => isAsked(each, query))
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(found, work.language))
    const page = {
      query,
      asked: askedIn(query, ['name']),
      all,
      found,
      mayReadImports: mayReadImports(work.actor),
    }
    return html(<IndicatorsView shell={{ ...shellOf(visit, menu), isSample: visit.isSample }} page={page} />)
  }

const isAsked = (
  { definition: { code, name, theme }, how }: ListedIndicator,
  query: URLSearchParams,
): boolean =>
  [theme, '', null].includes(query.get('theme')) &&
  [how, '', null].includes(query.get('how')) &&
  foldedText(`${code} ${name.vi} ${name.en}`).includes(foldedText((query.get('q') ?? '').trim()))

interface IndicatorsPage {
  readonly query: URLSearchParams
  readonly asked: Asked<string>
  readonly all: readonly ListedIndicator[]
  readonly found: readonly ListedIndicator[]
  readonly mayReadImports: boolean
}

export const IndicatorsView = ({ shell, page }: { readonly shell: Shell; readonly page: IndicatorsPage }) => {
  const { language } = shell
  const { query, asked, found } = page
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <WorkList
        {...{ language, query, asked }}
        path="/indicators"
        caption={texts.title[language]}
        columns={columnsOf(language, shell.isSample)}
        rows={found.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={found.length}
        searchHint={texts.search[language]}
        filters={filtersOf(page, language)}
        formats={['xlsx', 'csv', 'json']}
        empty={texts.none[language]}
      />
      <p class="ways">
        <a href="/targets">{texts.targets[language]}</a> <a href="/figures">{texts.figures[language]}</a>{' '}
        {page.mayReadImports && <a href="/series">{texts.series[language]}</a>}{' '}
        {page.mayReadImports && <a href="/validation">{texts.validation[language]}</a>}{' '}
        <a href="/api#listIndicators">{texts.json[language]}</a>
      </p>
    </Page>
  )
}

const filtersOf = ({ all }: IndicatorsPage, language: Language): readonly Filter[] => [
  {
    name: 'theme',
    label: texts.theme[language],
    options: [...new Map(all.map(({ definition, theme }) => [definition.theme, theme]))].map(
      ([value, name]) => ({
        value,
        label: name[language],
      }),
    ),
  },
  {
    name: 'how',
    label: texts.how[language],
    options: (['computed', 'imported', 'printed'] as const).map(value => ({
      value,
      label: texts[value][language],
    })),
  },
]

const columnsOf = (language: Language, isSample: boolean): readonly Column<ListedIndicator>[] => [
  {
    heading: texts.indicator[language],
    cell: ({ definition }) => <a href={`/indicators/${definition.code}`}>{definition.name[language]}</a>,
  },
  { heading: texts.theme[language], cell: ({ theme }) => theme[language] },
  {
    heading: texts.value[language],
    isNumber: true,
    cell: each => <Value of={each} {...{ isSample, language }} />,
  },
  { heading: texts.unit[language], cell: ({ definition }) => definition.unit[language] },
  {
    heading: texts.period[language],
    cell: ({ latest, isShown }) => (latest === null || !isShown ? '–' : periodText(latest.period, language)),
  },
  {
    heading: texts.how[language],
    cell: ({ how, latest, isShown }) => texts[isShown && latest !== null ? latest.how : how][language],
  },
]

const Value = ({
  of: { definition, latest, isShown },
  isSample,
  language,
}: {
  readonly of: ListedIndicator
  readonly isSample: boolean
  readonly language: Language
}) => {
  if (latest === null) return <Unknown>{texts.unknown[language]}</Unknown>
  if (!isShown) return <Tag tone="plain">{texts.inside[language]}</Tag>
  const { bound = 'exact', value, how } = latest
  const { from } = definition
  const isMixed =
    isSample && how === 'computed' && from.kind === 'formula' && mixesOwnAndPrinted(from.formula)
  return (
    <>
      {isMixed && <Invented language={language} />} {bound !== 'exact' && `${valueTexts[bound][language]} `}
      <b>{shortNumber(value, language)}</b>
    </>
  )
}

const tableOf = (rows: readonly ListedIndicator[], language: Language): TableFile => ({
  name: 'chi-so',
  columns: (
    [
      'code',
      'indicator',
      'theme',
      'value',
      'unit',
      'period',
      'how',
      'definition',
      'scope',
      'clause',
      'formula',
      'source',
    ] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(({ definition, theme, latest, how, isShown }) => [
    ...[definition.code, definition.name[language], theme[language]],
    ...[
      isShown ? (latest?.value ?? null) : null,
      definition.unit[language],
      isShown ? (latest?.period ?? null) : null,
    ],
    ...[texts[latest?.how ?? how][language], definition.definition[language], definition.scope[language]],
    ...[definition.clause, definition.from.kind === 'formula' ? definition.from.text : null],
    sourceText(latest?.source ?? definition.source, language),
  ]),
})
