import { formatMoment } from '../../design/dates.ts'
import { formatMoney } from '../../design/format.ts'
import { prefilled, ReasonStep } from '../../design/forms.tsx'
import { CheckAnswers, Receipt } from '../../design/record.tsx'
import { Differences, Progress, TaskList } from '../../design/tasks.tsx'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

export const StepsPart = ({ language }: Shown) => {
  const money = (text: string) => formatMoney(text, 'VND', language)
  return (
    <>
      <TaskList
        tasks={[
          { name: texts.sectionA[language], href: '#steps', tone: 'done', state: texts.full[language] },
          { name: texts.sectionB[language], href: '#steps', tone: 'wait', state: texts.left[language] },
          { name: texts.sectionC[language], href: '#steps', tone: 'plain', state: texts.notBegun[language] },
        ]}
      />
      <Progress label={texts.reading[language]} done={312} of={900} words={texts.readSoFar[language]} />
      <h3>{texts.checkTitle[language]}</h3>
      <CheckAnswers
        language={language}
        answers={[
          { question: texts.revenue[language], answer: money('52310000000'), href: '#forms' },
          { question: texts.exports[language], answer: texts.yes[language], href: '#forms' },
        ]}
      />
      <div class="record-part">
        <Receipt
          facts={[
            { name: texts.receiptNumber[language], value: 'BN-2026-000412' },
            { name: texts.receivedAt[language], value: formatMoment('2026-07-12T08:05:00.000Z', language) },
          ]}
        >
          <h3>{texts.receiptTitle[language]}</h3>
        </Receipt>
      </div>
      <div class="record-part">
        <Differences
          language={language}
          caption={texts.differences[language]}
          sides={[texts.theirs[language], texts.yours[language]]}
          differences={[
            { name: texts.revenue[language], before: money('52310000000'), after: money('52130000000') },
          ]}
        />
      </div>
      <div class="record-part">
        <ReasonStep
          filling={prefilled(language)}
          action="#steps"
          verb={texts.withdraw[language]}
          back={{ href: '#steps', label: texts.keep[language] }}
        />
      </div>
    </>
  )
}
