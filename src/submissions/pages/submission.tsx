import { formatDay, formatMoment } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Entry, History, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { Progress, type Task, TaskList } from '../../design/tasks.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { mayWithdraw } from '../actions/sending.ts'
import { receiptAddress, submissionAddress } from '../addresses.ts'
import { Failing } from '../parts/failing.tsx'
import { itemName, itemPath, progressWords, stateNames, stateTones, timeWords } from '../parts/words.ts'
import type { ItemProgress } from '../rules/progress.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { refusals } from '../texts/refusals.ts'
import { ReceivingNote } from './apply.tsx'
import { isOnBehalf, openSubmission, pathTo, peopleIn } from './loading.ts'

/** The dossier as a list of tasks: where it stands, what is done, what is left, what was sent. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const submission = await openSubmission(visit)
    const page = {
      submission,
      people: await peopleIn(work),
      isOnBehalf: isOnBehalf(work, submission),
      mayWithdraw: mayWithdraw(work, submission),
      path: pathTo(visit, submission).slice(0, -1),
    }
    return html(<SubmissionView shell={shellOf(visit, menu)} page={page} />)
  }

export interface SubmissionPage {
  readonly submission: Submission
  readonly people: (actor: string) => string
  readonly isOnBehalf: boolean
  readonly mayWithdraw: boolean
  readonly path: readonly { readonly href: string; readonly label: string }[]
}

export const SubmissionView = ({ shell, page }: { readonly shell: Shell; readonly page: SubmissionPage }) => {
  const { language } = shell
  const { submission, mayWithdraw } = page
  const { product, enterprise, state, opening, started } = submission
  const title = texts.dossierOf(language === 'en' ? (product.nameEn ?? product.nameVi) : product.nameVi)[
    language
  ]
  return (
    <Page shell={shell} title={title} path={page.path}>
      <h1>
        {title} <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>
      </h1>
      <p class="lead">{enterprise.nameVi}</p>
      {page.isOnBehalf && <p class="note">{texts.onBehalf(enterprise.nameVi)[language]}</p>}
      <Standing shell={shell} submission={submission} />
      <Tasks page={page} language={language} />
      <p class="form-foot">
        {opening.open !== 'none' && (
          <a class="button" href={submissionAddress(started, 'check')}>
            {texts.checkAndSend[language]}
          </a>
        )}
        {mayWithdraw && <a href={submissionAddress(started, 'withdraw')}>{texts.withdraw[language]}</a>}
      </p>
      {submission.sendings.length > 0 && (
        <RecordSection id="course" title={texts.course[language]}>
          <History entries={courseOf(page, language)} />
        </RecordSection>
      )}
      {submission.asked.status === 'assumed' && (
        <p class="note">
          <Assumed language={language} /> {(submission.asked.note ?? texts.assumedList)[language]}
        </p>
      )}
    </Page>
  )
}

const Standing = ({ shell, submission }: { readonly shell: Shell; readonly submission: Submission }) => {
  const { language, today } = shell
  const { state, supplement, opening, round, receiving, onPaper } = submission
  if (state === 'excluded') return <Excluded submission={submission} language={language} />
  if (supplement !== null)
    return (
      <section class="problems remarks" id="supplement">
        <h2>
          {texts.askedBack(formatDay(supplement.dueOn, language))[language]}{' '}
          <Due on={supplement.dueOn} today={today} language={language} />
        </h2>
        <p>{supplement.words}</p>
        <p class="hint">{texts.askedBackLead[language]}</p>
        <ul>
          {supplement.items.map(item => (
            <li>
              <a href={submissionAddress(submission.started, ...itemPath(item))}>
                {itemName(submission, item)[language]}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {onPaper === null ? (
        <ReceivingNote round={round} receiving={receiving} language={language} />
      ) : (
        <p class="note">
          {
            texts.fromPaper(onPaper.number, formatDay(onPaper.postmarkedOn ?? onPaper.receivedOn, language))[
              language
            ]
          }
        </p>
      )}
      {opening.open === 'none' && opening.why === 'closed' && <p class="note">{refusals.closed[language]}</p>}
    </>
  )
}

const Excluded = ({
  submission,
  language,
}: {
  readonly submission: Submission
  readonly language: Language
}) => (
  <section class="problems">
    <h2>{texts.excludedTitle[language]}</h2>
    <p>{texts.ground(submission.turns.at(-1)?.ground ?? '')[language]}</p>
    <Failing submission={submission} language={language} />
  </section>
)

const Tasks = ({ page, language }: { readonly page: SubmissionPage; readonly language: Language }) => {
  const { progress } = page.submission
  const isPaper = ({ id }: ItemProgress) => id.startsWith('paper:')
  const wanted = progress.filter(({ isLeftOut }) => !isLeftOut)
  const done = wanted.filter(({ isLacking }) => !isLacking).length
  const words = texts.progress(
    formatNumber(String(done), language),
    formatNumber(String(wanted.length), language),
  )[language]
  return (
    <>
      <Progress label={words} done={done} of={wanted.length} words={words} />
      <h2>{texts.content[language]}</h2>
      <TaskList tasks={progress.filter(each => !isPaper(each)).map(each => taskOf(page, each, language))} />
      <h2>{texts.papers[language]}</h2>
      <TaskList tasks={progress.filter(isPaper).map(each => taskOf(page, each, language))} />
    </>
  )
}

const taskOf = ({ submission, people }: SubmissionPage, each: ItemProgress, language: Language): Task => {
  const saved = submission.parts.find(({ part }) => part === each.id)
  return {
    name: itemName(submission, each.id)[language],
    href: submissionAddress(submission.started, ...itemPath(each.id)),
    ...progressWords(submission, each, language),
    ...(saved === undefined
      ? {}
      : { note: texts.savedBy(timeWords(saved.savedAt, language), people(saved.savedBy))[language] }),
  }
}

const TURNS = {
  withdrawn: texts.turnWithdrawn,
  excluded: texts.turnExcluded,
  reinstated: texts.turnReinstated,
} as const

/** What became of the dossier, newest first. */
export const courseOf = (
  { submission, people }: Pick<SubmissionPage, 'submission' | 'people'>,
  language: Language,
): readonly Entry[] => {
  const { sendings, turns, supplements } = submission
  const entries: readonly Entry[] = [
    ...sendings.map(({ receipt, version, sentAt, sentBy, isLate }) => ({
      at: sentAt,
      when: formatMoment(sentAt, language),
      who: people(sentBy),
      words: (
        <>
          {texts.turnSent(String(version))[language]}, <a href={receiptAddress(receipt)}>{receipt}</a>{' '}
          {isLate && <Tag tone="no">{texts.nameLate[language]}</Tag>}
        </>
      ),
    })),
    ...turns.map(({ turn, at, byWhom, ground }) => ({
      at,
      when: formatMoment(at, language),
      who: people(byWhom),
      words: TURNS[turn][language],
      reason: ground,
    })),
    ...supplements.map(({ askedAt, askedBy, dueOn, words }) => ({
      at: askedAt,
      when: formatMoment(askedAt, language),
      who: people(askedBy),
      words: texts.turnReturned(formatDay(dueOn, language))[language],
      reason: words,
    })),
  ]
  return entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
