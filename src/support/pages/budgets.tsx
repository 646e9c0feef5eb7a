import type { z } from 'zod'
import { formatDay } from '../../design/dates.ts'
import { statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, prefilled, SelectField, Submit, TextField } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Actor } from '../../platform/work.ts'
import { allowCombination, changeBudget, enterCombination, openBudgetLine } from '../actions/programmes.ts'
import { BUDGETS, SUPPORT } from '../addresses.ts'
import { allotmentInput, budgetInput, combinationInput, seenInput } from '../model/inputs.ts'
import { type BudgetLine, type Combination, sources } from '../model.ts'
import { doersAmong, unitNames } from '../names.ts'
import { budgetName } from '../naming.ts'
import { ActivityField } from '../parts/activity-field.tsx'
import { mayKeepBudget, mayKeepCombinations } from '../permissions.ts'
import { listBudgetLines } from '../store/budgets.ts'
import { listCombinations } from '../store/programmes.ts'
import { texts as common } from '../texts/pages.ts'
import { texts } from '../texts/programmes.ts'
import { sourceNames } from '../texts/words.ts'

/** What each unit may commit, and which policies may pay for one cost together. */
export const get =
  (menu: Menu): PageOf =>
  visit =>
    show(visit, menu, prefilled(visit.work.language), 200)

const posting =
  <T,>(schema: z.ZodType<T>, run: (visit: Visit, value: T) => Promise<unknown>) =>
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { ...filled, language }, 422)
    const done = await attempt(language, () => run(visit, filled.value))
    if (done.ok) return redirect(BUDGETS)
    const { problems } = done
    return show(visit, menu, { typed: filled.typed, problems, language }, statusOf(problems))
  }

export const post = posting(budgetInput, ({ work }, line) => openBudgetLine(work, line))
export const change = posting(allotmentInput, ({ work }, allotment) => changeBudget(work, allotment))
export const combine = posting(combinationInput, ({ work }, rule) => enterCombination(work, rule))
export const agree = posting(seenInput, ({ work, params }) =>
  allowCombination(work, /^\d{1,18}$/.test(params.combination ?? '') ? BigInt(params.combination ?? '') : 0n),
)

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
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
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={title}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
    >
      <h1>{title}</h1>
      <p class="lead">{texts.budgetLead[language]}</p>
      <ErrorSummary filling={filling} />
      <Lines lines={lines} language={language} unitName={unitName} />
      {own.length > 0 && <ChangeForm filling={filling} lines={own} unitName={unitName} />}
      <LineForm filling={filling} />
      <Combinations actor={actor} filling={filling} rules={rules} doer={doer} />
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

const LineForm = ({ filling }: { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <details>
      <summary>{texts.newLine[language]}</summary>
      <form method="post" action={BUDGETS} class="form">
        <SelectField
          filling={filling}
          name="source"
          label={texts.source[language]}
          options={sources.map(value => ({ value, label: sourceNames[value][language] }))}
        />
        <TextField filling={filling} name="unit" width="middle" label={texts.unitCode[language]} />
        <TextField
          filling={filling}
          name="year"
          width="short"
          inputmode="numeric"
          label={texts.year[language]}
        />
        <ActivityField filling={filling} />
        <TextField
          filling={filling}
          name="policy"
          width="middle"
          isOptional
          label={texts.policyOnly[language]}
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

const ChangeForm = ({
  filling,
  lines,
  unitName,
}: Pick<LinesProps, 'lines' | 'unitName'> & { readonly filling: Filling }) => {
  const { language } = filling
  return (
    <details>
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

interface CombinationsProps {
  readonly actor: Actor
  readonly filling: Filling
  readonly rules: readonly Combination[]
  readonly doer: (byWhom: string) => string
}

const Combinations = ({ actor, filling, rules, doer }: CombinationsProps) => {
  const { language } = filling
  const mayKeep = mayKeepCombinations(actor)
  return (
    <RecordSection id="combinations" title={texts.combinations[language]}>
      <p class="quiet">{texts.combinationsLead[language]}</p>
      <Rows
        language={language}
        caption={texts.combinations[language]}
        headings={(['pair', 'ground', 'validFrom', 'agreed'] as const).map(each => texts[each][language])}
        rows={rules}
        empty={texts.noCombination[language]}
        cells={({ id, policy, otherPolicy, ground, validFrom, approvedBy }) => [
          `${policy} + ${otherPolicy}`,
          ground,
          formatDay(validFrom, language),
          approvedBy !== null ? (
            doer(approvedBy)
          ) : mayKeep ? (
            <form method="post" action={`${BUDGETS}/combinations/${id}/agree`}>
              <input type="hidden" name="seen" value="0" />
              <Submit isQuiet>{texts.agree[language]}</Submit>
            </form>
          ) : (
            '–'
          ),
        ]}
      />
      {mayKeep && (
        <details>
          <summary>{texts.enterCombination[language]}</summary>
          <form method="post" action={`${BUDGETS}/combinations`} class="form">
            <TextField filling={filling} name="policy" width="middle" label={texts.policy[language]} />
            <TextField
              filling={filling}
              name="otherPolicy"
              width="middle"
              label={texts.otherPolicy[language]}
            />
            <TextField
              filling={filling}
              name="validFrom"
              type="date"
              width="short"
              label={texts.validFrom[language]}
            />
            <TextField filling={filling} name="ground" label={texts.ground[language]} />
            <p class="form-end">
              <Submit isQuiet>{texts.enterCombination[language]}</Submit>
            </p>
          </form>
        </details>
      )}
    </RecordSection>
  )
}
