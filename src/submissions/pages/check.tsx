import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, Hidden, Submit } from '../../design/forms.tsx'
import { type Link, Page, type Shell } from '../../design/page.tsx'
import { CheckAnswers } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { attempt, type FieldProblem, oneOf, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { sendSubmission } from '../actions/sending.ts'
import { receiptAddress, submissionAddress } from '../addresses.ts'
import { gatesOf } from '../parts/gates.ts'
import { answersIn } from '../parts/said.tsx'
import { itemName, itemPath } from '../parts/words.ts'
import { isOpenItem } from '../rules/receiving.ts'
import { sayingOf } from '../saying.ts'
import type { Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { closedWords } from '../texts/refusals.ts'
import { openSubmission, pathTo } from './loading.ts'

/** Everything on one page before it is sent: what is wanting, what the criteria say of the figures, what is said. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, [], 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const checked = oneOf(typedIn(await visit.form()), 'checked')
    const sending = { round: params.round ?? '', submission: params.submission ?? '', checked }
    const sent = await attempt(work.language, () => sendSubmission(work, sending))
    return sent.ok ? redirect(receiptAddress(sent.value)) : show(menu, visit, sent.problems, 409)
  }

const show = async (menu: Menu, visit: Visit, problems: readonly FieldProblem[], status: number) => {
  const submission = await openSubmission(visit)
  const page = { submission, problems, path: pathTo(visit, submission) }
  return html(<CheckView shell={shellOf(visit, menu)} page={page} />, status)
}

export interface CheckPage {
  readonly submission: Submission
  /** Why sending was refused. */
  readonly problems: readonly FieldProblem[]
  readonly path: readonly Link[]
}

export const CheckView = ({ shell, page }: { readonly shell: Shell; readonly page: CheckPage }) => {
  const { language } = shell
  const { submission, problems } = page
  const { product, started, opening, checked, state } = submission
  const saying = sayingOf(submission)
  return (
    <Page shell={shell} title={texts.checkTitle[language]} path={page.path}>
      <h1>{texts.checkTitle[language]}</h1>
      <p class="lead">
        <b>{product.nameVi}</b>. {texts.checkLead[language]}
      </p>
      <ErrorSummary filling={{ problems, typed: {}, language }} />
      <Wanting submission={submission} language={language} />
      <Preview submission={submission} language={language} />
      {submission.progress
        .filter(({ isLeftOut }) => !isLeftOut)
        .map(({ id }) => (
          <section class="checked">
            <div class="checked-head">
              <h2>{itemName(submission, id)[language]}</h2>
              {isOpenItem(opening, id) && (
                <a href={submissionAddress(started, ...itemPath(id))}>
                  {texts.edit[language]}
                  <span class="unseen"> {itemName(submission, id)[language]}</span>
                </a>
              )}
            </div>
            <CheckAnswers answers={answersIn(saying, id, submission.set, language)} language={language} />
          </section>
        ))}
      <form method="post" action={submissionAddress(started, 'check')} class="send">
        <Hidden name="checked" value={checked} />
        {opening.open === 'none' ? (
          <p class="waiting">{closedWords(opening)[language]}</p>
        ) : (
          <>
            <p>{texts.undertakeAll[language]}</p>
            <Submit>{(state === 'returned' ? texts.sendSupplement : texts.send)[language]}</Submit>
          </>
        )}
      </form>
    </Page>
  )
}

interface PartProps {
  readonly submission: Submission
  readonly language: Language
}

const Wanting = ({ submission, language }: PartProps) => {
  const lacking = submission.progress.filter(({ isLacking }) => isLacking)
  if (lacking.length === 0) return null
  return (
    <section class="problems remarks">
      <h2>{texts.wanting(formatNumber(String(lacking.length), language))[language]}</h2>
      <p class="hint">{texts.wantingLead[language]}</p>
      <ul>
        {lacking.map(({ id }) => (
          <li>
            <a href={submissionAddress(submission.started, ...itemPath(id))}>
              {itemName(submission, id)[language]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The gates as the figures alone answer them, so that a failing one is known before it is sent. */
const Preview = ({ submission, language }: PartProps) => {
  const gates = gatesOf(submission, language)
  if (gates.length === 0) return null
  return (
    <section class="submission-gates">
      <h2>{texts.previewTitle[language]}</h2>
      <ul class="plain-list">
        {gates.map(({ code, name, holds }) => (
          <li>
            <Tag tone={holds === null ? 'unknown' : holds ? 'done' : 'no'}>
              {(holds === null ? texts.gateOpen : holds ? texts.gateHolds : texts.gateFails)[language]}
            </Tag>{' '}
            <span class="code">{code}</span> {name}
          </li>
        ))}
      </ul>
    </section>
  )
}
