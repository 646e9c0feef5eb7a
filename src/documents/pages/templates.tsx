import { z } from 'zod'
import { formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ErrorSummary,
  FileField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { History, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { sendTemplate, useTemplate } from '../actions.ts'
import { type Template, type TemplateKind, templateInput, turnInput } from '../model.ts'
import { mayKeepTemplates } from '../permissions.ts'
import { type Versions, versionsOf } from '../templates.ts'
import { texts } from '../texts.ts'

const LIST = '/templates'

export const kindIn = (kinds: readonly TemplateKind[], code: string | undefined): TemplateKind => {
  const kind = kinds.find(each => each.code === code)
  if (kind === undefined) throw new NotFound('template', code ?? '')
  return kind
}

const addressOf = ({ code }: TemplateKind): string => `${LIST}/${code}`

/** Every kind of paper whose template may be replaced. */
export const list =
  (menu: Menu, kinds: readonly TemplateKind[]): PageOf =>
  async visit => {
    const { language } = visit.work
    const rows = await Promise.all(
      kinds.map(async kind => ({ kind, ...(await versionsOf(visit.work, kind)) })),
    )
    return html(
      <Page shell={shellOf(visit, menu)} title={texts.templates[language]}>
        <h1>{texts.templates[language]}</h1>
        <p class="lead">{texts.lead[language]}</p>
        <Rows
          language={language}
          caption={texts.templates[language]}
          headings={[texts.kind[language], texts.used[language]]}
          rows={rows}
          cells={({ kind, used }) => [
            <a href={addressOf(kind)}>{kind.name[language]}</a>,
            (used === 0 ? texts.shipped : texts.numbered(String(used)))[language],
          ]}
        />
      </Page>,
    )
  }

export const get =
  (menu: Menu, kinds: readonly TemplateKind[]): PageOf =>
  visit =>
    show({ visit, menu, kinds, filling: prefilled(visit.work.language), status: 200 })

/** A template that was sent: tried with invented data, and kept where it sets them. */
export const send =
  (menu: Menu, kinds: readonly TemplateKind[]): PageOf =>
  async visit => {
    const { language } = visit.work
    const kind = kindIn(kinds, visit.params.kind)
    const sent = await visit.form()
    const file = sent.get('file')
    const form = new FormData()
    form.set('note', String(sent.get('note') ?? ''))
    if (file instanceof File) form.set('source', await file.text())
    const typed = { note: typedIn(form).note ?? [] }
    const filled = readForm(form, templateInput, language)
    if (!filled.ok) {
      const problems = filled.problems.map(problem =>
        problem.field === 'source' ? { ...problem, field: 'file' } : problem,
      )
      return show({ visit, menu, kinds, filling: { typed, problems, language }, status: 422 })
    }
    // A text field is trimmed; of a file every line counts.
    const source = file instanceof File ? await file.text() : filled.value.source
    const done = await attempt(language, () => sendTemplate(visit.work, kind, { ...filled.value, source }))
    if (done.ok) return redirect(`${addressOf(kind)}#versions`)
    return show({ visit, menu, kinds, filling: { typed, problems: done.problems, language }, status: 422 })
  }

const useForm = turnInput.extend({ seen: z.coerce.number().int() })

export const use =
  (menu: Menu, kinds: readonly TemplateKind[]): PageOf =>
  async visit => {
    const { language } = visit.work
    const kind = kindIn(kinds, visit.params.kind)
    const filled = readForm(await visit.form(), useForm, language)
    if (!filled.ok) return show({ visit, menu, kinds, filling: { ...filled, language }, status: 422 })
    const { number, reason, seen } = filled.value
    const done = await attempt(language, () =>
      useTemplate(visit.work, kind, { number, ground: reason, seen }),
    )
    if (done.ok) return redirect(addressOf(kind))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show({ visit, menu, kinds, filling, status: statusOf(done.problems) })
  }

interface Showing {
  readonly visit: Visit
  readonly menu: Menu
  readonly kinds: readonly TemplateKind[]
  readonly filling: Filling
  readonly status: number
}

const show = async ({ visit, menu, kinds, filling, status }: Showing): Promise<Response> => {
  const kind = kindIn(kinds, visit.params.kind)
  const page = {
    kind,
    filling,
    mayKeep: mayKeepTemplates(visit.work.actor),
    ...(await versionsOf(visit.work, kind)),
  }
  return html(<TemplateView shell={shellOf(visit, menu)} page={page} />, status)
}

interface TemplatePage extends Versions {
  readonly kind: TemplateKind
  readonly filling: Filling
  readonly mayKeep: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: TemplatePage
}

export const TemplateView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { kind, filling, turns } = page
  return (
    <Page shell={shell} title={kind.name[language]} path={[{ href: LIST, label: texts.templates[language] }]}>
      <h1>{kind.name[language]}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <ErrorSummary filling={filling} />
      <VersionRows language={language} page={page} />
      {page.mayKeep && <UseForm language={language} page={page} />}
      {page.mayKeep && <SendForm language={language} page={page} />}
      <RecordSection id="history" title={texts.history[language]}>
        {turns.length === 0 ? (
          <p class="quiet">{texts.never[language]}</p>
        ) : (
          <History
            entries={turns.map(({ number, at, ground }) => ({
              when: formatMoment(at, language),
              at,
              words: texts.turned(String(number))[language],
              reason: ground,
            }))}
          />
        )}
      </RecordSection>
    </Page>
  )
}

interface PartProps {
  readonly language: Shell['language']
  readonly page: TemplatePage
}

const nameOf = (number: number, language: Shell['language']): string =>
  (number === 0 ? texts.shipped : texts.numbered(String(number)))[language]

const VersionRows = ({ language, page: { kind, templates, used } }: PartProps) => (
  <RecordSection id="versions" title={texts.versions[language]}>
    <Rows
      language={language}
      caption={texts.versions[language]}
      headings={[texts.version[language], texts.note[language], texts.sent[language], '']}
      rows={templates}
      cells={({ number, note, sentAt }: Template) => [
        <>
          {nameOf(number, language)} {number === used && <Tag tone="done">{texts.used[language]}</Tag>}
        </>,
        note ?? '–',
        sentAt === null ? '–' : formatMoment(sentAt, language),
        <>
          <a href={`${addressOf(kind)}/${number}/preview`}>{texts.look[language]}</a>
          {' · '}
          <a href={`${addressOf(kind)}/${number}/preview?sample=1`}>{texts.lookLong[language]}</a>
          {' · '}
          <a href={`${addressOf(kind)}/${number}/source`}>{texts.source[language]}</a>
        </>,
      ]}
    />
  </RecordSection>
)

const UseForm = ({ language, page: { kind, templates, used, filling } }: PartProps) => {
  const others = templates.filter(({ number }) => number !== used)
  if (others.length === 0) return null
  return (
    <RecordSection id="use" title={texts.use[language]}>
      <p class="quiet">{texts.useLead[language]}</p>
      <form method="post" action={`${addressOf(kind)}/use`} class="form">
        <Hidden name="seen" value={String(used)} />
        <SelectField
          filling={filling}
          name="number"
          label={texts.version[language]}
          options={others.map(({ number }) => ({ value: String(number), label: nameOf(number, language) }))}
        />
        <TextArea filling={filling} name="reason" label={texts.reason[language]} />
        <p class="form-end">
          <Submit>{texts.use[language]}</Submit>
        </p>
      </form>
    </RecordSection>
  )
}

const SendForm = ({ language, page: { kind, filling } }: PartProps) => (
  <RecordSection id="send" title={texts.send[language]}>
    <p class="quiet">{texts.sendLead[language]}</p>
    <form method="post" action={addressOf(kind)} enctype="multipart/form-data" class="form">
      <FileField filling={filling} name="file" label={texts.file[language]} accept=".typ,text/plain" />
      <TextField filling={filling} name="note" label={texts.note[language]} hint={texts.noteHint[language]} />
      <p class="form-end">
        <Submit isQuiet>{texts.tryIt[language]}</Submit>
      </p>
    </form>
  </RecordSection>
)
