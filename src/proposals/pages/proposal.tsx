import { statusOf } from '../../design/form-page.tsx'
import { ErrorSummary, type Filling, prefilled } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import {
  addFigure,
  addObstacle,
  askOpinions,
  citeRelease,
  decideProposal,
  giveOpinion,
  submitProposal,
  withdrawProposal,
} from '../actions.ts'
import { PROPOSALS, proposalAddress } from '../addresses.ts'
import { type Choices, loadChoices, loadProposal, type ShownProposal } from '../loading.ts'
import {
  askInput,
  decideInput,
  figureInput,
  obstacleInput,
  opinionInput,
  releaseInput,
  submitInput,
  withdrawInput,
} from '../model.ts'
import { AskForm, DecideForm, GroundForms, OpinionForms, SubmitForm, WithdrawForm } from '../parts/forms.tsx'
import { Grounds, Opinions, Story } from '../parts/record.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { mayDecide, mayHandle, maySeeAll } from '../permissions.ts'
import { isOpen } from '../rules.ts'
import { texts } from '../texts/words.ts'

/** One proposal: what is proposed, what speaks for it, who thinks what, what became of it, and what the reader may do. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(menu, visit, prefilled(visit.work.language), 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const id = params.proposal ?? ''
    const form = await visit.form()
    const typed = typedIn(form)
    const doing = doingIn(work, id, form, oneOf(typed, 'verb'))
    if (!doing.ok) return show(menu, visit, { problems: doing.problems, typed, language }, 422)
    const done = await attempt(language, doing.act)
    if (done.ok) return redirect(proposalAddress({ id }))
    return show(menu, visit, { typed, problems: done.problems, language }, statusOf(done.problems))
  }

type Doing =
  | { readonly ok: true; readonly act: () => Promise<void> }
  | { readonly ok: false; readonly problems: Filling['problems'] }

/** Each form of the page names its verb; what it sends is read by the schema of that verb. */
const doingIn = (work: Work, id: string, form: FormData, verb: string): Doing => {
  const reading = <Value,>(
    schema: Parameters<typeof readForm<Value>>[1],
    act: (value: Value) => Promise<void>,
  ): Doing => {
    const filled = readForm(form, schema, work.language)
    return filled.ok ? { ok: true, act: () => act(filled.value) } : { ok: false, problems: filled.problems }
  }
  switch (verb) {
    case 'obstacle':
      return reading(obstacleInput, value => addObstacle(work, id, value))
    case 'figure':
      return reading(figureInput, value => addFigure(work, id, value))
    case 'release':
      return reading(releaseInput, value => citeRelease(work, id, value))
    case 'ask':
      return reading(askInput, value => askOpinions(work, id, value))
    case 'submit':
      return reading(submitInput, ({ words }) => submitProposal(work, id, words))
    case 'decide':
      return reading(decideInput, value => decideProposal(work, id, value))
    case 'withdraw':
      return reading(withdrawInput, ({ words }) => withdrawProposal(work, id, words))
    default:
      return reading(opinionInput, value => giveOpinion(work, id, value))
  }
}

const show = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, params } = visit
  const proposal = await loadProposal(work, params.proposal ?? '')
  const may = { handle: mayHandle(work.actor), decide: mayDecide(work.actor), readAll: maySeeAll(work.actor) }
  const choices = await loadChoices(work)
  return html(
    <ProposalView shell={shellOf(visit, menu)} page={{ proposal, filling, may, choices }} />,
    status,
  )
}

export interface ProposalPage {
  readonly proposal: ShownProposal
  readonly filling: Filling
  readonly may: { readonly handle: boolean; readonly decide: boolean; readonly readAll: boolean }
  readonly choices: Choices
}

export const ProposalView = ({ shell, page }: { readonly shell: Shell; readonly page: ProposalPage }) => {
  const { language } = shell
  const { proposal, filling, may } = page
  const of = { shell, page }
  const isWorkedOn = isOpen(proposal.state)
  return (
    <Page shell={shell} title={proposal.title} path={[{ href: PROPOSALS, label: texts.proposals[language] }]}>
      <h1>{proposal.title}</h1>
      <p class="lead">
        <StateTag proposal={proposal} language={language} />{' '}
        {proposal.isSample && <Invented language={language} />}
      </p>
      <ErrorSummary filling={filling} />
      <RecordParts
        language={language}
        parts={[
          { id: 'words', title: texts.words[language], body: <p>{proposal.words}</p> },
          {
            id: 'grounds',
            title: texts.grounds[language],
            count: proposal.grounds.length,
            body: (
              <>
                <Grounds {...of} />
                {isWorkedOn && proposal.mayGround && <GroundForms {...of} />}
              </>
            ),
          },
          {
            id: 'opinions',
            title: texts.consultation[language],
            count: proposal.asked.length,
            body: (
              <>
                <Opinions {...of} />
                {isWorkedOn && <OpinionForms {...of} />}
                {isWorkedOn && may.handle && <AskForm {...of} />}
              </>
            ),
          },
          {
            id: 'submission',
            title: texts.submission[language],
            body: (
              <>
                {isWorkedOn && may.handle && <SubmitForm {...of} />}
                {proposal.state === 'submitted' && may.decide && <DecideForm {...of} />}
                <Story {...of} />
                {isWorkedOn && proposal.mayGround && <WithdrawForm {...of} />}
              </>
            ),
          },
        ]}
      />
    </Page>
  )
}
