import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { PLANS, planAddress, TASKS } from '../addresses.ts'
import { type ShownPlan, shownPlans } from '../loading.ts'
import { planKinds } from '../model.ts'
import { documentName, periodName } from '../parts/names.ts'
import { mayKeepPlans } from '../permissions.ts'
import { texts } from '../texts/pages.ts'
import { kindNames } from '../texts/words.ts'

/** Every plan with its document and how far it is. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    const all = await shownPlans(work)
    const keys = keysIn(all, language)
    const search = understood(query, { keys, folded })
    const shown = all.filter(search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(shown, language))
    const asked = askedIn(query, ['period'])
    const late = all.reduce((sum, plan) => sum + plan.late, 0)
    const title = texts.plansTitle(number(all.length, language), number(late, language))[language]
    return html(
      <Page shell={shellOf(visit, menu)} title={title}>
        <h1>{title}</h1>
        <p class="lead">{texts.plansLead[language]}</p>
        <Ways isKeeper={mayKeepPlans(work.actor)} language={language} />
        <WorkList
          language={language}
          path={PLANS}
          query={query}
          asked={asked}
          caption={texts.plans[language]}
          columns={columnsIn(language)}
          rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
          total={shown.length}
          filters={keys.map(filterBy)}
          search={search}
          searchHint={texts.searchPlans[language]}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{texts.noPlans[language]}</p>}
        />
      </Page>,
    )
  }

const number = (of: number, language: Language): string => formatNumber(String(of), language)

const Ways = ({ isKeeper, language }: { readonly isKeeper: boolean; readonly language: Language }) => (
  <ul class="ways">
    <li>
      <a href={TASKS}>{texts.allTasks[language]}</a>
    </li>
    {isKeeper && (
      <>
        <li>
          <a href={`${PLANS}/new`}>{texts.newPlan[language]}</a>
        </li>
        <li>
          <a href={`${PLANS}/load`}>{texts.loadPlan[language]}</a>
        </li>
      </>
    )}
  </ul>
)

const folded = ({ title, document, code }: ShownPlan): string =>
  foldedText(`${title} ${code} ${document?.number ?? ''}/${document?.symbol ?? ''}`)

const keysIn = (all: readonly ShownPlan[], language: Language): readonly SearchKey<ShownPlan>[] => [
  {
    name: 'year',
    aliases: ['nam'],
    label: texts.year[language],
    values: [...new Set(all.flatMap(yearsOf))].toSorted().map(value => ({ value, label: value })),
    holds: { ofRow: (plan, value) => yearsOf(plan).includes(value) },
  },
  {
    name: 'kind',
    aliases: ['loai'],
    label: texts.kind[language],
    values: planKinds.map(value => ({ value, label: kindNames[value][language] })),
    holds: { ofRow: ({ kind }, value) => kind === value },
  },
  {
    name: 'late',
    aliases: ['quahan'],
    label: texts.late[language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ late }, value) => late > 0 === (value === 'yes') },
  },
]

const yearsOf = ({ period }: ShownPlan): readonly string[] => {
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}

const columnsIn = (language: Language): readonly Column<ShownPlan>[] => [
  {
    heading: texts.plan[language],
    cell: ({ code, title, isSample }) => (
      <>
        <a href={planAddress(code)}>{title}</a> {isSample && <Invented language={language} />}
      </>
    ),
  },
  { heading: texts.document[language], cell: ({ document }) => documentName(document, language) },
  { heading: texts.kind[language], cell: ({ kind }) => kindNames[kind][language] },
  { heading: texts.period[language], cell: ({ period }) => periodName(period, language) },
  { heading: texts.tasks[language], isNumber: true, cell: ({ tasks }) => number(tasks, language) },
  { heading: texts.done[language], isNumber: true, cell: ({ done }) => number(done, language) },
  { heading: texts.late[language], isNumber: true, cell: ({ late }) => number(late, language) },
]

const tableOf = (rows: readonly ShownPlan[], language: Language) => ({
  name: 'ke-hoach',
  columns: (['plan', 'document', 'kind', 'from', 'to', 'tasks', 'done', 'late'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(({ title, document, kind, period, tasks, done, late }) => [
    title,
    documentName(document, language),
    kindNames[kind][language],
    period.from,
    period.to,
    tasks,
    done,
    late,
  ]),
})
