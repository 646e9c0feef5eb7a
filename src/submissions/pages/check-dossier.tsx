import { formatDay } from '../../design/dates.ts'
import { ErrorSummary, Hidden, Submit } from '../../design/forms.tsx'
import { type Link, Page, type Shell } from '../../design/page.tsx'
import { History, KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Differences, Notice } from '../../design/tasks.tsx'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { mayRunRounds } from '../../selection/permissions.ts'
import { type Check, countOn, noteFindings } from '../actions/checking.ts'
import { checkAddress, checksAddress, receiptAddress, roundAddress, submissionAddress } from '../addresses.ts'
import { contentSchema, type SentContent } from '../model.ts'
import { ChecklistItem } from '../parts/checklist.tsx'
import { Failing } from '../parts/failing.tsx'
import { lineName, lineText } from '../parts/lines.ts'
import { stateNames, stateTones } from '../parts/words.ts'
import { completenessOf, findingsOf } from '../rules/checking.ts'
import { differencesOf } from '../rules/differences.ts'
import { ensureMaySee, getStarted } from '../standing.ts'
import { listSent } from '../store/sendings.ts'
import { loadSubmission, type Submission } from '../submission.ts'
import { texts } from '../texts/checking.ts'
import { texts as making } from '../texts/making.ts'
import { peopleIn } from './loading.ts'
import { courseOf } from './submission.tsx'

/** One dossier before the office: what was sent last, item by item, and what differs from the sending before. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, { problems: [], typed: {} }, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const typed = typedIn(await visit.form())
    const which = { round: params.round ?? '', submission: params.submission ?? '' }
    const items = typed.item ?? []
    const check = {
      ...which,
      receipt: oneOf(typed, 'receipt'),
      seen: Number(oneOf(typed, 'seen')),
      found: items.flatMap(item => foundIn(typed, item)),
    }
    const done = await attempt(work.language, () => noteFindings(work, check))
    if (done.ok) return redirect(`${checkAddress({ id: which.submission, round: which.round })}?saved=1`)
    return show(menu, visit, { problems: done.problems, typed }, 409)
  }

const foundIn = (typed: Typed, item: string): Check['found'] => {
  const verdict = oneOf(typed, `verdict:${item}`)
  const words = oneOf(typed, `words:${item}`).trim().slice(0, 1000) || null
  return verdict === 'fine' || verdict === 'wanting' ? [{ item, verdict, words }] : []
}

interface Tried {
  readonly problems: readonly FieldProblem[]
  readonly typed: Typed
}

/** The dossier of the address, for those who check and audit. */
export const openForCheck = async ({ work, params }: Visit): Promise<Submission> => {
  const started = await getStarted(work, params.round ?? '', params.submission ?? '')
  await ensureMaySee(work, started)
  return loadSubmission(work, started)
}

const show = async (menu: Menu, visit: Visit, tried: Tried, status: number): Promise<Response> => {
  const { work } = visit
  const submission = await openForCheck(visit)
  const sent = (await listSent(work.db, submission.started.id)).map(({ content }) =>
    contentSchema.parse(JSON.parse(content)),
  )
  const page: CheckDossierPage = {
    submission,
    tried,
    last: sent.at(-1) ?? null,
    previous: sent.at(-2) ?? null,
    people: await peopleIn(work),
    mayDecide: mayRunRounds(work.actor),
    isSaved: visit.query.get('saved') === '1',
    path: checkPath(submission, work.language),
  }
  return html(<CheckDossierView shell={shellOf(visit, menu)} page={page} />, status)
}

export const checkPath = ({ round }: Submission, language: Language): readonly Link[] => [
  { href: roundAddress(round.id), label: round.name[language] },
  { href: checksAddress(round.id), label: texts.checks[language] },
]

export interface CheckDossierPage {
  readonly submission: Submission
  readonly tried: Tried
  readonly last: SentContent | null
  readonly previous: SentContent | null
  readonly people: (actor: string) => string
  /** An auditor reads and decides nothing. */
  readonly mayDecide: boolean
  readonly isSaved: boolean
  readonly path: readonly Link[]
}

export const CheckDossierView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: CheckDossierPage
}) => {
  const { language } = shell
  const { submission, last, tried } = page
  const { product, enterprise, state } = submission
  return (
    <Page shell={shell} title={product.nameVi} path={page.path}>
      <h1>
        {product.nameVi} <Tag tone={stateTones[state]}>{stateNames[state][language]}</Tag>
      </h1>
      <p class="lead">{enterprise.nameVi}</p>
      {page.isSaved && <Notice>{texts.saved[language]}</Notice>}
      <ErrorSummary filling={{ ...tried, language }} />
      <About page={page} language={language} />
      {state === 'excluded' && <Failing submission={submission} language={language} />}
      {last === null ? (
        <p class="note">{texts.notSentYet[language]}</p>
      ) : (
        <Checklist page={page} language={language} />
      )}
      <Ways page={page} language={language} />
      <Changed page={page} language={language} />
      <RecordSection id="course" title={making.course[language]}>
        <History entries={courseOf(page, language)} />
      </RecordSection>
    </Page>
  )
}

