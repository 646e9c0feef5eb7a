import { formatDay } from '../../design/dates.ts'
import { FormPage } from '../../design/form-page.tsx'
import { type Filling, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import type { Day } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { dossierAddress, type Proposal, proposalOf, type RoundHead } from '../../selection/index.ts'
import { ensureWithoutInterest } from '../actions/ensure.ts'
import { publishList } from '../actions/lists.ts'
import { proposedAddress } from '../addresses.ts'
import { publishInput } from '../model.ts'
import { count, pathTo } from '../parts/path.ts'
import { procedures } from '../procedures.ts'
import { commentRuleOn, earliestEnd } from '../rules/comments.ts'
import { currentList } from '../standing.ts'
import { texts } from '../texts/lists.ts'
import { roundIn, type Show, taking } from './shared.ts'

/** The office publishes the proposed list; while an outcome is unknown it is told of which dossiers. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { round } = await roundIn(visit)
    const least = earliestEnd(commentRuleOn(procedures, work.today), work.today)
    const announced = round.calendar['comments-until']
    const until = announced !== undefined && announced > least ? announced : least
    return show(visit, menu, prefilled(work.language, { until }), 200)
  }

export const post = (menu: Menu): PageOf =>
  taking(menu, {
    schema: publishInput,
    act: ({ work }, round, { until, ground = null }) => publishList(work, round.id, { until, ground }),
    next: head => `${proposedAddress(head)}?published=1`,
    show,
  })

const show: Show = async (visit, menu, filling, status) => {
  const { work } = visit
  await ensureWithoutInterest(work)
  const { round, head } = await roundIn(visit)
  const rule = commentRuleOn(procedures, work.today)
  const page: PublishPage = {
    head,
    filling,
    proposal: await proposalOf(work, round),
    isAgain: (await currentList(work, round)) !== null,
    leastDays: rule?.leastDays ?? 0,
    least: earliestEnd(rule, work.today),
  }
  return html(<PublishView shell={shellOf(visit, menu)} page={page} />, status)
}

interface PublishPage {
  readonly head: RoundHead
  readonly filling: Filling
  readonly proposal: Proposal
  readonly isAgain: boolean
  readonly leastDays: number
  readonly least: Day
}

export const PublishView = ({ shell, page }: { readonly shell: Shell; readonly page: PublishPage }) => {
  const { language } = shell
  const { head, filling, proposal, isAgain, leastDays, least } = page
  const title = texts[isAgain ? 'publishAnew' : 'publish'][language]
  if (proposal.because !== null) return <CannotView shell={shell} page={page} />
  const number = (of: number) => count(of, language)
  return (
    <FormPage
      shell={shell}
      title={title}
      lead={texts.publishLead(number(proposal.products.length), number(proposal.failed.length))[language]}
      path={pathTo(head, language)}
      filling={filling}
      submit={title}
      back={proposedAddress(head)}
    >
      <TextField
        filling={filling}
        name="until"
        type="date"
        width="short"
        label={texts.until[language]}
        hint={texts.untilHint(number(leastDays), formatDay(least, language))[language]}
      />
      {isAgain && <TextArea filling={filling} name="ground" label={texts.ground[language]} />}
    </FormPage>
  )
}

const CannotView = ({ shell, page }: { readonly shell: Shell; readonly page: PublishPage }) => {
  const { language } = shell
  const { head, proposal } = page
  const title = texts.publish[language]
  return (
    <Page shell={shell} title={title} path={pathTo(head, language)}>
      <h1>{title}</h1>
      <p class="waiting">{texts.cannotPublish(count(proposal.undecided.length, language))[language]}</p>
      <ul class="undecided">
        {proposal.undecided.map(({ dossier, product, enterprise, missing }) => (
          <li>
            <a href={dossierAddress(head, dossier)}>{product}</a> <span class="quiet">{enterprise}</span>
            {missing.length > 0 && (
              <span class="small quiet"> · {texts.missing(missing.join('; '))[language]}</span>
            )}
          </li>
        ))}
      </ul>
    </Page>
  )
}
