import { formatDay, formatMoment } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import {
  ErrorSummary,
  type Filling,
  Hidden,
  prefilled,
  Submit,
  TextArea,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { uploadIn } from '../../enterprises/index.ts'
import { addDays } from '../../exact/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { getRound, inLanguage, type Round, roundAddress } from '../../selection/index.ts'
import { answerForOffice, answerQuestion, declineQuestion, forwardQuestion } from '../actions.ts'
import { questionAddress, questionsAddress } from '../addresses.ts'
import { isForEnterprise, type ShownQuestion, shownQuestions } from '../loading.ts'
import { declineInput, forwardInput, replyInput, type Step } from '../model.ts'
import { EnclosureFields, EnclosureLink, StateTag } from '../parts.tsx'
import { mayHandle } from '../permissions.ts'
import { isOpen, stateOf } from '../rules.ts'
import { texts } from '../texts.ts'

/** One question: what was asked, what was sent on, what came of it, and what the reader may do now. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const [round, id] = [params.round ?? '', params.question ?? '']
    const form = await visit.form()
    const verb = oneOf(typedIn(form), 'verb')
    if (verb === 'forward') {
      const filled = readForm(form, forwardInput, language)
      if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
      return answered(menu, visit, filled.typed, () => forwardQuestion(work, round, id, filled.value))
    }
    if (verb === 'decline') {
      const filled = readForm(form, declineInput, language)
      if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
      return answered(menu, visit, filled.typed, () => declineQuestion(work, round, id, filled.value.words))
    }
    const filled = readForm(form, replyInput, language)
    if (!filled.ok) return show(menu, visit, { ...filled, language }, 422)
    const { words, page } = filled.value
    const upload = await uploadIn(form)
    const enclosed = upload.name === '' ? null : { upload, page }
    const act = isForEnterprise(work) ? answerQuestion : answerForOffice
    return answered(menu, visit, filled.typed, () => act(work, round, id, { words, enclosed }))
  }

const answered = async (
  menu: Menu,
  visit: Visit,
  typed: Filling['typed'],
  act: () => Promise<void>,
): Promise<Response> => {
  const { language } = visit.work
  const done = await attempt(language, act)
  const at = { round: visit.params.round ?? '', id: visit.params.question ?? '' }
  if (done.ok) return redirect(questionAddress(at))
  return show(menu, visit, { typed, problems: done.problems, language }, statusOf(done.problems))
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, params } = visit
  const round = await getRound(work.db, params.round ?? '')
  const question = (await shownQuestions(work, round)).find(({ id }) => id === params.question)
  if (question === undefined) throw new NotFound('question', params.question ?? '')
  const page = { round, question, filling, isOwn: isForEnterprise(work), mayHandle: mayHandle(work.actor) }
  return html(<QuestionView shell={shellOf(visit, menu)} page={page} />, status)
}

interface QuestionPage {
  readonly round: Round
  readonly question: ShownQuestion
  readonly filling: Filling
  readonly isOwn: boolean
  readonly mayHandle: boolean
}

export const QuestionView = ({ shell, page }: { readonly shell: Shell; readonly page: QuestionPage }) => {
  const { language } = shell
  const { round, question, filling, isOwn } = page
  const title = `${question.names.product}: ${question.criterion}`
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: roundAddress(round), label: inLanguage(round.name, language) },
        { href: questionsAddress(round.id), label: texts.questions[language] },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">
        <StateTag question={question} language={language} />
      </p>
      <ErrorSummary filling={filling} />
      <KnownList facts={factsOf(question, isOwn, language)} />
      {isOwn && stateOf(question) === 'forwarded' && (
        <form method="post" class="form" enctype="multipart/form-data" novalidate>
          <TextArea filling={filling} name="words" label={texts.answer[language]} rows={5} />
          <EnclosureFields filling={filling} />
          <p class="form-end">
            <Submit>{texts.reply[language]}</Submit>
          </p>
        </form>
      )}
      {page.mayHandle && isOpen(question) && <Handling question={question} filling={filling} shell={shell} />}
    </Page>
  )
}

const factsOf = (question: ShownQuestion, isOwn: boolean, language: Language) => {
  const { names, code, criterion, asker, asked, askedAt, steps, answer, enclosure, dueOn, state } = question
  const moment = (at: string) => formatMoment(at, language)
  return [
    { name: texts.enterprise[language], value: names.enterprise },
    { name: texts.criterion[language], value: `${code} ${criterion}` },
    ...(asker === null
      ? []
      : [
          {
            name: texts.asker[language],
            value: `${[asker.name, asker.unit].filter(Boolean).join(', ')} · ${moment(askedAt)}`,
          },
        ]),
    { name: (isOwn ? texts.question : texts.asOriginally)[language], value: asked },
    ...(isOwn ? [] : steps.map(step => said(step, language))),
    ...(isOwn && answer !== null ? [{ name: texts.answer[language], value: answer }] : []),
    ...(enclosure === null
      ? []
      : [
          {
            name: texts.enclosure[language],
            value: <EnclosureLink question={question} enclosure={enclosure} language={language} />,
          },
        ]),
    ...(state === 'forwarded' && dueOn !== null
      ? [{ name: texts.due[language], value: formatDay(dueOn, language) }]
      : []),
  ]
}

const said = ({ step, words, side, at }: Step, language: Language) => {
  const name = { forwarded: texts.asForwarded, answered: texts.answer, declined: texts.declineReason }[step]
  const by = (side === 'office' ? texts.byOffice : texts.byEnterprise)[language]
  return {
    name: name[language],
    value: (
      <>
        {words} <span class="quiet">· {texts.from(by, formatMoment(at, language))[language]}</span>
      </>
    ),
  }
}

interface HandlingProps {
  readonly question: ShownQuestion
  readonly filling: Filling
  readonly shell: Shell
}

/** What the office can do: usually it sends the question on. What was typed stands in the form it was typed in. */
const Handling = ({ question, filling, shell: { language, today } }: HandlingProps) => {
  const verb = oneOf(filling.typed, 'verb')
  const isAgain = stateOf(question) === 'forwarded'
  const forwarded = question.steps.findLast(({ step }) => step === 'forwarded')
  const first = { words: forwarded?.words ?? question.words, dueOn: addDays(today, USUAL_DAYS) }
  const inForm = (name: string, values = {}): Filling =>
    verb === name ? filling : prefilled(language, { ...values })
  const forward = inForm('forward', first)
  return (
    <RecordSection id="handle" title={(isAgain ? texts.forwardAgain : texts.forward)[language]}>
      <form method="post" class="form" novalidate>
        <Hidden name="verb" value="forward" />
        <TextArea
          filling={forward}
          name="words"
          label={texts.forwardWords[language]}
          hint={texts.forwardHint[language]}
          rows={4}
        />
        <TextField filling={forward} name="dueOn" label={texts.due[language]} type="date" width="middle" />
        <p class="form-end">
          <Submit>{(isAgain ? texts.forwardAgain : texts.forward)[language]}</Submit>
        </p>
      </form>
      {(['answer', 'decline'] as const).map(name => (
        <details open={verb === name}>
          <summary>{(name === 'answer' ? texts.answerHere : texts.decline)[language]}</summary>
          <form
            method="post"
            class="form"
            enctype={name === 'answer' ? 'multipart/form-data' : undefined}
            novalidate
          >
            <Hidden name="verb" value={name} />
            <TextArea
              filling={inForm(name)}
              name="words"
              label={(name === 'answer' ? texts.answer : texts.declineReason)[language]}
            />
            {name === 'answer' && <EnclosureFields filling={inForm(name)} />}
            <Submit isQuiet>{(name === 'answer' ? texts.answerHere : texts.decline)[language]}</Submit>
          </form>
        </details>
      ))}
    </RecordSection>
  )
}

/** Proposed to the office; how long an enterprise has is for the office to say. */
const USUAL_DAYS = 5
