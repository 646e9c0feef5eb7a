import { formatDay } from '../../design/dates.ts'
import { formatMoney, formatNumber } from '../../design/format.ts'
import { LikelihoodBar } from '../../design/likelihood-bar.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, Unknown } from '../../design/tag.tsx'
import { type ShownTask, taskAddress, unitTasksAddress } from '../../plans/index.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { amountText, distanceText, likelihoodText, type TargetProgress } from '../../targets/index.ts'
import type { Likelihood } from '../../targets/model/progress.ts'
import { isAtRisk } from '../rules/urgency.ts'
import { loadSheet, type Sheet } from '../sheet.ts'
import { texts } from '../texts/sheet.ts'

/** One sheet of paper: what was promised, where it stands, what is late and whose turn it is. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const sheet = await loadSheet(visit.work)
    return html(<SheetView shell={shellOf(visit, menu)} sheet={sheet} />)
  }

interface ViewProps {
  readonly shell: Shell
  readonly sheet: Sheet
}

export const SheetView = ({ shell, sheet }: ViewProps) => {
  const { language } = shell
  const props = { sheet, language }
  return (
    <Page shell={shell} title={texts.sheet[language]}>
      <div class="one-sheet">
        <h1>{texts.title(sheet.allLate, sheet.atRisk)[language]}</h1>
        <p class="lead">{texts.lead(formatDay(sheet.day, language))[language]}</p>
        <Numbers {...props} />
        <section aria-labelledby="late">
          <h2 id="late">{texts.late[language]}</h2>
          <Late {...props} />
        </section>
        <section aria-labelledby="targets">
          <h2 id="targets">{texts.targets[language]}</h2>
          <Targets {...props} />
        </section>
      </div>
    </Page>
  )
}

interface PartProps {
  readonly sheet: Sheet
  readonly language: Language
}

const Numbers = ({ sheet: { counts, support }, language }: PartProps) => {
  const number = (value: number) => formatNumber(String(value), language)
  const all: readonly (readonly [string, string, string])[] = [
    [texts.titles[language], number(counts.titles), '/register'],
    [texts.products[language], number(counts.products), '/how-we-count'],
    [
      texts.reached(support.year)[language],
      texts.of(number(support.reached), number(support.holders))[language],
      `/ledger/unreached?year=${support.year}`,
    ],
    [
      texts.given(support.year)[language],
      formatMoney(String(support.givenVnd), 'VND', language),
      `/ledger?year=${support.year}`,
    ],
  ]
  return (
    <dl class="sheet-numbers">
      {all.map(([name, value, href]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <a href={href}>{value}</a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Late = ({ sheet: { late, allLate }, language }: PartProps) => (
  <>
    <Rows
      language={language}
      caption={texts.late[language]}
      headings={[texts.task[language], texts.days[language], texts.turn[language]]}
      rows={late}
      empty={texts.noneLate[language]}
      cells={task => [
        <>
          <a href={taskAddress(task.task.id)}>{task.title}</a> <small class="quiet">{task.planName}</small>
        </>,
        <Tag tone="no">{texts.daysOf(task.daysLate)[language]}</Tag>,
        <Turn task={task} language={language} />,
      ]}
    />
    {allLate > late.length && (
      <p class="quiet">
        <a href="/tasks?late=yes">{texts.moreLate(allLate - late.length)[language]}</a>
      </p>
    )}
  </>
)

const Turn = ({
  task: { turn, leadNow, leadName },
  language,
}: {
  readonly task: ShownTask
  readonly language: Language
}) => {
  if (turn === 'office') return <>{texts.office[language]}</>
  if (leadNow === null) return <>{leadName ?? texts.noUnit[language]}</>
  return <a href={unitTasksAddress(leadNow)}>{leadName}</a>
}

const Targets = ({ sheet: { targets, allTargets, conflicts }, language }: PartProps) => (
  <>
    <Rows
      language={language}
      caption={texts.targets[language]}
      headings={columnsOf(targets).map(key => texts[key][language])}
      rows={targets}
      empty={texts.noTargets[language]}
      cells={progress => {
        const cells = targetCells(progress, language)
        return columnsOf(targets).map(key => cells[key])
      }}
    />
    <p class="quiet">
      {allTargets > targets.length && (
        <>
          <a href="/targets">{texts.more(allTargets - targets.length)[language]}</a>
          {' · '}
        </>
      )}
      <a href="/targets">{texts.conflicts(conflicts)[language]}</a>
    </p>
    <p class="quiet">{texts.legend[language]}</p>
    <ul class="ways">
      {(
        [
          ['/tasks', texts.allTasks],
          ['/targets/method', texts.method],
          ['/effects', texts.effects],
          ['/dashboards', texts.charts],
          ['/releases', texts.releases],
        ] as const
      ).map(([href, label]) => (
        <li>
          <a href={href}>{label[language]}</a>
        </li>
      ))}
    </ul>
  </>
)

const COLUMNS = ['target', 'asked', 'now', 'distance', 'likelihood'] as const

/** A column in which nothing is known of any target only takes room. */
const columnsOf = (targets: readonly TargetProgress[]) =>
  COLUMNS.filter(key => key !== 'distance' || targets.some(({ distance }) => distance !== null))

const targetCells = ({ shown, history, distance, likelihood }: TargetProgress, language: Language) => {
  const { target } = shown
  const { from, to } = target.period
  const last = history.values.at(-1)
  const unknown = <Unknown>{texts.unknown[language]}</Unknown>
  return {
    target: (
      <>
        <a href={`/targets/${encodeURIComponent(target.code)}`}>{target.indicator.name[language]}</a>{' '}
        <small class="quiet">{from === null || from === to ? to : `${from}–${to}`}</small>
      </>
    ),
    asked: amountText(target, language),
    now:
      last === undefined
        ? unknown
        : texts.valueIn(
            `${formatNumber(last.value, language)}\u00a0${target.indicator.unit[language]}`,
            String(last.year),
          )[language],
    distance: distance === null ? unknown : distanceText(distance, target.indicator.unit[language], language),
    likelihood: <Likely likelihood={likelihood} language={language} />,
  }
}

const Likely = ({
  likelihood,
  language,
}: {
  readonly likelihood: Likelihood
  readonly language: Language
}) => {
  if (likelihood.kind !== 'likely')
    return isAtRisk(likelihood) ? (
      <Tag tone="no">{shortText(likelihood, language)}</Tag>
    ) : (
      shortText(likelihood, language)
    )
  const { low, middle, high } = likelihood.percent
  return (
    <span class="likely">
      <LikelihoodBar {...likelihood.percent} label={likelihoodText(likelihood, language)} />{' '}
      <b class={isAtRisk(likelihood) ? 'at-risk' : undefined}>{`${middle}%`}</b>{' '}
      <small class="quiet">{`${low}–${high}%`}</small>
    </span>
  )
}

/** A sheet of paper has no room for why nobody can say. */
const shortText = (found: Likelihood, language: Language): string => {
  if (found.kind === 'too-little') return texts.tooLittle[language]
  return found.kind === 'not-comparable' ? texts.notComparable[language] : likelihoodText(found, language)
}
