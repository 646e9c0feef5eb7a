import { FormPage, statusOf } from '../../design/form-page.tsx'
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
import { listEnterprisesByTaxCode, listProducts } from '../../enterprises/index.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { getRound, type Round } from '../../selection/index.ts'
import { enterPaper, setReceiving } from '../actions/checking.ts'
import { checksAddress, roundAddress, submissionAddress } from '../addresses.ts'
import { paperInput, receivingInput } from '../model.ts'
import { askedIn } from '../standing.ts'
import { texts } from '../texts/checking.ts'

const pathTo = (round: Round, { work: { language } }: Visit) => [
  { href: roundAddress(round.id), label: round.name[language] },
  { href: checksAddress(round.id), label: texts.checks[language] },
]

/** First whose paper it is, by tax code; then its number, its days and the product. */
export const getPaper =
  (menu: Menu): PageOf =>
  visit =>
    showPaper(menu, visit, prefilled(visit.work.language), 200)

export const postPaper =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const round = params.round ?? ''
    const filled = readForm(await visit.form(), paperInput, language)
    if (!filled.ok) return showPaper(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => enterPaper(work, { round, ...filled.value }))
    if (done.ok) return redirect(submissionAddress({ id: done.value, round }))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return showPaper(menu, visit, filling, statusOf(done.problems))
  }

const showPaper = async (menu: Menu, visit: Visit, filling: Filling, status: number): Promise<Response> => {
  const { work, query } = visit
  const { language } = work
  const round = await getRound(work.db, visit.params.round ?? '')
  const taxCode = (query.get('taxCode') ?? '').replace(/[\s.]/g, '')
  const [found] = taxCode === '' ? [] : await listEnterprisesByTaxCode(work.db, [taxCode])
  const here = `${checksAddress(round.id)}/paper`
  return html(
    <Page shell={shellOf(visit, menu)} title={texts.enterPaper[language]} path={pathTo(round, visit)}>
      <h1>{texts.enterPaper[language]}</h1>
      <p class="lead">{texts.paperLead[language]}</p>
      <form method="get" action={here} class="form">
        <TextField
          filling={prefilled(language, { taxCode })}
          name="taxCode"
          label={texts.taxCode[language]}
          width="middle"
        />
        <p class="form-end">
          <Submit isQuiet={found !== undefined}>{texts.find[language]}</Submit>
        </p>
      </form>
      {taxCode !== '' && found === undefined && (
        <p class="notice wait">
          {texts.notFound[language]}{' '}
          <a href={`/enterprises/intake?${new URLSearchParams({ taxCode })}`}>{texts.takeIn[language]}</a>
        </p>
      )}
      <ErrorSummary filling={filling} />
      {found !== undefined && (
        <PaperForm
          action={`${here}?${new URLSearchParams({ taxCode })}`}
          enterprise={found}
          filling={filling}
          products={(await listProducts(work.db, [found.id])).map(({ id, nameVi }) => ({
            value: id,
            label: nameVi,
          }))}
        />
      )}
    </Page>,
    status,
  )
}

interface PaperFormProps {
  readonly action: string
  readonly enterprise: Enterprise
  readonly filling: Filling
  readonly products: readonly { readonly value: string; readonly label: string }[]
}

const PaperForm = ({ action, enterprise, filling, products }: PaperFormProps) => {
  const { language } = filling
  return (
    <form method="post" action={action} class="form">
      <h2>{enterprise.nameVi}</h2>
      <SelectField filling={filling} name="product" label={texts.product[language]} options={products} />
      <TextField filling={filling} name="number" label={texts.number[language]} width="middle" />
      <TextField
        filling={filling}
        name="receivedOn"
        label={texts.receivedOn[language]}
        type="date"
        width="middle"
      />
      <TextField
        filling={filling}
        name="postmarkedOn"
        label={texts.postmarkedOn[language]}
        type="date"
        width="middle"
        isOptional
      />
      <p class="form-end">
        <Submit>{texts.begin[language]}</Submit>
      </p>
    </form>
  )
}

/** Lateness and the usual days of a supplement are data of the round. */
export const getReceiving =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const { receiving } = await askedIn(work, await getRound(work.db, visit.params.round ?? ''))
    const { late, supplementDays } = receiving
    const values = { late, supplementDays: String(supplementDays) }
    return showReceiving(menu, visit, prefilled(work.language, values), 200)
  }

export const postReceiving =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const { language } = work
    const round = params.round ?? ''
    const filled = readForm(await visit.form(), receivingInput, language)
    if (!filled.ok) return showReceiving(menu, visit, { ...filled, language }, 422)
    const done = await attempt(language, () => setReceiving(work, { round, ...filled.value }))
    if (done.ok) return redirect(checksAddress(round))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return showReceiving(menu, visit, filling, statusOf(done.problems))
  }

const showReceiving = async (menu: Menu, visit: Visit, filling: Filling, status: number) => {
  const { work } = visit
  const { language } = work
  const round = await getRound(work.db, visit.params.round ?? '')
  const { receiving } = await askedIn(work, round)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.receiving[language]}
      lead={[receiving.note?.[language], texts.receivingLead[language]].filter(Boolean).join(' ')}
      path={pathTo(round, visit)}
      filling={filling}
      submit={texts.change[language]}
      back={checksAddress(round.id)}
    >
      <ChoiceField
        filling={filling}
        name="late"
        label={texts.lateRule[language]}
        options={(['receive', 'refuse'] as const).map(value => ({ value, label: texts[value][language] }))}
      />
      <TextField
        filling={filling}
        name="supplementDays"
        label={texts.supplementDays[language]}
        unit={texts.days[language]}
        width="short"
        inputmode="numeric"
      />
      <TextField filling={filling} name="ground" label={texts.ground[language]} />
    </FormPage>,
    status,
  )
}
