import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import type { Menu } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, type FieldProblem, readForm } from '../../platform/forms.ts'
import { type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { reportResult, withdrawApplication } from '../actions/applying.ts'
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
import { agreeToRecovery, askBack, dropRecovery } from '../actions/recovering.ts'
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
  recoveryInput,
  seenInput,
} from '../model/inputs.ts'
import { type Deed, deeds, type Tried } from '../parts/deeds.tsx'
import { bring, papersIn } from './cost-form.ts'
import { idIn, show } from './record.tsx'

type Doing = (visit: Visit, menu: Menu, deed: Deed, id: bigint, form: FormData) => Promise<Response>

/** Reads the form of a deed and does it; what is refused comes back with everything typed. */
const doing =
  <T>(schema: z.ZodType<T>, run: (work: Work, id: bigint, value: T) => Promise<void>): Doing =>
  async (visit, menu, deed, id, form) => {
    const { language } = visit.work
    const filled = readForm(form, schema, language)
    if (!filled.ok) return showTried(visit, menu, { deed, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => run(visit.work, id, filled.value))
    if (done.ok) return redirect(applicationAddress(id))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return showTried(visit, menu, { deed, filling }, statusOf(done.problems))
  }

const showTried = async (
  visit: Visit,
  menu: Menu,
  tried: Omit<Tried, 'kept'>,
  status: number,
): Promise<Response> =>
  show(visit, menu, { ...tried, kept: await papersIn(visit.work, tried.filling.typed) }, status)

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
  'ask-back': doing(recoveryInput, (work, id, said) => {
    const { seen, words, document } = said
    return askBack(work, id, { seen, words, document, amounts: amountsIn(said) })
  }),
  recover: doing(seenInput, (work, id, { seen }) => agreeToRecovery(work, id, seen)),
  'drop-recovery': doing(reasonInput, dropRecovery),
  withdraw: doing(reasonInput, withdrawApplication),
  result: async (visit, menu, _deed, id, form) => {
    const { language } = visit.work
    const { typed, problems } = await bring(visit.work, form)
    const filled = readForm(form, reasonInput.loose(), language)
    const again = (problems: readonly FieldProblem[], status: number) =>
      showTried(visit, menu, { deed: 'result', filling: { typed, problems, language } }, status)
    const found = [...(filled.ok ? [] : filled.problems), ...problems]
    if (!filled.ok || found.length > 0) return again(found, 422)
    const { seen, words } = filled.value
    const done = await attempt(language, () =>
      reportResult(visit.work, id, { seen, words, papers: typed.papers ?? [] }),
    )
    return done.ok ? redirect(applicationAddress(id)) : again(done.problems, statusOf(done.problems))
  },
}

export const post =
  (menu: Menu): Page =>
  async visit => {
    const deed = deeds.find(each => each === visit.params.deed)
    if (deed === undefined) throw new NotFound('deed', visit.params.deed ?? '')
    return DOINGS[deed](visit, menu, deed, idIn(visit), await visit.form())
  }
