import { type Filling, Hidden, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { correctTaxCode } from '../actions/tax-code.ts'
import { correctTaxCodeInput } from '../model/inputs.ts'
import type { Enterprise } from '../model.ts'
import { versionOf } from '../store/edits.ts'
import { listEnterprisesByTaxCode } from '../store/enterprises.ts'
import { formTexts as texts } from '../texts/forms.ts'
import {
  FormPage,
  loadForEditing,
  pathTo,
  recordAddress,
  type SavedByOthers,
  statusOf,
} from './form-page.tsx'
import { compareAddress } from './merges.tsx'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
    const version = String(await versionOf(work.db, 'enterprise', id))
    return show(menu, visit, { enterprise, filling: prefilled(work.language, { version }) }, 200)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
    const filled = readForm(await visit.form(), correctTaxCodeInput.omit({ id: true }), language)
    if (!filled.ok) return show(menu, visit, { enterprise, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => correctTaxCode(work, { ...filled.value, id }))
    if (done.ok) return redirect(recordAddress(id))
    const [bearer = null] = await listEnterprisesByTaxCode(work.db, [filled.value.taxCode])
    const version = await versionOf(work.db, 'enterprise', id)
    const saved = version === filled.value.version ? null : savedOf(enterprise, language)
    const typed = { ...filled.typed, version: [String(version)] }
    const filling = { typed, problems: done.problems, language }
    const other = bearer?.id === id ? null : bearer
    return show(menu, visit, { enterprise, filling, saved, other }, statusOf(done.problems))
  }

const savedOf = ({ nameVi, taxCode }: Enterprise, language: Language): SavedByOthers => [
  { label: texts.nameVi[language], value: nameVi },
  { label: texts.taxCode[language], value: taxCode ?? '' },
]

interface Shown {
  readonly enterprise: Enterprise
  readonly filling: Filling
  readonly saved?: SavedByOthers | null | undefined
  /** Who bears the code already: then the two may be one. */
  readonly other?: Enterprise | null
}

const show = (menu: Menu, visit: Visit, { enterprise, filling, saved, other }: Shown, status: number) => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.correctTaxCode(enterprise.nameVi)[language]}
      lead={texts.correctTaxCodeLead(enterprise.taxCode)[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={recordAddress(enterprise.id)}
    >
      {other && (
        <p class="notice">
          {texts.mayBeOne[language]}{' '}
          <a href={compareAddress(enterprise.id, other.id)}>{texts.compareWith(other.nameVi)[language]}</a>
        </p>
      )}
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      <TextField
        filling={filling}
        name="taxCode"
        label={texts.rightTaxCode[language]}
        hint={texts.taxCodeHint[language]}
        width="middle"
        inputmode="numeric"
      />
      <TextArea
        filling={filling}
        name="ground"
        label={texts.ground[language]}
        hint={texts.taxCodeGroundHint[language]}
      />
    </FormPage>,
    status,
  )
}
