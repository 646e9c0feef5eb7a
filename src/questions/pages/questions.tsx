import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { type Column, filterBy, WorkList } from '../../design/work-list.tsx'
import { dayIn } from '../../exact/day.ts'
import { foldedText } from '../../exact/text.ts'
import { askedIn, PAGE_SIZE } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type SearchKey, understood } from '../../platform/vocabulary.ts'
import type { Work } from '../../platform/work.ts'
import { tableFormatIn, tableResponse } from '../../platform/workbook/table-file.ts'
import { getRound, inLanguage, type Round, roundAddress } from '../../selection/index.ts'
import { questionAddress, questionsAddress } from '../addresses.ts'
import { isForEnterprise, type ShownQuestion, shownQuestions } from '../loading.ts'
import { states } from '../model.ts'
import { StateTag } from '../parts.tsx'
import { maySeeQuestions } from '../permissions.ts'
import { waitsFor } from '../rules.ts'
import { texts } from '../texts.ts'

/** The questions of a round that are there for the reader: the office sees all, who asks those of their unit, an enterprise its own. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const { language } = work
    const round = await getRound(work.db, params.round ?? '')
    const all = await shownQuestions(work, round)
    const keys = keysOf(all, language)
    const folded = (each: ShownQuestion) =>
      foldedText(`${each.names.product} ${each.names.enterprise} ${each.asked}`)
    const search = understood(query, { keys, folded })
    const asked = askedIn(query, ['due'])
    const shown = all.filter(search.isFound)
    const format = tableFormatIn(query)
    if (format !== null && search.problems.length === 0)
      return tableResponse(format, tableOf(round, shown, language))
    const shell = shellOf(visit, menu)
    const title = titleFor(work, all)
    return html(
      <Page
        shell={shell}
        title={title}
        path={[{ href: roundAddress(round), label: inLanguage(round.name, language) }]}
      >
        <h1>{title}</h1>
        <p class="lead">{leadFor(work)[language]}</p>
        <WorkList
          language={language}
          path={questionsAddress(round.id)}
          query={query}
          asked={asked}
          caption={texts.questions[language]}
          columns={columnsOf(work)}
          rows={shown.slice((asked.page - 1) * PAGE_SIZE, asked.page * PAGE_SIZE)}
          total={shown.length}
          filters={keys.filter(({ name }) => name === 'state').map(filterBy)}
          search={search}
          searchHint={texts.searchHint[language]}
          formats={['xlsx', 'csv', 'json']}
          empty={<p>{(all.length === 0 ? texts.empty : texts.nothingFound)[language]}</p>}
        />
      </Page>,
    )
  }

const titleFor = (work: Work, all: readonly ShownQuestion[]): string => {
  const number = (of: number) => formatNumber(String(of), work.language)
  const waiting = (side: 'office' | 'enterprise') =>
    number(all.filter(each => waitsFor(each) === side).length)
  return (
    isForEnterprise(work)
      ? texts.titleOwn(waiting('enterprise'))
      : texts.titleOffice(waiting('office'), number(all.length))
  )[work.language]
}

const leadFor = (work: Work) =>
  isForEnterprise(work) ? texts.leadOwn : maySeeQuestions(work.actor) ? texts.leadOffice : texts.leadAsker

const keysOf = (all: readonly ShownQuestion[], language: Language): readonly SearchKey<ShownQuestion>[] => [
  {
    name: 'state',
    aliases: ['status', 'trangthai'],
    label: texts.state[language],
    values: states.map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ state }, value) => state === value },
  },
  {
    name: 'late',
    aliases: ['quahan'],
    label: texts.late[language],
    values: (['yes', 'no'] as const).map(value => ({ value, label: texts[value][language] })),
    holds: { ofRow: ({ isLate }, value) => isLate === (value === 'yes') },
  },
  {
    name: 'criterion',
    aliases: ['tieuchi'],
    label: texts.criterion[language],
    values: [...new Map(all.map(({ code, criterion }) => [code, criterion]))].map(([value, label]) => ({
      value,
      label,
    })),
    holds: { ofRow: ({ code }, value) => code === value },
  },
]

const columnsOf = (work: Work): readonly Column<ShownQuestion>[] => {
  const { language, today } = work
  const ofOthers: Column<ShownQuestion>[] = [
    { heading: texts.enterprise[language], cell: ({ names }) => names.enterprise },
    {
      heading: texts.asker[language],
      cell: ({ asker }) => [asker?.name, asker?.unit].filter(Boolean).join(', '),
    },
  ]
  return [
    { heading: texts.question[language], cell: each => <a href={questionAddress(each)}>{each.asked}</a> },
    { heading: texts.product[language], cell: ({ names }) => names.product },
    ...(isForEnterprise(work) ? [] : ofOthers),
    { heading: texts.criterion[language], cell: ({ code, criterion }) => `${code} ${criterion}` },
    {
      heading: texts.state[language],
      cell: question => <StateTag question={question} language={language} />,
    },
    {
      heading: texts.due[language],
      cell: ({ dueOn, state }) =>
        state === 'forwarded' ? (
          <Due on={dueOn} today={today} language={language} />
        ) : (
          <span class="quiet">–</span>
        ),
    },
    {
      heading: texts.askedOn[language],
      isNumber: true,
      cell: ({ askedAt }) => formatDay(dayIn(Date.parse(askedAt)), language),
    },
  ]
}

const tableOf = ({ id }: Round, rows: readonly ShownQuestion[], language: Language) => ({
  name: `${id}-${texts.fileName[language]}`,
  columns: (
    [
      'product',
      'enterprise',
      'criterion',
      'asker',
      'unit',
      'question',
      'state',
      'due',
      'answer',
      'askedOn',
    ] as const
  ).map(code => ({ code, heading: texts[code][language] })),
  rows: rows.map(({ names, code, asker, asked, state, dueOn, answer, askedAt }) => [
    names.product,
    names.enterprise,
    code,
    asker?.name ?? null,
    asker?.unit ?? null,
    asked,
    texts[state][language],
    dueOn,
    answer,
    dayIn(Date.parse(askedAt)),
  ]),
})
