import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  prefilled,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { takeInPaper } from '../actions/intake.ts'
import { intakeInput } from '../model/inputs.ts'
import { type Code, type Enterprise, enterpriseKinds } from '../model.ts'
import { isPersonalNumber, taxCodeProblem } from '../rules/tax-code.ts'
import { listCodes } from '../store/codes.ts'
import { getEnterprise, listEnterprisesByTaxCode } from '../store/enterprises.ts'
import { listOnceKnownBy } from '../store/tax-codes.ts'
import { enterpriseWords, kindNames } from '../texts/enterprises.ts'
import { officeTexts as texts } from '../texts/office.ts'
import { FormPage, recordAddress, statusOf } from './form-page.tsx'
import { optionsOf } from './product.tsx'

const PATH = '/enterprises/intake'

/** First the tax code; then the record that bears it, or the form to register it. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, query } = visit
    const { language } = work
    if (query.get('taxCode') === null && !query.has('none'))
      return showSearch(menu, visit, prefilled(language), null)
    const taxCode = (query.get('taxCode') ?? '').replace(/[\s.]/g, '')
    const typed = { taxCode: [taxCode] }
    if (query.has('none')) return showForm(menu, visit, prefilled(language), 200)
    const problem = problemOf(taxCode, language)
    const found = await findByTaxCode(work, taxCode)
    if (found !== undefined) return showSearch(menu, visit, { typed, problems: [], language }, found)
    if (problem !== null) return showSearch(menu, visit, { typed, problems: [problem], language }, null, 422)
    return showForm(menu, visit, prefilled(language, { taxCode, kind: kindFor(taxCode) }), 200)
  }

/** By the code it bears, or bore until that was corrected. */
const findByTaxCode = async ({ db }: Work, taxCode: string): Promise<Enterprise | undefined> => {
  const [found] = await listEnterprisesByTaxCode(db, [taxCode])
  if (found !== undefined) return found
  const [former] = await listOnceKnownBy(db, [taxCode])
  return former === undefined ? undefined : getEnterprise(db, former.id)
}

/** The check digit at once, before anything else is typed. */
const problemOf = (taxCode: string, language: Language): FieldProblem | null => {
  const why = taxCodeProblem(taxCode, kindFor(taxCode))
  if (why === null) return null
  const { reason, remedy } = enterpriseWords({ problem: 'tax-code', value: taxCode, why })
  return { field: 'taxCode', words: `${reason[language]} ${remedy[language]}` }
}

const kindFor = (taxCode: string) => (isPersonalNumber(taxCode) ? 'household' : 'company')

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { language } = work
    const filled = readForm(await visit.form(), intakeInput, language)
    if (!filled.ok) return showForm(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => takeInPaper(work, filled.value))
    if (done.ok) return redirect(recordAddress(done.value))
    const problems = done.problems.map(problem => ({
      ...problem,
      field: problem.field.replace(/^places\[0\]\./, ''),
    }))
    return showForm(menu, visit, { typed: filled.typed, problems, language }, statusOf(problems))
  }

const showSearch = (
  menu: Menu,
  visit: Visit,
  filling: Filling,
  found: Enterprise | null,
  status = 200,
): Promise<Response> => {
  const { language } = visit.work
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={texts.intake[language]}
      path={[{ href: '/enterprises', label: texts.enterprises[language] }]}
    >
      <h1>{texts.intake[language]}</h1>
      <p class="lead">{texts.intakeLead[language]}</p>
      <ErrorSummary filling={filling} />
      {found !== null && <Found enterprise={found} language={language} />}
      <form method="get" action={PATH} class="form">
        <TextField
          filling={filling}
          name="taxCode"
          label={texts.taxCode[language]}
          hint={texts.taxCodeHint[language]}
          width="middle"
        />
        <p class="form-end">
          <Submit>{texts.find[language]}</Submit>{' '}
          <a href={`${PATH}?none=1`}>{texts.withoutTaxCode[language]}</a>
        </p>
      </form>
    </Page>,
    status,
  )
}

const Found = ({
  enterprise,
  language,
}: {
  readonly enterprise: Enterprise
  readonly language: Language
}) => (
  <p class="notice" role="status">
    {texts.found[language]} <a href={recordAddress(enterprise.id)}>{enterprise.nameVi}</a>.{' '}
    {texts.foundNext[language]}
  </p>
)

const showForm = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work } = visit
  const { language } = work
  const codes = await listCodes(work.db, 'communes', 'sector-groups')
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.intake[language]}
      lead={texts.notFound[language]}
      path={[{ href: '/enterprises', label: texts.enterprises[language] }]}
      filling={filling}
      submit={texts.register[language]}
      back={PATH}
    >
      <Fields filling={filling} codes={codes} language={language} />
    </FormPage>,
    status,
  )
}

interface FieldsProps {
  readonly filling: Filling
  readonly codes: readonly Code[]
  readonly language: Language
}

const Fields = ({ filling, codes, language }: FieldsProps) => (
  <>
    <TextField filling={filling} name="paper" label={texts.paper[language]} width="middle" />
    <TextField
      filling={filling}
      name="receivedOn"
      label={texts.receivedOn[language]}
      type="date"
      width="middle"
    />
    <WhoFields filling={filling} language={language} />
    <TextField filling={filling} name="address" label={texts.address[language]} isOptional />
    <SelectField
      filling={filling}
      name="commune"
      label={texts.commune[language]}
      options={optionsOf(codes, 'communes', language)}
      empty={texts.notKnown[language]}
    />
    <TextField filling={filling} name="product" label={texts.product[language]} isOptional />
    <SelectField
      filling={filling}
      name="sectorGroup"
      label={texts.sectorGroup[language]}
      options={optionsOf(codes, 'sector-groups', language)}
      empty={texts.notKnown[language]}
    />
  </>
)

const WhoFields = ({ filling, language }: Omit<FieldsProps, 'codes'>) => (
  <>
    <TextField
      filling={filling}
      name="taxCode"
      label={texts.taxCode[language]}
      hint={texts.taxCodeHint[language]}
      width="middle"
      isOptional
    />
    <ChoiceField
      filling={filling}
      name="kind"
      label={texts.kind[language]}
      options={enterpriseKinds.map(kind => ({ value: kind, label: kindNames[kind][language] }))}
    />
    <TextField
      filling={filling}
      name="nameVi"
      label={texts.nameVi[language]}
      hint={texts.nameHint[language]}
    />
    <TextField
      filling={filling}
      name="representative"
      label={texts.legalRepresentative[language]}
      isOptional
    />
    <TextField filling={filling} name="phone" label={texts.phoneNumber[language]} width="middle" isOptional />
  </>
)
