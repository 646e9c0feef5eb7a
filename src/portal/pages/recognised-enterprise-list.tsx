import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Column } from '../../design/work-list.tsx'
import { kindNames, listCodes } from '../../enterprises/index.ts'
import { askedIn } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { enterpriseSortings, type RecognisedEnterprise } from '../model.ts'
import { passingWords, productIn } from '../names.ts'
import { type FoundList, PublicList } from '../parts/public-list.tsx'
import { listRecognisedEnterprises } from '../store/recognitions.ts'
import { texts } from '../texts.ts'
import { type CodeNames, codeNamesOf, narrowingOf } from './narrowing.ts'

/** Who has something that was recognised: the list behind the number of distinct enterprises. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedIn(query, enterpriseSortings)
    const format = tableFormatIn(query)
    const [found, codes] = await Promise.all([
      listRecognisedEnterprises(work.db, { ...asked, ...narrowingOf(work, query, asked, format !== null) }),
      listCodes(work.db, 'sector-groups', 'communes'),
    ])
    const names = codeNamesOf(codes, work.today, work.language)
    if (format !== null) return tableResponse(format, tableOf(found.rows, names, work.language))
    return html(<EnterpriseListView shell={shellOf(visit, menu)} page={{ ...found, asked, query, names }} />)
  }

export const EnterpriseListView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: FoundList<RecognisedEnterprise>
}) => (
  <PublicList
    shell={shell}
    page={page}
    path="/recognised-enterprises"
    title={texts.recognisedEnterprises}
    lead={texts.recognisedEnterprisesLead}
    searchHint={texts.enterpriseHint}
    columns={columnsOf(page.names, shell.language)}
    map="/recognitions/map?of=enterprises"
  />
)

const sectorsOf = ({ sectorGroups }: RecognisedEnterprise, names: CodeNames): string =>
  sectorGroups.map(names.sector).join('; ')

const columnsOf = (names: CodeNames, language: Language): readonly Column<RecognisedEnterprise>[] => [
  {
    sorting: 'name',
    heading: texts.enterprise[language],
    cell: row => (
      <>
        <a href={`/recognised-enterprises/${encodeURIComponent(row.id)}`}>{productIn(row, language)}</a>
        {passingWords(row, language).map(words => (
          <div class="quiet">{words}</div>
        ))}
      </>
    ),
  },
  { heading: texts.commune[language], cell: ({ commune }) => names.commune(commune) },
  { heading: texts.sectorGroup[language], cell: row => sectorsOf(row, names) },
  {
    sorting: 'products',
    heading: texts.productsEver[language],
    isNumber: true,
    cell: ({ products }) => formatNumber(String(products), language),
  },
  {
    heading: texts.productsNow[language],
    isNumber: true,
    cell: ({ inForce }) => formatNumber(String(inForce), language),
  },
  {
    sorting: 'recognised',
    heading: texts.lastRecognised[language],
    cell: ({ lastOn }) => <span class="number">{formatDay(lastOn, language)}</span>,
  },
]

const tableOf = (rows: readonly RecognisedEnterprise[], names: CodeNames, language: Language) => ({
  name: texts.fileEnterprises[language],
  columns: [
    { code: 'enterprise', heading: texts.enterprise[language] },
    { code: 'passing', heading: texts.formerlyHeading[language] },
    { code: 'kind', heading: texts.legalForm[language] },
    { code: 'commune', heading: texts.commune[language] },
    { code: 'sectorGroups', heading: texts.sectorGroup[language] },
    { code: 'products', heading: texts.productsEver[language] },
    { code: 'inForce', heading: texts.productsNow[language] },
    { code: 'lastOn', heading: texts.lastRecognised[language] },
    { code: 'isSample', heading: texts.sample[language] },
  ],
  rows: rows.map(row => [
    productIn(row, language),
    passingWords(row, language).join('; ') || null,
    kindNames[row.kind][language],
    names.commune(row.commune),
    sectorsOf(row, names),
    row.products,
    row.inForce,
    row.lastOn,
    (row.isSample ? texts.yes : texts.no)[language],
  ]),
})
