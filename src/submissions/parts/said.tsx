import type { Variable as SetVariable } from '../../criteria/model.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import { formatMoney, formatNumber } from '../../design/format.ts'
import type { Answer } from '../../design/record.tsx'
import { documentIdOf, enterpriseIdOf } from '../../enterprises/model.ts'
import { unitIn } from '../../exact/unit.ts'
import { statusTexts } from '../../facts/index.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import type { SentContent } from '../model.ts'
import { documentAddress } from '../pages/paper.tsx'
import { contactFields, FIGURES_PART, PRODUCT_PART, REPORT_PART, UNDERTAKINGS_PART } from '../rules/asking.ts'
import type { Saying } from '../saying.ts'
import { texts } from '../texts/making.ts'
import { sizeWords } from './words.ts'

/** What one item of a dossier says, as questions and answers. */
export const answersIn = (
  saying: Saying,
  item: string,
  set: Pick<ReadSet, 'file' | 'variables'>,
  language: Language,
): readonly Answer[] => {
  switch (item) {
    case PRODUCT_PART:
      return productAnswers(saying, set, language)
    case REPORT_PART:
      return saying.answers.map(({ name, text }) => ({
        question: name[language],
        answer: <span class="submission-text">{text}</span>,
      }))
    case FIGURES_PART:
      return saying.figures.map(figure => figureAnswer(figure, set, language))
    case UNDERTAKINGS_PART:
      return saying.undertakings.map(({ name, given }) => ({
        question: name[language],
        answer: (given ? texts.yes : texts.no)[language],
      }))
    default:
      return fileAnswers(saying, item, language)
  }
}

const productAnswers = (
  { track, applicant, contact }: Saying,
  { file }: Pick<ReadSet, 'file'>,
  language: Language,
): readonly Answer[] => {
  const named = (
    list: readonly { code: string; name: { vi: string; en?: string | undefined } }[],
    code: string,
  ) => {
    const name = list.find(each => each.code === code)?.name
    return (language === 'en' ? (name?.en ?? name?.vi) : name?.vi) ?? code
  }
  return [
    ...(file.tracks?.choose === 'declared'
      ? [
          {
            question: texts.track[language],
            answer: track === null ? texts.notTold[language] : named(file.tracks.list, track),
          },
        ]
      : []),
    ...(applicant === null
      ? []
      : [{ question: texts.applicant[language], answer: named(file.applicants ?? [], applicant) }]),
    ...contactFields.flatMap(field => {
      const told = contact[field]
      return told === undefined ? [] : [{ question: texts[field][language], answer: told }]
    }),
  ]
}

const KINDS: Readonly<Record<SentContent['figures'][number]['kind'], Localized | null>> = {
  value: null,
  missing: texts.missingFigure,
  unknown: { vi: 'Chưa biết', en: 'Not known' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' },
}

const figureAnswer = (
  { key, name, kind, value, status }: SentContent['figures'][number],
  { variables }: Pick<ReadSet, 'variables'>,
  language: Language,
): Answer => {
  const [code = key, period] = key.split('@')
  const words = KINDS[kind]?.[language] ?? valueText(variables.get(code), value ?? '', language)
  return {
    question: period === undefined ? name[language] : `${name[language]} ${period}`,
    answer: (
      <>
        <span class={kind === 'value' ? 'number' : 'unknown-mark'}>{words}</span>
        {status !== null && <span class="quiet"> · {statusTexts[status][language]}</span>}
      </>
    ),
  }
}

const valueText = (variable: SetVariable | undefined, value: string, language: Language): string => {
  switch (variable?.type) {
    case 'boolean':
      return (value === 'true' ? texts.yes : texts.no)[language]
    case 'money':
      return formatMoney(value, variable.currency ?? '', language)
    case 'number':
    case 'integer':
      return [
        formatNumber(value, language),
        variable.unit === undefined ? '' : unitIn(variable.unit, language),
      ]
        .join('\u00a0')
        .trim()
    default:
      return value
  }
}

const fileAnswers = ({ papers, enterprise }: Saying, item: string, language: Language): readonly Answer[] => {
  const files = papers.find(({ code }) => item === `paper:${code}`)?.files ?? []
  if (files.length === 0) return [{ question: texts.file[language], answer: texts.nothingAttached[language] }]
  return files.map(({ document, title, fileName, size, sha256 }) => ({
    question: title,
    answer: (
      <>
        <a href={documentAddress({ id: documentIdOf(document), enterprise: enterpriseIdOf(enterprise.id) })}>
          {fileName}
        </a>{' '}
        <span class="quiet number">{sizeWords(size, language)}</span>
        <br />
        <code class="digest">{sha256}</code>
      </>
    ),
  }))
}
