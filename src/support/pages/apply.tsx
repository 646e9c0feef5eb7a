import { randomUUID } from 'node:crypto'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatPercent } from '../../design/format.ts'
import { type Filling, Hidden, prefilled, TextArea } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { applyForSupport } from '../actions/applying.ts'
import { applicationAddress, SUPPORT } from '../addresses.ts'
import { type Applicant, applicantFor, startOf } from '../applicant.ts'
import { isOpenOn, programmesFor } from '../loading.ts'
import { applyInput } from '../model/inputs.ts'
import type { Cycle, Paper, Programme } from '../model.ts'
import { nameIn } from '../names.ts'
import { ChoiceFields, KnownBefore, PrecedenceFields, Proposed } from '../parts/apply-fields.tsx'
import { CostRows, PapersField } from '../parts/cost-rows.tsx'
import { texts } from '../texts/forms.ts'
import { texts as common } from '../texts/pages.ts'
import { refusals } from '../texts/refusals.ts'
import { chooseEnterprise } from './choose-enterprise.tsx'
import { isAskedForMore, papersIn, readCosts, rowsIn, withRow } from './cost-form.ts'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const brought = await readCosts(visit, form)
    const { typed, costs, papers } = brought
    if (isAskedForMore(typed))
      return show(visit, menu, { typed: withRow(typed), problems: brought.problems, language }, 200)
    const filled = readForm(form, applyInput, language)
    const problems = [...(filled.ok ? [] : filled.problems), ...brought.problems]
    if (!filled.ok || problems.length > 0) return show(visit, menu, { typed, problems, language }, 422)
    const { enterprise = null, vouches = null, choiceReason = null, insteadOf = [], ...said } = filled.value
    const applying = { ...said, enterprise, vouches, choiceReason, insteadOf, costs, papers }
    const done = await attempt(language, () => applyForSupport(visit.work, applying))
    if (done.ok) return redirect(applicationAddress(done.value))
    return show(visit, menu, { typed, problems: done.problems, language }, statusOf(done.problems))
  }

/** `sent`: what came back; null: nothing was typed yet. */
const show = async (visit: Visit, menu: Menu, sent: Filling | null, status: number): Promise<Response> => {
  const { work, query } = visit
  const asked = query.get('cycle') ?? oneOf(sent?.typed ?? {}, 'cycle')
  const policy = asked === '' ? query.get('policy') : null
  if (asked === '' && policy === null) return redirect(SUPPORT)
  const all = (await programmesFor(work)).flatMap(({ programme, cycles }) =>
    cycles.map(cycle => ({ programme, cycle })),
  )
  const open = all.filter(({ cycle }) => isOpenOn(cycle, work.today))
  const found = open.find(({ cycle }) => (policy === null ? cycle.id === asked : cycle.policy === policy))
  if (found === undefined && policy !== null)
    return html(<NoneOpenView shell={shellOf(visit, menu)} policy={policy} />)
  const closed = all.find(({ cycle }) => cycle.id === asked)
  if (found === undefined && closed !== undefined)
    return html(<ClosedView shell={shellOf(visit, menu)} {...closed} />)
  if (found === undefined) throw new NotFound('cycle', asked)
  const who = query.get('enterprise') ?? oneOf(sent?.typed ?? {}, 'enterprise')
  const applicant = await applicantFor(work, found.cycle, who)
  if (applicant === null) return chooseEnterprise(visit, menu, found.cycle, status)
  const filling =
    sent ?? prefilled(work.language, { form: randomUUID(), ...startOf(applicant, work.language) })
  const kept = await papersIn(work, filling.typed)
  return html(<ApplyView shell={shellOf(visit, menu)} {...found} {...{ applicant, filling, kept }} />, status)
}

interface ViewProps {
  readonly shell: Shell
  readonly programme: Programme
  readonly cycle: Cycle
  readonly applicant: Applicant
  readonly filling: Filling
  readonly kept: ReadonlyMap<string, Paper>
}

const ApplyView = ({ shell, programme, cycle, applicant, filling, kept }: ViewProps) => {
  const { language } = shell
  const asked = applicant.kind === 'own' ? (applicant.ready.policy?.papers ?? []) : []
  const names = asked.flatMap(({ name, heldBy }) => (heldBy === null ? [name] : [])).join('; ')
  return (
    <FormPage
      shell={shell}
      title={texts.applyTitle(`${nameIn(programme, language)}, ${nameIn(cycle, language)}`)[language]}
      lead={leadOf(cycle, language)}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
      filling={filling}
      submit={texts.send[language]}
      back={SUPPORT}
      hasFile
    >
      <Hidden name="cycle" value={cycle.id} />
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      {applicant.kind === 'own' ? (
        <KnownBefore ready={applicant.ready} language={language} />
      ) : (
        <Proposed enterprise={applicant.enterprise} cycle={cycle} filling={filling} />
      )}
      <TextArea filling={filling} name="purpose" label={texts.purpose[language]} />
      <CostRows filling={filling} rows={rowsIn(filling.typed)} kept={kept} />
      <PapersField
        filling={filling}
        kept={kept}
        label={texts.otherPapers[language]}
        hint={(names === '' ? texts.someFiles : texts.askedPapers(names))[language]}
      />
      <PrecedenceFields filling={filling} />
      {applicant.kind === 'own' && <ChoiceFields filling={filling} others={applicant.ready.others} />}
    </FormPage>
  )
}

interface NoneOpenProps {
  readonly shell: Shell
  readonly policy: string
}

/** Who comes from a policy that nobody takes applications for today. */
const NoneOpenView = ({ shell, policy }: NoneOpenProps) => (
  <Page
    shell={shell}
    title={common.noneOpenFor[shell.language]}
    path={[{ href: SUPPORT, label: common.caption[shell.language] }]}
  >
    <h1>{common.noneOpenFor[shell.language]}</h1>
    <p>{common.noneOpenForSays[shell.language]}</p>
    <p>
      <a href={`/policies/${encodeURIComponent(policy)}`}>{common.aboutPolicy[shell.language]}</a>
    </p>
  </Page>
)

/** Who comes to a cycle before or after its days. */
const ClosedView = ({ shell, programme, cycle }: Pick<ViewProps, 'shell' | 'programme' | 'cycle'>) => {
  const { language } = shell
  const title = texts.applyTitle(`${nameIn(programme, language)}, ${nameIn(cycle, language)}`)[language]
  return (
    <Page shell={shell} title={title} path={[{ href: SUPPORT, label: common.caption[language] }]}>
      <h1>{title}</h1>
      <p>{refusals.notOpen(cycle)[language]}</p>
      <p>
        <a href={SUPPORT}>{common.otherCycles[language]}</a>
      </p>
    </Page>
  )
}

const leadOf = ({ rate, ceilingVnd }: Cycle, language: Filling['language']): string => {
  const ceiling =
    ceilingVnd === null ? texts.unknownCeiling[language] : formatMoney(String(ceilingVnd), 'VND', language)
  return texts.applyLead(formatPercent(rate, language), ceiling)[language]
}
