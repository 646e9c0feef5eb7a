import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import type { Tone } from '../../design/tag.tsx'
import { evidenceWords, nameIn, valueWords } from '../../facts/index.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { FIGURES_PART, PRODUCT_PART, REPORT_PART, UNDERTAKINGS_PART } from '../rules/asking.ts'
import type { ItemProgress } from '../rules/progress.ts'
import { isOpenItem, type SubmissionState } from '../rules/receiving.ts'
import type { Figure, Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'

const PARTS: Readonly<Record<string, Localized>> = {
  [PRODUCT_PART]: texts.product,
  [REPORT_PART]: texts.report,
  [FIGURES_PART]: texts.figures,
  [UNDERTAKINGS_PART]: texts.undertakings,
}

/** What an item of the dossier is called. */
export const itemName = ({ asked }: Pick<Submission, 'asked'>, item: string): Localized =>
  PARTS[item] ?? asked.papers.find(({ code }) => item === `paper:${code}`)?.name ?? { vi: item, en: item }

/** Where an item is made: `parts/report`, `papers/customs`. */
export const itemPath = (item: string): readonly [string, string] | readonly [string] => {
  if (item === FIGURES_PART) return ['figures']
  return item.startsWith('paper:') ? ['papers', item.slice('paper:'.length)] : ['parts', item]
}

export const stateNames = {
  making: texts.making,
  sent: texts.sent,
  returned: texts.returned,
  withdrawn: texts.withdrawn,
  excluded: texts.excluded,
} as const satisfies Readonly<Record<SubmissionState, Localized>>

export const stateTones = {
  making: 'now',
  sent: 'done',
  returned: 'wait',
  withdrawn: 'plain',
  excluded: 'no',
} as const satisfies Readonly<Record<SubmissionState, Tone>>

/** How far an item is, in words and in a tone. */
export const progressWords = (
  submission: Submission,
  { id, done, of, isLacking }: ItemProgress,
  language: Language,
): { readonly tone: Tone; readonly state: string } => {
  const { opening } = submission
  if (opening.open === 'items' && !isOpenItem(opening, id))
    return { tone: 'plain', state: texts.closedItem[language] }
  if (id.startsWith('paper:')) return paperWords({ done, isLacking }, language)
  if (done === of) return { tone: 'done', state: texts.done[language] }
  const words = texts.doneOf(formatNumber(String(done), language), formatNumber(String(of), language))
  return { tone: done === 0 ? 'plain' : isLacking ? 'wait' : 'now', state: words[language] }
}

const paperWords = (
  { done, isLacking }: Pick<ItemProgress, 'done' | 'isLacking'>,
  language: Language,
): { readonly tone: Tone; readonly state: string } => {
  if (done > 0) return { tone: 'done', state: texts.files(formatNumber(String(done), language))[language] }
  return isLacking
    ? { tone: 'wait', state: texts.requiredPaper[language] }
    : { tone: 'plain', state: texts.optional[language] }
}

export const itemsOf = ({ progress }: Submission): readonly string[] => progress.map(({ id }) => id)

/** "Doanh thu 2024 (đồng)". */
export const figureName = (
  { variable, period }: Pick<Figure, 'variable' | 'period'>,
  language: Language,
): string => {
  const name = nameIn(variable, language)
  return variable.periodicity === 'once' ? name : `${name} ${period}`
}

export const figureValue = ({ variable, fact }: Figure, language: Language): string | null =>
  fact === null ? null : valueWords(variable, fact.value, language)

export const figureEvidence = ({ fact }: Figure, language: Language): string | null =>
  fact === null ? null : evidenceWords(fact, language)

/** "09:42". */
export const timeWords = (moment: string, language: Language): string =>
  formatMoment(moment, language).slice(0, 5)

/** "1,4 MB". */
export const sizeWords = (bytes: number, language: Language): string => {
  const kb = Math.max(1, Math.round(bytes / 1024))
  return kb < 1024
    ? `${formatNumber(String(kb), language)} kB`
    : `${formatNumber((bytes / 1024 / 1024).toFixed(1), language)} MB`
}
