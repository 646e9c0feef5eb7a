import { documentResponse } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { shownTask } from '../loading.ts'

/** The evidence of a report, for whoever reads its task. */
export const get: Page = async ({ work, params }) => {
  const { reports } = await shownTask(work, params.task ?? '')
  const found = reports.find(({ id }) => id === params.report)?.enclosure
  if (found === undefined || found === null) throw new NotFound('file', params.report ?? '')
  return documentResponse(found, await work.files.get(found.file))
}
