import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import {
  ChoiceField,
  type Filling,
  Hidden,
  prefilled,
  SelectField,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import type { RoundHead } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { enterComplaint, lodgeComplaint } from '../actions/complaints.ts'
import { complaintsAddress } from '../addresses.ts'
import { type Complaint, complaintInput, paperComplaintInput } from '../model.ts'
import { pathTo } from '../parts/path.ts'
import { texts } from '../texts/complaints.ts'
import { readComplaints } from './complaints.tsx'
import { roundIn } from './shared.ts'

/** An enterprise lodges its complaint itself. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, { filling: begun(visit), isPaper: false, status: 200 })

export const post = (menu: Menu): PageOf => sending(menu, complaintInput, false, lodgeComplaint)

/** The office enters what came on paper. */
export const getPaper =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, { filling: begun(visit), isPaper: true, status: 200 })

export const postPaper = (menu: Menu): PageOf => sending(menu, paperComplaintInput, true, enterComplaint)

const begun = ({ work, query }: Visit): Filling =>
  prefilled(work.language, {
    form: randomUUID(),
    first: query.get('first') ?? '',
    receivedOn: work.today,
  })

const sending =
  <T,>(
    menu: Menu,
    schema: z.ZodType<T>,
    isPaper: boolean,
    lodge: (work: Work, id: RoundId, input: T) => Promise<number>,
  ): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const { round, head } = await roundIn(visit)
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { filling: { ...filled, language }, isPaper, status: 422 })
    const done = await attempt(language, () => lodge(work, round.id, filled.value))
    if (done.ok) return redirect(`${complaintsAddress(head)}/${done.value}?lodged=1`)
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, { filling, isPaper, status: statusOf(done.problems) })
  }

interface Showing {
  readonly filling: Filling
  readonly isPaper: boolean
  readonly status: number
}

const show = async (visit: Visit, menu: Menu, { status, ...showing }: Showing): Promise<Response> => {
  const { round, head } = await roundIn(visit)
  const firsts = (await readComplaints(visit.work, round)).filter(({ first }) => first === null)
  const page = { head, firsts, ...showing }
  return html(<ComplaintFormView shell={shellOf(visit, menu)} page={page} />, status)
}

interface ComplaintFormPage extends Omit<Showing, 'status'> {
  readonly head: RoundHead
  /** Which a second complaint may follow. */
  readonly firsts: readonly Complaint[]
}

interface ViewProps {
  readonly shell: Shell
  readonly page: ComplaintFormPage
}

export const ComplaintFormView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { head, filling, isPaper, firsts } = page
  const back = { href: complaintsAddress(head), label: texts.complaints[language] }
  return (
    <FormPage
      shell={shell}
      title={(isPaper ? texts.enterPaper : texts.lodgeTitle)[language]}
      lead={texts.lodgeLead[language]}
      path={pathTo(head, language, back)}
      filling={filling}
      submit={(isPaper ? texts.save : texts.lodgeTitle)[language]}
      back={back.href}
    >
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      {isPaper && <OnPaper filling={filling} shell={shell} />}
      {firsts.length > 0 && (
        <SelectField
          filling={filling}
          name="first"
          label={texts.first[language]}
          options={firsts.map(({ number, sender }) => ({
            value: String(number),
            label: `${number} · ${sender}`,
          }))}
          empty={texts.notSecond[language]}
        />
      )}
      <TextField
        filling={filling}
        name="learnedOn"
        type="date"
        width="short"
        label={texts.learnedOn[language]}
      />
      <TextArea filling={filling} name="body" rows={8} label={texts.body[language]} />
      <TextField filling={filling} name="postal" label={texts.postal[language]} isOptional />
      <ChoiceField
        filling={filling}
        name="isRemote"
        label={texts.isRemote[language]}
        options={[{ value: 'yes', label: texts.yes[language] }]}
        isMultiple
        isOptional
      />
    </FormPage>
  )
}

const OnPaper = ({ filling, shell: { language } }: { readonly filling: Filling; readonly shell: Shell }) => (
  <>
    <TextField filling={filling} name="sender" width="middle" label={texts.sender[language]} />
    <TextField
      filling={filling}
      name="enterprise"
      width="middle"
      label={texts.enterprise[language]}
      isOptional
    />
    <TextField
      filling={filling}
      name="lodgedOn"
      type="date"
      width="short"
      label={texts.lodgedOnPaper[language]}
    />
    <TextField
      filling={filling}
      name="receivedOn"
      type="date"
      width="short"
      label={texts.receivedOn[language]}
    />
    <TextField
      filling={filling}
      name="paperNumber"
      width="short"
      label={texts.paperNumber[language]}
      isOptional
    />
  </>
)
