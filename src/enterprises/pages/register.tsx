import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, type Filter, WorkList } from '../../design/work-list.tsx'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { type Code, enterpriseKinds } from '../model.ts'
import { mayRegister, maySeeEveryTaxCode } from '../permissions.ts'
import { currentId } from '../rules/merges.ts'
import { listCodes } from '../store/codes.ts'
import { listAliases } from '../store/enterprises.ts'
import { listRegister, type RegisterQuery, type RegisterRow, registerSortings } from '../store/register.ts'
import { kindNames } from '../texts/enterprises.ts'
import { texts } from '../texts/pages.ts'

/** More is not taken away at once. */
const MOST_EXPORTED = 20_000

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const format = tableFormatIn(query)
    const asked = askedIn(query, registerSortings)
    const codes = await listCodes(work.db, 'sector-groups', 'communes')
    const window =
      format === null
        ? { limit: PAGE_SIZE, offset: (asked.page - 1) * PAGE_SIZE }
        : { limit: MOST_EXPORTED, offset: 0 }
    const { rows, total } = await listRegister(work.db, { ...(await queryOf(visit, asked)), ...window })
    if (format !== null) return tableResponse(format, tableOf(rows, codes, work.language))
    const page = { asked, query, rows, total, codes, isOffice: mayRegister(work.actor) }
    return html(<RegisterView shell={shellOf(visit, menu)} page={page} />)
  }

type Sorting = (typeof registerSortings)[number]

const queryOf = async (
  { work, query }: Visit,
  asked: Asked<Sorting>,
): Promise<Omit<RegisterQuery, 'limit' | 'offset'>> => {
  const products = query.get('products')
  return {
    ...asked,
    kind: enterpriseKinds.find(kind => kind === query.get('kind')) ?? null,
    sectorGroup: query.get('group') || null,
    commune: query.get('commune') || null,
    hasProducts: products === 'yes' ? true : products === 'no' ? false : null,
    withPersonalCodes: maySeeEveryTaxCode(work.actor),
    day: work.today,
    current: await currentOf(work),
  }
}

/** From every duplicate to the record it counts as today. */
const currentOf = async (work: Work): Promise<ReadonlyMap<string, string>> => {
  const aliases = await listAliases(work.db)
  const pairs = aliases.map(
    ({ duplicate }) => [duplicate, currentId(aliases, duplicate, work.today)] as const,
  )
  return new Map(pairs.filter(([duplicate, current]) => duplicate !== current))
}

interface RegisterPage {
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly rows: readonly RegisterRow[]
  readonly total: number
  readonly codes: readonly Code[]
  readonly isOffice: boolean
}

export const RegisterView = ({ shell, page }: { readonly shell: Shell; readonly page: RegisterPage }) => {
  const { language } = shell
  const { asked, query, rows, total, codes } = page
  return (
    <Page shell={shell} title={texts.enterprises[language]}>
      <h1>{texts.enterprises[language]}</h1>
      <p class="lead">{texts.registerLead[language]}</p>
      {page.isOffice && <OfficeWork language={language} />}
      <WorkList
        language={language}
        path="/enterprises"
        query={query}
        asked={asked}
        caption={texts.enterprises[language]}
        columns={columnsOf(codes, language)}
        rows={rows}
        total={total}
        filters={filtersOf(codes, language)}
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{texts.nothingFound[language]}</p>}
      />
    </Page>
  )
}

const OfficeWork = ({ language }: { readonly language: Language }) => (
  <ul class="ways">
    <li>
      <a href="/enterprises/intake">{texts.takeIn[language]}</a>
    </li>
    <li>
      <a href="/imports">{texts.importSheet[language]}</a>
    </li>
    <li>
      <a href="/enterprises/merges">{texts.merges[language]}</a>
    </li>
  </ul>
)

