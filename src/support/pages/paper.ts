import { documentResponse, noteReadings } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { storyFor } from '../loading.ts'
import { idIn } from './record.tsx'

/** A file on which an application stands, for whoever may see the application. */
export const get: Page = async visit => {
  const { work, params } = visit
  const { enterprise, enclosures } = await storyFor(work, idIn(visit))
  const paper = enclosures.find(({ id }) => id === params.paper)
  if (paper === undefined) throw new NotFound('file', params.paper ?? '')
  await noteReadings(work, [enterprise], 'documents')
  return documentResponse(paper, await work.files.get(paper.file))
}
