import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag } from '../../design/tag.tsx'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { BANKS, LOANS, loanAddress, NEEDS, NEW_LOAN } from '../addresses.ts'
import { isMine, type Listed, listedFor } from '../loading.ts'
import { mayBorrow, mayKeepBanks, mayOpenNeeds } from '../permissions.ts'
import { standings } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { standingNames, standingTones } from '../texts/words.ts'

/** Loans that the reader may see: an enterprise its own, a bank those that name it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await listedFor(work)
    const keys = keysIn(all, work)
    const search = understood(query, { keys, folded })
    const shown = all.filter(search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const asked = askedIn(query, ['contract'])
    const title = titleOf(all, work)
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.lead[language]}</p>
        <Ways work={work} />
        <WorkList
          language={language}
          path={LOANS}
          query={query}
          asked={asked}
          caption={texts.caption[language]}
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

const titleOf = (all: readonly Listed[], work: Work): string => {
  const number = (of: number) => formatNumber(String(of), work.language)
  const mine = all.filter(each => isMine(each, work))
  return texts.title(number(all.length), number(mine.length))[work.language]
}

const Ways = ({ work: { actor, language } }: { readonly work: Work }) => (
  <ul class="ways">
    {mayBorrow(actor) && (
      <li>
        <a href={NEW_LOAN}>{texts.enter[language]}</a>
      </li>
    )}
    {mayOpenNeeds(actor) && (
      <li>
        <a href={NEEDS}>{texts.needs[language]}</a>
      </li>
    )}
    {mayKeepBanks(actor) && (
      <li>
        <a href={BANKS}>{texts.banks[language]}</a>
      </li>
    )}
  </ul>
)

const folded = ({ enterpriseName, bankName, loan }: Listed): string =>
  foldedText(`${loan.contract} ${enterpriseName} ${bankName} ${loan.purposeWords}`)

const keysIn = (all: readonly Listed[], work: Work): readonly SearchKey<Listed>[] => [
  {
    name: 'mine',
    aliases: ['toi'],
    label: texts.mine[work.language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][work.language] })),
    holds: { ofRow: (each, value) => isMine(each, work) === (value === 'yes') },
  },
  {
    name: 'state',
    aliases: ['trangthai'],
    label: texts.standing[work.language],
    values: standings.map(value => ({ value, label: standingNames[value][work.language] })),
    holds: { ofRow: ({ standing }, value) => standing === value },
  },
  {
    name: 'bank',
    aliases: ['nganhang'],
    label: texts.bank[work.language],
    values: [...new Map(all.map(each => [each.loan.bank, each.bankName]))].map(([value, label]) => ({
      value,
      label,
    })),
    holds: { ofRow: ({ loan }, value) => loan.bank === value },
  },
]

const columnsIn = (language: Language): readonly Column<Listed>[] => [
  {
    heading: texts.contract[language],
    cell: ({ loan }) => (
      <>
        <a href={loanAddress(loan.id)}>{loan.contract}</a> {loan.isSample && <Invented language={language} />}
      </>
    ),
  },
  { heading: texts.enterprise[language], cell: ({ enterpriseName }) => enterpriseName },
  { heading: texts.bank[language], cell: ({ bankName }) => bankName },
  {
    heading: texts.amount[language],
    isNumber: true,
    cell: ({ loan }) => formatNumber(String(loan.amountVnd), language),
  },
  {
    heading: texts.owed[language],
    isNumber: true,
    cell: ({ owedVnd }) => formatNumber(String(owedVnd), language),
  },
  {
    heading: texts.standing[language],
    cell: ({ standing }) => <Tag tone={standingTones[standing]}>{standingNames[standing][language]}</Tag>,
  },
  {
    heading: texts.open[language],
    isNumber: true,
    cell: ({ open }) => formatNumber(String(open.length), language),
  },
]

const tableOf = (rows: readonly Listed[], language: Language) => ({
  name: 'khoan-vay',
  columns: (['contract', 'enterprise', 'bank', 'amount', 'owed', 'standing', 'open'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(({ loan, enterpriseName, bankName, owedVnd, standing, open }) => [
    loan.contract,
    enterpriseName,
    bankName,
    String(loan.amountVnd),
    String(owedVnd),
    standingNames[standing][language],
    open.length,
  ]),
})
