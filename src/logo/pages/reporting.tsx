import { formatDay, formatMoment } from '../../design/dates.ts'
import { FormPage, type SavedByOthers, statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ChoiceField, FileField, type Filling, Hidden, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { ACCEPTED } from '../../enterprises/index.ts'
import type { ProductId } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { reportUse } from '../actions/reports.ts'
import { LOGO, reportAddress } from '../addresses.ts'
import {
  quantitiesInput,
  quantityField,
  type UseReport,
  usePlaces,
  useReportInput,
} from '../model/reports.ts'
import { sortedForm } from '../parts/sorted-form.ts'
import { usedWords } from '../parts/use-said.tsx'
import { logoRules } from '../procedures.ts'
import { type NamedDuty, ownDuties } from '../reporting.ts'
import { texts as licenceTexts } from '../texts/licence.ts'
import { placeWords, texts } from '../texts/reports.ts'

const FILE_FIELDS = ['file', 'file2', 'file3'] as const

/** How the logo was used in a year: begins with what was said last, of this year or the one before. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const owed = await owedIn(visit)
    const { language } = visit.work
    return show(visit, menu, { ...owed, filling: { typed: prefillOf(owed), problems: [], language } })
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const owed = await owedIn(visit)
    const { words, quantities, uploads } = await sentIn(await visit.form())
    const filled = readForm(words, useReportInput, language)
    const counted = readForm(quantities, quantitiesInput, language)
    const typed = { ...filled.typed, ...counted.typed }
    if (!filled.ok || !counted.ok) {
      const problems = [filled, counted].flatMap(each => (each.ok ? [] : each.problems))
      return show(visit, menu, { ...owed, filling: { typed, problems, language }, status: 422 })
    }
    const input = { ...filled.value, quantities: byProduct(owed.duty, counted.value) }
    const done = await attempt(language, () => reportUse(work, owed.duty.year, input, uploads))
    if (done.ok) return redirect(reportAddress(done.value))
    const now = await owedIn(visit)
    const isStale = seenOf(now.duty) !== String(filled.value.seen)
    return show(visit, menu, {
      ...now,
      filling: { typed: { ...typed, seen: [seenOf(now.duty)] }, problems: done.problems, language },
      saved: isStale ? savedOf(now.duty, language) : null,
      status: statusOf(done.problems),
    })
  }

interface Owed {
  readonly duty: NamedDuty
  /** The last one that was sent for a year before. */
  readonly before: UseReport | null
}

const owedIn = async ({ work, params }: Visit): Promise<Owed> => {
  const duties = await ownDuties(work)
  const duty = duties.find(({ year }) => String(year) === params.year)
  if (duty === undefined) throw new NotFound('report on the logo', params.year ?? '')
  const earlier = duties.find(({ year, reports }) => year < duty.year && reports.length > 0)
  return { duty, before: earlier?.reports.at(-1) ?? null }
}

const seenOf = ({ reports }: NamedDuty): string => String(reports.at(-1)?.number ?? 0)

/** Quantities belong to their year: those of the year before are shown and not filled in. */
const prefillOf = ({ duty, before }: Owed): Typed => {
  const last = duty.reports.at(-1) ?? null
  const from = last ?? before
  const seen = { seen: [seenOf(duty)] }
  if (from === null) return seen
  const lines = from.lines.filter(({ product }) => duty.products.includes(product))
  return {
    ...seen,
    isUsed: [from.isUsed ? 'yes' : 'no'],
    places: from.places,
    products: lines.map(({ product }) => product),
    details: [from.details ?? ''],
    ...(last === null ? {} : sameYear(last)),
  }
}

const sameYear = ({ changes, lines }: UseReport): Typed => ({
  changes: [changes ?? ''],
  ...Object.fromEntries(lines.map(({ product, quantity }) => [quantityField(product), [quantity ?? '']])),
})

const sentIn = async (form: FormData) => {
  const { words: sent, uploads } = await sortedForm(form, FILE_FIELDS)
  const [words, quantities] = [new FormData(), new FormData()]
  for (const [name, value] of sent)
    (name.startsWith(quantityField('')) ? quantities : words).append(name, value)
  return { words, quantities, uploads }
}

/** By the product whose field it is; what belongs to no product of the year stays under its field, and is refused. */
const byProduct = ({ products }: NamedDuty, byField: Readonly<Record<string, string>>) => {
  const fields = new Map<string, string>(products.map(product => [quantityField(product), product]))
  return Object.fromEntries(
    Object.entries(byField).map(([field, quantity]) => [fields.get(field) ?? field, quantity]),
  )
}