interface PartProps {
  readonly page: CheckDossierPage
  readonly language: Language
}

const About = ({ page: { submission }, language }: PartProps) => {
  const last = submission.sendings.at(-1)
  const { onPaper, supplement } = submission
  const day = (text: string) => formatDay(text, language)
  return (
    <KnownList
      facts={[
        { name: texts.code[language], value: submission.started.id },
        ...(last === undefined
          ? []
          : [
              {
                name: texts.receipt[language],
                value: <a href={receiptAddress(last.receipt)}>{last.receipt}</a>,
              },
              {
                name: making.countsOn[language],
                value: (
                  <>
                    {day(last.countsOn)} {last.isLate && <Tag tone="no">{texts.late[language]}</Tag>}
                  </>
                ),
              },
            ]),
        ...(onPaper === null
          ? []
          : [
              {
                name: texts.number[language],
                value: making.fromPaper(onPaper.number, day(onPaper.postmarkedOn ?? onPaper.receivedOn))[
                  language
                ],
              },
            ]),
        ...(supplement === null
          ? []
          : [{ name: texts.dueOn[language], value: `${day(supplement.dueOn)}: ${supplement.words}` }]),
      ]}
    />
  )
}

const Checklist = ({ page, language }: PartProps) => {
  const { submission, last, mayDecide, tried } = page
  const { sendings, started, findings, state } = submission
  const sending = sendings.at(-1)
  if (sending === undefined || last === null) return null
  const found = findingsOf(findings, sending)
  const isComplete = completenessOf(sending.items, found) === 'complete'
  const isOpen = mayDecide && (state === 'sent' || state === 'returned')
  return (
    <form method="post" action={checkAddress(started)} class="checklist">
      <p>{texts.checkLead[language]}</p>
      {isComplete && <Notice>{texts.allFine[language]}</Notice>}
      <Hidden name="receipt" value={sending.receipt} />
      <Hidden name="seen" value={String(countOn(submission, sending.receipt))} />
      {sending.items.map(item => (
        <ChecklistItem
          item={item}
          submission={submission}
          content={last}
          isLacking={sending.lacking.includes(item)}
          finding={found.get(item) ?? null}
          typed={tried.typed}
          isOpen={isOpen}
          language={language}
        />
      ))}
      {isOpen && (
        <p class="form-end">
          <Submit>{texts.save[language]}</Submit>
        </p>
      )}
    </form>
  )
}

/** What else can be done with it, each on a page of its own. */
const Ways = ({ page: { submission, mayDecide }, language }: PartProps) => {
  const { started, state, sendings, opening } = submission
  if (!mayDecide) return null
  const to = (step: string) => checkAddress(started, step)
  const isStanding = sendings.length > 0 && (state === 'sent' || state === 'returned')
  const ways: readonly Link[] = [
    ...(isStanding
      ? [
          { href: to('return'), label: texts.giveBack[language] },
          { href: to('exclude'), label: texts.exclude[language] },
          { href: submissionAddress(started, 'withdraw'), label: texts.withdrawFor[language] },
        ]
      : []),
    ...(state === 'excluded' || state === 'withdrawn'
      ? [{ href: to('reinstate'), label: texts.reinstate[language] }]
      : []),
    ...(opening.open === 'none'
      ? []
      : [{ href: submissionAddress(started), label: texts.onBehalf[language] }]),
  ]
  return (
    <ul class="ways">
      {ways.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

const Changed = ({ page: { submission, last, previous }, language }: PartProps) => {
  if (last === null || previous === null) return null
  const caption = texts.differences(String(previous.version), String(last.version))[language]
  const found = differencesOf(previous, last)
  return (
    <RecordSection id="differences" title={caption}>
      {found.length === 0 ? (
        <p class="quiet">{texts.noDifference[language]}</p>
      ) : (
        <Differences
          caption={caption}
          sides={[texts.side(String(previous.version))[language], texts.side(String(last.version))[language]]}
          differences={found.map(line => ({
            name: lineName(submission, line, language),
            before: lineText(line, line.before, language),
            after: lineText(line, line.after, language),
          }))}
          language={language}
        />
      )}
    </RecordSection>
  )
}
