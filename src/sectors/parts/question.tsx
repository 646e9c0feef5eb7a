import { formatDay } from '../../design/dates.ts'
import { ErrorSummary, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { Assumed } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ShownSectors } from '../loading.ts'
import { texts } from '../texts.ts'

interface Of {
  readonly shown: ShownSectors
  readonly language: Language
}

const TONES = { yes: 'done', no: 'no', unknown: 'wait' } as const

/** The answer to what was asked, before anything else on the page. */
export const Answer = ({ shown: { question }, language }: Of) => {
  const { answer, day } = question
  if (answer === null) return null
  const say = answer.verdict === 'yes' ? texts.because : texts.perhaps
  return (
    <div id="answer">
      <Notice tone={TONES[answer.verdict]}>
        <b>{texts[answer.verdict](formatDay(day, language))[language]}.</b>{' '}
        {answer.verdict === 'unknown' && texts.openLists[language]}
      </Notice>
      <ul>
        {answer.grounds.map(({ list, sector }) => (
          <li>
            {say(sector.name[language], list.document.number)[language]}{' '}
            {sector.status === 'assumed' && <Assumed language={language} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

export const QuestionForm = ({ shown: { question, groups }, language }: Of) => {
  const { group, industry, day } = question.typed
  const wrong = { group: texts.askMore, industry: texts.industryWrong, day: texts.dayWrong }
  const filling = {
    ...prefilled(language, { group, industry, day }),
    problems: question.wrong.map(field => ({ field, words: wrong[field][language] })),
  }
  return (
    <form method="get" action="/priority-sectors" class="form">
      <ErrorSummary filling={filling} />
      <SelectField
        filling={filling}
        name="group"
        label={texts.group[language]}
        empty={texts.anyGroup[language]}
        options={groups.map(({ code, name }) => ({ value: code, label: name[language] }))}
      />
      <TextField
        filling={filling}
        name="industry"
        label={texts.industry[language]}
        hint={texts.industryHint[language]}
        width="short"
        inputmode="numeric"
      />
      <TextField filling={filling} name="day" label={texts.day[language]} type="date" width="short" />
      <Submit>{texts.look[language]}</Submit>
    </form>
  )
}
