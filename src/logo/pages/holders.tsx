import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Menu } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { dayIn } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import type { Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import { MISUSE, REPORTS, VERSIONS } from '../addresses.ts'
import { type Holder, holdersFor } from '../holding.ts'
import { officeList } from '../parts/office-list.tsx'
import { licenceWords } from '../texts/check.ts'
import { texts } from '../texts/holders.ts'

/** Who may use the logo today, who accepted its terms, who took it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const all = await holdersFor(visit.work)
    const may = all.filter(({ mayUse }) => mayUse).length
    return officeList(visit, menu, {
      title: texts.title(formatNumber(String(may), language), may)[language],
      caption: texts.holders[language],
      lead: texts.lead[language],
      above: <Ways language={language} />,
      all,
      keys: keysIn(language),
      folded,
      columns: columnsIn(language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
      table: rows => tableOf(rows, language),
    })
  }

const Ways = ({ language }: { readonly language: Language }) => (
  <ul class="ways">
    {(
      [
        [VERSIONS, texts.versions],
        [REPORTS, texts.reports],
        [MISUSE, texts.misuse],
      ] as const
    ).map(([href, label]) => (
      <li>
        <a href={href}>{label[language]}</a>
      </li>
    ))}
  </ul>
)

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
