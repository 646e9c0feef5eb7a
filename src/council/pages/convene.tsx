import { z } from 'zod'
import { within } from '../../access/permissions.ts'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import {
  ChoiceField,
  type Filling,
  type Option,
  prefilled,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { dayOf } from '../../exact/day.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { dossiersFor, getRound, loadNames, type Round } from '../../selection/index.ts'
import { conveneSitting, unsettled } from '../actions/convene.ts'
import { councilAddress, sittingAddress } from '../addresses.ts'
import { mayConvene } from '../permissions.ts'
import { getCouncil, standingOf } from '../reading.ts'
import { recusalsOnRecord } from '../recusals.ts'
import { membersOn } from '../rules/composition.ts'
import { councilTexts, formTexts as texts } from '../texts/council.ts'
import { pathInCouncil } from './path.ts'

const form = z.object({
  day: z.iso.date().transform(dayOf),
  time: z.string().refine(text => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text), { params: texts.timeWrong }),
  place: z.string().max(300),
  dossiers: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform(each => (each === undefined ? [] : [each].flat())),
  points: z
    .string()
    .max(5000)
    .optional()
    .transform(text =>
      (text ?? '')
        .split('\n')
        .flatMap(line => line.trim() || [])
        .slice(0, 40),
    ),
  urgentReason: z.string().max(2000).optional(),
})

/** Office, chair or secretary call a sitting; everybody who sits that day is invited. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const open = await unsettled(work, round)
    const start = prefilled(work.language, { day: round.calendar.sitting ?? '', time: '08:30' })
    return show(visit, menu, { ...start, typed: { ...start.typed, dossiers: open } }, 200)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), form, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const round = params.round ?? ''
    const { urgentReason, ...rest } = filled.value
    const input = { ...rest, urgentReason: urgentReason ?? null }
    const done = await attempt(language, () => conveneSitting(work, round, input))
    if (done.ok) return redirect(sittingAddress(round, done.value))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const page = { filling, ...(await loadConvening(visit.work, visit.params.round ?? '')) }
  return html(<ConveneView shell={shellOf(visit, menu)} page={page} />, status)
}

/** Who is recused from a dossier does not read of it here either. */
const loadConvening = async (outer: Work, id: string) => {
  const round = await getRound(outer.db, id)
  const work = within(outer, round.programme)
  const council = await getCouncil(work, round)
  const members = membersOn(council.members, work.today)
  const me = standingOf(work, members, { present: new Map() })
  if (!mayConvene(work.actor, me)) throw new NotAllowed('convene the council')
  const [open, dossiers, names] = await Promise.all([
    unsettled(work, round),
    dossiersFor(work, round),
    loadNames(work),
  ])
  const own = me.member === null ? [] : [me.member.person]
  const hidden = await recusalsOnRecord(work, own, dossiers, work.today)
  const options = dossiers
    .filter(({ id }) => open.includes(id) && !hidden.has(id))
    .map(dossier => ({
      value: dossier.id,
      label: names(dossier).product,
      hint: names(dossier).enterprise,
    }))
  return { round, options, invited: members.length, noticeDays: council.rules.noticeDays }
}

interface ConvenePage {
  readonly filling: Filling
  readonly round: Round
  readonly options: readonly Option[]
  readonly invited: number
  readonly noticeDays: number
}

export const ConveneView = ({ shell, page }: { readonly shell: Shell; readonly page: ConvenePage }) => {
  const { language } = shell
  const { round, filling, options, invited, noticeDays } = page
  return (
    <FormPage
      shell={shell}
      title={texts.conveneTitle[language]}
      lead={texts.conveneLead(invited, noticeDays)[language]}
      path={pathInCouncil(round, language)}
      filling={filling}
      submit={texts.conveneTitle[language]}
      back={councilAddress(round.id)}
    >
      <TextField filling={filling} name="day" label={texts.day[language]} type="date" width="short" />
      <TextField
        filling={filling}
        name="time"
        label={texts.time[language]}
        hint={texts.timeHint[language]}
        width="short"
      />
      <TextField filling={filling} name="place" label={councilTexts.place[language]} />
      {options.length === 0 ? (
        <p class="quiet">{texts.noDossiers[language]}</p>
      ) : (
        <ChoiceField
          filling={filling}
          name="dossiers"
          label={texts.dossiers[language]}
          options={options}
          isMultiple
        />
      )}
      <TextArea
        filling={filling}
        name="points"
        label={texts.points[language]}
        hint={texts.pointsHint[language]}
        isOptional
      />
      <TextArea
        filling={filling}
        name="urgentReason"
        label={texts.urgent[language]}
        hint={texts.urgentHint[language]}
        rows={2}
        isOptional
      />
    </FormPage>
  )
}
