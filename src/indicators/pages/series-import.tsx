import { z } from 'zod'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { shippedDefinitions } from '../definitions.ts'
import type { Definitions } from '../model/definitions.ts'
import type { SeriesImport, SeriesPlan } from '../model/series.ts'
import { mayImportSeries } from '../permissions.ts'
import { columnNames } from '../rules/series/table.ts'
import { applySeries, dropSeries, planOf, type SeriesStep, stepOf, undoSeries } from '../series-actions.ts'
import { getImport } from '../store/series.ts'
import { seriesPeriodText } from '../texts/periods.ts'
import { texts } from '../texts/series.ts'
import { seriesImportAddress } from './series.tsx'

/** A file of numbers that was sent, with every problem or with what it would enter. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const original: PageOf = async ({ work, params }) => {
  const { file, fileName } = await getImport(work.db, params.import ?? '')
  return fileResponse(await work.files.get(file), 'application/octet-stream', fileName)
}

const deedForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('confirm') }),
  z.object({ deed: z.literal('drop') }),
  z.object({ deed: z.literal('undo'), ground: z.string().trim().max(300) }),
])

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const { id } = await getImport(work.db, params.import ?? '')
    const filled = readForm(await visit.form(), deedForm, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { value } = filled
    const done = await attempt(language, () => {
      if (value.deed === 'undo') return undoSeries(work, id, value.ground)
      return value.deed === 'drop' ? dropSeries(work, id) : applySeries(work, id)
    })
    if (done.ok) return redirect(value.deed === 'drop' ? '/series' : seriesImportAddress(id))
    return show(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, params } = visit
  const found = await getImport(work.db, params.import ?? '')
  const page = {
    found,
    step: stepOf(found),
    plan: await planOf(work, found),
    mayImport: mayImportSeries(work.actor),
    indicators: (await shippedDefinitions()).indicators,
    filling,
  }
  return html(<SeriesImportView shell={shellOf(visit, menu)} page={page} />, status)
}

interface SeriesImportPage {
  readonly found: SeriesImport
  readonly step: SeriesStep
  readonly plan: SeriesPlan
  readonly mayImport: boolean
  /** What its series are called, and in which unit they are. */
  readonly indicators: Definitions['indicators']
  readonly filling: Filling
}

interface ViewProps {
  readonly shell: Shell
  readonly page: SeriesImportPage
}

export const SeriesImportView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { found, plan } = page
  const title = titleOf(page)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: '/series', label: texts.title[language] }]}>
      <h1>{title}</h1>
      <p class="lead">
        <a href={`${seriesImportAddress(found.id)}/original`}>{found.fileName}</a>
      </p>
      <ErrorSummary filling={page.filling} />
      <Step shell={shell} page={page} />
      {wasEntered(page) || plan.problems.length === 0 ? (
        <Rows page={page} language={language} />
      ) : (
        <Problems plan={plan} language={language} />
      )}
    </Page>
  )
}

/** What was entered stays readable, whatever is doubtful of it beside what became known later. */
const wasEntered = ({ step }: SeriesImportPage): boolean => step === 'applied' || step === 'undone'

const titleOf = ({ step, plan }: SeriesImportPage) => {
  if (step === 'applied') return texts.done(plan.rows.length)
  if (step !== 'read') return texts[step]
  return plan.problems.length > 0 ? texts.wrong(plan.problems.length) : texts.ready(plan.rows.length)
}

const Step = ({ shell: { language }, page }: ViewProps) => {
  const { found, step, plan, mayImport, filling } = page
  const action = seriesImportAddress(found.id)
  if (!mayImport) return null
  if (step === 'applied')
    return (
      <details class="record-part" open={filling.problems.length > 0}>
        <summary>{texts.undo[language]}</summary>
        <p class="quiet">{texts.undoLead[language]}</p>
        <form method="post" action={action} class="form">
          <TextArea filling={filling} name="ground" label={texts.ground[language]} />
          <button class="button quiet-button" type="submit" name="deed" value="undo">
            {texts.undo[language]}
          </button>
        </form>
      </details>
    )
  if (step !== 'read') return null
  const isWrong = plan.problems.length > 0
  return (
    <>
      <p>{texts[isWrong ? 'wrongLead' : 'readyLead'][language]}</p>
      <form method="post" action={action} class="form-end">
        {isWrong ? (
          <a class="button" href="/series">
            {texts.again[language]}
          </a>
        ) : (
          <button class="button" type="submit" name="deed" value="confirm">
            {texts.confirm[language]}
          </button>
        )}
        <button class="button quiet-button" type="submit" name="deed" value="drop">
          {texts.drop[language]}
        </button>
      </form>
    </>
  )
}

const Problems = ({
  plan: { problems },
  language,
}: {
  readonly plan: SeriesPlan
  readonly language: Language
}) => (
  <Scroll of={texts.problem[language]} language={language}>
    <table>
      <thead>
        <tr>
          {([texts.row, texts.column, texts.written, texts.problem] as const).map(heading => (
            <th scope="col">{heading[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {problems.slice(0, 500).map(({ row, column, value, words, isDoubt }) => (
          <tr>
            <td>{row ?? texts.wholeFile[language]}</td>
            <td>{column === null ? '–' : columnNames[column][language]}</td>
            <td>{value === '' ? '–' : value}</td>
            <td>
              <Tag tone={isDoubt ? 'wait' : 'no'}>{texts[isDoubt ? 'doubt' : 'fault'][language]}</Tag>{' '}
              {words[language]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Rows = ({
  page: { plan, step, indicators },
  language,
}: {
  readonly page: SeriesImportPage
  readonly language: Language
}) => (
  <Scroll of={texts.series[language]} language={language}>
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.series[language]}</th>
          <th scope="col">{texts.period[language]}</th>
          <th scope="col" class="n">
            {texts.value[language]}
          </th>
          <th scope="col">{texts.unit[language]}</th>
          {step === 'read' && (
            <>
              <th scope="col">{texts.effect[language]}</th>
              <th scope="col" class="n">
                {texts.before[language]}
              </th>
            </>
          )}
          <th scope="col">{texts.source[language]}</th>
        </tr>
      </thead>
      <tbody>
        {plan.rows.slice(0, 500).map(({ series, period, value, effect, before, source }) => (
          <tr>
            <td>
              <a href={`/indicators/${series}`}>{indicators.get(series)?.name[language] ?? series}</a>
            </td>
            <td>{seriesPeriodText(period, language)}</td>
            <td class="n">{formatNumber(value, language)}</td>
            <td>{indicators.get(series)?.unit[language]}</td>
            {step === 'read' && (
              <>
                <td>{texts[effect][language]}</td>
                <td class="n">{before === null ? '–' : formatNumber(before, language)}</td>
              </>
            )}
            <td>{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
