import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { KnownList } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Column } from '../../design/work-list.tsx'
import { foldedText } from '../../exact/text.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { SearchKey } from '../../platform/vocabulary.ts'
import { answerMisuse, misuseFor } from '../actions/misuse.ts'
import { MISUSE } from '../addresses.ts'
import { type Misuse, misuseStepInput, misuseStepKinds } from '../model.ts'
import { officeList } from '../parts/office-list.tsx'
import { mayHandleReports } from '../permissions.ts'
import { stepWords, texts } from '../texts/misuse.ts'
import { Steps, stateWords, Written } from './misuse-form.tsx'

/** What people reported, for the office. */
export const list =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    return officeList(visit, menu, {
      title: texts.misuse[language],
      caption: texts.misuse[language],
      lead: texts.officeLead[language],
      all: await misuseFor(visit.work),
      keys: [stateKey(language)],
      folded: ({ firm, place, body }) => foldedText(`${firm} ${place} ${body}`),
      columns: columnsIn(language),
      searchHint: texts.searchHint[language],
      empty: texts.nothing[language],
      table: rows => tableOf(rows, language),
    })
  }

const stateOf = ({ steps }: Misuse): string => steps.at(-1)?.kind ?? 'received'

const stateKey = (language: Language): SearchKey<Misuse> => ({
  name: 'state',
  aliases: ['status', 'trangthai'],
  label: texts.state[language],
  values: [
    { value: 'received', label: texts.received[language] },
    ...misuseStepKinds.map(value => ({ value, label: stepWords[value][language] })),
  ],
  holds: { ofRow: (row, value) => stateOf(row) === value },
})

const addressOf = ({ number }: Misuse): string => `${MISUSE}/${number}`

const columnsIn = (language: Language): readonly Column<Misuse>[] => [
  { heading: texts.number[language], isNumber: true, cell: each => String(each.number) },
  { heading: texts.firm[language], cell: each => <a href={addressOf(each)}>{each.firm}</a> },
  { heading: texts.place[language], cell: ({ place }) => place },
  { heading: texts.receivedAt[language], cell: ({ receivedOn }) => formatDay(receivedOn, language) },
  { heading: texts.state[language], cell: each => stateWords(each, language) },
]

const tableOf = (rows: readonly Misuse[], language: Language) => ({
  name: 'phan-anh-bieu-trung',
  columns: (['number', 'firm', 'place', 'body', 'receivedAt', 'state'] as const).map(code => ({
    code,
    heading: texts[code][language],
  })),
  rows: rows.map(each => [
    each.number,
    each.firm,
    each.place,
    each.body,
    each.receivedOn,
    stateWords(each, language),
  ]),
})

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { number } = await misuseIn(visit)
    const filled = readForm(await visit.form(), misuseStepInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => answerMisuse(work, number, filled.value))
    if (done.ok) return redirect(visit.path)
    return show(
      visit,
      menu,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const misuseIn = async ({ work, params }: Visit): Promise<Misuse> => {
  const found = (await misuseFor(work)).find(({ number }) => String(number) === params.number)
  if (found === undefined) throw new NotFound('report', params.number ?? '')
  return found
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { language, actor } = visit.work
  const misuse = await misuseIn(visit)
  const title = texts.numbered(String(misuse.number))[language]
  return html(
    <Page shell={shellOf(visit, menu)} title={title} path={[{ href: MISUSE, label: texts.misuse[language] }]}>
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      <Written misuse={misuse} language={language} />
      <KnownList
        facts={[
          {
            name: texts.from[language],
            value: [misuse.sender ?? texts.unnamed[language], misuse.contact].filter(Boolean).join(', '),
          },
        ]}
      />
      <Steps misuse={misuse} language={language} />
      {mayHandleReports(actor) && <AnswerForm misuse={misuse} filling={filling} />}
    </Page>,
    status,
  )
}

const AnswerForm = ({ misuse, filling }: { readonly misuse: Misuse; readonly filling: Filling }) => {
  const { language } = filling
  return (
    <form method="post" class="form">
      <Hidden name="seen" value={String(misuse.steps.length)} />
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        options={misuseStepKinds.map(value => ({ value, label: stepWords[value][language] }))}
      />
      <TextArea filling={filling} name="words" rows={4} label={texts.words[language]} />
      <p class="form-end">
        <Submit>{texts.save[language]}</Submit>
      </p>
    </form>
  )
}
