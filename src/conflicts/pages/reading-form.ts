import type { z } from 'zod'
import type { Enterprise } from '../../enterprises/model.ts'
import { type FieldProblem, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import type { Work } from '../../platform/work.ts'
import { enterpriseNamed, type Meant } from '../enterprise-named.ts'
import { texts } from '../texts.ts'

export type ReadInterest<T> =
  | { readonly ok: true; readonly value: T; readonly typed: Typed; readonly next: string | null }
  | {
      readonly ok: false
      readonly problems: readonly FieldProblem[]
      readonly typed: Typed
      readonly next: string | null
      readonly among: readonly Enterprise[]
    }

/** Reads an interest; what was typed for the enterprise is looked up first, and asked again where it is not clear. */
export const readInterest = async <T>(
  work: Work,
  form: FormData,
  schema: z.ZodType<T>,
): Promise<ReadInterest<T>> => {
  const { language } = work
  const typed = typedIn(form)
  const next = oneOf(typed, 'next') || null
  const meant = await enterpriseNamed(work, oneOf(typed, 'chosen') || oneOf(typed, 'enterprise'))
  form.delete('chosen')
  form.delete('next')
  if (meant.is === 'one') form.set('enterprise', meant.id)
  const read = readForm(form, schema, language)
  const unclear = meant.is === 'one' ? [] : [{ field: fieldOf(meant), words: wordsOf(meant)[language] }]
  if (read.ok && unclear.length === 0) return { ok: true, value: read.value, typed, next }
  const others = read.ok ? [] : read.problems.filter(({ field }) => field !== 'enterprise')
  const among = meant.is === 'several' ? meant.among : []
  return { ok: false, problems: [...unclear, ...others], typed, next, among }
}

type Unclear = Exclude<Meant, { is: 'one' }>

const fieldOf = ({ is }: Unclear): string => (is === 'several' ? 'chosen' : 'enterprise')

const wordsOf = ({ is }: Unclear) =>
  is === 'several' ? texts.severalMatch : is === 'too-many' ? texts.tooMany : texts.noneMatches
