import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { listEnterpriseNames } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { add, exactOf, formatExact, ZERO } from '../../exact/number.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { type TableFile, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { rowsBehind } from '../cube/values.ts'
import { type Cut, cutIn, loadCutNames, rowsAddress } from '../cuts.ts'
import { shippedDefinitions } from '../definitions.ts'
import { namesInFormulas } from '../indicator-loading.ts'
import type { IndicatorDefinition } from '../model/definitions.ts'
import type { ValueRow } from '../model/indicators.ts'
import { leafWords } from '../texts/formula.ts'
import { texts, valueTexts as words } from '../texts/indicators.ts'

/** Of one sum; all are in the files and in its total. */
const MOST = 500

/** What a number is made of: each figure with its enterprise, and the way to its document. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const definition = (await shippedDefinitions()).indicators.get(params.code ?? '')
    if (definition === undefined) throw new NotFound('indicator', params.code ?? '')
    const asked = query.get('year') ?? ''
    const year = /^\d{4}$/.test(asked) ? Number(asked) : Number(work.today.slice(0, 4)) - 1
    const cut = cutIn(definition, query)
    const { rows, terms, withheld } = await rowsBehind(work, definition.code, {
      year,
      ...(cut && { in: { [cut.by]: cut.word } }),
    })
    const inFormula = await namesInFormulas(work)
    const names = await namesOf(work, rows)
    const page = {
      ...{ definition, year, cut, rows, withheld },
      cutName: cut === null ? null : (await loadCutNames(work))(cut.word, work.language),
      wordsOf: (term: string) => {
        const leaf = terms.get(term)
        return leaf === undefined ? term : leafWords(leaf, inFormula, work.language)
      },
      nameOf: (id: string | null) => nameIn(names, id, work.language),
    }
    const format = tableFormatIn(query)
    return format === null
      ? html(<RowsView shell={shellOf(visit, menu)} page={page} />)
      : tableResponse(format, tableOf(page, work.language))
  }

type Names = ReadonlyMap<string, { readonly nameVi: string; readonly nameEn: string | null }>

const namesOf = async ({ db }: Work, rows: readonly ValueRow[]): Promise<Names> => {
  const ids = new Set(rows.flatMap(({ enterprise }) => (enterprise === null ? [] : [enterprise])))
  const named = await listEnterpriseNames(db, [...ids].map(enterpriseIdOf))
  return new Map(named.map(({ id, ...name }) => [String(id), name]))
}

const nameIn = (names: Names, id: string | null, language: Language): string => {
  const found = id === null ? undefined : names.get(id)
  return (language === 'en' ? found?.nameEn : null) ?? found?.nameVi ?? id ?? ''
}

interface RowsPage {
  readonly definition: IndicatorDefinition
  readonly year: number
  readonly cut: Cut | null
  /** As the word of the cut is called. */
  readonly cutName: string | null
  readonly rows: readonly ValueRow[]
  readonly withheld: number
  /** A term as it is read aloud. */
  readonly wordsOf: (term: string) => string
  readonly nameOf: (id: string | null) => string
}

export const RowsView = ({ shell, page }: { readonly shell: Shell; readonly page: RowsPage }) => {
  const { language } = shell
  const { definition, year, cut, cutName, rows, withheld } = page
  const name = definition.name[language]
  const about = cut === null ? name : `${name}, ${words[cut.by][language]}: ${cutName}`
  const title = words.rowsTitle(about, String(year))[language]
  const own = `/indicators/${definition.code}`
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: '/indicators', label: texts.title[language] },
        { href: own, label: name },
        ...(cut === null ? [] : [{ href: `${own}?by=${cut.by}`, label: words[cut.by][language] }]),
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{definition.definition[language]}</p>
      {withheld > 0 && <p class="quiet">{words.withheld(withheld)[language]}</p>}
      {rows.length === 0 ? (
        <p class="empty">{words.noRows[language]}</p>
      ) : (
        <>
          <p class="formats">
            {(['xlsx', 'csv', 'json'] as const).map(format => (
              <a href={`${rowsAddress(definition, year, cut)}&format=${format}`}>
                {format === 'xlsx' ? 'Excel' : format.toUpperCase()}
              </a>
            ))}
          </p>
          {byTerm(rows).map(part => (
            <Rows rows={part} page={page} language={language} />
          ))}
        </>
      )}
    </Page>
  )
}

