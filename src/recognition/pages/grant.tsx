import { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { noteReadings } from '../../enterprises/index.ts'
import { parseDay } from '../../exact/day.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { decisionOf, type RoundDecision } from '../../publication/index.ts'
import { dossiersFor, getRound, type Round, roundAddress } from '../../selection/index.ts'
import { giveNumber, grantFromDecision } from '../actions/grant.ts'
import { roundRecognitionsAddress } from '../addresses.ts'
import { type GrantLine, grantLines } from '../granting.ts'
import { GrantLines } from '../parts/grant-lines.tsx'
import { mayKeepRegister } from '../permissions.ts'
import { numberAndSymbol } from '../rules/decisions.ts'
import { termEnd } from '../rules/status.ts'
import { type Names, namesOf } from '../store/names.ts'
import { sourcedTermOf } from '../terms.ts'
import { grantTexts as texts } from '../texts/granting.ts'
import { DecisionFields, decisionFields, decisionIn, termIn } from './decision-fields.tsx'

/** What the decision of a round leads to, line by line before anything is entered; then all that was chosen, or nothing. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const round = await getRound(work.db, visit.params.round ?? '')
    return show(visit, menu, prefilled(work.language, await startValues(work, round)), 200)
  }

const grantForm = z.strictObject({
  dossiers: z.union([z.array(z.string()), z.string().transform(one => [one])]),
  ...decisionFields,
})

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const round = await getRound(work.db, visit.params.round ?? '')
    const filled = readForm(await visit.form(), grantForm, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const { dossiers, months, validFrom, ...given } = filled.value
    const done = await attempt(language, async () =>
      grantFromDecision(work, round.id, {
        dossiers,
        decision: decisionIn(given),
        validFrom,
        term: termIn(months, await sourcedTermOf(work, round)),
      }),
    )
    if (done.ok) return redirect(roundRecognitionsAddress(round))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, filling, statusOf(done.problems))
  }

/** The number of the decision, for those that were entered while it was blank. */
export const number =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const round = await getRound(work.db, visit.params.round ?? '')
    const form = await visit.form()
    const filled = readForm(form, z.strictObject({ number: decisionFields.symbol }), work.language)
    const typed = { ...prefilled(work.language, await startValues(work, round)).typed, ...typedIn(form) }
    const filling = { typed, problems: filled.ok ? [] : filled.problems, language: work.language }
    if (!filled.ok) return show(visit, menu, filling, 422)
    const done = await attempt(work.language, () => giveNumber(work, round.id, filled.value.number))
    if (done.ok) return redirect(roundRecognitionsAddress(round))
    return show(visit, menu, { ...filling, problems: done.problems }, statusOf(done.problems))
  }

const MONTHS = 36

/** From the document of the decision, as far as it was recorded; the term of the rules, else the last one that is known. */
const startValues = async (work: Work, round: Round): Promise<Readonly<Record<string, string>>> => {
  const decided = await decisionOf(work, round)
  const months = (await sourcedTermOf(work, round)) ?? MONTHS
  if (decided === null) return {}
  const { document, approvedOn } = decided
  const written = document && numberAndSymbol(document.number)
  const decidedOn = document?.issuedOn ?? approvedOn
  return {
    number: written?.number ?? '',
    symbol: written?.symbol ?? '',
    issuer: document?.issuer ?? '',
    decidedOn,
    validFrom: decidedOn,
    months: String(months),
  }
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number) => {
  const { work } = visit
  const round = await getRound(work.db, visit.params.round ?? '')
  const decided = await decisionOf(work, round)
  const lines = decided === null ? [] : await linesFor(work, round, filling)
  const page: GrantPage = {
    round,
    decided,
    lines,
    filling,
    names: await namesOf(
      work.db,
      lines.map(({ product }) => ({ product: product.id })),
      lines.map(({ enterprise }) => enterprise),
    ),
    sourced: await sourcedTermOf(work, round),
    mayGrant: mayKeepRegister(work.actor),
  }
  return html(<GrantView shell={shellOf(visit, menu)} page={page} />, status)
}

