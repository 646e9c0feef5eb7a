import { FormPage, statusOf } from '../../design/form-page.tsx'
import { formatNumber } from '../../design/format.ts'
import { type Filling, Hidden, TextArea } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { completeApplication } from '../actions/applying.ts'
import type { Cost } from '../actions/claiming.ts'
import { versionOf } from '../actions/ensure.ts'
import { applicationAddress } from '../addresses.ts'
import { type CostTold, type Record, recordFor } from '../loading.ts'
import { reasonInput } from '../model/inputs.ts'
import { CostRows, PapersField } from '../parts/cost-rows.tsx'
import { mayAnswerFor } from '../permissions.ts'
import { texts } from '../texts/forms.ts'
import { isAskedForMore, papersIn, readCosts, rowsIn, withRow } from './cost-form.ts'
import { idIn } from './record.tsx'

/** What was sent comes back as it was, to be mended and sent again. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const record = await ownRecord(visit)
    return show(
      visit,
      menu,
      { typed: typedOf(record, visit.work.language), problems: [], language: visit.work.language },
      200,
    )
  }

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const record = await ownRecord(visit)
    const { story } = record
    const form = await visit.form()
    const brought = await readCosts(visit, form)
    const { typed, costs, papers } = brought
    if (isAskedForMore(typed))
      return show(visit, menu, { typed: withRow(typed), problems: brought.problems, language }, 200)
    const filled = readForm(form, reasonInput.loose(), language)
    const problems = [...(filled.ok ? [] : filled.problems), ...brought.problems]
    if (!filled.ok || problems.length > 0) return show(visit, menu, { typed, problems, language }, 422)
    const { seen, words } = filled.value
    const done = await attempt(language, () =>
      completeApplication(visit.work, story.id, {
        ...{ seen, words, papers },
        costs: [...costs, ...interestOf(record)],
      }),
    )
    if (done.ok) return redirect(applicationAddress(story.id))
    return show(visit, menu, { typed, problems: done.problems, language }, statusOf(done.problems))
  }

/** Of others it is as if there were nothing to complete. */
const ownRecord = async (visit: Visit): Promise<Record> => {
  const record = await recordFor(visit.work, idIn(visit))
  if (!mayAnswerFor(visit.work.actor, record.grounds))
    throw new NotFound('supplement', String(record.story.id))
  return record
}

const isInvoiced = ({ invoice }: CostTold): boolean => invoice.kind === 'invoice'

/** Interest follows from the balances of its loan: it stays as it is. */
const interestOf = ({ costs }: Record): readonly Cost[] =>
  costs
    .filter(each => !isInvoiced(each))
    .map(({ cost: { item, period, amountVnd }, invoice, requestedVnd }) => {
      const { supplier, symbol, number, datedOn, totalVnd } = invoice
      return { supplier, symbol, number, datedOn, totalVnd, item, period, amountVnd, requestedVnd }
    })

const typedOf = ({ story, costs }: Record, language: Language): Typed => ({
  seen: [versionOf(story)],
  rows: [String(costs.filter(isInvoiced).length)],
  ...Object.fromEntries(
    costs.filter(isInvoiced).flatMap(({ cost, invoice, requestedVnd }, at) =>
      Object.entries({
        supplier: invoice.supplier,
        symbol: invoice.symbol,
        number: invoice.number,
        datedOn: invoice.datedOn,
        totalVnd: formatNumber(String(invoice.totalVnd ?? 0n), language),
        item: cost.item,
        period: cost.period,
        amountVnd: formatNumber(String(cost.amountVnd), language),
        requestedVnd: formatNumber(String(requestedVnd), language),
      }).map(([name, value]) => [`${name}-${at + 1}`, [value]]),
    ),
  ),
})

const show = async (visit: Visit, menu: Menu, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  const { story } = await ownRecord(visit)
  const kept = await papersIn(visit.work, filling.typed)
  const asked = story.steps.findLast(({ kind }) => kind === 'returned')?.words ?? null
  const title = texts.supplementTitle(String(story.id))[language]
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={title}
      lead={texts.supplementLead[language]}
      path={[{ href: applicationAddress(story.id), label: texts.application(String(story.id))[language] }]}
      filling={filling}
      submit={texts.sendAgain[language]}
      back={applicationAddress(story.id)}
      hasFile
    >
      {asked !== null && (
        <p>
          <b>{texts.asked[language]}:</b> {asked}
        </p>
      )}
      <Hidden name="seen" value={oneOf(filling.typed, 'seen')} />
      <CostRows filling={filling} rows={rowsIn(filling.typed)} kept={kept} />
      <PapersField
        filling={filling}
        kept={kept}
        label={texts.otherPapers[language]}
        hint={texts.someFiles[language]}
      />
      <TextArea filling={filling} name="words" label={texts.completed[language]} />
    </FormPage>,
    status,
  )
}
