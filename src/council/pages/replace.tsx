import { z } from 'zod'
import { within } from '../../access/permissions.ts'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { type Filling, type Option, prefilled, SelectField, TextField } from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { dayOf } from '../../exact/day.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { replaceMember } from '../actions/compose.ts'
import { councilAddress } from '../addresses.ts'
import { loadChoices } from '../choices.ts'
import { decreeInput, type Member, memberIdOf, replaceInput } from '../model.ts'
import { loadCouncilNames } from '../names.ts'
import { DecreeFields } from '../parts/decree-fields.tsx'
import { mayCompose } from '../permissions.ts'
import { getCouncil } from '../reading.ts'
import { roleOf } from '../rules/composition.ts'
import { formTexts as texts } from '../texts/council.ts'
import { partNames } from '../texts/notices.ts'
import { pathInCouncil } from './path.ts'

const form = z.object({
  ...decreeInput.shape,
  on: z.iso.date().transform(dayOf),
  person: z.string().optional(),
  unit: z.string().optional(),
})

/** A member leaves by a decision; somebody else takes the seat over. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, { symbol: 'QĐ-UBND' }), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), form, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const { number, symbol, issuer, issuedOn, on, person, unit } = filled.value
    const input = replaceInput.parse({
      decree: { number, symbol, issuer, issuedOn },
      member: memberIdOf(params.member ?? ''),
      on,
      person: person ?? null,
      unit: unit ?? null,
    })
    const round = params.round ?? ''
    const done = await attempt(language, () => replaceMember(work, round, input))
    if (done.ok) return redirect(`${councilAddress(round)}#members`)
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const { work, params } = visit
  const round = await getRound(work.db, params.round ?? '')
  if (!mayCompose(within(work, round.programme).actor)) throw new NotAllowed('change a council')
  const council = await getCouncil(work, round)
  const member = council.members.find(({ id }) => id === params.member)
  if (member === undefined) throw new NotFound('council member', params.member ?? '')
  const names = await loadCouncilNames(work)
  const { people, units } = await loadChoices(work, round)
  const page = {
    round,
    filling,
    member,
    name: names.person(member.person),
    people: people.filter(({ roles }) => roles.includes(roleOf(member.part))),
    units,
  }
  return html(<ReplaceView shell={shellOf(visit, menu)} page={page} />, status)
}

interface ReplacePage {
  readonly round: Round
  readonly filling: Filling
  readonly member: Member
  readonly name: string
  readonly people: readonly Option[]
  readonly units: readonly Option[]
}

export const ReplaceView = ({ shell, page }: { readonly shell: Shell; readonly page: ReplacePage }) => {
  const { language } = shell
  const { round, filling, member, name, people, units } = page
  const title = texts.replaceTitle(name)[language]
  return (
    <FormPage
      shell={shell}
      title={title}
      lead={texts.replaceLead(partNames[member.part][language])[language]}
      path={pathInCouncil(round, language)}
      filling={filling}
      submit={title}
      back={councilAddress(round.id)}
    >
      <DecreeFields filling={filling} />
      <TextField filling={filling} name="on" label={texts.on[language]} type="date" width="short" />
      <SelectField
        filling={filling}
        name="person"
        label={texts.successor[language]}
        options={people}
        empty={texts.noSuccessor[language]}
      />
      <SelectField
        filling={filling}
        name="unit"
        label={texts.successorUnit[language]}
        options={units}
        empty={texts.noUnit[language]}
      />
    </FormPage>
  )
}
