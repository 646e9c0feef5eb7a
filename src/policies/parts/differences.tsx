import { Rows } from '../../design/rows.tsx'
import type { Language } from '../../platform/texts.ts'
import { type Compared, comparedVersions } from '../comparing.ts'
import { linesOf } from '../lines.ts'
import type { ReadPolicy } from '../model.ts'
import { texts } from '../texts.ts'

/** Two versions part by part; what differs is struck out on one side and marked on the other. */
export const Differences = ({
  rows,
  from,
  to,
  language,
}: {
  readonly rows: readonly Compared[]
  readonly from: string
  readonly to: string
  readonly language: Language
}) => (
  <div class="differences">
    <Rows
      language={language}
      caption={texts.compare[language]}
      headings={[texts.part[language], from, to]}
      rows={rows}
      cells={({ part, before, after, isChanged }) => [
        part,
        isChanged && before !== null ? <del>{before}</del> : (before ?? texts.none[language]),
        isChanged && after !== null ? <ins>{after}</ins> : (after ?? texts.none[language]),
      ]}
    />
  </div>
)

/** What a version changes; of a policy that is new, all that it says. */
export const Changes = ({
  before,
  policy,
  language,
}: {
  readonly before: ReadPolicy | null
  readonly policy: ReadPolicy
  readonly language: Language
}) => {
  if (before === null)
    return (
      <Rows
        language={language}
        caption={texts.policy[language]}
        headings={[texts.part[language], texts.says[language]]}
        rows={linesOf(policy, language).filter(({ text }) => text !== null)}
        cells={({ part, text }) => [part, text]}
      />
    )
  const rows = comparedVersions(before, policy, language)
  const changed = rows.filter(({ isChanged }) => isChanged)
  return changed.length === 0 ? (
    <p class="notice wait">{texts.sameLines[language]}</p>
  ) : (
    <>
      <p>{texts.differs(changed.length)[language]}</p>
      <Differences rows={changed} from={before.version} to={policy.version} language={language} />
    </>
  )
}
