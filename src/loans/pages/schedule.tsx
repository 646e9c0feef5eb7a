import { formatDay } from '../../design/dates.ts'
import { FormPage, statusOf } from '../../design/form-page.tsx'
import { formatNumber, readExact } from '../../design/format.ts'
import { type Filling, Hidden, prefilled, TextArea } from '../../design/forms.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { formatExact, multiply, wholeNumber } from '../../exact/number.ts'
import { attempt, oneOf, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { resendSchedule } from '../actions/borrowing.ts'
import { LOANS, loanAddress } from '../addresses.ts'
import { recordFor } from '../loading.ts'
import { type Loan, rejectInput } from '../model.ts'
import { RowFields, rowsIn, withoutRows } from '../parts/typed-rows.tsx'
import { scheduleOf, versionOf } from '../rules/state.ts'
import { texts } from '../texts/pages.ts'
import { movementNames } from '../texts/words.ts'
import { idIn } from './record.tsx'

/** The schedule as it stands, to be mended and sent anew. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { loan } = await recordFor(visit.work, idIn(visit))
    const { language } = visit.work
    return show(
      visit,
      menu,
      loan,
      prefilled(language, { seen: versionOf(loan), ...typedAs(loan, language) }),
      200,
    )
  }

/** The rows as one would type them. */
const typedAs = (loan: Loan, language: Language): Readonly<Record<'movements' | 'rates', string>> => {
  const { movements, rates } = scheduleOf(loan)
  const day = (iso: string) => (language === 'vi' ? formatDay(iso, 'vi') : iso)
  const vnd = (amount: bigint) => formatNumber(String(amount), language)
  return {
    movements: movements
      .map(({ onDay, kind, amountVnd, balanceVnd }) =>
        [day(onDay), movementNames[kind][language], vnd(amountVnd), vnd(balanceVnd)].join('; '),
      )
      .join('\n'),
    rates: rates
      .map(({ fromDay, rate }) => {
        const percent = formatExact(multiply(readExact(rate), wholeNumber(100)))
        return `${day(fromDay)}; ${formatNumber(percent, language)}`
      })
      .join('\n'),
  }
}

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work } = visit
    const id = idIn(visit)
    const { loan } = await recordFor(work, id)
    const form = await visit.form()
    const said = readForm(withoutRows(form), rejectInput, work.language)
    const { problems: ofRows, ...rows } = await rowsIn(form, work.language)
    const typed = { ...said.typed, movements: [rows.movements], rates: [rows.rates] }
    const filling = {
      typed,
      problems: [...(said.ok ? [] : said.problems), ...ofRows],
      language: work.language,
    }
    if (!said.ok || filling.problems.length > 0) return show(visit, menu, loan, filling, 422)
    const { seen, words: reason } = said.value
    const done = await attempt(work.language, () => resendSchedule(work, id, { seen, reason, ...rows }))
    if (done.ok) return redirect(loanAddress(id))
    return show(visit, menu, loan, { ...filling, problems: done.problems }, statusOf(done.problems))
  }

const show = (visit: Visit, menu: Menu, loan: Loan, filling: Filling, status: number): Promise<Response> => {
  const { language } = visit.work
  const here = loanAddress(loan.id)
  return html(
    <FormPage
      shell={shellOf(visit, menu)}
      title={texts.anewTitle(loan.contract)[language]}
      lead={texts.anewLead[language]}
      path={[
        { href: LOANS, label: texts.caption[language] },
        { href: here, label: loan.contract },
      ]}
      filling={filling}
      submit={texts.anew[language]}
      back={here}
      hasFile
    >
      <Hidden name="seen" value={oneOf(filling.typed, 'seen')} />
      <RowFields filling={filling} />
      <TextArea filling={filling} name="words" rows={2} label={texts.anewReason[language]} />
    </FormPage>,
    status,
  )
}
