import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatNumber } from '../../design/format.ts'
import {
  ErrorSummary,
  type Filling,
  type Option,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { allowCombination, changeBudget, enterCombination, openBudgetLine } from '../actions/programmes.ts'
import { BUDGETS, SUPPORT } from '../addresses.ts'
import { allotmentInput, budgetInput, combinationInput, seenInput } from '../model/inputs.ts'
import { type BudgetLine, sources } from '../model.ts'
import { doersAmong, unitNames, unitOptions } from '../names.ts'
import { budgetName } from '../naming.ts'
import { ActivityField } from '../parts/activity-field.tsx'
import { Combinations, type Sent } from '../parts/combinations.tsx'
import { mayKeepBudget } from '../permissions.ts'
import { policyNames, policyOptions } from '../policy-names.ts'
import { listBudgetLines } from '../store/budgets.ts'
import { listCombinations } from '../store/programmes.ts'
import { texts as common } from '../texts/pages.ts'
import { texts } from '../texts/programmes.ts'
import { sourceNames } from '../texts/words.ts'

/** What each unit may commit, and which policies may pay for one cost together. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, null, 200)

/** Their fields bear the same names. */
type FormName = 'line' | 'change' | 'combination' | 'agree'

const posting =
  <T,>(within: FormName, schema: z.ZodType<T>, run: (visit: Visit, value: T) => Promise<unknown>) =>
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language, within }, 422)
    const done = await attempt(language, () => run(visit, filled.value))
    if (done.ok) return redirect(BUDGETS)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language, within }, statusOf(problems))
  }

export const post = posting('line', budgetInput, ({ work }, line) => openBudgetLine(work, line))
export const change = posting('change', allotmentInput, ({ work }, allotment) =>
  changeBudget(work, allotment),
)
export const combine = posting('combination', combinationInput, ({ work }, rule) =>
  enterCombination(work, rule),
)
export const agree = posting('agree', seenInput, ({ work, params }) =>
  allowCombination(work, /^\d{1,18}$/.test(params.combination ?? '') ? BigInt(params.combination ?? '') : 0n),
)

/** `sent`: the one of the forms that came back. */
const show = async (visit: Visit, menu: Menu, sent: Filling | null, status: number): Promise<Response> => {
  const { work } = visit
  const { language, actor } = work
  const lines = await listBudgetLines(work.db)
  const unitName = await unitNames(work.db, language)
  const rules = await listCombinations(work.db)
  const doer = await doersAmong(
    work.db,
    rules.flatMap(({ approvedBy }) => approvedBy ?? []),
  )
  const left = lines.reduce((sum, line) => sum + line.amountVnd - line.committedVnd, 0n)
  const title = texts.budgetTitle(formatMoney(String(left), 'VND', language))[language]
  const own = lines.filter(({ unit }) => mayKeepBudget(actor, unit))
  const units = await unitOptions(work, unit => mayKeepBudget(actor, unit))
  const policies = await policyOptions(work)
  const fillingOf = (within: FormName): Sent => ({
    filling: sent?.within === within ? sent : { ...prefilled(language), within },
    isOpen: sent?.within === within,
  })
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={title}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.budgetLead[language]}</p>
      {sent !== null && <ErrorSummary filling={sent} />}
      <Lines lines={lines} language={language} unitName={unitName} />
      {own.length > 0 && <ChangeForm {...fillingOf('change')} lines={own} unitName={unitName} />}
      {units.length > 0 && <LineForm {...fillingOf('line')} units={units} policies={policies} />}
      <Combinations
        {...fillingOf('combination')}
        {...{ actor, rules, doer, policies }}
        policyName={await policyNames(work)}
      />
    </Page>,
    status,
  )
}

interface LinesProps {
  readonly lines: readonly BudgetLine[]
  readonly language: Language
  readonly unitName: (code: string) => string
}

const Lines = ({ lines, language, unitName }: LinesProps) => {
  const number = (amount: bigint) => <span class="number">{formatNumber(String(amount), language)}</span>
  return (
    <Rows
      language={language}
      caption={texts.line[language]}
      figures={[2, 3, 4, 5]}
      headings={(['line', 'unit', 'amount', 'committed', 'paid', 'left'] as const).map(
        each => texts[each][language],
      )}
      rows={lines}
      empty={texts.noLine[language]}
      cells={line => [
        <>
          {budgetName(line, language)} {line.isSample && <Invented language={language} />}
        </>,
        unitName(line.unit),
        number(line.amountVnd),
        number(line.committedVnd),
        number(line.paidVnd),
        number(line.amountVnd - line.committedVnd),
      ]}
    />
  )
}

interface LineFormProps extends Sent {
  readonly units: readonly Option[]
  readonly policies: readonly Option[]
}

const LineForm = ({ filling, isOpen, units, policies }: LineFormProps) => {
  const { language } = filling
  return (
    <details open={isOpen}>
      <summary>{texts.newLine[language]}</summary>
      <form method="post" action={BUDGETS} class="form">
        <SelectField
          filling={filling}
          name="source"
          label={texts.source[language]}
          options={sources.map(value => ({ value, label: sourceNames[value][language] }))}
        />
        <SelectField filling={filling} name="unit" label={texts.unitCode[language]} options={units} />
        <TextField
          filling={filling}
          name="year"
          width="short"
          inputmode="numeric"
          label={texts.year[language]}
        />
        <ActivityField filling={filling} />
        <SelectField
          filling={filling}
          name="policy"
          isOptional
          label={texts.policyOnly[language]}
          empty={texts.anyPolicy[language]}
          options={policies}
        />
        <MoneyFields filling={filling} />
      </form>
    </details>
  )
}

const MoneyFields = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <TextField
        filling={filling}
        name="amountVnd"
        width="middle"
        inputmode="numeric"
        unit={common.vnd[language]}
        label={texts.allotted[language]}
      />
      <TextField filling={filling} name="ground" label={texts.ground[language]} />
      <p class="form-end">
        <Submit isQuiet>{texts.save[language]}</Submit>
      </p>
    </>
  )
}

const ChangeForm = ({ filling, isOpen, lines, unitName }: Pick<LinesProps, 'lines' | 'unitName'> & Sent) => {
  const { language } = filling
  return (
    <details open={isOpen}>
      <summary>{texts.change[language]}</summary>
      <form method="post" action={`${BUDGETS}/change`} class="form">
        <SelectField
          filling={filling}
          name="line"
          label={texts.line[language]}
          options={lines.map(line => ({
            value: String(line.id),
            label: `${unitName(line.unit)}: ${budgetName(line, language)}`,
          }))}
        />
        <SelectField
          filling={filling}
          name="direction"
          label={texts.direction[language]}
          options={(['more', 'less'] as const).map(value => ({ value, label: texts[value][language] }))}
        />
        <MoneyFields filling={filling} />
      </form>
    </details>
  )
}
