import { Page, type Shell } from '../design/page.tsx'
import { type Menu, shellOf } from '../design/shell.ts'
import { problemLine } from '../platform/errors.ts'
import type { FailurePage } from '../platform/failure-page.ts'
import type { Failure } from '../platform/failures.ts'
import { html } from '../platform/pages.ts'
import { texts } from './texts.ts'

/** A failure in the site's own dress; it knows no more than the failure itself. */
export const failurePage =
  (menu: Menu): FailurePage =>
  (failure, visit) =>
    html(
      <FailureView shell={shellOf(visit, menu)} failure={failure} requestNumber={visit.requestNumber} />,
      failure.status,
    )

interface FailureProps {
  readonly shell: Shell
  readonly failure: Failure
  readonly requestNumber: string
}

export const FailureView = ({ shell, failure, requestNumber }: FailureProps) => {
  const { language } = shell
  const title = failure.title[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{failure.words[language]}</p>
      {failure.problems.length > 0 && (
        <section aria-labelledby="problems">
          <h2 id="problems">{texts.problems[language]}</h2>
          <ul class="lines">
            {failure.problems.map(problem => (
              <li>{problemLine(problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="note">
        {texts.requestNumber[language]}: <b class="number">{requestNumber}</b>
      </p>
      <p>
        <a href={shell.home}>{texts.toStart[language]}</a>
      </p>
    </Page>
  )
}
