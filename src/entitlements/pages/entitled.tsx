import { askedList } from '../../design/asked-list.tsx'
import { formatDay } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import type { Column } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { type Asked, askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import { ENTITLED } from '../addresses.ts'
import { openAnswers } from '../model.ts'
import { texts } from '../texts/entitled.ts'
import { byPolicy, type Claimed, enterprisesIn, listUnclaimed, type Unclaimed } from '../unclaimed.ts'

const SORTINGS = ['age', 'enterprise', 'policy', 'ceiling'] as const
type Sorting = (typeof SORTINGS)[number]

/** Entitled but not claimed: by policy, and each enterprise with its age. */
export const get =
  (menu: Menu, claimed: Claimed): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await listUnclaimed(work, claimed)
    const list = askedList({ query, language }, all, {
      path: ENTITLED,
      caption: texts.list[language],
      columns: columnsIn(language),
      keys: keysIn(all, language),
      folded,
      sortings: SORTINGS,
      sorted: (rows, asked) => sorted(rows, asked, language),
      table: rows => tableOf(rows, language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
    })
    if (list.file !== null) return list.file
    const entitled = enterprisesIn(all.filter(({ answer }) => answer === 'yes'))
    const byCase = enterprisesIn(all) - entitled
    const title = texts.title(formatNumber(String(entitled), language))[language]
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.lead(formatNumber(String(byCase), language))[language]}</p>
        <Policies rows={all} query={query} language={language} />
        {list.view}
      </Page>,
    )
  }

interface PoliciesProps {
  readonly rows: readonly Unclaimed[]
  readonly query: URLSearchParams
  readonly language: Language
}

const Policies = ({ rows, query, language }: PoliciesProps) => (
  <RecordSection id="by-policy" title={texts.byPolicy[language]}>
    <Rows
      language={language}
      caption={texts.byPolicy[language]}
      figures={[1, 2]}
      headings={[texts.policy[language], texts.enterprises[language], texts.oldest[language]]}
      rows={byPolicy(rows)}
      empty={texts.nothing[language]}
      cells={({ policy, name, enterprises, oldest }) => [
        <a href={askedAgain(ENTITLED, query, { policy })}>{name[language]}</a>,
        <span class="number">{formatNumber(String(enterprises), language)}</span>,
        <span class="number">{formatNumber(String(oldest), language)}</span>,
      ]}
    />
  </RecordSection>
)

const folded = ({ enterpriseName, policyName, policy }: Unclaimed): string =>
  foldedText(`${enterpriseName.vi} ${policyName.vi} ${policy}`)

const AGES = { month: 30, quarter: 90 } as const

const keysIn = (rows: readonly Unclaimed[], language: Language): readonly SearchKey<Unclaimed>[] => [
  {
    name: 'policy',
    aliases: ['chinhsach'],
    label: texts.policy[language],
    values: byPolicy(rows).map(({ policy, name }) => ({ value: policy, label: name[language] })),
    holds: { ofRow: ({ policy }, value) => policy === value },
  },
  {
    name: 'answer',
    aliases: ['ketqua'],
    label: texts.answer[language],
    values: openAnswers.map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ answer }, value) => answer === value },
  },
  {
    name: 'open',
    aliases: ['damo'],
    label: texts.waited[language],
    values: (['month', 'quarter'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ age }, value) => age > AGES[value === 'month' ? 'month' : 'quarter'] },
  },
]

const sorted = (
  rows: readonly Unclaimed[],
  { sorting, isDescending }: Asked<Sorting>,
  language: Language,
): readonly Unclaimed[] => {
  const collator = new Intl.Collator('vi')
  const by: Readonly<Record<Sorting, (a: Unclaimed, b: Unclaimed) => number>> = {
    age: (a, b) => b.age - a.age,
    enterprise: (a, b) => collator.compare(a.enterpriseName[language], b.enterpriseName[language]),
    policy: (a, b) => collator.compare(a.policyName[language], b.policyName[language]),
    ceiling: (a, b) => Number(b.ceilingVnd ?? -1) - Number(a.ceilingVnd ?? -1),
  }
  const found = rows.toSorted(by[sorting])
  return isDescending ? found.toReversed() : found
}

const columnsIn = (language: Language): readonly Column<Unclaimed>[] => [
  {
    sorting: 'enterprise',
    heading: texts.enterprise[language],
    cell: ({ enterprise, enterpriseName }) => (
      <a href={`/enterprises/${encodeURIComponent(enterprise)}`}>{enterpriseName[language]}</a>
    ),
  },
  {
    sorting: 'policy',
    heading: texts.policy[language],
    cell: ({ policy, policyName }) => (
      <a href={`/policies/${encodeURIComponent(policy)}`}>{policyName[language]}</a>
    ),
  },
  {
    heading: texts.answer[language],
    cell: ({ answer }) => <Tag tone={answer === 'yes' ? 'done' : 'now'}>{texts[answer][language]}</Tag>,
  },
  {
    sorting: 'ceiling',
    heading: texts.ceiling[language],
    isNumber: true,
    cell: ({ ceilingVnd }) => (ceilingVnd === null ? '–' : formatNumber(ceilingVnd, language)),
  },
  { heading: texts.since[language], cell: ({ since }) => formatDay(since, language) },
  {
    sorting: 'age',
    heading: texts.age[language],
    isNumber: true,
    cell: ({ age }) => formatNumber(String(age), language),
  },
]

const tableOf = (rows: readonly Unclaimed[], language: Language) => ({
  name: 'duoc-huong-chua-de-nghi',
  columns: (['enterprise', 'policy', 'answer', 'ceiling', 'since', 'age'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(row => [
    row.enterpriseName[language],
    row.policyName[language],
    texts[row.answer][language],
    row.ceilingVnd === null ? null : Number(row.ceilingVnd),
    row.since,
    row.age,
  ]),
})
