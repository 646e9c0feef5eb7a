import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { enterProgramme, openCycle } from '../actions/programmes.ts'
import { PROGRAMMES, SUPPORT } from '../addresses.ts'
import { isOpenOn, type Offered, programmesFor } from '../loading.ts'
import { cycleInput, programmeInput } from '../model/inputs.ts'
import type { Cycle } from '../model.ts'
import { nameIn, unitNames } from '../names.ts'
import { ActivityField } from '../parts/activity-field.tsx'
import { mayKeepProgramme } from '../permissions.ts'
import { texts as common } from '../texts/pages.ts'
import { texts } from '../texts/programmes.ts'
import { activityNames, words } from '../texts/words.ts'

/** Programmes of every unit, with the cycles that receive applications. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), programmeInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => enterProgramme(visit.work, filled.value))
    if (done.ok) return redirect(`${PROGRAMMES}#${done.value}`)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language }, statusOf(problems))
  }

export const postCycle =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), cycleInput, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => openCycle(visit.work, filled.value))
    if (done.ok) return redirect(`${PROGRAMMES}#${filled.value.programme}`)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language }, statusOf(problems))
  }

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  const { language, today, actor } = work
  const offered = await programmesFor(work)
  const unitName = await unitNames(work.db, language)
  const open = offered.flatMap(({ cycles }) => cycles).filter(cycle => isOpenOn(cycle, today))
  const title = texts.title(count(offered.length, language), count(open.length, language))[language]
  const own = offered.filter(({ programme }) => mayKeepProgramme(actor, programme.unit))
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={title}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
    >
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      {offered.map(each => (
        <ProgrammePart
          offered={each}
          unit={unitName(each.programme.unit)}
          language={language}
          today={today}
        />
      ))}
      {own.length > 0 && <CycleForm filling={filling} programmes={own} />}
      <ProgrammeForm filling={filling} />
    </Page>,
    status,
  )
}

const count = (of: number, language: Language): string => formatNumber(String(of), language)

interface PartProps {
  readonly offered: Offered
  readonly unit: string
  readonly language: Language
  readonly today: Visit['work']['today']
}

const ProgrammePart = ({ offered: { programme, cycles }, unit, language, today }: PartProps) => (
  <RecordSection id={programme.code} title={nameIn(programme, language)}>
    <p class="quiet">
      {unit}. {programme.ground} {programme.isSample && <Invented language={language} />}
    </p>
    <Rows
      language={language}
      caption={nameIn(programme, language)}
      figures={[3, 4]}
      headings={[
        common.cycle[language],
        common.policy[language],
        common.activity[language],
        common.rate[language],
        common.ceiling[language],
        texts.days[language],
      ]}
      rows={cycles}
      empty={texts.noCycle[language]}
      cells={cycle => [
        nameIn(cycle, language),
        `${cycle.policy} (${cycle.policyVersion})`,
        activityNames[cycle.activity][language],
        formatPercent(cycle.rate, language),
        <Ceiling cycle={cycle} language={language} />,
        <>
          {formatDay(cycle.opensOn, language)} – {formatDay(cycle.closesOn, language)}{' '}
          {isOpenOn(cycle, today) && <Tag tone="now">{texts.open[language]}</Tag>}
        </>,
      ]}
    />
  </RecordSection>
)

const Ceiling = ({ cycle, language }: { readonly cycle: Cycle; readonly language: Language }) =>
  cycle.ceilingVnd === null ? (
    <Unknown>{words.unknown[language]}</Unknown>
  ) : (
    <span>{formatMoney(String(cycle.ceilingVnd), 'VND', language)}</span>
  )

const CycleForm = ({
  filling,
  programmes,
}: {
  readonly filling: Filling
  readonly programmes: readonly Offered[]
}) => {
  const { language } = filling
  const text = (name: 'nameVi' | 'policy' | 'policyVersion') => (
    <TextField filling={filling} name={name} label={texts[name][language]} />
  )
  return (
    <RecordSection id="new-cycle" title={texts.newCycle[language]}>
      <form method="post" action={`${PROGRAMMES}/cycles`} class="form">
        <SelectField
          filling={filling}
          name="programme"
          label={texts.programme[language]}
          options={programmes.map(({ programme }) => ({
            value: programme.code,
            label: nameIn(programme, language),
          }))}
        />
        {text('nameVi')}
        {text('policy')}
        {text('policyVersion')}
        <ActivityField filling={filling} />
        <TextField
          filling={filling}
          name="rate"
          width="short"
          unit="%"
          inputmode="decimal"
          label={common.rate[language]}
        />
        <TextField
          filling={filling}
          name="ceilingVnd"
          width="middle"
          isOptional
          unit={common.vnd[language]}
          hint={texts.ceilingHint[language]}
          label={common.ceiling[language]}
        />
        <TextField
          filling={filling}
          name="opensOn"
          type="date"
          width="short"
          label={texts.opensOn[language]}
        />
        <TextField
          filling={filling}
          name="closesOn"
          type="date"
          width="short"
          label={texts.closesOn[language]}
        />
        <p class="form-end">
          <Submit>{texts.openCycle[language]}</Submit>
        </p>
      </form>
    </RecordSection>
  )
}

const ProgrammeForm = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <details>
      <summary>{texts.newProgramme[language]}</summary>
      <form method="post" action={PROGRAMMES} class="form">
        <TextField filling={filling} name="nameVi" label={texts.nameVi[language]} />
        <TextField
          filling={filling}
          name="unit"
          width="middle"
          label={texts.unitCode[language]}
          hint="so-cong-thuong"
        />
        <TextField filling={filling} name="ground" label={texts.ground[language]} />
        <p class="form-end">
          <Submit isQuiet>{texts.enter[language]}</Submit>
        </p>
      </form>
    </details>
  )
}
