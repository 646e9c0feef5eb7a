import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { dayIn } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { HOLDERS, MISUSE, VERSIONS } from '../addresses.ts'
import { type Holder, holdersFor } from '../holding.ts'
import { licenceWords } from '../texts/check.ts'
import { texts } from '../texts/holders.ts'

/** Who may use the logo today, who accepted its terms, who took it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await holdersFor(work)
    const keys = keysIn(language)
    const search = understood(query, { keys, folded })
    const shown = all.filter(search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const asked = askedIn(query, ['name'])
    const may = all.filter(({ mayUse }) => mayUse).length
    const title = texts.title(formatNumber(String(may), language))[language]
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.lead[language]}</p>
        <ul class="ways">
          <li>
            <a href={VERSIONS}>{texts.versions[language]}</a>
          </li>
          <li>
            <a href={MISUSE}>{texts.misuse[language]}</a>
          </li>
        </ul>
        <WorkList
          language={language}
          path={HOLDERS}
          query={query}
          asked={asked}
          caption={texts.holders[language]}
          columns={columnsIn(language)}
          rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
          total={shown.length}
          filters={keys.map(filterBy)}
          search={search}
          searchHint={texts.searchHint[language]}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{texts.nothing[language]}</p>}
        />
      </Page>,
    )
  }

const folded = ({ name, licences }: Holder): string =>
  foldedText(`${name.vi} ${licences.map(({ productName }) => productName.vi).join(' ')}`)

const keysIn = (language: Language): readonly SearchKey<Holder>[] => [
  {
    name: 'right',
    aliases: ['quyen'],
    label: texts.right[language],
    values: (['may', 'over'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ mayUse }, value) => mayUse === (value === 'may') },
  },
  {
    name: 'accepted',
    aliases: ['dongy'],
    label: texts.accepted[language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ acceptedAt }, value) => (acceptedAt !== null) === (value === 'yes') },
  },
]

const dayOfMoment = (at: string | null, language: Language): string =>
  at === null ? '–' : formatDay(dayIn(Date.parse(at)), language)

const rightOf = ({ mayUse }: Holder) => (mayUse ? texts.may : texts.over)

const columnsIn = (language: Language): readonly Column<Holder>[] => [
  {
    heading: texts.enterprise[language],
    cell: ({ id, name, isSample }) => (
      <>
        <a href={`/enterprises/${encodeURIComponent(id)}`}>{name[language]}</a>{' '}
        {isSample && <Invented language={language} />}
      </>
    ),
  },
  {
    heading: texts.products[language],
    cell: ({ licences }) =>
      licences.map(each => (
        <div>
          {each.productName[language]}: <span class="quiet">{licenceWords(each)[language]}</span>
        </div>
      )),
  },
  {
    heading: texts.right[language],
    cell: holder => <Tag tone={holder.mayUse ? 'done' : 'plain'}>{rightOf(holder)[language]}</Tag>,
  },
  { heading: texts.accepted[language], cell: ({ acceptedAt }) => dayOfMoment(acceptedAt, language) },
  {
    heading: texts.downloads[language],
    isNumber: true,
    cell: ({ downloads }) => formatNumber(String(downloads), language),
  },
  { heading: texts.lastDownload[language], cell: ({ downloadedAt }) => dayOfMoment(downloadedAt, language) },
]

const tableOf = (rows: readonly Holder[], language: Language) => ({
  name: 'quyen-dung-bieu-trung',
  columns: (
    ['enterprise', 'products', 'right', 'until', 'accepted', 'downloads', 'lastDownload'] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(holder => [
    holder.name[language],
    holder.licences.map(each => `${each.productName[language]}: ${licenceWords(each)[language]}`).join('; '),
    rightOf(holder)[language],
    holder.until,
    holder.acceptedAt === null ? null : dayIn(Date.parse(holder.acceptedAt)),
    holder.downloads,
    holder.downloadedAt === null ? null : dayIn(Date.parse(holder.downloadedAt)),
  ]),
})
