import { z } from 'zod'
import { ChoiceField, type Filling, Hidden, prefilled, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { editEnterprise } from '../actions/edits.ts'
import { contactInput, editEnterpriseInput } from '../model/inputs.ts'
import { type Enterprise, type EnterpriseId, enterpriseKinds, type VsicList } from '../model.ts'
import { mayRegister } from '../permissions.ts'
import { getContact } from '../store/contacts.ts'
import { versionOf } from '../store/edits.ts'
import { listIndustries } from '../store/enterprises.ts'
import { kindNames } from '../texts/enterprises.ts'
import { formTexts as texts } from '../texts/forms.ts'
import {
  FormPage,
  loadForEditing,
  pathTo,
  recordAddress,
  type SavedByOthers,
  statusOf,
} from './form-page.tsx'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
    const filling = prefilled(work.language, await valuesOf(work, id, enterprise))
    return show(menu, visit, { enterprise, filling, saved: null }, 200)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
    const filled = readForm(await visit.form(), formSchema, work.language)
    if (!filled.ok)
      return show(
        menu,
        visit,
        { enterprise, filling: { ...filled, language: work.language }, saved: null },
        422,
      )
    const { industries, input } = inputOf(id, filled.value)
    const done = await attempt(work.language, () => editEnterprise(work, input))
    if (done.ok) return redirect(recordAddress(id))
    const problems = done.problems.map(problem => atField(problem, industries))
    const status = statusOf(problems)
    const now = await valuesOf(work, id, enterprise)
    const typed = status === 409 ? { ...filled.typed, version: [now.version ?? ''] } : filled.typed
    const isStale = filled.value.version !== Number(now.version)
    const filling = { typed, problems, language: work.language }
    return show(menu, visit, { enterprise, filling, saved: isStale ? savedOf(now, work) : null }, status)
  }

const optional = z.string().max(500).optional()
const formSchema = z.object({
  nameVi: z.string().max(500),
  nameEn: optional,
  kind: z.enum(enterpriseKinds),
  ...contactInput.shape,
  main2025: optional,
  others2025: optional,
  main2018: optional,
  others2018: optional,
  version: z.coerce.number().int().positive(),
})
type Form = z.output<typeof formSchema>
type FieldName = 'main2025' | 'others2025' | 'main2018' | 'others2018'

const FIELDS: readonly { readonly name: FieldName; readonly list: VsicList; readonly isMain: boolean }[] = [
  { name: 'main2025', list: 'vsic-2025', isMain: true },
  { name: 'others2025', list: 'vsic-2025', isMain: false },
  { name: 'main2018', list: 'vsic-2018', isMain: true },
  { name: 'others2018', list: 'vsic-2018', isMain: false },
]

const inputOf = (id: EnterpriseId, form: Form) => {
  const industries = FIELDS.flatMap(({ name, list, isMain }) =>
    (form[name] ?? '')
      .split(/[,;\s]+/)
      .filter(code => code !== '')
      .map(code => ({ field: name, list, code, isMain })),
  )
  const input = editEnterpriseInput.parse({
    id,
    version: form.version,
    kind: form.kind,
    nameVi: form.nameVi,
    nameEn: form.nameEn ?? null,
    contact: { representative: form.representative, phone: form.phone },
    industries: industries.map(({ field, ...industry }) => industry),
  })
  return { industries, input }
}

/** `industries[2].code` stands in the field into which that code was typed. */
const atField = (problem: FieldProblem, industries: readonly { readonly field: string }[]): FieldProblem => {
  const at = /^industries\[(\d+)\]/.exec(problem.field)?.[1]
  return at === undefined ? problem : { ...problem, field: industries[Number(at)]?.field ?? '' }
}

const valuesOf = async (
  work: Work,
  id: EnterpriseId,
  { nameVi, nameEn, kind }: Enterprise,
): Promise<Readonly<Record<string, string>>> => {
  const industries = await listIndustries(work.db, [id])
  const { representative, phone } = await getContact(work.db, id)
  const codes = FIELDS.map(({ name, list, isMain }) => [
    name,
    industries
      .filter(industry => industry.list === list && industry.isMain === isMain)
      .map(({ code }) => code)
      .join(', '),
  ])
  return {
    nameVi,
    nameEn: nameEn ?? '',
    kind,
    representative: representative ?? '',
    phone: phone ?? '',
    ...Object.fromEntries(codes),
    version: String(await versionOf(work.db, 'enterprise', id)),
  }
}

const savedOf = (values: Readonly<Record<string, string>>, { language }: Work): SavedByOthers =>
  (['nameVi', 'nameEn', 'representative', 'phone', ...FIELDS.map(({ name }) => name)] as const).map(name => ({
    label: texts[name][language],
    value: values[name] ?? '',
  }))

interface Shown {
  readonly enterprise: Enterprise
  readonly filling: Filling
  readonly saved: SavedByOthers | null
}

const show = (menu: Menu, visit: Visit, { enterprise, filling, saved }: Shown, status: number) => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.editEnterprise(enterprise.nameVi)[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={recordAddress(enterprise.id)}
    >
      <Hidden name="version" value={filling.typed.version?.[0] ?? ''} />
      <TextField
        filling={filling}
        name="nameVi"
        label={texts.nameVi[language]}
        hint={texts.nameHint[language]}
      />
      <TextField filling={filling} name="nameEn" label={texts.nameEn[language]} isOptional />
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.kind[language]}
        options={enterpriseKinds.map(kind => ({ value: kind, label: kindNames[kind][language] }))}
      />
      {mayRegister(visit.work.actor) && (
        <p>
          {texts.taxCode[language]}: <span class="number">{enterprise.taxCode ?? '–'}</span> ·{' '}
          <a href={`${recordAddress(enterprise.id)}/tax-code`}>{texts.toCorrectTaxCode[language]}</a>
        </p>
      )}
      <TextField filling={filling} name="representative" label={texts.representative[language]} isOptional />
      <TextField
        filling={filling}
        name="phone"
        label={texts.phone[language]}
        hint={texts.phoneHint[language]}
        width="middle"
        isOptional
      />
      {FIELDS.map(({ name, isMain }) => (
        <TextField
          filling={filling}
          name={name}
          label={texts[name][language]}
          hint={(isMain ? texts.codeHint : texts.codesHint)[language]}
          width={isMain ? 'short' : 'middle'}
          isOptional
        />
      ))}
    </FormPage>,
    status,
  )
}
