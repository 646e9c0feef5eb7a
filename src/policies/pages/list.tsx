import { within } from '../../access/permissions.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { VIETNAMESE } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { NEW_POLICY, POLICIES, policyAddress } from '../addresses.ts'
import { daysIn } from '../lines.ts'
import { foldedPolicy, type Listed, policiesOn } from '../loading.ts'
import { activities } from '../model.ts'
import { StatusTag } from '../parts/marks.tsx'
import { mayAdoptPolicies } from '../permissions.ts'
import { statuses } from '../rules/versions.ts'
import { taking } from '../texts/taking.ts'
import { activityNames, statusNames } from '../texts/words.ts'
import { texts } from '../texts.ts'
import { givenIn } from '../words.ts'

const SORTINGS = ['status', 'name', 'activity'] as const

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await policiesOn(work)
    const keys = keysIn(all, language)
    const search = understood(query, { keys, folded: foldedPolicy })
    const asked = askedIn(query, SORTINGS)
    const shown = sorted(all.filter(search.isFound), asked, language)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const title = texts.policies[language]
    return html(
      // Policies are real, also in a sample city.
      <Page
        shell={{ ...shellOf(visit, menu), isSample: false }}
        title={title}
        description={texts.lead[language]}
      >
        <h1>{title}</h1>
        <p class="lead">{texts.lead[language]}</p>
        {mayAdoptPolicies(within(work, null).actor) && (
          <p class="note">
            <a href={NEW_POLICY}>{taking.title[language]}</a>
          </p>
        )}
        <WorkList
          language={language}
          path={POLICIES}
          query={query}
          asked={asked}
          caption={title}
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

const sorted = (
  rows: readonly Listed[],
  { sorting, isDescending }: ReturnType<typeof askedIn<(typeof SORTINGS)[number]>>,
  language: Language,
): readonly Listed[] => {
  const key = ({ policy }: Listed) =>
    sorting === 'name' ? policy.name[language] : activityNames[policy.activity ?? 'unknown'][language]
  const inOrder = sorting === 'status' ? rows : rows.toSorted((a, b) => VIETNAMESE.compare(key(a), key(b)))
  return isDescending ? inOrder.toReversed() : inOrder
}

const keysIn = (all: readonly Listed[], language: Language): readonly SearchKey<Listed>[] => [
  {
    name: 'activity',
    aliases: ['linhvuc'],
    label: texts.activity[language],
    values: [...activities, 'unknown' as const].map(value => ({
      value,
      label: activityNames[value][language],
    })),
    holds: { ofRow: ({ policy }, value) => (policy.activity ?? 'unknown') === value },
  },
  {
    name: 'status',
    aliases: ['tinhtrang'],
    label: texts.status[language],
    values: statuses.map(value => ({ value, label: statusNames[value][language] })),
    holds: { ofRow: ({ status }, value) => status === value },
  },
  {
    name: 'agency',
    aliases: ['coquan'],
    label: texts.agency[language],
    values: agenciesOf(all).map(agency => ({ value: agency, label: agency })),
    holds: { ofRow: ({ policy }, value) => policy.agency === value },
  },
]

const agenciesOf = (all: readonly Listed[]): readonly string[] =>
  [...new Set(all.map(({ policy }) => policy.agency))].toSorted(VIETNAMESE.compare)

const columnsIn = (language: Language): readonly Column<Listed>[] => [
  {
    heading: texts.policy[language],
    sorting: 'name',
    cell: ({ policy: { code, name, legalBasis } }) => (
      <>
        <a href={policyAddress(code)}>{name[language]}</a>
        <div>
          <small class="quiet">
            {code} · {legalBasis.find(({ clause }) => clause !== null)?.words ?? legalBasis[0]?.words}
          </small>
        </div>
      </>
    ),
  },
  { heading: texts.given[language], cell: ({ policy }) => givenIn(policy.benefit, language) },
  {
    heading: texts.activity[language],
    sorting: 'activity',
    cell: ({ policy }) => activityNames[policy.activity ?? 'unknown'][language],
  },
  {
    heading: texts.status[language],
    sorting: 'status',
    cell: ({ status }) => <StatusTag status={status} language={language} />,
  },
  { heading: texts.agency[language], cell: ({ policy }) => policy.agency },
]

const tableOf = (rows: readonly Listed[], language: Language) => ({
  name: 'chinh-sach-ho-tro',
  columns: (['code', 'policy', 'given', 'activity', 'status', 'days', 'agency'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(({ policy, status }) => [
    policy.code,
    policy.name[language],
    givenIn(policy.benefit, language),
    activityNames[policy.activity ?? 'unknown'][language],
    statusNames[status][language],
    daysIn(policy, language),
    policy.agency,
  ]),
})
