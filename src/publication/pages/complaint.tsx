import { formatDay } from '../../design/dates.ts'
import { Due } from '../../design/due.tsx'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { History, KnownList } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Tag } from '../../design/tag.tsx'
import { Notice } from '../../design/tasks.tsx'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { type RoundHead, roundAddress } from '../../selection/index.ts'
import { takeComplaintStep } from '../actions/complaints.ts'
import { complaintAddress, complaintsAddress } from '../addresses.ts'
import { type Complaint, complaintStepInput } from '../model.ts'
import { pathTo } from '../parts/path.ts'
import { mayComplain, mayKeepComplaints } from '../permissions.ts'
import { procedures } from '../procedures.ts'
import { clocksOf, complaintState, dueOf, mayFollow, secondOf, secondProblem } from '../rules/complaints.ts'
import { texts } from '../texts/complaints.ts'
import { readComplaints } from './complaints.tsx'
import { numberIn, roundIn, type Show, taking } from './shared.ts'

/** One complaint with its clocks; to all but the office, leader, auditor and whoever complained it is not there. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, { doneOn: visit.work.today }), 200)

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: complaintStepInput,
    act: ({ work, params }, round, input) =>
      takeComplaintStep(work, round.id, numberIn(params.complaint), input),
    next: (head, _, { params }) => complaintAddress(head, numberIn(params.complaint)),
    show,
  })

const show: Show = async (visit, menu, filling, status) => {
  const { work, params, query } = visit
  const { round, head } = await roundIn(visit)
  const all = await readComplaints(work, round)
  const complaint = all.find(({ number }) => number === numberIn(params.complaint))
  if (complaint === undefined) throw new NotFound('complaint', params.complaint ?? '')
  const page: ComplaintPage = {
    head,
    filling,
    complaint,
    first: all.find(({ number }) => number === complaint.first) ?? null,
    maySecond: secondProblem(complaint, all, work.today, procedures) === null,
    mayKeep: mayKeepComplaints(work.actor),
    mayLodge: mayComplain(work.actor),
    isNew: query.has('lodged'),
  }
  return html(<ComplaintView shell={shellOf(visit, menu)} page={page} />, status)
}

interface ComplaintPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly complaint: Complaint
  /** Where this is the second. */
  readonly first: Complaint | null
  readonly maySecond: boolean
  readonly mayKeep: boolean
  readonly mayLodge: boolean
  readonly isNew: boolean
}

interface ViewProps {
  readonly shell: Shell
  readonly page: ComplaintPage
}

export const ComplaintView = ({ shell, page }: ViewProps) => {
  const { language } = shell
  const { head, complaint, filling, isNew } = page
  const title = texts.complaint(String(complaint.number))[language]
  const back = { href: complaintsAddress(head), label: texts.complaints[language] }
  const state = complaintState(complaint)
  return (
    <Page shell={shell} title={title} path={pathTo(head, language, back)}>
      <h1>
        {title}{' '}
        <Tag tone={dueOf(complaint, procedures) === null ? 'plain' : 'wait'}>
          {texts.states[state][language]}
        </Tag>
      </h1>
      {isNew && <Notice>{texts.receipt[language]}</Notice>}
      <ErrorSummary filling={filling} />
      <KnownList facts={factsOf(complaint, language)} />
      <blockquote class="said">{complaint.body}</blockquote>
      <Clocks shell={shell} page={page} />
      <Second shell={shell} page={page} />
      {complaint.steps.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{texts.history[language]}</h2>
          <History
            entries={complaint.steps.toReversed().map(({ doneOn, kind, words, document }) => ({
              at: doneOn,
              when: formatDay(doneOn, language),
              words: [texts.states[kind][language], document].filter(Boolean).join(' · '),
              ...(words === null ? {} : { reason: words }),
            }))}
          />
        </section>
      )}
      {page.mayKeep && <NextStep shell={shell} page={page} />}
    </Page>
  )
}

