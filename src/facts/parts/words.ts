import { formatMoment, formatPeriod } from '../../design/dates.ts'
import { formatMoney, formatNumber } from '../../design/format.ts'
import { unitIn } from '../../exact/unit.ts'
import type { Language } from '../../platform/texts.ts'
import type { FactValue, KnownFact, Variable } from '../model.ts'
import { type AnswerProblem, type FieldState, isNumeric } from '../rules/declaring/answers.ts'
import type { Section, Theme } from '../rules/declaring/form.ts'
import type { Jump } from '../rules/declaring/jumps.ts'
import type { ValueProblem } from '../rules/values.ts'
import { texts } from '../texts/declaring.ts'

interface Named {
  readonly nameVi: string
  readonly nameEn: string | null
}

interface Defined {
  readonly definition: string | null
  readonly definitionEn: string | null
}

/** What a variable means. Where nobody wrote it in the language of the page it is Vietnamese, and said to be. */
export const definitionIn = (
  { definition, definitionEn }: Defined,
  language: Language,
): { readonly words: string; readonly lang: 'vi' | undefined } | null => {
  if (language === 'en' && definitionEn !== null) return { words: definitionEn, lang: undefined }
  return definition === null ? null : { words: definition, lang: language === 'en' ? 'vi' : undefined }
}

export const nameIn = ({ nameVi, nameEn }: Named, language: Language): string =>
  language === 'en' ? (nameEn ?? nameVi) : nameVi

export const themeName = (theme: Theme | null, language: Language): string =>
  theme === null ? texts.otherTheme[language] : nameIn(theme, language)

export const sectionName = (section: Section, language: Language): string => {
  switch (section.kind) {
    case 'enterprise':
      return themeName(section.theme, language)
    case 'product':
      return nameIn(section.product, language)
    case 'site':
      return texts.site(section.site.id)[language]
  }
}

/** "đồng", "USD", "người", "%"; nothing where a figure has no unit. */
export const unitOf = ({ type, currency, unit }: Variable, language: Language): string | null => {
  const written = type === 'money' ? (currency === 'VND' ? 'đồng' : currency) : unit
  return written === null ? null : unitIn(written, language)
}

/** A value as a person reads it; unknown and not applicable in words, never as zero. */
export const valueWords = (variable: Variable, value: FactValue, language: Language): string => {
  if (value.kind === 'unknown') return texts.unknown[language]
  if (value.kind === 'not-applicable') return texts.notApplicable[language]
  const { text } = value
  if (variable.type === 'boolean') return texts[text === 'true' ? 'yes' : 'no'][language]
  if (variable.type === 'money') return formatMoney(text, variable.currency ?? '', language)
  if (isNumeric(variable)) return withUnit(formatNumber(text, language), unitOf(variable, language))
  return variable.type === 'choice' ? choiceName(variable, text, language) : text
}

const withUnit = (number: string, unit: string | null): string => {
  if (unit === null) return number
  return unit === '%' ? `${number}%` : `${number}\u00a0${unit}`
}

export const choiceName = ({ choices }: Variable, code: string, language: Language): string => {
  const name = choices?.find(choice => choice.code === code)?.name
  return (language === 'en' ? (name?.en ?? name?.vi) : name?.vi) ?? code
}

export const lastWords = ({ last, field }: FieldState, language: Language): string | null =>
  last === null ? null : valueWords(field.variable, last.value, language)

/** "09:42". */
export const timeWords = (moment: string, language: Language): string =>
  formatMoment(moment, language).slice(0, 5)

export const evidenceWords = (
  { document, page }: Pick<KnownFact, 'document' | 'page'>,
  language: Language,
): string | null =>
  document === null
    ? null
    : [document, page === null ? null : texts.atPage(page)[language]].filter(Boolean).join(', ')

/** What is wrong with an answer, in words to be read beside its field. */
export const problemWords = (problem: AnswerProblem, language: Language): string => {
  switch (problem.problem) {
    case 'ambiguous': {
      const [grouped, divided] = problem.readings.map(reading => reading.replace('.', ','))
      return texts.ambiguous(problem.typed, grouped ?? '', divided ?? '')[language]
    }
    case 'in-words':
      return problem.meant === null
        ? texts.noNumber(problem.typed)[language]
        : texts.inWords(problem.typed, formatNumber(problem.meant, 'vi'))[language]
    case 'unreadable':
      return texts.noNumber(problem.typed)[language]
    case 'two-answers':
      return texts.twoAnswers(problem.typed)[language]
    case 'evidence':
      return texts.badEvidence[language]
    case 'value':
      return valueProblemWords(problem.why, language)
  }
}

const valueProblemWords = (why: ValueProblem, language: Language): string => {
  switch (why.problem) {
    case 'whole-dong':
      return texts.wholeDong[language]
    case 'whole':
      return texts.whole[language]
    case 'decimals':
      return texts.decimals(why.allowed)[language]
    case 'too-long':
      return texts.tooLong[language]
    case 'choice':
      return texts.badChoice[language]
    case 'type':
    case 'digits':
    case 'unreadable':
      return texts.badValue[language]
  }
}

/** What is odd about a figure, as a question to the person who typed it. */
export const jumpWords = (jump: Jump, { field, last }: FieldState, language: Language): string => {
  const period = formatPeriod(last?.period ?? '', language)
  switch (jump.jump) {
    case 'unit-slip': {
      const say = jump.isLess ? texts.slipLess : texts.slipMore
      return say(texts[jump.factor][language], period, unitOf(field.variable, language) ?? '')[language]
    }
    case 'many-times':
      return (jump.isLess ? texts.manyLess(period) : texts.manyMore(period))[language]
    case 'sign':
      return texts.signTurned(period)[language]
    case 'to-zero':
      return texts.toZero(period)[language]
    case 'small-money':
      return texts.smallMoney[language]
    case 'negative':
      return texts.negative[language]
    case 'percent':
      return texts.percent[language]
  }
}

/** What a field asks the person for now: to mend, to say why, or to look again. */
export const remarkOf = (
  state: FieldState,
  language: Language,
): { words: string; tone: 'no' | 'wait' } | null => {
  if (state.problem !== null) return { words: problemWords(state.problem, language), tone: 'no' }
  if (state.lacksReason) return { words: texts.reasonNeeded[language], tone: 'no' }
  if (state.jump === null || state.isConfirmed) return null
  return { words: jumpWords(state.jump, state, language), tone: 'wait' }
}
