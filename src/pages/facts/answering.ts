import { answerContest, answerInput, correctFact, problemWords } from '../../facts/index.ts'
import { correctInput, type Given } from '../../facts/model.ts'
import { readAnswer } from '../../facts/rules/declaring/answers.ts'
import { attempt, type FieldProblem, oneOf, type Typed } from '../../platform/forms.ts'
import { defineTexts } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { FactPage } from './fact.tsx'

export type Answered =
  | { readonly ok: true; readonly fact: string }
  | { readonly ok: false; readonly isRefused: boolean; readonly problems: readonly FieldProblem[] }

/** What the enterprise's form asks for: an explanation, or a correction. */
export const answerAs = (work: Work, page: FactPage, typed: Typed): Promise<Answered> =>
  oneOf(typed, 'intent') === 'correct' ? correct(work, page, typed) : explain(work, page, typed)

const explain = async (work: Work, { told }: FactPage, typed: Typed): Promise<Answered> => {
  const { language } = work
  const read = answerInput.safeParse({
    words: oneOf(typed, 'words'),
    document: oneOf(typed, 'document'),
    page: oneOf(typed, 'page'),
  })
  if (!read.success)
    return wrong(
      read.error.issues.map(({ path }) => ({ field: path.join('.'), words: texts.fillIn[language] })),
    )
  const { words, document, page } = read.data
  const answer = { words, ...(document ? { document } : {}), ...(page ? { page } : {}) }
  const done = await attempt(language, () => answerContest(work, told.latest.id, answer))
  return done.ok ? { ok: true, fact: told.latest.id } : refused(done.problems)
}

const correct = async (work: Work, { told, variable }: FactPage, typed: Typed): Promise<Answered> => {
  const { language } = work
  const said = readAnswer(variable, { value: oneOf(typed, 'value').trim(), answer: oneOf(typed, 'answer') })
  if ('problem' in said) return wrong([{ field: 'value', words: problemWords(said, language) }])
  if (said.said === null) return wrong([{ field: 'value', words: texts.fillIn[language] }])
  const input = correctInput.safeParse({
    fact: told.latest.id,
    given: givenOf(said.said),
    reason: oneOf(typed, 'reason'),
    document: oneOf(typed, 'newDocument').trim() || null,
    page: oneOf(typed, 'newPage').trim() || null,
  })
  if (!input.success)
    return wrong(
      input.error.issues.map(({ path }) => ({
        field: fieldOf(path.join('.')),
        words: texts.unreadable[language],
      })),
    )
  const done = await attempt(language, () => correctFact(work, input.data))
  return done.ok ? { ok: true, fact: done.value } : refused(done.problems)
}

const FIELDS: Readonly<Record<string, string>> = { document: 'newDocument', page: 'newPage' }
const fieldOf = (path: string): string => FIELDS[path] ?? path

const givenOf = (value: { readonly kind: string; readonly text?: string }): Given => {
  if (value.kind === 'unknown') return { unknown: true }
  return value.kind === 'not-applicable' ? { notApplicable: true } : { value: value.text ?? '' }
}

const wrong = (problems: readonly FieldProblem[]): Answered => ({ ok: false, isRefused: false, problems })
const refused = (problems: readonly FieldProblem[]): Answered => ({
  ok: false,
  isRefused: problems.some(({ field }) => field === ''),
  problems,
})

const texts = defineTexts({
  fillIn: { vi: 'Cần điền mục này.', en: 'Fill this in.' },
  unreadable: {
    vi: 'Nội dung chưa đúng dạng, hoặc dài quá.',
    en: 'This is not in the form expected, or too long.',
  },
})
