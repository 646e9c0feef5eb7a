import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { LoanRecord } from '../loading.ts'
import { texts } from '../texts/pages.ts'

/** What the policy answers with no is marked, with who asked for the exception and who agreed. */
export const Excepted = ({
  record,
  application,
  language,
}: {
  readonly record: LoanRecord
  readonly application: bigint
  readonly language: Language
}) => {
  const exception = record.barred.get(application)
  if (exception === undefined) return null
  const { requestedBy, approvedBy = null } = exception ?? {}
  return (
    <>
      {' '}
      <Tag tone="wait">{texts.exception[language]}</Tag>{' '}
      <span class="quiet">
        {requestedBy === undefined
          ? texts.notProposed[language]
          : texts.proposedBy(record.doer(requestedBy), approvedBy === null ? null : record.doer(approvedBy))[
              language
            ]}
      </span>
    </>
  )
}
