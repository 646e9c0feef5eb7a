import { randomUUID } from 'node:crypto'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { formatMoney, formatPercent } from '../../design/format.ts'
import { ChoiceField, type Filling, Hidden, prefilled, TextArea, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { ownYesOrNo } from '../../entitlements/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { applyForSupport, type Cost } from '../actions/applying.ts'
import { applicationAddress, SUPPORT } from '../addresses.ts'
import { isOpenOn, programmesFor } from '../loading.ts'
import { applyInput, type Cycle, costFields, costInput } from '../model.ts'
import { nameIn } from '../names.ts'
import { texts } from '../texts/pages.ts'

/** So many costs in one form; more are applied for once more. */
const ROWS = [1, 2, 3, 4]

/** What the law gives precedence, by the words of the form, as policies call the same facts. */
const PRECEDENCE = {
  womenOwned: 'womenOwned',
  manyWomen: 'highFemaleLabour',
  socialEnterprise: 'socialEnterprise',
} as const

export const get =
  (menu: Menu): PageOf =>
  async visit =>
    show(visit, menu, prefilled(visit.work.language, await startFor(visit.work)), 200)

/** What is known is filled in; an association does not speak of an enterprise of its own. */
const startFor = async (work: Work): Promise<Readonly<Record<string, string>>> => {
  const known = isOwn(work) ? await ownYesOrNo(work, Object.values(PRECEDENCE)) : new Map<string, boolean>()
  const answers = Object.entries(PRECEDENCE).map(([name, code]) => [name, answerOf(known.get(code))])
  return { form: randomUUID(), ...Object.fromEntries(answers) }
}

const answerOf = (known: boolean | undefined): string =>
  known === undefined ? 'unknown' : known ? 'yes' : 'no'

const isOwn = ({ actor }: Work): boolean => actor.kind === 'person' && actor.enterprise !== undefined

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const typed = typedIn(form)
    const filled = readForm(
      partOf(form, name => !/-\d$/.test(name)),
      applyInput,
      language,
    )
    const costs = ROWS.filter(row => isTyped(typed, row)).map(row => readCost(form, row, visit))
    const problems = [...(filled.ok ? [] : filled.problems), ...costs.flatMap(cost => cost.problems)]
    if (!filled.ok || problems.length > 0) return show(visit, menu, { typed, problems, language }, 422)
    const { enterprise = null, vouches = null, choiceReason = null, insteadOf = '', ...said } = filled.value
    const left = insteadOf
      .split(',')
      .map(code => code.trim())
      .filter(code => code !== '')
    const applying = { ...said, enterprise, vouches, choiceReason, insteadOf: left }
    const done = await attempt(language, () =>
      applyForSupport(visit.work, { ...applying, costs: costs.flatMap(cost => cost.value) }),
    )
    if (done.ok) return redirect(applicationAddress(done.value))
    return show(visit, menu, { typed, problems: done.problems, language }, statusOf(done.problems))
  }

const partOf = (form: FormData, has: (name: string) => boolean): FormData => {
  const part = new FormData()
  for (const [name, value] of form) if (has(name)) part.append(name, value)
  return part
}

const isTyped = (typed: Typed, row: number): boolean =>
  costFields.some(field => oneOf(typed, `${field}-${row}`).trim() !== '')

