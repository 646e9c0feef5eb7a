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
import { productSortings, type RecognisedProduct } from '../model.ts'
import { enterpriseIn, productIn, statusTones } from '../names.ts'
import { type FoundList, PublicList } from '../parts/public-list.tsx'
import { listRecognisedProducts } from '../store/products.ts'
import { statusNames, texts } from '../texts.ts'
import { type CodeNames, codeNamesOf, narrowingOf } from './narrowing.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedIn(query, productSortings)
    const format = tableFormatIn(query)
    const [found, codes] = await Promise.all([
      listRecognisedProducts(work.db, { ...asked, ...narrowingOf(work, query, asked, format !== null) }),
      listCodes(work.db, 'sector-groups'),
    ])
    const names = codeNamesOf(codes, work.today, work.language)
    if (format !== null) return tableResponse(format, tableOf(found.rows, names, work.language))
    return html(<ProductListView shell={shellOf(visit, menu)} page={{ ...found, asked, query, names }} />)
  }

export const ProductListView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: FoundList<RecognisedProduct>
}) => (
  <PublicList
    shell={shell}
    page={page}
    path="/products"
    title={texts.products}
    lead={texts.productsLead}
    searchHint={texts.productsHint}
    columns={columnsOf(page.names, shell.language)}
  />
)

const columnsOf = (names: CodeNames, language: Language): readonly Column<RecognisedProduct>[] => [
  {
    sorting: 'name',
    heading: texts.product[language],
    cell: product => (
      <a href={`/products/${encodeURIComponent(product.id)}`}>{productIn(product, language)}</a>
    ),
  },
  {
    sorting: 'enterprise',
    heading: texts.enterprise[language],
    cell: product => (
      <a href={`/recognised-enterprises/${encodeURIComponent(product.enterprise)}`}>
        {enterpriseIn(product, language)}
      </a>
    ),
  },
  { heading: texts.sectorGroup[language], cell: ({ sectorGroup }) => names.sector(sectorGroup) },
  {
    sorting: 'recognised',
    heading: texts.recognisedOn[language],
    cell: ({ decidedOn }) => <span class="number">{formatDay(decidedOn, language)}</span>,
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

const tableOf = (rows: readonly RecognisedProduct[], names: CodeNames, language: Language) => ({
  name: texts.fileProducts[language],
  columns: [
    { code: 'product', heading: texts.product[language] },
    { code: 'productEn', heading: texts.productEn[language] },
    { code: 'enterprise', heading: texts.enterprise[language] },
    { code: 'sectorGroup', heading: texts.sectorGroup[language] },
    { code: 'decidedOn', heading: texts.recognisedOn[language] },
    { code: 'validFrom', heading: texts.from[language] },
    { code: 'validTo', heading: texts.before[language] },
    { code: 'status', heading: texts.status[language] },
    { code: 'isSample', heading: texts.sample[language] },
  ],
  rows: rows.map(product => [
    product.nameVi,
    product.nameEn,
    enterpriseIn(product, language),
    names.sector(product.sectorGroup),
    product.decidedOn,
    product.validFrom,
    product.validTo,
    statusNames[product.status][language],
    (product.isSample ? texts.yes : texts.no)[language],
  ]),
})
