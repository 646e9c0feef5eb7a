import { Bar } from '../design/bar.tsx'
import { formatMoment } from '../design/dates.ts'
import { formatNumber } from '../design/format.ts'
import { Page, type Shell } from '../design/page.tsx'
import { type Menu, shellOf } from '../design/shell.ts'
import { Tag, type Tone } from '../design/tag.tsx'
import type { JobRun } from '../platform/job-store.ts'
import { getOwnRun, jobAddress, listOwnRuns } from '../platform/jobs.ts'
import { html, type Page as PageOf } from '../platform/pages.ts'
import type { Language } from '../platform/texts.ts'
import { texts } from './jobs-texts.ts'

export const list =
  (menu: Menu): PageOf =>
  async visit =>
    html(<JobsView shell={shellOf(visit, menu)} runs={await listOwnRuns(visit.work)} />)

export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<JobView shell={shellOf(visit, menu)} run={await getOwnRun(visit.work, visit.params.job ?? '')} />)

export const runStates = ['waiting', 'running', 'done', 'failed'] as const
type State = (typeof runStates)[number]

export const stateOf = ({ startedAt, outcome, problem }: JobRun): State => {
  if (problem !== null) return 'failed'
  if (outcome !== null) return 'done'
  return startedAt === null ? 'waiting' : 'running'
}

const TONES: Readonly<Record<State, Tone>> = { waiting: 'wait', running: 'now', done: 'done', failed: 'no' }

const StateTag = ({ run, language }: JobProps) => {
  const state = stateOf(run)
  return <Tag tone={TONES[state]}>{texts[state][language]}</Tag>
}

interface JobProps {
  readonly run: JobRun
  readonly language: Language
}

export const JobView = ({ shell, run }: { readonly shell: Shell; readonly run: JobRun }) => {
  const { language } = shell
  const title = run.title[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[{ href: '/jobs', label: texts.jobs[language] }]}
      elements={run.endedAt === null ? ['job-progress'] : []}
    >
      <h1>{title}</h1>
      <job-progress role="status">
        <p>
          <StateTag run={run} language={language} />
        </p>
        {run.endedAt === null ? (
          <UnderWay run={run} language={language} here={shell.here} />
        ) : (
          <Ended run={run} language={language} />
        )}
      </job-progress>
    </Page>
  )
}

const BAR_WIDTH = 320

const UnderWay = ({ run, language, here }: JobProps & { readonly here: string }) => (
  <>
    <noscript>
      <meta http-equiv="refresh" content="5" />
    </noscript>
    <Reached run={run} language={language} />
    {run.attempt > 1 && <p>{texts.again(run.attempt)[language]}</p>}
    <p class="quiet">{texts.leave[language]}</p>
    <noscript>
      <p>
        <a href={here}>{texts.refresh[language]}</a>
      </p>
    </noscript>
  </>
)

const Reached = ({ run: { startedAt, done, total }, language }: JobProps) => {
  if (total === null || total === 0)
    return <p class="lead">{texts[startedAt === null ? 'waitsWords' : 'startsWords'][language]}</p>
  const [reached, all] = [String(done), String(total)]
  const words = texts.reached(formatNumber(reached, language), formatNumber(all, language))[language]
  return (
    <>
      <p class="lead">{words}</p>
      <Bar label={words} parts={[{ kind: 'computed', size: reached }]} max={all} width={BAR_WIDTH} />
    </>
  )
}

const Ended = ({ run: { problem, outcome, endedAt }, language }: JobProps) => (
  <>
    <p class="lead">{(problem ?? outcome?.words)?.[language]}</p>
    {typeof outcome?.href === 'string' && (
      <p>
        <a class="button" href={outcome.href}>
          {texts.toResult[language]}
        </a>
      </p>
    )}
    <p class="note">
      {texts.endedAt[language]}: {formatMoment(endedAt ?? '', language)}
    </p>
  </>
)

export const JobsView = ({ shell, runs }: { readonly shell: Shell; readonly runs: readonly JobRun[] }) => {
  const { language } = shell
  const title = texts.jobs[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      {runs.length === 0 ? (
        <p class="empty">{texts.noJobs[language]}</p>
      ) : (
        <>
          <p class="lead">{texts.jobsLead[language]}</p>
          <RunTable runs={runs} language={language} />
        </>
      )}
    </Page>
  )
}

const RunTable = ({ runs, language }: { readonly runs: readonly JobRun[]; readonly language: Language }) => (
  <section class="scroll" aria-label={texts.jobs[language]} tabindex={0}>
    <table>
      <thead>
        <tr>
          {(['job', 'state', 'startedAt', 'endedAt'] as const).map(heading => (
            <th scope="col">{texts[heading][language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map(run => (
          <tr>
            <td>
              <a href={jobAddress(run.id)}>{run.title[language]}</a>
            </td>
            <td>
              <StateTag run={run} language={language} />
            </td>
            <td>{formatMoment(run.createdAt, language)}</td>
            <td>{run.endedAt === null ? '–' : formatMoment(run.endedAt, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
