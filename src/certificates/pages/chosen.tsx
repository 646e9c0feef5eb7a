import { z } from 'zod'
import { formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { dayOf } from '../../exact/day.ts'
import { type FieldProblem, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import { jobAddress, startJob } from '../../platform/jobs.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { recognitionIdOf } from '../../recognition/model.ts'
import { issueJob } from '../jobs.ts'
import { askedRowsIn, MOST, rowsFor } from '../listing.ts'
import { lastNumber } from '../store/certificates.ts'
import type { CertificateRow } from '../store/rows.ts'
import { texts } from '../texts/office.ts'
import { paperOf } from './certificates.tsx'

const LIST = '/certificates'
const PATH = '/certificates/chosen'

const form = z
  .object({
    ground: z.string().max(500).optional(),
    first: z.coerce.number().int().min(1).max(99_999).optional(),
    numberedOn: z.iso.date().transform(dayOf).optional(),
  })
  .refine(({ first, numberedOn }) => (first === undefined) === (numberedOn === undefined), {
    path: ['first'],
    params: texts.both,
  })

/** What was ticked: shown first with what would be done, and started as a job when that is confirmed. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const sent = await visit.form()
    const typed = typedIn(sent)
    const rows = await chosenRows(work, typed)
    const fault = faultOf(rows, work)
    const isConfirmed = oneOf(typed, 'verb') === 'confirm'
    if (fault !== null) return show(visit, menu, rows, { typed, problems: [fault], language: work.language })
    if (!isConfirmed) return show(visit, menu, rows, prefilled(work.language))
    const filled = readForm(sent, form, work.language)
    if (!filled.ok) return show(visit, menu, rows, { ...filled, language: work.language })
    const { ground, first, numberedOn } = filled.value
    const input = {
      recognitions: rows.map(({ recognition }) => recognition),
      ground: ground ?? null,
      numbering: first === undefined || numberedOn === undefined ? null : { first, numberedOn },
    }
    return redirect(jobAddress(await startJob(work, issueJob, input)))
  }

const chosenRows = (work: Work, typed: Typed): Promise<readonly CertificateRow[]> => {
  const asked = askedRowsIn(new URLSearchParams(oneOf(typed, 'asked').slice(0, 2000)))
  if (oneOf(typed, 'all') === '1') return rowsFor(work, asked)
  const recognitions = (typed.id ?? []).slice(0, MOST + 1).map(recognitionIdOf)
  return rowsFor(work, { recognitions, sorting: asked.sorting, isDescending: asked.isDescending })
}

const faultOf = (rows: readonly CertificateRow[], { language }: Work): FieldProblem | null => {
  if (rows.length === 0) return { field: '', words: texts.nothingChosen[language] }
  if (rows.length <= MOST) return null
  return { field: '', words: texts.tooMany(formatNumber(String(MOST), language))[language] }
}

const show = async (visit: Visit, menu: Menu, rows: readonly CertificateRow[], filling: Filling) => {
  const { work } = visit
  const next = String((await lastNumber(work.db, Number(work.today.slice(0, 4)))) + 1)
  const shell = shellOf(visit, menu)
  const status = filling.problems.length === 0 ? 200 : 422
  return html(<ChosenView {...{ shell, rows, filling, next }} />, status)
}

interface ChosenProps {
  readonly shell: Shell
  readonly rows: readonly CertificateRow[]
  readonly filling: Filling
  /** The number after the last that was given this year. */
  readonly next: string
}

export const ChosenView = ({ shell, rows, filling, next }: ChosenProps) => {
  const { language } = shell
  const title = texts.issueTitle(formatNumber(String(rows.length), language))[language]
  return (
    <Page shell={shell} title={title} path={[{ href: LIST, label: texts.certificates[language] }]}>
      <h1>{title}</h1>
      <p class="lead">{texts.issueLead[language]}</p>
      <ErrorSummary filling={filling} />
      {rows.length > 0 && rows.length <= MOST && (
        <form method="post" action={PATH} class="form">
          {rows.map(({ recognition }) => (
            <Hidden name="id" value={recognition} />
          ))}
          <Hidden name="verb" value="confirm" />
          <TextField
            filling={filling}
            name="first"
            label={texts.first[language]}
            hint={texts.firstHint(next)[language]}
            width="short"
            inputmode="numeric"
            isOptional
          />
          <TextField
            filling={filling}
            name="numberedOn"
            label={texts.numberedOn[language]}
            type="date"
            width="short"
            isOptional
          />
          <TextArea
            filling={filling}
            name="ground"
            label={texts.ground[language]}
            hint={texts.groundHint[language]}
            isOptional
          />
          <p class="form-end">
            <Submit>{texts.start[language]}</Submit> <a href={LIST}>{texts.back[language]}</a>
          </p>
        </form>
      )}
      <Rows
        language={language}
        caption={title}
        headings={[
          texts.product[language],
          texts.holder[language],
          texts.state[language],
          texts.would[language],
        ]}
        rows={rows}
        cells={row => [
          row.product,
          row.holder,
          `${texts.states(row.state)[language]} ${paperOf(row, language)}`.trim(),
          wouldBe(row)[language],
        ]}
      />
    </Page>
  )
}

/** Without a reason and without a number; with them, those that have one are issued again, and numbered. */
const wouldBe = ({ state, status }: CertificateRow): Localized => {
  if (state === 'over' || status === 'suspended') return texts.refused
  if (state === 'none') return texts.willIssue
  return state === 'blank' ? texts.willNumber : texts.willReissue
}