const savedOf = ({ reports }: NamedDuty, language: Language): SavedByOthers =>
  reports.slice(-1).flatMap(report => [
    { label: texts.receivedAt[language], value: formatMoment(report.at, language) },
    { label: texts.use[language], value: usedWords(report, language) },
    { label: texts.details[language], value: report.details ?? '' },
    { label: texts.changes[language], value: report.changes ?? '' },
  ])

interface Shown extends Owed {
  readonly filling: Filling
  readonly saved?: SavedByOthers | null
  readonly status?: number
}

const show = (visit: Visit, menu: Menu, { duty, before, filling, saved, status = 200 }: Shown) => {
  const { language } = filling
  const due = formatDay(duty.dueOn, language)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.reportOf(String(duty.year))[language]}
      lead={texts.lead(due)[language]}
      path={[{ href: LOGO, label: licenceTexts.logo[language] }]}
      filling={filling}
      saved={saved}
      submit={texts.send[language]}
      back={LOGO}
      hasFile
    >
      {logoRules.isAssumed && (
        <p>
          <Assumed language={language} /> <span lang="vi">{logoRules.source}</span>
        </p>
      )}
      <Begun duty={duty} before={before} language={language} />
      <Hidden name="seen" value={filling.typed.seen?.[0] ?? '0'} />
      <UseFields filling={filling} duty={duty} before={before} />
      <PictureFields filling={filling} />
      <ChoiceField
        filling={filling}
        name="confirm"
        label={texts.confirm[language]}
        isMultiple
        options={[{ value: 'yes', label: texts.confirmed[language] }]}
      />
    </FormPage>,
    status,
  )
}

const Begun = ({ duty, before, language }: Owed & { readonly language: Language }) => {
  const last = duty.reports.at(-1)
  if (last !== undefined)
    return (
      <Notice tone="wait">
        {texts.again(String(last.number), formatMoment(last.at, language))[language]}
      </Notice>
    )
  return before === null ? null : (
    <Notice tone="wait">{texts.fromBefore(String(before.year))[language]}</Notice>
  )
}

interface FieldsProps extends Owed {
  readonly filling: Filling
}

const UseFields = ({ filling, duty, before }: FieldsProps) => {
  const { language } = filling
  return (
    <>
      <ChoiceField
        filling={filling}
        name="isUsed"
        label={texts.isUsed(String(duty.year))[language]}
        options={[
          { value: 'yes', label: texts.used[language] },
          { value: 'no', label: texts.notUsed[language], hint: texts.notUsedHint[language] },
        ]}
      />
      <ChoiceField
        filling={filling}
        name="places"
        label={texts.places[language]}
        isMultiple
        options={usePlaces.map(value => ({ value, label: placeWords[value][language] }))}
      />
      <TextArea
        filling={filling}
        name="details"
        rows={2}
        label={texts.details[language]}
        hint={texts.detailsHint[language]}
        isOptional
      />
      <ChoiceField
        filling={filling}
        name="products"
        label={texts.products[language]}
        hint={texts.productsHint[language]}
        isMultiple
        options={duty.products.map(value => ({ value, label: duty.productName(value)[language] }))}
      />
      {duty.products.map(product => (
        <TextField
          filling={filling}
          name={quantityField(product)}
          label={texts.quantityOf(duty.productName(product)[language])[language]}
          hint={quantityHint(product, before, language)}
          width="short"
          inputmode="numeric"
          isOptional
        />
      ))}
      <TextArea
        filling={filling}
        name="changes"
        rows={2}
        label={texts.changes[language]}
        hint={texts.changesHint[language]}
        isOptional
      />
    </>
  )
}

const quantityHint = (product: ProductId, before: UseReport | null, language: Language): string => {
  const quantity = before?.lines.find(line => line.product === product)?.quantity ?? null
  const known =
    quantity === null || before === null
      ? ''
      : ` ${texts.quantityBefore(String(before.year), formatNumber(quantity, language))[language]}`
  return `${texts.quantityHint[language]}${known}`
}

const PictureFields = ({ filling }: { readonly filling: Filling }) =>
  FILE_FIELDS.map((name, index) => (
    <FileField
      filling={filling}
      name={name}
      label={texts.file(String(index + 1))[filling.language]}
      hint={index === 0 ? texts.fileHint[filling.language] : undefined}
      isOptional
      accept={ACCEPTED}
    />
  ))
