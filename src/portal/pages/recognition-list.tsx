import { formatDay } from '../../design/dates.ts'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { listCodes } from '../../enterprises/index.ts'
import { askedIn } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { writtenNumber } from '../../recognition/rules/decisions.ts'
import { type RecognitionRow, recognitionSortings } from '../model.ts'
import { enterpriseIn, formerlyWords, productIn, statusTones } from '../names.ts'
import { type FoundList, PublicList } from '../parts/public-list.tsx'
import { listRecognitionRows } from '../store/recognitions.ts'
import { statusNames, texts } from '../texts.ts'
import { type CodeNames, codeNamesOf, narrowingOf } from './narrowing.ts'

/** Every recognition by its decision: by year, sector group, commune and how it stands. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedIn(
      isSorted(query) ? query : new URLSearchParams({ ...all(query), sort: '-recognised' }),
      recognitionSortings,
    )
    const format = tableFormatIn(query)
    const [found, codes] = await Promise.all([
      listRecognitionRows(work.db, { ...asked, ...narrowingOf(work, query, asked, format !== null) }),
      listCodes(work.db, 'sector-groups', 'communes'),
    ])
    const names = codeNamesOf(codes, work.today, work.language)
    if (format !== null) return tableResponse(format, tableOf(found.rows, names, work.language))
    return html(<RecognitionListView shell={shellOf(visit, menu)} page={{ ...found, asked, query, names }} />)
  }

const isSorted = (query: URLSearchParams): boolean => query.get('sort') !== null
const all = (query: URLSearchParams): Record<string, string> => Object.fromEntries(query)

export const RecognitionListView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: FoundList<RecognitionRow>
}) => (
  <PublicList
    shell={shell}
    page={page}
    path="/recognitions"
    title={texts.recognitions}
    lead={texts.recognitionsLead}
    searchHint={texts.enterpriseHint}
    columns={columnsOf(page.names, shell.language)}
    map="/recognitions/map"
  />
)

const numberOf = ({ decision }: RecognitionRow): string => writtenNumber(decision)

const columnsOf = (names: CodeNames, language: Language): readonly Column<RecognitionRow>[] => [
  {
    sorting: 'product',
    heading: texts.product[language],
    cell: row => (
      <a href={`/products/${encodeURIComponent(row.product)}`}>
        {productIn({ nameVi: row.productVi, nameEn: row.productEn }, language)}
      </a>
    ),
  },
  {
    sorting: 'enterprise',
    heading: texts.enterprise[language],
    cell: row => (
      <>
        <a href={`/recognised-enterprises/${encodeURIComponent(row.enterprise)}`}>
          {enterpriseIn(row, language)}
        </a>
        {row.formerly !== null && <div class="quiet">{formerlyWords(row.formerly, language)}</div>}
      </>
    ),
  },
  { heading: texts.sectorGroup[language], cell: ({ sectorGroup }) => names.sector(sectorGroup) },
  { heading: texts.commune[language], cell: ({ commune }) => names.commune(commune) },
  {
    sorting: 'recognised',
    heading: texts.decision[language],
    cell: row => (
      <>
        <span class="number">{numberOf(row)}</span>
        <span class="quiet"> {formatDay(row.decision.decidedOn, language)}</span>
      </>
    ),
  },
  {
    sorting: 'until',
    heading: texts.before[language],
    cell: ({ validTo }) => <span class="number">{formatDay(validTo, language)}</span>,
  },
  {
    heading: texts.status[language],
    cell: ({ status }) => <Tag tone={statusTones[status]}>{statusNames[status][language]}</Tag>,
  },
]

const tableOf = (rows: readonly RecognitionRow[], names: CodeNames, language: Language) => ({
  name: texts.fileRecognitions[language],
  columns: [
    { code: 'product', heading: texts.product[language] },
    { code: 'enterprise', heading: texts.enterprise[language] },
    { code: 'formerly', heading: texts.formerlyHeading[language] },
    { code: 'sectorGroup', heading: texts.sectorGroup[language] },
    { code: 'commune', heading: texts.commune[language] },
    { code: 'decision', heading: texts.decision[language] },
    { code: 'issuer', heading: texts.source[language] },
    { code: 'decidedOn', heading: texts.recognisedOn[language] },
    { code: 'validFrom', heading: texts.from[language] },
    { code: 'validTo', heading: texts.before[language] },
    { code: 'status', heading: texts.status[language] },
    { code: 'isSample', heading: texts.sample[language] },
  ],
  rows: rows.map(row => [
    productIn({ nameVi: row.productVi, nameEn: row.productEn }, language),
    enterpriseIn(row, language),
    row.formerly === null ? null : productIn(row.formerly, language),
    names.sector(row.sectorGroup),
    names.commune(row.commune),
    numberOf(row),
    row.decision.issuer,
    row.decision.decidedOn,
    row.validFrom,
    row.validTo,
    statusNames[row.status][language],
    (row.isSample ? texts.yes : texts.no)[language],
  ]),
})