/** Rows of one term and year stand together: each sum can be added up again. */
const byTerm = (rows: readonly ValueRow[]): readonly (readonly ValueRow[])[] => [
  ...Map.groupBy(rows, ({ term, year }) => `${year} ${term}`).values(),
]

const Rows = ({
  rows,
  page: { wordsOf, nameOf },
  language,
}: {
  readonly rows: readonly ValueRow[]
  readonly page: RowsPage
  readonly language: Language
}) => {
  const [{ term, year } = { term: '', year: 0 }] = rows
  const title = words.termOf(upperFirst(wordsOf(term)), String(year))[language]
  const values = rows.flatMap(({ text }) => (text === null ? [] : [exactOf(text)]))
  return (
    <section class="record-part">
      <h2>{title}</h2>
      <Scroll of={title} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.enterprise[language]}</th>
              <th scope="col" class="n">
                {words.sheetValues[language]}
              </th>
              <th scope="col">{words.state[language]}</th>
              <th scope="col">{words.fact[language]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map(row => (
              <tr>
                <td>
                  {row.enterprise !== null && (
                    <a href={`/enterprises/${encodeURIComponent(row.enterprise)}`}>
                      {nameOf(row.enterprise)}
                    </a>
                  )}
                </td>
                <td class="n">{row.text === null ? '–' : shown(row.text, language)}</td>
                <td>
                  <Said row={row} language={language} />
                </td>
                <td>
                  {row.fact !== null && (
                    <a href={`/facts/${encodeURIComponent(row.fact)}`}>{words.document[language]}</a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          {values.length > 1 && (
            <tfoot>
              <tr>
                <th scope="row">{words.total[language]}</th>
                <td class="n">{shown(formatExact(values.reduce(add, ZERO)), language)}</td>
                <td colspan={2} />
              </tr>
            </tfoot>
          )}
        </table>
      </Scroll>
      {rows.length > MOST && <p class="quiet">{words.moreRows(rows.length - MOST)[language]}</p>}
    </section>
  )
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const shown = (text: string, language: Language): string =>
  /^-?\d+(\.\d+)?$/.test(text) ? formatNumber(text, language) : text

const TONES: Readonly<Record<ValueRow['said'], Tone>> = {
  value: 'plain',
  'not-applicable': 'plain',
  unknown: 'unknown',
  contested: 'wait',
  nothing: 'unknown',
}

const saidOf = ({ said, isVerified }: ValueRow, language: Language): string => {
  if (said === 'value') return words[isVerified ? 'verified' : 'declared'][language]
  return (said === 'unknown' ? words.unknownFact : words[said])[language]
}

const Said = ({ row, language }: { readonly row: ValueRow; readonly language: Language }) => (
  <Tag tone={row.said === 'value' && row.isVerified ? 'done' : TONES[row.said]}>{saidOf(row, language)}</Tag>
)

const tableOf = (
  { definition, year, cut, rows, wordsOf, nameOf }: RowsPage,
  language: Language,
): TableFile => ({
  name: ['chi-so', definition.code, year, ...(cut === null ? [] : [cut.word ?? 'chua-ro'])].join('-'),
  columns: (['term', 'year', 'enterprise', 'value', 'state', 'fact'] as const).map(code => ({
    code,
    heading: (code === 'value' ? words.sheetValues : words[code])[language],
  })),
  rows: rows.map(row => [
    ...[wordsOf(row.term), row.year, nameOf(row.enterprise), row.text],
    ...[saidOf(row, language), row.fact],
  ]),
})
