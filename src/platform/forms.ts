import type { z } from 'zod'
import { Invalid, Refused } from './errors.ts'
import { defineTexts, type Language, type Localized } from './texts.ts'

/** What is wrong in a form: beside a field, or (field '') with the whole. */
export interface FieldProblem {
  readonly field: string
  readonly words: string
  /** Where it stands, said above the form: "Khoản chi 1, Số hóa đơn". */
  readonly place?: string
}

/** What was typed, by field; a field that may be sent several times holds every value. */
export type Typed = Readonly<Record<string, readonly string[]>>

export type Filled<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FieldProblem[]; readonly typed: Typed }

/** The words that were sent; files are read by those who expect them. */
export function typedIn(form: FormData): Typed {
  const typed: Record<string, string[]> = {}
  for (const [field, value] of form) {
    if (typeof value === 'string') typed[field] = [...(typed[field] ?? []), value]
  }
  return typed
}

/** A field's one value; empty when it was not sent. */
export function oneOf(typed: Typed, field: string): string {
  return typed[field]?.[0] ?? ''
}

/**
 * Reads a form against a schema. A field sent once is a text, sent several times a list; an empty text counts as not
 * filled in, so that a schema says what is required by not being optional.
 */
export function readForm<T>(form: FormData, schema: z.ZodType<T>, language: Language): Filled<T> {
  const typed = typedIn(form)
  const parsed = schema.safeParse(plainOf(typed), { reportInput: true })
  if (parsed.success) return { ok: true, value: parsed.data, typed }
  return { ok: false, problems: parsed.error.issues.map(issue => problemOf(issue, language)), typed }
}

/** Runs an action; what it refuses comes back as problems, to be shown where the person typed. */
export async function attempt<T>(
  language: Language,
  body: () => Promise<T>,
): Promise<
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }
> {
  try {
    return { ok: true, value: await body() }
  } catch (error) {
    if (error instanceof Invalid) return { ok: false, problems: error.problems.map(fieldProblem) }
    if (error instanceof Refused)
      return { ok: false, problems: [{ field: '', words: error.words[language] }] }
    throw error
  }
}

const fieldProblem = ({ place, reason, remedy }: Invalid['problems'][number]): FieldProblem => ({
  field: place,
  words: [reason, remedy]
    .filter(words => words !== '')
    .map(sentence)
    .join(' '),
})

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`

function plainOf(typed: Typed): Record<string, string | readonly string[]> {
  const filled = Object.entries(typed).flatMap(([field, values]) => {
    const given = values.map(value => value.trim()).filter(value => value !== '')
    const [only, ...more] = given
    if (only === undefined) return []
    return [[field, more.length === 0 ? only : given] as const]
  })
  return Object.fromEntries(filled)
}

type Issue = z.core.$ZodIssue

/** A rule of a schema's own says its words in both languages: `.refine(rule, { params: { vi: …, en: … } })`. */
function problemOf(issue: Issue, language: Language): FieldProblem {
  return { field: issue.path.map(String).join('.'), words: wordsOf(issue)[language] }
}

function wordsOf(issue: Issue): Localized {
  if (issue.code === 'custom' && isLocalized(issue.params)) return issue.params
  if (issue.code === 'invalid_value') return issue.input === undefined ? texts.choose : texts.notAllowed
  if (issue.input === undefined && issue.code === 'invalid_type') return texts.fillIn
  if (issue.code === 'too_small' && issue.origin === 'string') return texts.fillIn
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? texts.tooLong(issue.maximum) : texts.tooBig(issue.maximum)
  if (issue.code === 'too_small') return texts.tooSmall(issue.minimum)
  if (issue.code === 'invalid_format') return texts[formatOf(issue.format)]
  return texts.unreadable
}

function formatOf(format: string): 'day' | 'email' | 'unreadable' {
  return format === 'date' ? 'day' : format === 'email' ? 'email' : 'unreadable'
}

function isLocalized(value: unknown): value is Localized {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value
}

const texts = defineTexts({
  fillIn: { vi: 'Cần điền mục này.', en: 'Fill this in.' },
  choose: { vi: 'Cần chọn một mục.', en: 'Choose one.' },
  notAllowed: { vi: 'Lựa chọn này không có trong danh sách.', en: 'This is not one of the choices.' },
  tooLong: (most: number | bigint) => ({
    vi: `Dài quá: nhiều nhất ${most} ký tự.`,
    en: `Too long: at most ${most} characters.`,
  }),
  tooBig: (most: number | bigint) => ({ vi: `Nhiều nhất là ${most}.`, en: `At most ${most}.` }),
  tooSmall: (least: number | bigint) => ({ vi: `Ít nhất là ${least}.`, en: `At least ${least}.` }),
  day: { vi: 'Ngày chưa đúng, ví dụ 2026-11-21.', en: 'This is no day; write one such as 2026-11-21.' },
  email: { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'This is no e-mail address.' },
  unreadable: { vi: 'Nội dung chưa đúng dạng.', en: 'This is not in the form expected.' },
})
