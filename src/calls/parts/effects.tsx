import { formatNumber } from '../../design/format.ts'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import type { Language } from '../../platform/texts.ts'
import type { Effect } from '../rules/outreach.ts'
import { effortNames, sessionTexts as texts } from '../texts/sessions.ts'

/** How many were reached, and how many of them applied; each number with what it counts. */
export const Effects = ({
  effects,
  language,
}: {
  readonly effects: readonly Effect[]
  readonly language: Language
}) => {
  const number = (count: number | null) => (
    <span class="number">{count === null ? '–' : formatNumber(String(count), language)}</span>
  )
  return (
    <RecordSection id="effects" title={texts.effects[language]}>
      <Rows
        language={language}
        caption={texts.effects[language]}
        headings={[texts.effort, texts.count, texts.applied, texts.after].map(each => each[language])}
        rows={effects}
        cells={({ effort, enterprises, applied, after }) => [
          effortNames[effort][language],
          number(enterprises),
          number(applied),
          number(after),
        ]}
      />
      <p class="note">{texts.effectsNote[language]}</p>
    </RecordSection>
  )
}
