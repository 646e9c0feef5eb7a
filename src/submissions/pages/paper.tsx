import { formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { type Link, Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { listDocuments, uploadIn } from '../../enterprises/index.ts'
import { type Document, documentIdOf } from '../../enterprises/model.ts'
import { attempt, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { attachDocument, attachUpload, detachDocument, paperIn } from '../actions/making.ts'
import { submissionAddress } from '../addresses.ts'
import type { Paper } from '../model.ts'
import { sizeWords } from '../parts/words.ts'
import { paperItem } from '../rules/asking.ts'
import { isOpenItem } from '../rules/receiving.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { closedWords, refusals } from '../texts/refusals.ts'
import { openSubmission, pathTo } from './loading.ts'

/** One paper that is asked: where else it can be had, what goes with it, another file, or one that is known. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const form = await visit.form()
    const typed = typedIn(form)
    const which = {
      round: params.round ?? '',
      submission: params.submission ?? '',
      paper: params.paper ?? '',
    }
    const done = await attempt(work.language, async () => {
      const document = documentIdOf(oneOf(typed, 'document'))
      if (oneOf(typed, 'verb') === 'detach') return detachDocument(work, which, document)
      if (oneOf(typed, 'verb') === 'attach') return attachDocument(work, which, document)
      return attachUpload(work, which, await fileIn(visit, form, typed))
    })
    if (done.ok)
      return redirect(submissionAddress({ id: which.submission, round: which.round }, 'papers', which.paper))
    const status = done.problems.some(({ field }) => field === '') ? 409 : 422
    return show(menu, visit, { typed, problems: done.problems, language: work.language }, status)
  }

/** Without a name of its own a file bears that of the paper. */
const fileIn = async (visit: Visit, form: FormData, typed: Typed) => {
  const upload = await uploadIn(form)
  const paper = paperIn(await openSubmission(visit), visit.params.paper ?? '')
  const title = oneOf(typed, 'title')
    .trim()
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .slice(0, 300)
  return { title: title === '' ? paper.name.vi : title, upload }
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const submission = await openSubmission(visit)
  const paper = paperIn(submission, visit.params.paper ?? '')
  const attached = submission.files.filter(file => file.paper === paper.code).map(({ document }) => document)
  const documents = await listDocuments(visit.work.db, [submission.started.enterprise])
  const page: PaperPage = {
    submission,
    paper,
    attached,
    known: documents.filter(({ id }) => !attached.some(each => each.id === id)),
    filling,
    path: pathTo(visit, submission),
  }
  return html(<PaperView shell={shellOf(visit, menu)} page={page} />, status)
}

export interface PaperPage {
  readonly submission: Submission
  readonly paper: Paper
  readonly attached: readonly Document[]
  /** Other documents of the enterprise. */
  readonly known: readonly Document[]
  readonly filling: Filling
  readonly path: readonly Link[]
}

export const PaperView = ({ shell, page }: { readonly shell: Shell; readonly page: PaperPage }) => {
  const { language } = shell
  const { submission, paper, filling } = page
  const { opening, started } = submission
  const title = paper.name[language]
  const isOpen = isOpenItem(opening, paperItem(paper.code))
  return (
    <Page shell={shell} title={title} path={page.path} elements={['resumable-upload']}>
      <h1>
        {title}{' '}
        <Tag tone={paper.isRequired ? 'wait' : 'plain'}>
          {(paper.isRequired ? texts.requiredPaper : texts.optional)[language]}
        </Tag>
      </h1>
      <p class="lead">
        {paper.elsewhere === null
          ? texts.nowhere[language]
          : `${texts.elsewhere[language]} ${paper.elsewhere[language]}`}
      </p>
      <ErrorSummary filling={filling} />
      <RecordSection id="attached" title={texts.attached[language]}>
        <Attached page={page} isOpen={isOpen} language={language} />
      </RecordSection>
      {isOpen ? (
        <>
          <UploadForm page={page} language={language} />
          {page.known.length > 0 && <KnownForm page={page} language={language} />}
        </>
      ) : (
        <p class="note">{(opening.open === 'none' ? closedWords(opening) : refusals.itemClosed)[language]}</p>
      )}
      {paper.status === 'assumed' && (
        <p class="note">
          <Assumed language={language} /> {(paper.note ?? texts.assumedList)[language]}
        </p>
      )}
      <p class="form-foot">
        <a href={submissionAddress(started)}>{texts.backToTasks[language]}</a>
      </p>
    </Page>
  )
}

interface PartProps {
  readonly page: PaperPage
  readonly language: Language
}

const Attached = ({ page, isOpen, language }: PartProps & { readonly isOpen: boolean }) => (
  <Rows
    language={language}
    caption={texts.attached[language]}
    headings={[texts.document[language], texts.size[language], ...(isOpen ? [''] : [])]}
    rows={page.attached}
    empty={texts.nothingAttached[language]}
    cells={document => [
      <a href={documentAddress(document)}>{document.title}</a>,
      <span class="number">{sizeWords(document.size, language)}</span>,
      ...(isOpen
        ? [
            <form method="post">
              <Hidden name="document" value={document.id} />
              <Submit name="verb" value="detach" isQuiet>
                {texts.takeOff[language]}
                <span class="unseen"> {document.title}</span>
              </Submit>
            </form>,
          ]
        : []),
    ]}
  />
)

export const documentAddress = ({ enterprise, id }: Pick<Document, 'enterprise' | 'id'>): string =>
  `/enterprises/${encodeURIComponent(enterprise)}/documents/${encodeURIComponent(id)}`

const UploadForm = ({ page: { filling, submission, paper }, language }: PartProps) => {
  const { largestMb, mostPerPaper } = submission.asked.files
  return (
    <RecordSection id="upload" title={texts.upload[language]}>
      <resumable-upload
        data-uploads={submissionAddress(submission.started, 'papers', paper.code, 'uploads')}
        data-sending={texts.sending[language]}
        data-waiting={texts.waitingToSend[language]}
      >
        <form
          method="post"
          enctype="multipart/form-data"
          class="form"
          action={submissionAddress(submission.started, 'papers', paper.code)}
        >
          <TextField filling={filling} name="title" label={texts.fileTitle[language]} isOptional />
          <FileField
            filling={filling}
            name="file"
            label={texts.file[language]}
            hint={
              texts.fileHint(
                formatNumber(String(largestMb), language),
                formatNumber(String(mostPerPaper), language),
              )[language]
            }
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
          />
          <p class="form-end">
            <Submit>{texts.sendFile[language]}</Submit>
          </p>
        </form>
      </resumable-upload>
    </RecordSection>
  )
}

const KnownForm = ({ page: { known, filling }, language }: PartProps) => (
  <RecordSection id="known" title={texts.fromRecord[language]}>
    <form method="post" class="form">
      <SelectField
        filling={{ ...filling, problems: [] }}
        name="document"
        label={texts.document[language]}
        hint={texts.fromRecordHint[language]}
        options={known.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <p class="form-end">
        <Submit name="verb" value="attach" isQuiet>
          {texts.attach[language]}
        </Submit>
      </p>
    </form>
  </RecordSection>
)