const factsOf = (complaint: Complaint, language: Shell['language']) => {
  const { sender, postal, first, learnedOn, lodgedOn, receivedOn, isRemote, paperNumber } = complaint
  const stage = first === null ? texts.firstStage : texts.secondStage(String(first))
  const facts: readonly (readonly [string, string | null])[] = [
    [texts.sender[language], sender],
    [texts.postal[language], postal],
    [texts.stage[language], stage[language]],
    [texts.learnedOn[language], formatDay(learnedOn, language)],
    [texts.lodgedOn[language], formatDay(lodgedOn, language)],
    [texts.receivedOn[language], formatDay(receivedOn, language)],
    [texts.paperNumber[language], paperNumber],
    [texts.isRemote[language], isRemote ? texts.yes[language] : null],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

/** Every clock that has run or runs, with the law by which it does. */
const Clocks = ({ shell: { language, today }, page: { complaint, first } }: ViewProps) => (
  <section aria-labelledby="clocks">
    <h2 id="clocks">{texts.clocks[language]}</h2>
    <Rows
      language={language}
      caption={texts.clocks[language]}
      headings={[texts.clockWords, texts.from, texts.until, texts.state, texts.basis].map(
        each => each[language],
      )}
      rows={clocksOf(complaint, first, procedures)}
      cells={clock => [
        texts.clockNames[clock.code][language],
        formatDay(clock.from, language),
        formatDay(clock.until, language),
        clock.doneOn === null ? (
          <Due on={clock.until} today={today} language={language} />
        ) : (
          <Tag tone={clock.doneOn <= clock.until ? 'done' : 'no'}>
            {texts[clock.doneOn <= clock.until ? 'inTime' : 'outOfTime'][language]}
          </Tag>
        ),
        <>
          {clock.basis} {clock.isAssumed && <Assumed language={language} />}
        </>,
      ]}
    />
    <p class="note">{procedures.note[language]}</p>
  </section>
)

/** What whoever complained may do after the settlement, or after the day on which it should have come. */
const Second = ({ shell: { language, today }, page }: ViewProps) => {
  const { head, complaint, maySecond, mayKeep, mayLodge } = page
  const until = maySecond ? secondOf(complaint, procedures)?.until : undefined
  const isSettled = complaintState(complaint) === 'settled'
  return (
    <>
      {until !== undefined && (
        <p class={today > until ? 'note' : 'waiting'}>
          {(today > until ? texts.secondOver : texts.secondOpen)(formatDay(until, language))[language]}{' '}
          {mayLodge && today <= until && (
            <a href={`${complaintsAddress(head)}/new?first=${complaint.number}`}>
              {texts.lodgeSecond[language]}
            </a>
          )}
        </p>
      )}
      {mayKeep && isSettled && head.course.state === 'closed' && (
        <p class="note">
          {texts.reopenHint[language]} <a href={`${roundAddress(head)}/reopen`}>{texts.reopen[language]}</a>
        </p>
      )}
    </>
  )
}

const NextStep = ({ shell: { language }, page: { head, complaint, filling } }: ViewProps) => {
  const kinds = mayFollow(complaintState(complaint))
  if (kinds.length === 0) return null
  return (
    <form method="post" class="form" action={`${complaintsAddress(head)}/${complaint.number}`}>
      <Hidden name="seen" value={String(complaint.steps.length)} />
      <ChoiceField
        filling={filling}
        name="kind"
        label={texts.step[language]}
        options={kinds.map(value => ({ value, label: texts.steps[value][language] }))}
      />
      <TextField filling={filling} name="doneOn" type="date" width="short" label={texts.doneOn[language]} />
      <TextField
        filling={filling}
        name="document"
        width="middle"
        label={texts.document[language]}
        isOptional
      />
      <TextArea filling={filling} name="words" rows={5} label={texts.words[language]} isOptional />
      <p class="form-end">
        <Submit>{texts.takeStep[language]}</Submit>
      </p>
    </form>
  )
}