/** Those that are there for the reader, as the typed term would make them. */
const linesFor = async (work: Work, round: Round, { typed }: Filling): Promise<readonly GrantLine[]> => {
  const validFrom = parseDay(oneOf(typed, 'validFrom')) ?? work.today
  const months = Number(oneOf(typed, 'months'))
  const isTerm = Number.isSafeInteger(months) && months > 0 && months <= 600
  const validTo = termEnd(validFrom, isTerm ? months : MONTHS)
  const open = new Set((await dossiersFor(work, round)).map(({ id }) => id))
  const lines = (await grantLines(work, round, { validFrom, validTo })).filter(({ dossier }) =>
    open.has(dossier),
  )
  await noteReadings(work, [...new Set(lines.map(({ enterprise }) => enterprise))], 'dossier')
  return lines
}

interface GrantPage {
  readonly round: Round
  readonly decided: RoundDecision | null
  readonly lines: readonly GrantLine[]
  readonly filling: Filling
  readonly names: Names
  readonly sourced: number | null
  readonly mayGrant: boolean
}

const GrantView = ({ shell, page }: { readonly shell: Shell; readonly page: GrantPage }) => {
  const { language } = shell
  const { round, decided, lines, filling, mayGrant, names } = page
  const open = lines.filter(({ problem }) => problem === null)
  const granted = lines.filter(({ recognised }) => recognised !== null)
  const refused = lines.filter(({ problem, recognised }) => problem !== null && recognised === null)
  const number = (count: number) => formatNumber(String(count), language)
  const name = round.name[language]
  const title =
    open.length > 0
      ? texts.waiting(number(open.length), name)[language]
      : granted.length > 0
        ? texts.done(number(granted.length))[language]
        : texts.title[language]
  const of = { names, language }
  return (
    <Page shell={shell} title={title} path={[{ href: roundAddress(round), label: name }]}>
      <h1>{title}</h1>
      <p class="lead">{(decided === null ? texts.notDecided : texts.lead)[language]}</p>
      <ul class="ways">
        <li>
          <a href={`${roundAddress(round)}/decision`}>{texts.toDecision[language]}</a>
        </li>
        {granted.some(({ honours }) => honours.length > 0) && (
          <li>
            <a href={`${roundRecognitionsAddress(round)}/honours`}>{texts.honourList[language]}</a>
          </li>
        )}
      </ul>
      <ErrorSummary filling={filling} />
      {open.length > 0 && <Granting page={page} open={open} language={language} />}
      {granted.some(each => each.recognised?.decision.number === null) && mayGrant && (
        <NumberForm page={page} count={number(granted.length)} language={language} />
      )}
      {granted.length > 0 && (
        <RecordSection id="granted" title={texts.done(number(granted.length))[language]}>
          <GrantLines
            caption={texts.done(number(granted.length))[language]}
            lines={granted}
            chosen={null}
            {...of}
          />
        </RecordSection>
      )}
      {refused.length > 0 && (
        <RecordSection id="refused" title={texts.refused[language]} count={refused.length}>
          <GrantLines caption={texts.refused[language]} lines={refused} chosen={null} {...of} />
        </RecordSection>
      )}
    </Page>
  )
}

interface FormProps {
  readonly page: GrantPage
  readonly language: Shell['language']
}

const Granting = ({ page, open, language }: FormProps & { readonly open: readonly GrantLine[] }) => {
  const { round, filling, names, sourced, mayGrant } = page
  const lines = { caption: texts.title[language], lines: open, names, language }
  if (!mayGrant) return <GrantLines {...lines} chosen={null} />
  const chosen = filling.typed.dossiers ?? open.map(({ dossier }) => dossier)
  return (
    <form method="post" action={roundRecognitionsAddress(round)} class="form wide-form">
      <GrantLines {...lines} chosen={chosen} />
      <DecisionFields filling={filling} sourced={sourced} language={language} />
      <p class="form-end">
        <Submit>{texts.grant[language]}</Submit>
      </p>
    </form>
  )
}

const NumberForm = ({
  page: { round, filling },
  count,
  language,
}: FormProps & { readonly count: string }) => (
  <form method="post" action={`${roundRecognitionsAddress(round)}/number`} class="form">
    <p class="notice wait">{texts.giveNumberLead(count)[language]}</p>
    <TextField filling={filling} name="number" label={texts.giveNumber[language]} width="short" />
    <p class="form-end">
      <Submit isQuiet>{texts.giveNumber[language]}</Submit>
    </p>
  </form>
)
