import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { propose } from '../actions.ts'
import { PROPOSALS, proposalAddress } from '../addresses.ts'
import { proposeInput } from '../model.ts'
import { texts } from '../texts/words.ts'

/** An idea: what is to change, for whom, and why. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), proposeInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => propose(work, filled.value))
    if (done.ok) return redirect(proposalAddress({ id: done.value }))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(menu, visit, filling, statusOf(done.problems))
  }

const show = (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.new[language]}
      lead={texts.lead[language]}
      path={[{ href: PROPOSALS, label: texts.proposals[language] }]}
      filling={filling}
      submit={texts.send[language]}
      back={PROPOSALS}
    >
      <TextField filling={filling} name="title" label={texts.name[language]} />
      <TextArea
        filling={filling}
        name="words"
        label={texts.words[language]}
        hint={texts.wordsHint[language]}
        rows={6}
      />
    </FormPage>,
    status,
  )
}
