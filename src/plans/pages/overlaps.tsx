import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextArea } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { amountText } from '../../targets/index.ts'
import { keepOverlap } from '../actions/keepings.ts'
import { PLANS, planAddress, taskAddress } from '../addresses.ts'
import { getPlan } from '../loading.ts'
import { keepInput } from '../model/inputs.ts'
import { type Overlapping, overlappingIn, type ShownOverlap } from '../overlapping.ts'
import { TaskTable } from '../parts/task-table.tsx'
import { mayKeepPlans } from '../permissions.ts'
import type { Span } from '../rules/overlap/period.ts'
import { certaintyNames, certaintyTones, purposeName } from '../texts/overlaps.ts'
import { texts } from '../texts/pages.ts'
import { inLanguage } from '../texts/words.ts'

/** Tasks that would do one thing for the same beneficiaries at one time, with who proves it and what to do. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const filled = readForm(await visit.form(), keepInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, async () => keepOverlap(work, filled.value))
    if (done.ok) return redirect(`${planAddress(params.plan ?? '')}/overlaps`)
    return show(
      menu,
      visit,
      { typed: filled.typed, problems: done.problems, language },
      statusOf(done.problems),
    )
  }

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, params } = visit
  const { language } = work
  const plan = await getPlan(work, params.plan ?? '')
  const found = await overlappingIn(work, plan)
  const name = inLanguage(plan.name, language)
  const open = found.overlaps.filter(({ kept }) => kept === null).length
  const title = texts.overlapsTitle(name, formatNumber(String(open), language))[language]
  const isKeeper = mayKeepPlans(work.actor)
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={title}
      path={[
        { href: PLANS, label: texts.plans[language] },
        { href: planAddress(plan.code), label: name },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.overlapsLead[language]}</p>
      <ErrorSummary filling={filling} />
      {found.overlaps.length === 0 && <p class="quiet">{texts.noOverlaps[language]}</p>}
      {found.overlaps.map((overlap, at) => (
        <Pair overlap={overlap} at={at} filling={filling} isKeeper={isKeeper} />
      ))}
      <Alone found={found} language={language} />
    </Page>,
    status,
  )
}

interface PairProps {
  readonly overlap: ShownOverlap
  readonly at: number
  readonly filling: Filling
  readonly isKeeper: boolean
}

const Pair = ({ overlap, at, filling, isKeeper }: PairProps) => {
  const { language } = filling
  const { shown, certainty, kept } = overlap
  const [one, two] = shown
  return (
    <RecordSection
      id={`pair-${at + 1}`}
      title={`${one.task.code}. ${one.title} ↔ ${two.task.code}. ${two.title}`}
    >
      <p>
        <Tag tone={certaintyTones[certainty]}>{certaintyNames[certainty][language]}</Tag>{' '}
        {kept !== null && texts.keptBecause(kept.reason)[language]}
      </p>
      <ul class="found">
        {shown.map(({ task, title, leadName, planName }) => (
          <li>
            <a href={taskAddress(task.id)}>
              {task.code}. {title}
            </a>{' '}
            <span>{[leadName, planName].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <KnownList facts={proofOf(overlap, language)} />
      {kept === null && isKeeper && <Choices overlap={overlap} filling={filling} />}
    </RecordSection>
  )
}

const MOST = 10

const proofOf = (overlap: ShownOverlap, language: Language) => {
  const { witnesses, perhaps, purpose, days, isOneUnit, isOneBudgetLine } = overlap
  const count = (of: number) => formatNumber(String(of), language)
  const names = witnesses.slice(0, MOST).join('; ')
  const more = witnesses.length > MOST ? `; ${texts.more(count(witnesses.length - MOST))[language]}` : ''
  return [
    ...(witnesses.length === 0
      ? []
      : [
          {
            name: texts.together[language],
            value: `${texts.witnesses(count(witnesses.length))[language]}: ${names}${more}`,
          },
        ]),
    ...(perhaps.length === 0 ? [] : [{ name: '', value: texts.perhaps(count(perhaps.length))[language] }]),
    ...(purpose === null ? [] : [{ name: texts.purpose[language], value: purposeName(purpose, language) }]),
    { name: texts.bothDays[language], value: daysText(days, language) },
    ...(isOneUnit === null
      ? []
      : [
          {
            name: texts.oneUnit[language],
            value: `${(isOneUnit ? texts.yes : texts.no)[language]}${isOneBudgetLine === true ? `, ${texts.oneBudget[language]}` : ''}`,
          },
        ]),
  ].filter(({ name }) => name !== '')
}

const daysText = ({ from, to }: Span, language: Language): string =>
  `${from === null ? '…' : formatDay(from, language)} – ${to === null ? '…' : formatDay(to, language)}`

/** A person decides: two ways lead to the tasks, the third is said here. */
const Choices = ({ overlap, filling }: Pick<PairProps, 'overlap' | 'filling'>) => {
  const { language } = filling
  const [one, two] = overlap.shown
  const isTried = filling.typed.task?.[0] === one.task.id && filling.typed.other?.[0] === two.task.id
  return (
    <>
      <ul class="ways">
        <li>
          <a href={taskAddress(two.task.id)}>{texts.merge[language]}</a>
        </li>
        <li>
          <a href={taskAddress(one.task.id)}>{texts.split[language]}</a>
        </li>
      </ul>
      <details open={isTried}>
        <summary>{texts.keep[language]}</summary>
        <form method="post" class="form">
          <Hidden name="task" value={one.task.id} />
          <Hidden name="other" value={two.task.id} />
          <TextArea
            filling={isTried ? filling : prefilled(language)}
            name="reason"
            label={texts.reason[language]}
          />
          <p class="form-end">
            <Submit isQuiet>{texts.keep[language]}</Submit>
          </p>
        </form>
      </details>
    </>
  )
}

const Alone = ({ found, language }: { readonly found: Overlapping; readonly language: Language }) => (
  <>
    <RecordSection id="targets" title={texts.uncoveredTargets[language]} count={found.targets.length}>
      {found.targets.length === 0 ? (
        <p class="quiet">{texts.none[language]}</p>
      ) : (
        <ul>
          {found.targets.map(target => (
            <li>
              {target.indicator.name[language]}: {amountText(target, language)}
            </li>
          ))}
        </ul>
      )}
    </RecordSection>
    <RecordSection id="tasks" title={texts.uncoveredTasks[language]} count={found.tasks.length}>
      {found.tasks.length === 0 ? (
        <p class="quiet">{texts.none[language]}</p>
      ) : (
        <TaskTable tasks={found.tasks} caption={texts.uncoveredTasks[language]} language={language} />
      )}
    </RecordSection>
  </>
)
