import { within } from '../../access/permissions.ts'
import { formatNumber } from '../../design/format.ts'
import type { Json } from '../../exact/json.ts'
import type { FieldProblem } from '../../platform/forms.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { ensureMayDraft } from '../actions/drafts.ts'
import { type DraftProblem, draftProblems } from '../rules/draft/problems.ts'
import { problemInVietnamese } from '../rules/draft/words.ts'
import { type Draft, getDraft } from '../store/drafts.ts'

export interface LoadedDraft {
  readonly draft: Omit<Draft, 'content'>
  readonly content: Json
  readonly problems: readonly DraftProblem[]
}

/** Drafts are shown to those who may write them, and to nobody else. */
export const loadDraft = async ({ work, params }: Visit): Promise<LoadedDraft> => {
  ensureMayDraft(work)
  const { content: text, ...draft } = await getDraft(work.db, params.draft ?? '')
  ensureMayDraft(within(work, draft.programme))
  const content: Json = JSON.parse(text)
  return { draft, content, problems: draftProblems(content) }
}

/** Reason and remedy as a person reads them, beside every field that they speak of. */
export const fieldProblems = (
  problems: readonly DraftProblem[],
  language: Language,
): readonly FieldProblem[] =>
  problems.flatMap(each => each.fields.map(field => ({ field, words: problemWords(each, language) })))

export const problemWords = ({ problem }: Pick<DraftProblem, 'problem'>, language: Language): string => {
  const { reason, remedy, place } = language === 'vi' ? problemInVietnamese(problem) : problem
  const column = /, column (\d+)$/.exec(place)?.[1]
  const where =
    column === undefined ? '' : language === 'vi' ? ` (ký tự thứ ${column})` : ` (character ${column})`
  return `${sentence(grouped(reason, language) + where)} ${sentence(remedy)}`.trim()
}

/** Long amounts are read in groups of three. */
const grouped = (text: string, language: Language): string =>
  text.replace(/(?<![\w."@])\d{5,40}(?![\w"])/g, digits => formatNumber(digits, language))

const sentence = (text: string): string =>
  text === ''
    ? ''
    : `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}${/[.?!…]$/.test(text) ? '' : '.'}`
