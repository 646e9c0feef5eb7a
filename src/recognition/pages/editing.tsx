import type { z } from 'zod'
import { formatDay } from '../../design/dates.ts'
import { type SavedByOthers, statusOf } from '../../design/form-page.tsx'
import { type Filling, prefilled } from '../../design/forms.tsx'
import type { Link } from '../../design/page.tsx'
import { getProduct } from '../../enterprises/index.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { recognitionAddress } from '../addresses.ts'
import { getReadable } from '../listed.ts'
import { type RuledRecognition, recognitionIdOf } from '../model.ts'
import { versionOf } from '../rules/status.ts'
import { registerTexts as texts } from '../texts/register.ts'
import { rulingWords, transferWords } from '../texts/words.ts'

/** A form about one recognition: what it is about, what was typed, and what somebody else ruled meanwhile. */
export interface Editing {
  readonly recognition: RuledRecognition
  readonly product: string
  readonly filling: Filling
  readonly saved: SavedByOthers | null
  readonly status: number
}

export const editing = async (
  visit: Visit,
  values: Readonly<Record<string, string>> = {},
): Promise<Editing> => {
  const { work, params } = visit
  const recognition = await getReadable(work, recognitionIdOf(params.recognition ?? ''))
  const { nameVi, nameEn } = await getProduct(work.db, recognition.product)
  return {
    recognition,
    product: work.language === 'en' ? (nameEn ?? nameVi) : nameVi,
    filling: prefilled(work.language, { version: versionOf(recognition), ...values }),
    saved: null,
    status: 200,
  }
}

export const pathTo = ({ recognition, product }: Editing, language: Language): readonly Link[] => [
  { href: '/register', label: texts.register[language] },
  { href: recognitionAddress(recognition.id), label: product },
]

interface Taking<Input> {
  readonly schema: z.ZodType<Input>
  readonly act: (visit: Visit, recognition: RuledRecognition, input: Input) => Promise<unknown>
  readonly show: (visit: Visit, editing: Editing) => Promise<Response>
}

/** Reads the form, does what it asks and leads to the record; else shows it again with everything that was typed. */
export const taking =
  <Input,>({ schema, act, show }: Taking<Input>): PageOf =>
  async visit => {
    const { language } = visit.work
    const before = await editing(visit)
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, { ...before, filling: { ...filled, language }, status: 422 })
    const done = await attempt(language, () => act(visit, before.recognition, filled.value))
    if (done.ok) return redirect(recognitionAddress(before.recognition.id))
    const version = versionOf(before.recognition)
    const isStale = oneOf(filled.typed, 'version') !== version
    return show(visit, {
      ...before,
      filling: { typed: { ...filled.typed, version: [version] }, problems: done.problems, language },
      saved: isStale ? lastRow(before.recognition, language) : null,
      status: statusOf(done.problems),
    })
  }

/** What was entered last, as somebody else has just done. */
const lastRow = ({ rulings, transfers }: RuledRecognition, language: Language): SavedByOthers =>
  [...rulings, ...transfers]
    .toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .slice(0, 1)
    .map(row => ({
      label: ('to' in row ? transferWords[row.kind] : rulingWords[row.kind])[language],
      value: `${formatDay(row.effectiveOn, language)} · ${row.ground}`,
    }))
