import type { z } from 'zod'
import { statusOf } from '../../design/form-page.tsx'
import type { Menu } from '../../design/shell.ts'
import { keepUpload, uploadIn } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { type Page, redirect, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { acceptReport, closeTask, instructOnTask, reportTask, returnReport } from '../actions/reports.ts'
import { assignTask, changeDeadline, removeTask } from '../actions/tasks.ts'
import { planAddress, taskAddress } from '../addresses.ts'
import { shownTask } from '../loading.ts'
import {
  assignInput,
  closeInput,
  deadlineInput,
  instructInput,
  removeInput,
  reportInput,
  returnInput,
  ruleInput,
} from '../model/inputs.ts'
import { type Deed, deeds, deedsFor } from '../parts/deeds.tsx'
import { show } from './task.tsx'

interface Doing {
  readonly visit: Visit
  readonly menu: Menu
  readonly deed: Deed
  readonly form: FormData
}
type Does = (doing: Doing) => Promise<Response>

/** Reads the form of a deed and does it; what is refused comes back with everything typed. */
const doing =
  <T>(schema: z.ZodType<T>, run: (work: Work, id: bigint, value: T, form: FormData) => Promise<void>): Does =>
  async ({ visit, menu, deed, form }) => {
    const { work, params } = visit
    const { language } = work
    const { task } = await shownTask(work, params.task ?? '')
    const filled = readForm(form, schema, language)
    if (!filled.ok) return show(visit, menu, { deed, filling: { ...filled, language } }, 422)
    const done = await attempt(language, () => run(work, BigInt(task.id), filled.value, form))
    if (done.ok) return redirect(deed === 'remove' ? planAddress(task.plan) : taskAddress(task.id))
    const filling = { typed: filled.typed, problems: done.problems, language }
    return show(visit, menu, { deed, filling }, statusOf(done.problems))
  }

const DOINGS: Readonly<Record<Deed, Does>> = {
  report: doing(reportInput, async (work, id, { again, ...said }, form) => {
    const { link = null, indicator = null, value = null, ...rest } = said
    const isAgain = again === 'yes'
    const told = { ...rest, isAgain, link, indicator, value: indicator === null ? null : value }
    const enclosure = await enclosureIn(work, id, form)
    await reportTask(work, id, { ...told, indicator: value === null ? null : indicator, enclosure })
  }),
  accept: doing(ruleInput, async (work, id, { seen, opinion = null }) =>
    acceptReport(work, id, { seen, words: opinion }),
  ),
  return: doing(returnInput, async (work, id, { seen, missing }) =>
    returnReport(work, id, { seen, words: missing }),
  ),
  close: doing(closeInput, async (work, id, { seen, looked }) =>
    closeTask(work, id, { seen, words: looked }),
  ),
  assign: doing(assignInput, async (work, id, said) => assignTask(work, id, said)),
  deadline: doing(deadlineInput, async (work, id, { why, ...said }) =>
    changeDeadline(work, id, { ...said, reason: why }),
  ),
  instruct: doing(instructInput, async (work, id, { dueOn = null, instruction, seen }) =>
    instructOnTask(work, id, { seen, words: instruction, dueOn }),
  ),
  remove: doing(removeInput, async (work, id, { seen, ground }) =>
    removeTask(work, id, { seen, reason: ground }),
  ),
}

/** The file of a report; only who may report has one kept. */
const enclosureIn = async (work: Work, id: bigint, form: FormData) => {
  const upload = await uploadIn(form)
  if (upload.name === '') return null
  const task = await shownTask(work, String(id))
  return deedsFor(task, work.actor).includes('report') ? keepUpload(work, upload) : null
}

export const post =
  (menu: Menu): Page =>
  async visit => {
    const deed = deeds.find(each => each === visit.params.deed)
    if (deed === undefined) throw new NotFound('deed', visit.params.deed ?? '')
    return DOINGS[deed]({ visit, menu, deed, form: await visit.form() })
  }
