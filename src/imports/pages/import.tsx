import { z } from 'zod'
import { Bar } from '../../design/bar.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listVariables } from '../../facts/index.ts'
import type { Variable } from '../../facts/model.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import type { JobRun } from '../../platform/job-store.ts'
import { jobAddress, latestRun, startJob } from '../../platform/jobs.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { applyBatch } from '../actions/apply.ts'
import { dropBatch, type Preview, readBatch, type Step, stepOf } from '../actions/batches.ts'
import { undoBatch } from '../actions/undo.ts'
import { applyJob, batchAddress, readJob, undoJob } from '../jobs.ts'
import { type Batch, batchIdOf, type Kept } from '../model.ts'
import { ChangesTable } from '../parts/changes.tsx'
import { CountsTable, ProblemsTable } from '../parts/problems.tsx'
import { findContent, getBatch } from '../store/batches.ts'
import { texts } from '../texts/pages.ts'

/** More than this is done beside the pages. */
const SMALL = 300
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const original: PageOf = async ({ work, params }) => {
  const { file, fileName } = await getBatch(work.db, batchIdOf(params.batch ?? ''))
  return fileResponse(await work.files.get(file), XLSX, fileName)
}

/** Reads a workbook whose reading was broken off. */
export const read: PageOf = async ({ work, params }) => {
  const id = batchIdOf(params.batch ?? '')
  await readBatch(work, id)
  return redirect(batchAddress(id))
}

export const confirm =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { id, fileName } = await getBatch(work.db, batchIdOf(visit.params.batch ?? ''))
    const preview = await previewOf(visit, id)
    if ((preview?.changeCount ?? 0) > SMALL)
      return redirect(jobAddress(await startJob(work, applyJob, { batch: id, name: fileName, ground: null })))
    const done = await attempt(work.language, () => applyBatch(work, id))
    if (done.ok) return redirect(batchAddress(id))
    return show(menu, visit, { typed: {}, problems: done.problems, language: work.language }, 409)
  }

export const drop =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const done = await attempt(work.language, () => dropBatch(work, batchIdOf(visit.params.batch ?? '')))
    if (done.ok) return redirect('/imports')
    return show(menu, visit, { typed: {}, problems: done.problems, language: work.language }, 409)
  }

const undoForm = z.object({ ground: z.string().trim().max(300) })

export const undo =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { id, fileName } = await getBatch(work.db, batchIdOf(visit.params.batch ?? ''))
    const filled = readForm(await visit.form(), undoForm, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { ground } = filled.value
    const preview = await previewOf(visit, id)
    if ((preview?.changeCount ?? 0) > SMALL)
      return redirect(jobAddress(await startJob(work, undoJob, { batch: id, name: fileName, ground })))
    const done = await attempt(language, () => undoBatch(work, id, ground))
    if (done.ok) return redirect(batchAddress(id))
    return show(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

/** What was kept when the workbook was read; this room alone writes it. */
const previewOf = async ({ work }: Visit, batch: Batch['id']): Promise<Preview | null> =>
  (await findContent(work.db, batch, 'read')) as Preview | null

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const variables = new Map((await listVariables(visit.work.db)).map(variable => [variable.code, variable]))
  const page = { ...(await loadImport(visit)), variables, filling }
  return html(<ImportView shell={shellOf(visit, menu)} page={page} />, status)
}

/** A workbook that was sent, with what reading it came to. */
export const loadImport = async (visit: Visit): Promise<Omit<ImportPage, 'variables' | 'filling'>> => {
  const { work } = visit
  const batch = await getBatch(work.db, batchIdOf(visit.params.batch ?? ''))
  const undone = (await findContent(work.db, batch.id, 'undone')) as { readonly kept: readonly Kept[] } | null
  return {
    batch,
    step: stepOf(batch),
    preview: await previewOf(visit, batch.id),
    kept: undone?.kept ?? [],
    run:
      stepOf(batch) === 'received' ? ((await latestRun(work, readJob, { batch: batch.id })) ?? null) : null,
  }
}

export interface ImportPage {
  readonly batch: Batch
  readonly step: Step
  readonly preview: Preview | null
  readonly kept: readonly Kept[]
  readonly variables: ReadonlyMap<string, Variable>
  /** How far the reading is; null where it is over, or runs in the request itself. */
  readonly run: JobRun | null
  readonly filling: Filling
}

interface ViewProps {
  readonly shell: Shell
  readonly page: ImportPage
}

export const ImportView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { batch, preview } = page
  return (
    <Page
      shell={shell}
      title={`${titleOf(page)[language]}: ${batch.fileName}`}
      path={[{ href: '/imports', label: texts.imports[language] }]}
      elements={isUnderWay(page.run) ? ['job-progress'] : []}
    >
      <h1>{titleOf(page)[language]}</h1>
      <p class="lead">
        <a href={`${batchAddress(batch.id)}/original`}>{batch.fileName}</a>
      </p>
      <ErrorSummary filling={page.filling} />
      <NextStep shell={shell} page={page} />
      {preview !== null && (
        <>
          <CountsTable counts={preview.counts} language={language} />
          {preview.problems.length > 0 ? (
            <ProblemsTable preview={preview} language={language} />
          ) : (
            <ChangesTable preview={preview} variables={page.variables} language={language} />
          )}
        </>
      )}
    </Page>
  )
}

