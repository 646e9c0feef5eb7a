import { mayManageAccess, within } from '../../access/permissions.ts'
import { statusOf } from '../../design/form-page.tsx'
import { ErrorSummary, type Filling, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { attempt, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { composeCouncil } from '../actions/compose.ts'
import { councilAddress } from '../addresses.ts'
import { type Choices, loadChoices } from '../choices.ts'
import { DecreeFields } from '../parts/decree-fields.tsx'
import { linesIn, MemberLines, MOST_LINES } from '../parts/member-lines.tsx'
import { RuleFields } from '../parts/rule-fields.tsx'
import { mayCompose } from '../permissions.ts'
import { councilTexts, formTexts as texts } from '../texts/council.ts'
import { readCompose } from './compose-form.ts'
import { pathInCouncil } from './path.ts'

/** The office composes the council by a decision. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language, begun), 200)

/** What the form starts from: common in such councils, not known for Hà Nội, and so marked as assumed. */
const begun = {
  symbol: 'QĐ-UBND',
  quorumKind: 'share',
  quorumValue: '2/3',
  needs: 'more-than-half',
  of: 'members',
  ballot: 'open',
  tie: 'chair',
  noticeDays: '5',
  basis: 'assumed',
  'part-1': 'chair',
  'part-2': 'secretary',
}

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    if (form.get('more') === '1') return show(visit, menu, withMoreLines(form, language), 200)
    const filled = readCompose(form, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const round = visit.params.round ?? ''
    const done = await attempt(language, () => composeCouncil(visit.work, round, filled.value))
    if (done.ok) return redirect(councilAddress(round))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

const withMoreLines = (form: FormData, language: Language): Filling => {
  const typed = typedIn(form)
  const lines = String(Math.min(linesIn(typed) + 6, MOST_LINES))
  return { typed: { ...typed, lines: [lines] }, problems: [], language }
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const round = await getRound(visit.work.db, visit.params.round ?? '')
  if (!mayCompose(within(visit.work, round.programme).actor)) throw new NotAllowed('compose a council')
  const choices = await loadChoices(visit.work, round)
  const page = { round, filling, ...choices, mayGrant: mayManageAccess(visit.work.actor) }
  return html(<ComposeView shell={shellOf(visit, menu)} page={page} />, status)
}

interface ComposePage extends Choices {
  readonly round: Round
  readonly filling: Filling
  /** Whether who looks can grant roles themselves. */
  readonly mayGrant: boolean
}

export const ComposeView = ({ shell, page }: { readonly shell: Shell; readonly page: ComposePage }) => {
  const { language } = shell
  const { round, filling } = page
  const title = councilTexts.compose[language]
  return (
    <Page shell={shell} title={title} path={pathInCouncil(round, language)}>
      <h1>{title}</h1>
      <p class="lead">{texts.composeLead[language]}</p>
      <ErrorSummary filling={filling} />
      <form method="post" class="form">
        <RecordSection id="decree" title={texts.decreeOf[language]}>
          <DecreeFields filling={filling} />
          <TextField filling={filling} name="from" label={texts.from[language]} type="date" width="short" />
          <TextField
            filling={filling}
            name="to"
            label={texts.to[language]}
            hint={texts.toHint[language]}
            type="date"
            width="short"
            isOptional
          />
        </RecordSection>
        <RecordSection id="members" title={councilTexts.members[language]}>
          <p class="hint">{texts.membersLead[language]}</p>
          <MemberLines page={page} language={language} />
          <WithoutRole page={page} language={language} />
        </RecordSection>
        <RecordSection id="rules" title={councilTexts.rules[language]}>
          <RuleFields filling={filling} />
        </RecordSection>
        <p class="form-end">
          <Submit>{title}</Submit> <a href={councilAddress(round.id)}>{councilTexts.council[language]}</a>
        </p>
      </form>
    </Page>
  )
}

/** Who is missing from the choice, why, and who can change it. */
const WithoutRole = ({ page, language }: { readonly page: ComposePage; readonly language: Language }) =>
  page.others.length === 0 ? null : (
    <details class="small">
      <summary>{texts.withoutRole(page.others.length)[language]}</summary>
      <p>
        {texts.withoutRoleWhy[language]} {page.mayGrant && <a href="/people">{texts.grantRoles[language]}</a>}
      </p>
      <p class="quiet">{page.others.join(', ')}</p>
    </details>
  )
