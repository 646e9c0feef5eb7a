import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import type { Menu } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { applicationAddress } from '../../support/index.ts'
import { confirmLoan, confirmQuarter, rejectLoan } from '../actions/confirming.ts'
import { claimSubsidy } from '../actions/subsidising.ts'
import { loanAddress } from '../addresses.ts'
import { claimInput, confirmInput, rejectInput, statementInput } from '../model.ts'
import { type Deed, deeds } from '../parts/deeds.tsx'
import { idIn, show } from './record.tsx'

type Doing = (visit: Visit, menu: Menu, deed: Deed, id: bigint) => Promise<Response>

/** Reads the form of a deed and does it; what is refused comes back with everything typed. Answers where it leads. */
const doing =
  <T>(schema: z.ZodType<T>, run: (work: Work, id: bigint, value: T) => Promise<string>): Doing =>
  async (visit, menu, deed, id) => {
    const { language } = visit.work
    const filled = readForm(await visit.form(), schema, language)
    if (!filled.ok) return show(visit, menu, { deed, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => run(visit.work, id, filled.value))
    if (done.ok) return redirect(done.value)
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, { deed, filling }, statusOf(done.problems))
  }

const backTo = async (id: bigint, done: Promise<void>): Promise<string> => {
  await done
  return loanAddress(id)
}

const DOINGS: Readonly<{ [deed in Deed]: Doing }> = {
  confirm: doing(confirmInput, (work, id, { seen, words = null }) =>
    backTo(id, confirmLoan(work, id, { seen, words })),
  ),
  reject: doing(rejectInput, (work, id, said) => backTo(id, rejectLoan(work, id, said))),
  quarter: doing(statementInput, async (work, id, { words = null, ...stated }) => {
    await confirmQuarter(work, id, { ...stated, words })
    return `${loanAddress(id)}?quarter=${stated.quarter}`
  }),
  subsidy: doing(claimInput, async (work, id, asking) =>
    applicationAddress(await claimSubsidy(work, id, asking)),
  ),
}

export const post =
  (menu: Menu): Page =>
  async visit => {
    const deed = deeds.find(each => each === visit.params.deed)
    if (deed === undefined) throw new NotFound('deed', visit.params.deed ?? '')
    return DOINGS[deed](visit, menu, deed, idIn(visit))
  }
