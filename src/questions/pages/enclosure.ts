import { documentResponse, noteReadings } from '../../enterprises/index.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { getRound } from '../../selection/index.ts'
import { shownQuestions } from '../loading.ts'

/** The document that goes with an answer, for whoever may read the answer. */
export const get: Page = async ({ work, params }) => {
  const round = await getRound(work.db, params.round ?? '')
  const found = (await shownQuestions(work, round)).find(({ id }) => id === params.question)
  if (found === undefined || found.enclosure === null) throw new NotFound('document', params.question ?? '')
  await noteReadings(work, [enterpriseIdOf(found.enterprise)], 'documents')
  return documentResponse(found.enclosure, await work.files.get(found.enclosure.file))
}
