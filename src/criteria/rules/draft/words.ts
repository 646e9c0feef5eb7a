import type { Problem } from '../../../exact/problem.ts'
import { aboutCodes } from './words/codes.ts'
import { aboutExpressions } from './words/expressions.ts'
import { aboutForm } from './words/form.ts'
import { aboutJson } from './words/json.ts'
import { aboutPanels } from './words/panels.ts'
import type { Sentence } from './words/sentence.ts'
import { aboutTree } from './words/tree.ts'
import { aboutVariables } from './words/variables.ts'

/** What reading a set, or any JSON, refuses, for people who read Vietnamese: the first form that fits holds. */
const SENTENCES: readonly Sentence[] = [
  ...aboutForm,
  ...aboutExpressions,
  ...aboutTree,
  ...aboutCodes,
  ...aboutPanels,
  ...aboutVariables,
  ...aboutJson,
]

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/\ba number or money\b/g, 'số hoặc tiền'],
  [/\ba yes-or-no condition\b/g, 'một điều kiện có hoặc không'],
  [/\ba number, money or a date\b/g, 'số, tiền hoặc ngày'],
  [/\bmoney in (\w+)/g, 'tiền $1'],
  [/\ba plain number\b/g, 'số'],
  [/\ba number\b/g, 'số'],
  [/\bmoney\b/g, 'tiền'],
  [/\ba condition\b/g, 'điều kiện'],
  [/\ba text\b/g, 'chữ'],
  [/\ba choice\b/g, 'lựa chọn'],
  [/\ba date\b/g, 'ngày'],
  [/\bkind of applicant\b/g, 'loại chủ thể'],
  [/\bcriterion or gate\b/g, 'tiêu chí hoặc điều kiện'],
  [/\bcriterion\b/g, 'tiêu chí'],
  [/\bvariable\b/g, 'chỉ tiêu'],
  [/\bunit\b/g, 'đơn vị'],
  [/\blevel\b/g, 'cấp'],
  [/\bUnexpected token: the end\b/g, 'biểu thức còn dở dang'],
  [/\bUnexpected (?:token|character):/g, 'gặp ký hiệu lạ:'],
  [/\bline (\d+), column (\d+)/g, 'dòng $1, cột $2'],
  [/\bfrom\b/g, 'từ'],
  [/\babove\b/g, 'trên'],
  [/\bup to\b/g, 'đến'],
  [/\bbelow\b/g, 'dưới'],
]

/** The words of a problem in Vietnamese; a sentence that nobody put into Vietnamese stays as it is. */
export const problemInVietnamese = (found: Problem): Problem => ({
  ...found,
  reason: inVietnamese(found.reason),
  remedy: inVietnamese(found.remedy),
})

export const inVietnamese = (sentence: string): string => translated(sentence) ?? sentence

/** Null where the sentence is not known. */
export const translated = (sentence: string): string | null => {
  if (sentence === '') return ''
  const known = SENTENCES.find(([form]) => form.test(sentence))
  if (known === undefined) return null
  const [form, vietnamese] = known
  const parts = (form.exec(sentence) ?? []).slice(1).map(part => (part ?? '').replace(/.+/s, withNouns))
  return vietnamese.replace(/\$(\d)/g, (_, nth: string) => parts[Number(nth) - 1] ?? '')
}

const withNouns = (part: string): string =>
  NOUNS.reduce((text, [english, vietnamese]) => text.replace(english, vietnamese), part)
