import { randomUUID } from 'node:crypto'
import { FormPage } from '../../design/form-page.tsx'
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
import { oneOf } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { RoundHead } from '../../selection/index.ts'
import { enterComplaint, lodgeComplaint } from '../actions/complaints.ts'
import { complaintAddress, complaintsAddress } from '../addresses.ts'
import { type Complaint, complaintInput, paperComplaintInput } from '../model.ts'
import { pathTo } from '../parts/path.ts'
import { texts } from '../texts/complaints.ts'
import { readComplaints } from './complaints.tsx'
import { roundIn, type Show, taking } from './shared.ts'

/** An enterprise lodges its complaint itself. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    showing('own')(visit, menu, begun(visit), 200)

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: complaintInput,
    act: ({ work }, round, input) => lodgeComplaint(work, round.id, input),
    next: lodged,
    show: showing('own'),
  })

/** The office enters what came on paper. */
export const getPaper =
  (menu: Menu): PageOf =>
  visit =>
    showing('paper')(visit, menu, begun(visit), 200)

export const postPaper = (menu: Menu): PageOf =>
  taking(menu, {
    schema: paperComplaintInput,
    act: ({ work }, round, input) => enterComplaint(work, round.id, input),
    next: lodged,
    show: showing('paper'),
  })

const lodged = (head: RoundHead, number: number): string => `${complaintAddress(head, number)}?lodged=1`

const begun = ({ work, query }: Visit): Filling =>
  prefilled(work.language, {
    form: randomUUID(),
    first: query.get('first') ?? '',
    receivedOn: work.today,
  })

const showing =
  (way: 'own' | 'paper'): Show =>
  async (visit, menu, filling, status) => {
    const { round, head } = await roundIn(visit)
    const firsts = (await readComplaints(visit.work, round)).filter(({ first }) => first === null)
    const page = { head, firsts, filling, isPaper: way === 'paper' }
    return html(<ComplaintFormView shell={shellOf(visit, menu)} page={page} />, status)
  }

interface ComplaintFormPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly isPaper: boolean
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
