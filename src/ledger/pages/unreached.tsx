import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import { parseDay } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { LEDGER, UNREACHED } from '../addresses.ts'
import { type Unreached, unreachedIn } from '../reading.ts'
import { texts } from '../texts/pages.ts'

type Row = Unreached['unreached'][number]

/** Why nothing reached these enterprises, as a later room knows it: each by its id. */
export type Reasons = (
  work: Work,
  enterprises: readonly EnterpriseId[],
) => Promise<(id: EnterpriseId) => Child>

/** Holders of a title whom the ledger of a year does not name; `reasons` says why, where a room can. */
export const get =
  (menu: Menu, reasons: Reasons | null = null): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language, today } = work
    const typed = query.get('year') ?? ''
    const found = await unreachedIn(work, /^\d{4}$/.test(typed) ? typed : today.slice(0, 4))
    const asked = askedIn(query, ['name'])
    const words = foldedText(asked.words)
    const shown = found.unreached.filter(({ name }) => foldedText(name).includes(words))
    const format = tableFormatIn(query)
    if (format !== null) return tableResponse(format, tableOf(shown, language))
    const rows = shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)
    const why =
      reasons === null
        ? null
        : await reasons(
            work,
            rows.map(({ id }) => enterpriseIdOf(id)),
          )
    const number = (of: number) => formatNumber(String(of), language)
    const title = texts.unreachedTitle(number(found.unreached.length), number(found.holders), found.year)
    return html(
      <Page
        shell={shellOf(visit, menu)}
        title={title[language]}
        path={[{ href: LEDGER, label: texts.caption[language] }]}
      >
        <h1>{title[language]}</h1>
        <p class="lead">
          {texts.unreachedLead(number(found.inLedger), number(found.reached), found.year)[language]}{' '}
          <a href={`${LEDGER}?year=${found.year}`}>{texts.reachedLink(found.year)[language]}</a>
        </p>
        <p>
          <a href={`${UNREACHED}?year=${Number(found.year) - 1}`}>
            {texts.otherYear(String(Number(found.year) - 1))[language]}
          </a>
        </p>
        <WorkList
          language={language}
          path={UNREACHED}
          query={query}
          asked={asked}
          caption={texts.unreached[language]}
          columns={columnsIn(language, why)}
          rows={rows}
          total={shown.length}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{texts.allReached[language]}</p>}
        />
      </Page>,
    )
  }

const sinceOf = (since: string, language: Language): string => {
  const day = parseDay(since)
  return day === null ? '–' : formatDay(day, language)
}

const columnsIn = (language: Language, why: ((id: EnterpriseId) => Child) | null): readonly Column<Row>[] => [
  {
    heading: texts.enterprise[language],
    cell: ({ id, name }) => <a href={`/enterprises/${encodeURIComponent(id)}`}>{name}</a>,
  },
  {
    heading: texts.titles[language],
    isNumber: true,
    cell: ({ titles }) => formatNumber(String(titles), language),
  },
  { heading: texts.since[language], cell: ({ since }) => sinceOf(since, language) },
  ...(why === null ? [] : [{ heading: texts.why[language], cell: ({ id }: Row) => why(id) }]),
]

const tableOf = (rows: readonly Row[], language: Language) => ({
  name: 'chua-duoc-ho-tro',
  columns: (['enterprise', 'titles', 'since'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(({ name, titles, since }) => [name, titles, since]),
})