const readCost = (form: FormData, row: number, { work: { language } }: Visit) => {
  const part = new FormData()
  for (const field of costFields) part.append(field, form.get(`${field}-${row}`) ?? '')
  const filled = readForm(part, costInput, language)
  const value: readonly Cost[] = filled.ok ? [filled.value] : []
  const problems = filled.ok ? [] : filled.problems
  return { value, problems: problems.map(each => ({ ...each, field: `${each.field}-${row}` })) }
}

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { work, query } = visit
  const { language } = work
  const asked = query.get('cycle') ?? oneOf(filling.typed, 'cycle')
  const offered = (await programmesFor(work)).flatMap(({ cycles }) => cycles)
  const open = offered.filter(cycle => isOpenOn(cycle, work.today))
  const policy = asked === '' ? query.get('policy') : null
  const cycle = open.find(each => (policy === null ? each.id === asked : each.policy === policy))
  if (cycle === undefined && policy !== null)
    return html(<NoneOpenView shell={shellOf(visit, menu)} policy={policy} />)
  if (cycle === undefined) throw new NotFound('cycle', asked)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.applyTitle(nameIn(cycle, language))[language]}
      lead={leadOf(cycle, language)}
      path={[{ href: SUPPORT, label: texts.caption[language] }]}
      filling={filling}
      submit={texts.send[language]}
      back={SUPPORT}
    >
      <Hidden name="cycle" value={cycle.id} />
      <Hidden name="form" value={oneOf(filling.typed, 'form')} />
      {!isOwn(work) && <Proposed filling={filling} />}
      <TextArea filling={filling} name="purpose" label={texts.purpose[language]} />
      {ROWS.map(row => (
        <CostFields filling={filling} row={row} />
      ))}
      <Precedence filling={filling} />
      <TextField
        filling={filling}
        name="insteadOf"
        isOptional
        label={texts.insteadOf[language]}
        hint={texts.insteadOfHint[language]}
      />
      <TextArea filling={filling} name="choiceReason" isOptional label={texts.choiceReason[language]} />
    </FormPage>,
    status,
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
    title={texts.noneOpenFor[shell.language]}
    path={[{ href: SUPPORT, label: texts.caption[shell.language] }]}
  >
    <h1>{texts.noneOpenFor[shell.language]}</h1>
    <p>{texts.noneOpenForSays[shell.language]}</p>
    <p>
      <a href={`/policies/${encodeURIComponent(policy)}`}>{texts.aboutPolicy[shell.language]}</a>
    </p>
  </Page>
)

const leadOf = ({ rate, ceilingVnd }: Cycle, language: Filling['language']): string => {
  const ceiling =
    ceilingVnd === null ? texts.unknownCeiling[language] : formatMoney(String(ceilingVnd), 'VND', language)
  return texts.applyLead(formatPercent(rate, language), ceiling)[language]
}

interface Props {
  readonly filling: Filling
}

const Proposed = ({ filling }: Props) => (
  <>
    <TextField filling={filling} name="enterprise" label={texts.enterpriseId[filling.language]} />
    <TextArea filling={filling} name="vouches" label={texts.vouches[filling.language]} />
  </>
)

const CostFields = ({ filling, row }: Props & { readonly row: number }) => {
  const { language } = filling
  const field = (name: (typeof costFields)[number]) => ({ filling, name: `${name}-${row}` })
  const money = { unit: texts.vnd[language], inputmode: 'numeric', width: 'middle' } as const
  return (
    <details open={row === 1 || isTyped(filling.typed, row)}>
      <summary>{texts.cost(row)[language]}</summary>
      <TextField {...field('supplier')} width="middle" label={texts.supplier[language]} inputmode="numeric" />
      <TextField {...field('symbol')} width="short" label={texts.symbol[language]} />
      <TextField
        {...field('number')}
        width="short"
        label={texts.invoiceNumber[language]}
        inputmode="numeric"
      />
      <TextField {...field('datedOn')} width="short" type="date" label={texts.datedOn[language]} />
      <TextField {...field('totalVnd')} {...money} label={texts.totalVnd[language]} />
      <TextField {...field('item')} label={texts.item[language]} />
      <TextField
        {...field('period')}
        width="short"
        isOptional
        label={texts.period[language]}
        hint={texts.periodHint[language]}
      />
      <TextField {...field('amountVnd')} {...money} label={texts.amountVnd[language]} />
      <TextField {...field('requestedVnd')} {...money} label={texts.requestedVnd[language]} />
    </details>
  )
}

const Precedence = ({ filling }: Props) => {
  const { language } = filling
  const options = (['yes', 'no', 'unknown'] as const).map(value => ({
    value,
    label: texts[value][language],
  }))
  return (['womenOwned', 'manyWomen', 'socialEnterprise'] as const).map(name => (
    <ChoiceField
      filling={filling}
      name={name}
      label={texts[name][language]}
      hint={texts.precedence[language]}
      options={options}
    />
  ))
}
