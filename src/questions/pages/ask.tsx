import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, prefilled, TextArea } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import {
  cellFor,
  dossierAddress,
  getRound,
  inLanguage,
  loadNames,
  roundAddress,
} from '../../selection/index.ts'
import { askQuestion } from '../actions.ts'
import { questionAddress } from '../addresses.ts'
import { askInput } from '../model.ts'
import { texts } from '../texts.ts'

/** One question about one criterion of one dossier, as the address names them. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const round = params.round ?? ''
    const filled = readForm(await visit.form(), askInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () =>
      askQuestion(work, round, { ...aboutIn(visit), ...filled.value }),
    )
    if (done.ok) return redirect(questionAddress({ round, id: done.value }))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(menu, visit, filling, statusOf(done.problems))
  }

const aboutIn = ({ query }: Visit) => ({
  dossier: query.get('dossier') ?? '',
  code: query.get('code') ?? '',
})

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, params } = visit
  const { language } = work
  const round = await getRound(work.db, params.round ?? '')
  const about = aboutIn(visit)
  const cell = await cellFor(work, round, about)
  if (cell?.isTheirs !== true) throw new NotFound('criterion to judge', `${about.code} ${about.dossier}`)
  const { product } = (await loadNames(work))(cell.dossier)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.ask[language]}
      lead={texts.askLead(product, `${about.code} ${cell.name}`)[language]}
      path={[{ href: roundAddress(round), label: inLanguage(round.name, language) }]}
      filling={filling}
      submit={texts.send[language]}
      back={cell.unit === null ? roundAddress(round) : `${dossierAddress(round, cell.dossier.id)}/scores`}
    >
      <TextArea filling={filling} name="words" label={texts.question[language]} rows={4} />
    </FormPage>,
    status,
  )
}
