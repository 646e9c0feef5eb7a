import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import type { Menu } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { completeApplication, reportResult, withdrawApplication } from '../actions/applying.ts'
import { appraiseApplication, refuseApplication, returnForSupplement } from '../actions/appraising.ts'
import {
  allowException,
  approveCommitment,
  askException,
  declineCommitment,
  proposeCommitment,
  releaseCommitment,
} from '../actions/committing.ts'
import { acceptDelivery, payCommitment } from '../actions/paying.ts'
import { applicationAddress } from '../addresses.ts'
import {
  acceptanceInput,
  allowInput,
  amountsIn,
  appraisalInput,
  exceptionInput,
  paymentInput,
  proposalInput,
  reasonInput,
  seenInput,
} from '../model.ts'
import { type Deed, deeds } from '../parts/deeds.tsx'
import { idIn, show } from './record.tsx'

type Doing = (visit: Visit, menu: Menu, deed: Deed, id: bigint, form: FormData) => Promise<Response>

/** Reads the form of a deed and does it; what is refused comes back with everything typed. */
const doing =
  <T>(schema: z.ZodType<T>, run: (work: Work, id: bigint, value: T) => Promise<void>): Doing =>
  async (visit, menu, deed, id, form) => {
    const { language } = visit.work
    const filled = readForm(form, schema, language)
    if (!filled.ok) return show(visit, menu, { deed, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => run(visit.work, id, filled.value))
    if (done.ok) return redirect(applicationAddress(id))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, { deed, filling }, statusOf(done.problems))
  }

const DOINGS: Readonly<{ [deed in Deed]: Doing }> = {
  appraise: doing(appraisalInput, (work, id, said) =>
    appraiseApplication(work, id, { seen: said.seen, words: said.words, eligible: amountsIn(said) }),
  ),
  return: doing(reasonInput, returnForSupplement),
  refuse: doing(reasonInput, refuseApplication),
  propose: doing(proposalInput, (work, id, said) => {
    const { seen, budgetLine, words = null } = said
    return proposeCommitment(work, id, { seen, budgetLine, words, amounts: amountsIn(said) })
  }),
  except: doing(exceptionInput, askException),
  allow: doing(allowInput, allowException),
  approve: doing(seenInput, (work, id, { seen }) => approveCommitment(work, id, seen)),
  decline: doing(reasonInput, declineCommitment),
  accept: doing(acceptanceInput, acceptDelivery),
  pay: doing(paymentInput, (work, id, said) => {
    const { seen, form, paidOn, document } = said
    return payCommitment(work, id, { seen, form, paidOn, document, amounts: amountsIn(said) })
  }),
  release: doing(reasonInput, releaseCommitment),
  complete: doing(reasonInput, completeApplication),
  withdraw: doing(reasonInput, withdrawApplication),
  result: doing(reasonInput, reportResult),
}

export const post =
  (menu: Menu): Page =>
  async visit => {
    const deed = deeds.find(each => each === visit.params.deed)
    if (deed === undefined) throw new NotFound('deed', visit.params.deed ?? '')
    return DOINGS[deed](visit, menu, deed, idIn(visit), await visit.form())
  }