const titleOf = ({ step, preview }: ImportPage) => {
  if (step === 'applied') return texts.appliedTitle
  if (step === 'undone') return texts.undoneTitle
  if (step === 'dropped') return texts.droppedTitle
  if (preview === null) return texts.receivedTitle
  if (preview.problemCount > 0) return texts.wrongTitle(formatNumber(String(preview.problemCount), 'vi'))
  return preview.changeCount === 0
    ? texts.sameTitle
    : texts.readyTitle(formatNumber(String(preview.changeCount), 'vi'))
}

/** What can be done with the import now. */
const NextStep = ({ shell, page }: ViewProps) => {
  switch (page.step) {
    case 'received':
      return <BeingRead shell={shell} page={page} />
    case 'read':
      return <Decide shell={shell} page={page} />
    case 'applied':
      return <Undo shell={shell} page={page} />
    case 'undone':
      return <Undone shell={shell} page={page} />
    case 'dropped':
      return null
  }
}

const isUnderWay = (run: JobRun | null): run is JobRun => run !== null && run.endedAt === null

/** Rows as they are read; with script off the page is fetched again. */
const BeingRead = ({ shell, page }: ViewProps) =>
  isUnderWay(page.run) ? (
    <job-progress role="status">
      <noscript>
        <meta http-equiv="refresh" content="5" />
      </noscript>
      <RowsRead run={page.run} language={shell.language} />
      <p class="quiet">{texts.mayLeave[shell.language]}</p>
      <p>
        <a href={shell.here}>{texts.lookAgain[shell.language]}</a>
      </p>
    </job-progress>
  ) : (
    <NotRead shell={shell} page={page} />
  )

const RowsRead = ({
  run: { done, total },
  language,
}: {
  readonly run: JobRun
  readonly language: Language
}) => {
  if (total === null || total === 0) return <p class="lead">{texts.readingBegins[language]}</p>
  const words = texts.rowsRead(...numbersOf([done, total], language))[language]
  return (
    <>
      <p class="lead">{words}</p>
      <Bar label={words} parts={[{ kind: 'computed', size: String(done) }]} max={String(total)} width={320} />
    </>
  )
}

const numbersOf = ([done, total]: readonly [number, number], language: Language): [string, string] => [
  formatNumber(String(done), language),
  formatNumber(String(total), language),
]

const NotRead = ({ shell: { language }, page: { batch } }: ViewProps) => (
  <>
    <p>{texts.beingRead[language]}</p>
    <form method="post" action={`${batchAddress(batch.id)}/read`}>
      <p class="form-end">
        <Submit isQuiet>{texts.readNow[language]}</Submit> <a href="/jobs">{texts.toWork[language]}</a>
      </p>
    </form>
  </>
)

const Decide = ({ shell: { language }, page: { batch, preview } }: ViewProps) => {
  const isWrong = (preview?.problemCount ?? 0) > 0
  const isSame = !isWrong && preview?.changeCount === 0
  const lead = isWrong ? texts.wrongLead : isSame ? texts.sameLead : texts.readyLead
  return (
    <>
      <p>{lead[language]}</p>
      <div class="form-end">
        {!isWrong && !isSame && (
          <form method="post" action={`${batchAddress(batch.id)}/confirm`}>
            <Submit>{texts.confirm[language]}</Submit>
          </form>
        )}
        {isWrong && (
          <a class="button" href="/imports">
            {texts.again[language]}
          </a>
        )}
        <form method="post" action={`${batchAddress(batch.id)}/drop`}>
          <Submit isQuiet>{texts.drop[language]}</Submit>
        </form>
      </div>
    </>
  )
}

const Undo = ({ shell: { language }, page: { batch, filling } }: ViewProps) => (
  <details class="record-part" open={filling.problems.length > 0}>
    <summary>{texts.undo[language]}</summary>
    <p class="quiet">{texts.undoLead[language]}</p>
    <form method="post" action={`${batchAddress(batch.id)}/undo`}>
      <TextArea filling={filling} name="ground" label={texts.ground[language]} />
      <Submit isQuiet>{texts.undo[language]}</Submit>
    </form>
  </details>
)

const Undone = ({ shell: { language }, page: { batch, kept } }: ViewProps) => {
  const ground = batch.events.find(({ kind }) => kind === 'undone')?.ground
  return (
    <>
      {ground && <p>{texts.groundWas(ground)[language]}</p>}
      {kept.length === 0 ? (
        <p class="quiet">{texts.nothingKept[language]}</p>
      ) : (
        <section class="record-part">
          <h2>{texts.kept[language]}</h2>
          <ul>
            {kept.map(({ name, why }) => (
              <li>
                {name}: {why[language]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
