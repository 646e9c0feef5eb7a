import { documentResponse, noteReadings } from '../../enterprises/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { findFigure } from './loading.ts'

/** A document that the story of a figure names, for whoever holds the figure against it. */
export const get: Page = async ({ work, params }) => {
  const { fact, looking, told } = await findFigure(work, params.fact ?? '')
  const named = new Set([...told.versions, ...told.reviews, ...told.answers].map(({ document }) => document))
  const document = looking.documents.find(({ id, title }) => id === params.document && named.has(title))
  if (document === undefined || !looking.mayOpen(fact.variable))
    throw new NotFound('document', params.document ?? '')
  await noteReadings(work, [looking.enterprise.id], 'documents')
  return documentResponse(document, await work.files.get(document.file))
}
