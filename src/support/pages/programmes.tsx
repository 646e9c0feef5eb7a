import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatNumber, formatPercent } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  type Option,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented, Tag, Unknown } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { policyAddress } from '../../policies/index.ts'
import { enterProgramme, openCycle } from '../actions/programmes.ts'
import { PROGRAMMES, SUPPORT } from '../addresses.ts'
import { isOpenOn, type Offered, programmesFor } from '../loading.ts'
import { cycleInput, programmeInput } from '../model/inputs.ts'
import type { Cycle } from '../model.ts'
import { nameIn, unitNames, unitOptions } from '../names.ts'
import { ActivityField } from '../parts/activity-field.tsx'
import { mayKeepProgramme } from '../permissions.ts'
import { policyNames, policyOptions } from '../policy-names.ts'
import { texts as common } from '../texts/pages.ts'
import { texts } from '../texts/programmes.ts'
import { activityNames, words } from '../texts/words.ts'

/** Programmes of every unit, with the cycles that receive applications. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), programmeInput, language)
    const within = 'programme'
    if (!filled.ok) return show(visit, menu, { ...filled, language, within }, 422)
    const done = await attempt(language, () => enterProgramme(visit.work, filled.value))
    if (done.ok) return redirect(`${PROGRAMMES}#${done.value}`)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language, within }, statusOf(problems))
  }

export const postCycle =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), cycleInput, language)
    const within = 'cycle'
    if (!filled.ok) return show(visit, menu, { ...filled, language, within }, 422)
    const done = await attempt(language, () => openCycle(visit.work, filled.value))
    if (done.ok) return redirect(`${PROGRAMMES}#${filled.value.programme}`)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language, within }, statusOf(problems))
  }

/** `sent`: the one of the two forms that came back. */
const show = async (visit: Visit, menu: Menu, sent: Filling | null, status: number): Promise<Response> => {
  const { work } = visit
  const { language, today, actor } = work
  const offered = await programmesFor(work)
  const unitName = await unitNames(work.db, language)
  const open = offered.flatMap(({ cycles }) => cycles).filter(cycle => isOpenOn(cycle, today))
  const title = texts.title(count(offered.length, language), count(open.length, language))[language]
  const own = offered.filter(({ programme }) => mayKeepProgramme(actor, programme.unit))
  const policyName = await policyNames(work)
  const units = await unitOptions(work, unit => mayKeepProgramme(actor, unit))
  const fillingOf = (within: string): Filling =>
    sent?.within === within ? sent : { ...prefilled(language), within }
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={title}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
    >
      <h1>{title}</h1>
      {sent !== null && <ErrorSummary filling={sent} />}
      {offered.map(each => (
        <ProgrammePart
          offered={each}
          unit={unitName(each.programme.unit)}
          policyName={policyName}
          language={language}
          today={today}
        />
      ))}
      {own.length > 0 && (
        <CycleForm filling={fillingOf('cycle')} programmes={own} policies={await policyOptions(work)} />
      )}
      {units.length > 0 && (
        <ProgrammeForm filling={fillingOf('programme')} units={units} isOpen={sent?.within === 'programme'} />
      )}
    </Page>,
    status,
  )
}

const count = (of: number, language: Language): string => formatNumber(String(of), language)

interface PartProps {
  readonly offered: Offered
  readonly unit: string
  readonly policyName: (code: string) => string
  readonly language: Language
  readonly today: Visit['work']['today']
}

const ProgrammePart = ({ offered: { programme, cycles }, unit, policyName, language, today }: PartProps) => (
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
        <a href={policyAddress(cycle.policy, cycle.policyVersion)}>{policyName(cycle.policy)}</a>,
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
  policies,
}: {
  readonly filling: Filling
  readonly programmes: readonly Offered[]
  readonly policies: readonly Option[]
}) => {
  const { language } = filling
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
        <TextField filling={filling} name="nameVi" label={texts.nameVi[language]} />
        <SelectField
          filling={filling}
          name="policy"
          label={texts.policy[language]}
          hint={texts.versionHint[language]}
          options={policies}
        />
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

const ProgrammeForm = ({
  filling,
  units,
  isOpen,
}: {
  readonly filling: Filling
  readonly units: readonly Option[]
  readonly isOpen: boolean
}) => {
  const { language } = filling
  return (
    <details open={isOpen}>
      <summary>{texts.newProgramme[language]}</summary>
      <form method="post" action={PROGRAMMES} class="form">
        <TextField filling={filling} name="nameVi" label={texts.nameVi[language]} />
        <SelectField filling={filling} name="unit" label={texts.unitCode[language]} options={units} />
        <TextField filling={filling} name="ground" label={texts.ground[language]} />
        <p class="form-end">
          <Submit isQuiet>{texts.enter[language]}</Submit>
        </p>
      </form>
    </details>
  )
}
