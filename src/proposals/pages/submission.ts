import { administrativeFile } from '../../documents/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { citedIn, loadChoices, loadProposal } from '../loading.ts'
import { maySeeAll } from '../permissions.ts'
import { maySubmissionBeRead } from '../rules.ts'
import { submissionText } from '../submission-text.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The draft of the submission report as a Word file: what is proposed, what speaks for it, who thinks what. */
export const get: Page = async ({ work, params }) => {
  const proposal = await loadProposal(work, params.proposal ?? '')
  if (!maySeeAll(work.actor) || !maySubmissionBeRead(proposal)) throw new NotFound('submission', proposal.id)
  const choices = await loadChoices(work)
  const text = submissionText(proposal, of => citedIn(choices, of))
  return fileResponse(await administrativeFile(text), DOCX, `to-trinh-de-xuat-${proposal.id}.docx`)
}
