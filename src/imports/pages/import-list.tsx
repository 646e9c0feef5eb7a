import { listPeople } from '../../access/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { ErrorSummary, FileField, type Filling, prefilled, Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { attempt } from '../../platform/forms.ts'
import { startJob } from '../../platform/jobs.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { readBatch, receiveWorkbook, type Step, stepOf } from '../actions/batches.ts'
import { batchAddress, readJob } from '../jobs.ts'
import type { Batch } from '../model.ts'
import { listBatches } from '../store/batches.ts'
import { templateWorkbook } from '../template.ts'
import { texts } from '../texts/pages.ts'

export const MOST_BATCHES = 50
/** A larger workbook is read beside the pages. */
const SMALL = 200_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

/** Takes a workbook, reads it at once where it is small, and leads to its preview. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const file = (await visit.form()).get('file')
    const upload =
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: '', bytes: new Uint8Array() }
    const done = await attempt(work.language, () => receiveWorkbook(work, upload))
    if (!done.ok)
      return show(menu, visit, { typed: {}, problems: done.problems, language: work.language }, 422)
    const batch = done.value
    if (upload.bytes.byteLength > SMALL) {
      await startJob(work, readJob, { batch, name: upload.name, ground: null })
      return redirect(batchAddress(batch))
    }
    await readBatch(work, batch)
    return redirect(batchAddress(batch))
  }

export const template: PageOf = async ({ work, query }) => {
  const asked = query.get('year') ?? ''
  const year = /^\d{4}$/.test(asked) ? asked : null
  const name = [texts.fileName[work.language], year].filter(Boolean).join('-')
  return fileResponse(await templateWorkbook(work, year), XLSX, `${name}.xlsx`)
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const batches = await listBatches(visit.work.db, MOST_BATCHES)
  const people = new Map((await listPeople(visit.work.db)).map(({ id, name }) => [`person:${id}`, name]))
  const page = { batches, people, filling, year: String(Number(visit.work.today.slice(0, 4)) - 1) }
  return html(<ImportListView shell={shellOf(visit, menu)} page={page} />, status)
}

interface ImportListPage {
  readonly batches: readonly Batch[]
  readonly people: ReadonlyMap<string, string>
  readonly filling: Filling
  /** The last that is over. */
  readonly year: string
}

export const ImportListView = ({ shell, page }: { readonly shell: Shell; readonly page: ImportListPage }) => {
  const { language } = shell
  return (
    <Page
      shell={shell}
      title={texts.imports[language]}
      path={[{ href: '/enterprises', label: { vi: 'Doanh nghiệp', en: 'Enterprises' }[language] }]}
      elements={['upload-progress']}
    >
      <h1>{texts.imports[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={page.filling} />
      <section class="record-part">
        <h2>{texts.step1[language]}</h2>
        <ul class="ways">
          <li>
            <a href={`/imports/template?year=${page.year}`}>{texts.filledTemplate(page.year)[language]}</a>
          </li>
          <li>
            <a href="/imports/template">{texts.emptyTemplate[language]}</a>
          </li>
        </ul>
      </section>
      <section class="record-part">
        <h2>{texts.step2[language]}</h2>
        <upload-progress data-words={texts.sent[language]}>
          <form method="post" action="/imports" enctype="multipart/form-data" class="form">
            <FileField
              filling={page.filling}
              name="file"
              label={texts.file[language]}
              hint={texts.fileHint[language]}
              accept=".xlsx"
            />
            <Submit>{texts.send[language]}</Submit>
          </form>
        </upload-progress>
      </section>
      <Batches page={page} shell={shell} />
    </Page>
  )
}

const Batches = ({
  page: { batches, people },
  shell: { language },
}: Parameters<typeof ImportListView>[0]) => (
  <section class="record-part">
    <h2>{texts.batches[language]}</h2>
    {batches.length === 0 ? (
      <p class="quiet">{texts.noBatches[language]}</p>
    ) : (
      <section class="scroll" aria-label={texts.batches[language]} tabindex={0}>
        <table>
          <caption class="unseen">{texts.batches[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.file[language]}</th>
              <th scope="col">{texts.sentAt[language]}</th>
              <th scope="col">{texts.by[language]}</th>
              <th scope="col">{texts.state[language]}</th>
            </tr>
          </thead>
          <tbody>
            {batches.map(batch => (
              <tr>
                <td>
                  <a href={batchAddress(batch.id)}>{batch.fileName}</a>
                </td>
                <td>{formatMoment(batch.sentAt, language)}</td>
                <td>{people.get(batch.sentBy) ?? batch.sentBy}</td>
                <td>
                  <StepTag step={stepOf(batch)} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </section>
)

const TONES: Readonly<Record<Step, Tone>> = {
  received: 'now',
  read: 'wait',
  applied: 'done',
  undone: 'plain',
  dropped: 'plain',
}

export const StepTag = ({ step, language }: { readonly step: Step; readonly language: 'vi' | 'en' }) => (
  <Tag tone={TONES[step]}>{texts[step][language]}</Tag>
)
