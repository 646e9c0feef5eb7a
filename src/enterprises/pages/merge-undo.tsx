import { type Filling, prefilled, TextArea } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { undoMerge } from '../actions/merges.ts'
import { withdrawProductInput } from '../model/inputs.ts'
import { listMerges } from '../store/merges.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { FormPage } from './form-page.tsx'
import { MERGES } from './merges.tsx'

export const get =
  (menu: Menu): PageOf =>
  async visit =>
    showUndo(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), withdrawProductInput.omit({ id: true }), language)
    if (!filled.ok) return showUndo(menu, visit, { ...filled, language }, 422)
    const merge = visit.params.merge ?? ''
    const done = await attempt(language, () => undoMerge(work, { merge, ground: filled.value.ground }))
    if (done.ok) return redirect(MERGES)
    return showUndo(menu, visit, { typed: filled.typed, problems: done.problems, language }, 409)
  }

const showUndo = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  const merge = (await listMerges(visit.work.db)).find(({ id }) => String(id) === visit.params.merge)
  if (merge === undefined) throw new NotFound('merge', visit.params.merge ?? '')
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.undoOf(`${merge.duplicateName} → ${merge.keptName}`)[language]}
      lead={texts.undoLead[language]}
      path={[{ href: MERGES, label: texts.merges[language] }]}
      filling={filling}
      submit={texts.undo[language]}
      back={MERGES}
    >
      <TextArea filling={filling} name="ground" label={texts.ground[language]} />
    </FormPage>,
    status,
  )
}
