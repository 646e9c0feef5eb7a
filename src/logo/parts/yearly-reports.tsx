import { formatDay } from '../../design/dates.ts'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { Assumed, Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { reportAddress, reportingAddress } from '../addresses.ts'
import { logoRules } from '../procedures.ts'
import type { NamedDuty } from '../reporting.ts'
import { stateTones, stateWords, texts } from '../texts/reports.ts'

interface Props {
  readonly duties: readonly NamedDuty[]
  readonly language: Language
}

/** What an enterprise owes and sent, year by year. */
export const YearlyReports = ({ duties, language }: Props) => (
  <RecordSection id="reports" title={texts.ownTitle[language]}>
    <Rows
      language={language}
      caption={texts.ownTitle[language]}
      headings={[texts.year[language], texts.due[language], texts.state[language], '']}
      rows={duties}
      cells={duty => [
        String(duty.year),
        <>
          {formatDay(duty.dueOn, language)} {logoRules.isAssumed && <Assumed language={language} />}
        </>,
        <Tag tone={stateTones[duty.state]}>{stateWords[duty.state][language]}</Tag>,
        <Way duty={duty} language={language} />,
      ]}
      empty={texts.noneOwed[language]}
    />
  </RecordSection>
)

const Way = ({ duty, language }: { readonly duty: NamedDuty; readonly language: Language }) => {
  const last = duty.reports.at(-1)
  if (last === undefined) return <a href={reportingAddress(duty.year)}>{texts.write[language]}</a>
  return <a href={reportAddress(last.number)}>{texts.open[language]}</a>
}