const columnsOf = (codes: readonly Code[], language: Language): readonly Column<RegisterRow>[] => [
  {
    sorting: 'name',
    heading: texts.name[language],
    cell: ({ id, nameVi }) => <a href={`/enterprises/${encodeURIComponent(id)}`}>{nameVi}</a>,
  },
  {
    sorting: 'taxCode',
    heading: texts.taxCode[language],
    cell: ({ taxCode, otherTaxCodes }) => (
      <>
        <span class="number">{taxCode ?? '–'}</span>
        {otherTaxCodes.length > 0 && (
          <span class="quiet"> {texts.onceCoded(otherTaxCodes.join(', '))[language]}</span>
        )}
      </>
    ),
  },
  { heading: texts.kind[language], cell: ({ kind }) => kindNames[kind][language] },
  { heading: texts.sectorGroup[language], cell: row => groupsOf(row, codes, language) },
  { heading: texts.commune[language], cell: row => communeOf(row, codes, language) ?? '–' },
  {
    sorting: 'products',
    heading: texts.products[language],
    isNumber: true,
    cell: ({ products }) => String(products),
  },
]

const nameOf = (codes: readonly Code[], list: string, code: string, language: Language): string => {
  const found = codes.find(each => each.list === list && each.code === code)
  return (language === 'en' ? found?.nameEn : null) ?? found?.nameVi ?? code
}

const groupsOf = ({ sectorGroups }: RegisterRow, codes: readonly Code[], language: Language): string =>
  sectorGroups.map(code => nameOf(codes, 'sector-groups', code, language)).join('; ')

const communeOf = (
  { commune, communeTo }: RegisterRow,
  codes: readonly Code[],
  language: Language,
): string | null => {
  if (commune === null) return null
  const name = nameOf(codes, 'communes', commune, language)
  return communeTo === null ? name : texts.communeUntil(name, formatDay(communeTo, language))[language]
}

const filtersOf = (codes: readonly Code[], language: Language): readonly Filter[] => {
  const optionsOf = (list: string) =>
    codes
      .filter(code => code.list === list)
      .map(({ code }) => ({ value: code, label: nameOf(codes, list, code, language) }))
      .sort((a, b) => byName.compare(a.label, b.label))
  return [
    {
      name: 'kind',
      label: texts.kind[language],
      options: enterpriseKinds.map(kind => ({ value: kind, label: kindNames[kind][language] })),
    },
    { name: 'group', label: texts.sectorGroup[language], options: optionsOf('sector-groups') },
    { name: 'commune', label: texts.commune[language], options: optionsOf('communes') },
    {
      name: 'products',
      label: texts.hasProducts[language],
      options: [
        { value: 'yes', label: texts.yes[language] },
        { value: 'no', label: texts.no[language] },
      ],
    },
  ]
}

const byName = new Intl.Collator('vi')

const tableOf = (rows: readonly RegisterRow[], codes: readonly Code[], language: Language) => ({
  name: texts.fileName[language],
  columns: [
    { code: 'name', heading: texts.name[language] },
    { code: 'nameEn', heading: texts.nameEn[language] },
    { code: 'taxCode', heading: texts.taxCode[language] },
    { code: 'otherTaxCodes', heading: texts.otherTaxCodes[language] },
    { code: 'kind', heading: texts.kind[language] },
    { code: 'sectorGroups', heading: texts.sectorGroup[language] },
    { code: 'commune', heading: texts.commune[language] },
    { code: 'address', heading: texts.address[language] },
    { code: 'products', heading: texts.products[language] },
    { code: 'isSample', heading: texts.sample[language] },
  ],
  rows: rows.map(row => [
    row.nameVi,
    row.nameEn,
    row.taxCode,
    row.otherTaxCodes.join('; ') || null,
    kindNames[row.kind][language],
    groupsOf(row, codes, language),
    communeOf(row, codes, language),
    row.address,
    row.products,
    (row.isSample ? texts.yes : texts.no)[language],
  ]),
})
