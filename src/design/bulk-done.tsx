import type { Language } from '../platform/texts.ts'
import { Rows } from './rows.tsx'
import { Notice } from './tasks.tsx'
import { texts } from './texts.ts'

/** What was not done with one of the chosen, and why. */
export interface LeftRow {
  readonly name: string
  readonly why: string
}

interface BulkDoneProps {
  readonly language: Language
  /** With how many it was done, in words; null: with none. */
  readonly done: string | null
  readonly left: readonly LeftRow[]
  /** What they are: "Hồ sơ". */
  readonly what: string
}

/** After a deed on many at once: what was done stays done, and what was not is named with its reason. */
export const BulkDone = ({ language, done, left, what }: BulkDoneProps) => (
  <>
    {done !== null && <Notice>{done}</Notice>}
    <h2>{texts.notDone(left.length)[language]}</h2>
    <Rows
      language={language}
      caption={texts.notDone(left.length)[language]}
      headings={[what, texts.why[language]]}
      rows={left}
      cells={({ name, why }) => [name, why]}
    />
  </>
)

/** The same above a list, where all was done: told once, by the number that its address brings. */
export const DoneNotice = ({
  query,
  says,
}: {
  readonly query: URLSearchParams
  readonly says: (count: number) => string
}) => {
  const done = query.get('done') ?? ''
  return /^\d{1,6}$/.test(done) ? <Notice>{says(Number(done))}</Notice> : null
}
