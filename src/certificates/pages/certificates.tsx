import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type TableFormat, tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { statusWords } from '../../recognition/index.ts'
import { certificateAddress } from '../addresses.ts'
import { type AskedRows, askedRowsIn, pageOfRows, rowsFor } from '../listing.ts'
import { mayIssue } from '../permissions.ts'
import { shownCode } from '../rules/code.ts'
import { listKeys } from '../store/keys.ts'
import { type CertificateRow, type RowState, rowStates } from '../store/rows.ts'
import { texts } from '../texts/office.ts'

/** What has no certificate yet, what has, and what is to be issued again. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const asked = askedRowsIn(query)
    const format = tableFormatIn(query)
    if (format !== null) return rowsFile(format, await rowsFor(work, asked), work.language)
    const page = {
      asked,
      query,
      ...(await pageOfRows(work, asked)),
      mayIssue: mayIssue(work.actor),
      hasKey: (await listKeys(work.db)).length > 0,
    }
    return html(<CertificatesView shell={shellOf(visit, menu)} page={page} />)
  }

interface CertificatesPage {
  readonly asked: AskedRows
  readonly query: URLSearchParams
  readonly rows: readonly CertificateRow[]
  readonly total: number
  readonly mayIssue: boolean
  readonly hasKey: boolean
}

export const CertificatesView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: CertificatesPage
}) => {
  const { language } = shell
  const { asked, query, rows, total } = page
  return (
    <Page shell={shell} title={texts.certificates[language]}>
      <h1>{texts.certificates[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {!page.hasKey && <Notice tone="wait">{texts.noKey[language]}</Notice>}
      <ul class="ways">
        <li>
          <a href="/templates/certificate">{texts.templates[language]}</a>
        </li>
        <li>
          <a href="/check">{texts.checkPage[language]}</a>
        </li>
      </ul>
      <WorkList
        language={language}
        path="/certificates"
        query={query}
        asked={asked}
        caption={texts.certificates[language]}
        columns={columnsIn(language)}
        rows={rows}
        total={total}
        filters={[
          {
            name: 'state',
            label: texts.filterState[language],
            options: rowStates.map(value => ({ value, label: texts.states(value)[language] })),
          },
        ]}
        choosing={
          page.mayIssue
            ? {
                action: '/certificates/chosen',
                idOf: ({ recognition }) => recognition,
                nameOf: ({ product }) => product,
                verbs: [{ value: 'look', label: texts.chosen[language] }],
              }
            : null
        }
        searchHint={texts.searchHint[language]}
        formats={['xlsx', 'csv', 'json']}
        empty={<p>{texts.nothing[language]}</p>}
      />
    </Page>
  )
}

const TONES: Readonly<Record<RowState, Tone>> = {
  none: 'wait',
  blank: 'wait',
  numbered: 'done',
  changed: 'wait',
  over: 'plain',
}

const columnsIn = (language: Language): readonly Column<CertificateRow>[] => [
  { sorting: 'product', heading: texts.product[language], cell: ({ product }) => product },
  { sorting: 'holder', heading: texts.holder[language], cell: ({ holder }) => holder },
  { heading: texts.decision[language], cell: ({ decision }) => decision },
  { sorting: 'from', heading: texts.term[language], cell: row => termOf(row, language) },
  { heading: texts.recognition[language], cell: ({ status }) => statusWords[status][language] },
  {
    heading: texts.state[language],
    cell: row => (
      <>
        <Tag tone={TONES[row.state]}>{texts.states(row.state)[language]}</Tag> {paperOf(row, language)}
      </>
    ),
  },
  {
    heading: texts.code[language],
    cell: ({ code }) => (code === null ? '–' : <span class="number">{shownCode(code)}</span>),
  },
  {
    heading: texts.file[language],
    cell: ({ code, recognition }) =>
      code === null ? '–' : <a href={certificateAddress(recognition)}>{texts.download[language]}</a>,
  },
]

const termOf = ({ validFrom, validTo }: CertificateRow, language: Language): string =>
  `${formatDay(validFrom, language)} – ${formatDay(validTo, language)}`

export const paperOf = ({ number, numberedOn, issuedOn }: CertificateRow, language: Language): string => {
  if (issuedOn === null) return ''
  if (number === null || numberedOn === null) return texts.issuedOn(formatDay(issuedOn, language))[language]
  return texts.numbered(String(number).padStart(2, '0'), formatDay(numberedOn, language))[language]
}

const rowsFile = (format: TableFormat, rows: readonly CertificateRow[], language: Language) =>
  tableResponse(format, {
    name: 'giay-chung-nhan',
    columns: CODES.map((code, at) => ({ code, heading: columnsIn(language)[at]?.heading ?? code })),
    rows: rows.map(row => [
      row.product,
      row.holder,
      row.decision,
      termOf(row, language),
      statusWords[row.status][language],
      `${texts.states(row.state)[language]} ${paperOf(row, language)}`.trim(),
      row.code === null ? '' : shownCode(row.code),
    ]),
  })

const CODES = ['product', 'holder', 'decision', 'term', 'recognition', 'state', 'code']
