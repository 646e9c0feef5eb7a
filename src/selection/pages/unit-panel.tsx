import { z } from 'zod'
import { FormPage, type SavedByOthers, statusOf } from '../../design/form-page.tsx'
import { ChoiceField, type Filling, Hidden, SelectField } from '../../design/forms.tsx'
import type { Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { seatUnitPanel } from '../actions/unit-panels.ts'
import { roundAddress } from '../addresses.ts'
import { loadPanelForm, type PanelForm } from '../loading/panel-form.ts'
import { roundIdOf, type UnitPanelInput } from '../model.ts'
import { inLanguage } from '../parts/names.ts'
import { givenWords } from '../parts/panel-card.tsx'
import { texts as resultTexts } from '../texts/results.ts'
import { unitPanelTexts as texts } from '../texts/unit-panels.ts'

/** The office says who of a department judges together, who chairs, and where the judging is over. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const page = await loadPage(visit)
    const filling = { typed: typedOf(page), problems: [], language: visit.work.language }
    return html(<UnitPanelView shell={shellOf(visit, menu)} page={page} filling={filling} saved={null} />)
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { round = '', panel = '' } = params
    const { language } = work
    const filled = readForm(await visit.form(), panelForm, language)
    const done = filled.ok
      ? await attempt(language, () =>
          seatUnitPanel(work, roundIdOf(round), panel, inputOf(filled.value, filled.typed)),
        )
      : filled
    if (done.ok) return redirect(`${roundAddress({ id: round })}/panels#panel-${encodeURIComponent(panel)}`)
    const page = await loadPage(visit)
    const { problems } = done
    const isStale = filled.ok && page.held.version !== filled.value.version
    const typed = isStale ? { ...filled.typed, version: [page.held.version] } : filled.typed
    const saved = isStale ? heldWords(page, language) : null
    const filling = { typed, problems, language }
    const shell = shellOf(visit, menu)
    return html(
      <UnitPanelView shell={shell} page={page} filling={filling} saved={saved} />,
      statusOf(problems),
    )
  }

const loadPage = ({ work, params }: Visit): Promise<PanelForm> =>
  loadPanelForm(work, params.round ?? '', params.panel ?? '')

const MOST = 1000
const told = ({ vi, en }: Localized, field: string) => ({ params: { vi, en }, path: [field] })
const id = z.string().max(200)
/** Boxes: one is sent as a text, several as a list, none not at all. */
const several = z.union([id.transform(one => [one]), z.array(id).max(MOST)]).default([])

const panelForm = z
  .object({
    members: several,
    chair: id.optional(),
    closing: z.enum(['none', 'all', 'chosen']),
    closed: several,
    version: z.string().max(20).default(''),
  })
  .refine(({ members }) => members.length > 0, told(texts.noMember, 'members'))
  .refine(
    ({ members, chair }) => chair === undefined || members.includes(chair),
    told(texts.wrongChair, 'chair'),
  )
  .refine(({ closing, closed }) => closing !== 'chosen' || closed.length > 0, told(texts.noDossier, 'closed'))
  .refine(({ closing, closed }) => closing !== 'none' || closed.length === 0, told(texts.notChosen, 'closed'))

const inputOf = (
  { closing, closed, chair, ...rest }: z.infer<typeof panelForm>,
  typed: Typed,
): UnitPanelInput => ({
  ...rest,
  chairs: Object.fromEntries(
    Object.keys(typed).flatMap(field => {
      const who = oneOf(typed, field)
      return field.startsWith(INSTEAD) && who !== '' ? [[field.slice(INSTEAD.length), who]] : []
    }),
  ),
  chair: chair ?? null,
  closed: closing === 'all' ? 'all' : closing === 'chosen' ? closed : [],
})

/** Before the id of a dossier: the field that says who chairs over it instead. */
const INSTEAD = 'chairs/'

const typedOf = ({ held, substituted }: PanelForm): Typed => ({
  ...Object.fromEntries(substituted.map(({ id, chair }) => [INSTEAD + id, [chair]])),
  members: held.members,
  chair: [held.chair ?? ''],
  closing: [held.closing],
  closed: held.closed,
  version: [held.version],
})

const heldWords = ({ held, people, dossiers, substituted }: PanelForm, language: Language): SavedByOthers => {
  const named = (all: readonly { readonly id: string; readonly name: string }[], ids: readonly string[]) =>
    all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join('; ')
  return [
    { label: texts.members[language], value: named(people, held.members) },
    { label: texts.chair[language], value: named(people, [held.chair ?? '']) },
    ...substituted.map(({ name, chair }) => ({
      label: texts.substituteFor(name)[language],
      value: named(people, [chair]),
    })),
    {
      label: texts.closing[language],
      value:
        held.closing === 'chosen' ? named(dossiers, held.closed) : texts[`closing-${held.closing}`][language],
    },
  ]
}

interface ViewProps {
  readonly shell: Shell
  readonly page: PanelForm
  readonly filling: Filling
  readonly saved: SavedByOthers | null
}

export const UnitPanelView = ({ shell, page, filling, saved }: ViewProps) => {
  const { language } = shell
  const { head, panel, people } = page
  const list = `${roundAddress(head)}/panels`
  const options = people.map(({ id, name, isScorer }) => ({
    value: id,
    label: name,
    ...(isScorer ? {} : { hint: texts.formerScorer[language] }),
  }))
  return (
    <FormPage
      shell={shell}
      title={texts.formTitle(panel.name, panel.unit.name)[language]}
      lead={texts.formLead[language]}
      path={[
        { href: '/rounds', label: resultTexts.rounds[language] },
        { href: roundAddress(head), label: inLanguage(head.name, language) },
        { href: list, label: texts.panels[language] },
      ]}
      filling={filling}
      saved={saved}
      submit={texts.save[language]}
      back={list}
    >
      <Hidden name="version" value={oneOf(filling.typed, 'version')} />
      {people.length === 0 && <p class="problem">{texts.noScorers[language]}</p>}
      <ChoiceField
        filling={filling}
        name="members"
        label={texts.members[language]}
        hint={texts.membersHint[language]}
        options={options}
        isMultiple
      />
      <SelectField
        filling={filling}
        name="chair"
        label={texts.chair[language]}
        hint={texts.chairHint[language]}
        empty={texts.noChair[language]}
        options={options}
        isOptional
      />
      <Substitutes page={page} filling={filling} language={language} />
      <Closing page={page} filling={filling} language={language} />
    </FormPage>
  )
}

const Substitutes = ({ page, filling, language }: ClosingProps) =>
  page.substituted.map(({ id, name, may }) => (
    <SelectField
      filling={filling}
      name={INSTEAD + id}
      label={texts.substituteFor(name)[language]}
      hint={texts.substituteHint[language]}
      empty={texts.noSubstitute[language]}
      options={page.people
        .filter(person => may.includes(person.id))
        .map(person => ({ value: person.id, label: person.name }))}
      isOptional
    />
  ))

type ClosingProps = Pick<ViewProps, 'page' | 'filling'> & { readonly language: Language }

const Closing = ({ page, filling, language }: ClosingProps) => {
  const { panel, dossiers } = page
  const waiting = new Map(panel.waiting.map(each => [each.id, each]))
  return (
    <>
      <ChoiceField
        filling={filling}
        name="closing"
        label={texts.closing[language]}
        hint={texts.closingHint[language]}
        options={(['none', 'all', 'chosen'] as const).map(value => ({
          value,
          label: texts[`closing-${value}`][language],
        }))}
      />
      {dossiers.length > 0 && (
        <ChoiceField
          filling={filling}
          name="closed"
          label={texts.closedDossiers[language]}
          options={dossiers.map(({ id, name }) => {
            const open = waiting.get(id)
            const words = open?.open.map(cell => givenWords(cell, open.entitled, language)).join('; ')
            return { value: id, label: name, hint: words ?? texts.decided[language] }
          })}
          isMultiple
          isOptional
        />
      )}
    </>
  )
}
