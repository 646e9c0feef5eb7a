import { FileField, type Filling, prefilled, SelectField, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { groundsFor } from '../actions/descriptions.ts'
import { addDocument, withdrawDocument } from '../actions/documents.ts'
import { noteReadings } from '../actions/readings.ts'
import { ACCEPTED } from '../document-file.ts'
import { documentResponse } from '../document-response.ts'
import { documentInput, withdrawProductInput } from '../model/inputs.ts'
import { type Document, documentIdOf, documentKinds, type Enterprise, enterpriseIdOf } from '../model.ts'
import { maySeeInside } from '../permissions.ts'
import { getDocument } from '../store/documents.ts'
import { documentKindNames } from '../texts/documents.ts'
import { formTexts as texts } from '../texts/forms.ts'
import { uploadIn } from '../upload.ts'
import { FormPage, loadForEditing, pathTo, recordAddress, statusOf } from './form-page.tsx'

/** The file itself, under the permission of its enterprise. */
export const get: PageOf = async ({ work, params }) => {
  const id = enterpriseIdOf(params.enterprise ?? '')
  if (!maySeeInside(work.actor, await groundsFor(work, id))) throw NotAllowed.secret('see a document')
  const document = await getDocument(work.db, documentIdOf(params.document ?? ''))
  if (document.enterprise !== id) throw new NotFound('document', document.id)
  await noteReadings(work, [id], 'documents')
  return documentResponse(document, await work.files.get(document.file))
}

export const getAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { enterprise } = await loadForEditing(visit.work, visit.params.enterprise ?? '')
    return show(menu, visit, enterprise, prefilled(visit.work.language), 200)
  }

export const postAdd =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { id, enterprise } = await loadForEditing(work, visit.params.enterprise ?? '')
    const form = await visit.form()
    form.set('enterprise', id)
    const upload = await uploadIn(form)
    const filled = readForm(form, documentInput, language)
    if (!filled.ok) return show(menu, visit, enterprise, { ...filled, language }, 422)
    const done = await attempt(language, () => addDocument(work, filled.value, upload))
    if (done.ok) return redirect(`${recordAddress(id)}#documents`)
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(menu, visit, enterprise, filling, statusOf(done.problems))
  }

export const getWithdraw =
  (menu: Menu): PageOf =>
  async visit => {
    const found = await loadDocument(visit)
    return showWithdraw(menu, visit, { ...found, filling: prefilled(visit.work.language) }, 200)
  }

export const postWithdraw =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const found = await loadDocument(visit)
    const filled = readForm(await visit.form(), withdrawProductInput.omit({ id: true }), language)
    if (!filled.ok) return showWithdraw(menu, visit, { ...found, filling: { ...filled, language } }, 422)
    const withdrawal = { document: found.document.id, ground: filled.value.ground }
    const done = await attempt(language, () => withdrawDocument(work, withdrawal))
    if (done.ok) return redirect(`${recordAddress(found.enterprise.id)}#documents`)
    const filling = { typed: filled.typed, problems: done.problems, language }
    return showWithdraw(menu, visit, { ...found, filling }, 409)
  }

const loadDocument = async ({ work, params }: Visit) => {
  const { id, enterprise } = await loadForEditing(work, params.enterprise ?? '')
  const document = await getDocument(work.db, documentIdOf(params.document ?? ''))
  if (document.enterprise !== id) throw new NotFound('document', document.id)
  return { enterprise, document }
}

const show = (menu: Menu, visit: Visit, enterprise: Enterprise, filling: Filling, status: number) => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.addDocument[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      submit={texts.send[language]}
      back={recordAddress(enterprise.id)}
      hasFile
    >
      <SelectField
        filling={filling}
        name="kind"
        label={texts.documentKind[language]}
        options={documentKinds.map(kind => ({ value: kind, label: documentKindNames[kind][language] }))}
      />
      <TextField
        filling={filling}
        name="title"
        label={texts.documentTitle[language]}
        hint={texts.documentTitleHint[language]}
      />
      <TextField filling={filling} name="number" label={texts.number[language]} width="middle" isOptional />
      <TextField
        filling={filling}
        name="issuedOn"
        label={texts.issuedOn[language]}
        type="date"
        width="middle"
        isOptional
      />
      <FileField
        filling={filling}
        name="file"
        label={texts.file[language]}
        hint={texts.fileHint[language]}
        accept={ACCEPTED}
      />
    </FormPage>,
    status,
  )
}

interface Withdrawing {
  readonly enterprise: Enterprise
  readonly document: Document
  readonly filling: Filling
}

const showWithdraw = (menu: Menu, visit: Visit, shown: Withdrawing, status: number) => {
  const { language } = visit.work
  const { enterprise, document, filling } = shown
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.withdrawDocument(document.title)[language]}
      lead={texts.withdrawDocumentLead[language]}
      path={pathTo(visit, enterprise)}
      filling={filling}
      submit={texts.withdraw[language]}
      back={recordAddress(enterprise.id)}
    >
      <TextArea filling={filling} name="ground" label={texts.ground[language]} />
    </FormPage>,
    status,
  )
}
