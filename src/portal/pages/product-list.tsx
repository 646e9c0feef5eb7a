import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { listCodes } from '../../enterprises/index.ts'
import type { Code } from '../../enterprises/model.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { type Status, statuses } from '../../recognition/model.ts'
import { type ProductQuery, productSortings, type RecognisedProduct } from '../model.ts'
import { listRecognisedProducts } from '../store.ts'
import { statusNames, texts } from '../texts.ts'
import { enterpriseIn, productIn, sectorIn, statusTones } from './names.ts'

/** More is not taken away at once. */
const MOST_EXPORTED = 20_000

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedIn(query, productSortings)
    const format = tableFormatIn(query)
    const [found, sectors] = await Promise.all([
      listRecognisedProducts(work.db, queryOf(work, query, asked, format !== null)),
      listCodes(work.db, 'sector-groups'),
    ])
    if (format !== null) return tableResponse(format, tableOf(found.rows, sectors, work.language))
    return html(<ProductListView shell={shellOf(visit, menu)} page={{ ...found, asked, query, sectors }} />)
  }

const queryOf = (
  { today }: Work,
  query: URLSearchParams,
  asked: Asked<ProductQuery['sorting']>,
  isExport: boolean,
): ProductQuery => ({
  ...asked,
  sectorGroup: query.get('group') || null,
  year: /^\d{4}$/.test(query.get('year') ?? '') ? query.get('year') : null,
  status: statuses.find(status => status === query.get('status')) ?? null,
  enterprise: query.get('enterprise') || null,
  day: today,
  limit: isExport ? MOST_EXPORTED : PAGE_SIZE,
  offset: isExport ? 0 : (asked.page - 1) * PAGE_SIZE,
})

interface ProductList {
  readonly rows: readonly RecognisedProduct[]
  readonly total: number
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly sectors: readonly Code[]
}

export const ProductListView = ({ shell, page }: { readonly shell: Shell; readonly page: ProductList }) => {
  const { language, today } = shell
  const title = texts.products[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.productsLead[language]}</p>
      <WorkList
        language={language}
        path="/products"
        query={page.query}
        asked={page.asked}
        caption={title}
        columns={columnsOf(page.sectors, language)}
        rows={page.rows}
        total={page.total}
        filters={filtersOf(page.sectors, Number(today.slice(0, 4)), language)}
        searchHint={texts.productsHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{texts.nothing[language]}</p>}
      />
    </Page>
  )
}

const columnsOf = (sectors: readonly Code[], language: Language): readonly Column<RecognisedProduct>[] => [
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
    cell: product => enterpriseIn(product, language),
  },
  { heading: texts.sectorGroup[language], cell: product => sectorIn(product, sectors, language) },
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

const FIRST_YEAR = 2018

const filtersOf = (sectors: readonly Code[], thisYear: number, language: Language): readonly Filter[] => [
  {
    name: 'group',
    label: texts.sectorGroup[language],
    options: sectors.map(({ code, nameVi, nameEn }) => ({
      value: code,
      label: language === 'en' ? (nameEn ?? nameVi) : nameVi,
    })),
  },
  {
    name: 'year',
    label: texts.year[language],
    options: Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => String(thisYear - back)).map(
      year => ({ value: year, label: year }),
    ),
  },
  {
    name: 'status',
    label: texts.status[language],
    options: statuses.map((status: Status) => ({ value: status, label: statusNames[status][language] })),
  },
]

const tableOf = (rows: readonly RecognisedProduct[], sectors: readonly Code[], language: Language) => ({
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
    sectorIn(product, sectors, language),
    product.decidedOn,
    product.validFrom,
    product.validTo,
    statusNames[product.status][language],
    (product.isSample ? texts.yes : texts.no)[language],
  ]),
})
