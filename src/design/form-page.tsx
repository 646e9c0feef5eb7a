import type { FieldProblem } from '../platform/forms.ts'
import { ErrorSummary, type Filling, Submit } from './forms.tsx'
import type { PropsWithChildren } from './jsx.ts'
import { type Link, Page, type Shell } from './page.tsx'
import { KnownList, RecordSection } from './record.tsx'
import { texts } from './texts.ts'

/** What somebody else saved while the form was being filled in, by the labels of its fields. */
export type SavedByOthers = readonly { readonly label: string; readonly value: string }[]

interface FormPageProps {
  readonly shell: Shell
  readonly title: string
  readonly lead?: string
  readonly path: readonly Link[]
  readonly filling: Filling
  readonly saved?: SavedByOthers | null | undefined
  readonly submit: string
  /** Where to go without saving. */
  readonly back: string
  readonly hasFile?: boolean
}

/** One form and nothing else: what is wrong above it, what was typed in it, one strong button. */
export const FormPage = (props: PropsWithChildren<FormPageProps>) => {
  const { shell, title, lead, path, filling, saved, submit, back, hasFile, children } = props
  const { language } = shell
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      <ErrorSummary filling={filling} />
      {saved && (
        <RecordSection id="saved" title={texts.savedByOthers[language]}>
          <KnownList
            facts={saved.map(({ label, value }) => ({ name: label, value: value === '' ? '–' : value }))}
          />
        </RecordSection>
      )}
      <form method="post" enctype={hasFile ? 'multipart/form-data' : undefined} class="form">
        {children}
        <p class="form-end">
          <Submit>{submit}</Submit> <a href={back}>{texts.back[language]}</a>
        </p>
      </form>
    </Page>
  )
}

/** What a rule refused is a conflict; what stands beside a field is to be mended there. */
export const statusOf = (problems: readonly FieldProblem[]): 409 | 422 =>
  problems.some(({ field }) => field === '') ? 409 : 422
