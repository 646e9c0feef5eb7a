import { DoneNotice } from '../../design/bulk-done.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Choosing, type Column, type Filter, type View, WorkList } from '../../design/work-list.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import { derived } from '../../platform/derived.ts'
import { type Asked, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { type TableFormat, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { officePeople } from '../actions/caretakers.ts'
import { type Code, enterpriseKinds } from '../model.ts'
import { mayRegister } from '../permissions.ts'
import { listCodes } from '../store/codes.ts'
import { listRegister, type RegisterRow } from '../store/register.ts'
import { kindNames } from '../texts/enterprises.ts'
import { texts } from '../texts/pages.ts'
import { type Applying, registerQuery } from './register-query.ts'

/** More is not taken away at once. */
const MOST_EXPORTED = 20_000

export const get =
  (menu: Menu, applying: Applying): PageOf =>
  async visit => {
    const { work, query } = visit
    const format = tableFormatIn(query)
    const { asked, where } = await registerQuery(work, query, applying)
    const window =
      format === null
        ? { limit: PAGE_SIZE, offset: (asked.page - 1) * PAGE_SIZE }
        : { limit: MOST_EXPORTED, offset: 0 }
    const { rows, total } = await listRegister(work.db, { ...where, ...window })
    if (format !== null) return registerFile(work, format, rows)
    const page = {
      asked,
      query,
      rows,
      total,
      codes: await listCodes(work.db, ...LISTS),
      applying: applying.mayAsk(work) ? applying.label : null,
      office: mayRegister(work.actor) ? await officePeople(work) : null,
    }
    return html(<RegisterView shell={shellOf(visit, menu)} page={page} />)
  }

const LISTS = ['sector-groups', 'communes']

/** These rows as they are shown, to be taken away; the office also sees who keeps in touch. */
export const registerFile = async (work: Work, format: TableFormat, rows: readonly RegisterRow[]) => {
  const office = mayRegister(work.actor) ? await officePeople(work) : null
  return tableResponse(
    format,
    tableOf(rows, { codes: await listCodes(work.db, ...LISTS), office }, work.language),
  )
}

interface RegisterPage {
  readonly asked: Asked<string>
  readonly query: URLSearchParams
  readonly rows: readonly RegisterRow[]
  readonly total: number
  readonly codes: readonly Code[]
  /** How the filter by who applied is called; null for who may not ask. */
  readonly applying: Localized | null
  /** Names of those of the office, by id; null for who is not of it. */
  readonly office: ReadonlyMap<string, string> | null
}

export const RegisterView = ({ shell, page }: { readonly shell: Shell; readonly page: RegisterPage }) => {
  const { language } = shell
  const { asked, query, rows, total, office } = page
  return (
    <Page shell={shell} title={texts.enterprises[language]}>
      <h1>{texts.enterprises[language]}</h1>
      <p class="lead">{texts.registerLead[language]}</p>
      {office !== null && (
        <DoneNotice
          query={query}
          says={count => texts.given(formatNumber(String(count), language))[language]}
        />
      )}
      {office !== null && <OfficeWork language={language} />}
      <WorkList
        language={language}
        path="/enterprises"
        query={query}
        asked={asked}
        caption={texts.enterprises[language]}
        columns={columnsOf(page, language)}
        rows={rows}
        total={total}
        filters={filtersOf(page, language)}
        views={office === null ? [] : viewsIn(language)}
        choosing={office === null ? null : choosingIn(language)}
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

const choosingIn = (language: Language): Choosing<RegisterRow> => ({
  action: '/enterprises/chosen',
  idOf: ({ id }) => id,
  nameOf: ({ nameVi }) => nameVi,
  verbs: [
    { value: 'give', label: texts.giveChosen[language] },
    { value: 'export', label: texts.exportChosen[language] },
  ],
})

const viewsIn = (language: Language): readonly View[] => [
  { label: texts.everyone[language], asks: {} },
  { label: texts.mine[language], asks: { caretaker: 'me' } },
  { label: texts.withoutCaretaker[language], asks: { caretaker: '-' } },
]

const columnsOf = ({ codes, office }: RegisterPage, language: Language): readonly Column<RegisterRow>[] => [
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
  {
    heading: texts.kind[language],
    cell: ({ kind }) => <span class="cell-name">{kindNames[kind][language]}</span>,
  },
  { heading: texts.sectorGroup[language], cell: row => groupsOf(row, codes, language) },
  { heading: texts.commune[language], cell: row => communeOf(row, codes, language) ?? '–' },
  {
    sorting: 'products',
    heading: texts.products[language],
    isNumber: true,
    cell: ({ products }) => String(products),
  },
  ...(office === null
    ? []
    : [{ heading: texts.caretaker[language], cell: (row: RegisterRow) => caretakerIn(row, office) ?? '–' }]),
]

const caretakerIn = ({ caretaker }: RegisterRow, office: ReadonlyMap<string, string>): string | null =>
  caretaker === null ? null : (office.get(caretaker) ?? caretaker)

/** By list and code: the first row of a code that was named anew. */
const firstOf = derived(
  (codes: readonly Code[]) => new Map(codes.toReversed().map(each => [`${each.list} ${each.code}`, each])),
)

const nameOf = (codes: readonly Code[], list: string, code: string, language: Language): string => {
  const found = firstOf(codes).get(`${list} ${code}`)
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

const optionsIn = derived((codes: readonly Code[], list: string, language: Language) =>
  codes
    .filter(code => code.list === list)
    .map(({ code }) => ({ value: code, label: nameOf(codes, list, code, language) }))
    .sort((a, b) => VIETNAMESE.compare(a.label, b.label)),
)

const filtersOf = ({ codes, applying, office }: RegisterPage, language: Language): readonly Filter[] => {
  return [
    {
      name: 'kind',
      label: texts.kind[language],
      options: enterpriseKinds.map(kind => ({ value: kind, label: kindNames[kind][language] })),
    },
    {
      name: 'group',
      label: texts.sectorGroup[language],
      options: optionsIn(codes, 'sector-groups', language),
    },
    { name: 'commune', label: texts.commune[language], options: optionsIn(codes, 'communes', language) },
    {
      name: 'products',
      label: texts.hasProducts[language],
      options: [
        { value: 'yes', label: texts.yes[language] },
        { value: 'no', label: texts.no[language] },
      ],
    },
    ...(applying === null ? [] : [appliedFilter(applying, language)]),
    ...(office === null ? [] : [caretakerFilter(office, language)]),
  ]
}

const appliedFilter = (label: Localized, language: Language): Filter => ({
  name: 'applied',
  label: label[language],
  options: [
    { value: 'yes', label: texts.applied[language] },
    { value: 'no', label: texts.notApplied[language] },
  ],
})

const caretakerFilter = (office: ReadonlyMap<string, string>, language: Language): Filter => ({
  name: 'caretaker',
  label: texts.caretaker[language],
  options: [
    { value: 'me', label: texts.me[language] },
    { value: '-', label: texts.nobody[language] },
    ...[...office].map(([value, label]) => ({ value, label })),
  ],
})

const tableOf = (
  rows: readonly RegisterRow[],
  { codes, office }: Pick<RegisterPage, 'codes' | 'office'>,
  language: Language,
) => ({
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
    ...(office === null ? [] : [{ code: 'caretaker', heading: texts.caretaker[language] }]),
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
    ...(office === null ? [] : [caretakerIn(row, office)]),
    (row.isSample ? texts.yes : texts.no)[language],
  ]),
})
