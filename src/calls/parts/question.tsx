import { formatPeriod } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { ChoiceField, type Filling, SelectField, TextField } from '../../design/forms.tsx'
import { definitionIn, nameIn, unitOf } from '../../facts/index.ts'
import type { AnswerProblem } from '../../facts/rules/declaring/answers.ts'
import type { Language } from '../../platform/texts.ts'
import type { SelfCheck } from '../pages/self-check-loading.ts'
import { periodOf, type Question } from '../rules/self-check.ts'
import { oddWords, texts } from '../texts/self-check.ts'

interface AskProps {
  readonly question: Question
  readonly filling: Filling
  readonly check: SelfCheck
  readonly language: Language
}

/** One figure in the words of its definition; left empty it is not known. */
export const Ask = ({ question, filling, check, language }: AskProps) => {
  const { key, variable } = question
  const field = {
    filling,
    name: key,
    label: labelOf(question, check, language),
    hint: hintOf(question, check, language),
  }
  switch (variable.type) {
    case 'boolean':
      return <ChoiceField {...field} filling={withNone(filling, key)} options={yesOrNo(language)} />
    case 'choice':
      return (
        <SelectField
          {...field}
          empty={texts.notKnown[language]}
          options={(variable.choices ?? []).map(({ code, name }) => ({
            value: code,
            label: (language === 'en' ? name?.en : undefined) ?? name?.vi ?? code,
          }))}
        />
      )
    case 'date':
      return <TextField {...field} type="date" width="middle" />
    case 'text':
      return <TextField {...field} />
    case 'money':
    case 'number':
    case 'integer':
      return (
        <TextField
          {...field}
          width="middle"
          inputmode="decimal"
          unit={unitOf(variable, language) ?? undefined}
        />
      )
  }
}

const yesOrNo = (language: Language) => [
  { value: 'true', label: texts.yes[language] },
  { value: 'false', label: texts.no[language] },
  { value: '', label: texts.notKnown[language] },
]

const withNone = (filling: Filling, key: string): Filling =>
  filling.typed[key] === undefined ? { ...filling, typed: { ...filling.typed, [key]: [''] } } : filling

const labelOf = ({ key, variable }: Question, { round }: SelfCheck, language: Language): string => {
  const name = nameIn(variable, language)
  return variable.periodicity === 'once'
    ? name
    : `${name}, ${formatPeriod(periodOf(key) ?? round.period, language)}`
}

const hintOf = (
  { key, variable }: Question,
  { checked }: SelfCheck,
  language: Language,
): string | undefined => {
  const jump = checked.odd.get(key)
  const odd = jump === undefined ? undefined : oddWords[jump]?.[language]
  const words = [odd, definitionIn(variable, language)?.words].filter(each => each !== undefined)
  return words.length === 0 ? undefined : words.join(' ')
}

export const problemWords = (problem: AnswerProblem, language: Language): string => {
  switch (problem.problem) {
    case 'ambiguous':
      return texts.ambiguous(...problem.readings)[language]
    case 'in-words':
      return texts.inWords(problem.meant === null ? '' : formatNumber(problem.meant, language))[language]
    case 'unreadable':
      return texts.unreadable[language]
    case 'two-answers':
    case 'evidence':
      return texts.badValue[language]
    case 'value':
      return valueWords(problem.why, language)
  }
}

const valueWords = (why: Extract<AnswerProblem, { problem: 'value' }>['why'], language: Language): string => {
  switch (why.problem) {
    case 'whole':
    case 'whole-dong':
      return texts.whole[language]
    case 'decimals':
      return texts.decimals(why.allowed)[language]
    case 'too-long':
    case 'digits':
      return texts.tooLong[language]
    case 'type':
    case 'choice':
    case 'unreadable':
      return texts.badValue[language]
  }
}
