import { recusalOf } from '../../conflicts/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { type Column, WorkList } from '../../design/work-list.tsx'
import { listEnterprises } from '../../enterprises/index.ts'
import { type Enterprise, enterpriseIdOf } from '../../enterprises/model.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { type Asked, askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { declarableYears } from '../declaration.ts'
import { nameIn } from '../parts/words.ts'
import { mayDeclare } from '../permissions.ts'
import { listDraftCounts, listReceipts, type ReceiptHead } from '../store/declarations.ts'
import { texts } from '../texts/declaring.ts'
import { addressOf, receiptAddress } from './addresses.ts'

/** An enterprise sees its years; the office sees who declared, and how far the others are. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const shell = shellOf(visit, menu)
    if (!mayDeclare(work.actor, { belongs: false })) return ownYears(visit, shell)
    const asked = askedIn(query, ['name', 'sent'])
    const [year = ''] = declarableYears(work)
    const chosen = declarableYears(work).find(each => each === query.get('year')) ?? year
    const rows = filtered(await rowsOf(work, chosen), asked, query.get('state') ?? '')
    return html(
      <EnterprisesView
        shell={shell}
        page={{ rows, asked, year: chosen, years: declarableYears(work), query }}
      />,
    )
  }

const ownYears = async ({ work }: Visit, shell: Shell): Promise<Response> => {
  const own = work.actor.kind === 'person' ? work.actor.enterprise : undefined
  const enterprise = own === undefined ? null : enterpriseIdOf(own)
  return html(<YearsView shell={shell} enterprise={enterprise} years={await standingsOf(work, enterprise)} />)
}

/** Of an enterprise: every year that may be declared, with what was sent and what was typed. */
export const standingsOf = async (work: Work, enterprise: Enterprise['id'] | null) => {
  const drafts = enterprise === null ? [] : await listDraftCounts(work.db, enterprise)
  const receipts = enterprise === null ? [] : await listReceipts(work.db, enterprise)
  return declarableYears(work).map(year => ({
    year,
    receipt: receipts.find(each => each.year === year) ?? null,
    draft: drafts.find(each => each.year === year) ?? null,
  }))
}

interface Standing {
  readonly receipt: ReceiptHead | null
  readonly draft: { readonly sections: number } | null
}

interface YearsProps {
  readonly shell: Shell
  readonly enterprise: Enterprise['id'] | null
  readonly years: readonly (Standing & { readonly year: string })[]
}

export const YearsView = ({ shell, enterprise, years }: YearsProps) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.declarations[language]}>
      <h1>{texts.declarations[language]}</h1>
      <p class="lead">{texts.listLead[language]}</p>
      {enterprise === null ? (
        <p class="waiting">{texts.noEnterprise[language]}</p>
      ) : (
        <ol class="tasks">
          {years.map(({ year, receipt, draft }) => (
            <li class="task">
              <a class="task-name" href={addressOf({ declarer: { enterprise: { id: enterprise } }, year })}>
                {texts.declareYear(year)[language]}
              </a>
              <span class="task-saved">
                {receipt !== null && (
                  <a href={receiptAddress(receipt.receipt)}>
                    {receipt.receipt}, {formatMoment(receipt.sentAt, language)}
                  </a>
                )}
              </span>
              <span class="task-state">
                <StandingTag receipt={receipt} draft={draft} language={language} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}

const StandingTag = ({ receipt, draft, language }: Standing & { readonly language: Language }) => {
  if (draft !== null)
    return <Tag tone="wait">{texts[receipt === null ? 'typedNotSent' : 'draftsBeside'][language]}</Tag>
  return receipt === null ? (
    <Tag tone="plain">{texts.notSent[language]}</Tag>
  ) : (
    <Tag tone="done">{texts.sent[language]}</Tag>
  )
}

type State = 'sent' | 'begun' | 'none'

interface Row extends Standing {
  readonly enterprise: Enterprise
  readonly state: State
}

/** Of a year: every enterprise with what it sent and what it typed. */
export const rowsOf = async (work: Work, year: string): Promise<readonly Row[]> => {
  const { db } = work
  const { isFrom } = await recusalOf(work)
  const enterprises = (await listEnterprises(db)).filter(({ id }) => !isFrom(id))
  const receipts = new Map(
    (await listReceipts(db, null))
      .filter(each => each.year === year)
      .toReversed()
      .map(each => [each.enterprise, each]),
  )
  const drafts = new Map(
    (await listDraftCounts(db, null)).filter(each => each.year === year).map(each => [each.enterprise, each]),
  )
  return enterprises.map(enterprise => {
    const receipt = receipts.get(enterprise.id) ?? null
    const draft = drafts.get(enterprise.id) ?? null
    return {
      enterprise,
      receipt,
      draft,
      state: draft !== null ? 'begun' : receipt === null ? 'none' : 'sent',
    }
  })
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()

const filtered = (rows: readonly Row[], { words, sorting, isDescending }: Asked<string>, state: string) => {
  const found = rows.filter(
    row =>
      (state === '' || row.state === state) &&
      (words === '' ||
        plain(row.enterprise.nameVi).includes(plain(words)) ||
        (row.enterprise.taxCode ?? '').startsWith(words)),
  )
  const sorted = found.toSorted((a, b) =>
    sorting === 'sent'
      ? (a.receipt?.sentAt ?? '').localeCompare(b.receipt?.sentAt ?? '')
      : VIETNAMESE.compare(a.enterprise.nameVi, b.enterprise.nameVi),
  )
  return isDescending ? sorted.toReversed() : sorted
}

interface EnterprisesPage {
  readonly rows: readonly Row[]
  readonly asked: Asked<string>
  readonly year: string
  readonly years: readonly string[]
  readonly query: URLSearchParams
}

export const EnterprisesView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: EnterprisesPage
}) => {
  const { language } = shell
  const { rows, asked, year, years, query } = page
  return (
    <Page shell={shell} title={texts.declareYear(year)[language]}>
      <h1>{texts.declareYear(year)[language]}</h1>
      <WorkList
        language={language}
        path="/declarations"
        query={query}
        asked={asked}
        caption={texts.declarations[language]}
        columns={columnsOf(year, language)}
        rows={rows.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
        total={rows.length}
        searchHint={texts.searchHint[language]}
        filters={[
          {
            name: 'year',
            label: texts.year[language],
            options: years.map(each => ({ value: each, label: each })),
          },
          {
            name: 'state',
            label: texts.state[language],
            options: [
              { value: 'sent', label: texts.sent[language] },
              { value: 'begun', label: texts.typedNotSent[language] },
              { value: 'none', label: texts.notSent[language] },
            ],
          },
        ]}
        empty={texts.nobody[language]}
      />
    </Page>
  )
}

const columnsOf = (year: string, language: Language): readonly Column<Row>[] => [
  {
    sorting: 'name',
    heading: texts.enterprise[language],
    cell: ({ enterprise }) => (
      <a href={addressOf({ declarer: { enterprise }, year })}>{nameIn(enterprise, language)}</a>
    ),
  },
  { heading: texts.standing[language], cell: row => <StandingTag {...row} language={language} /> },
  {
    sorting: 'sent',
    heading: texts.lastSent[language],
    cell: ({ receipt }) =>
      receipt && (
        <a href={receiptAddress(receipt.receipt)}>
          {receipt.receipt}, {formatMoment(receipt.sentAt, language)}
        </a>
      ),
  },
]
