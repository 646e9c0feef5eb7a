import { administrativeFile } from '../../documents/index.ts'
import { Refused } from '../../platform/errors.ts'
import type { Page } from '../../platform/pages.ts'
import { fileResponse } from '../../platform/workbook/table-file.ts'
import { ensureWithoutInterest } from '../actions/ensure.ts'
import { decisionText } from '../decision-text.ts'
import { decisionOf, standingOf } from '../standing.ts'
import { texts } from '../texts/decision.ts'
import { roundIn } from './shared.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The draft of the decision as a Word file, to be finished by those who sign it. */
export const get: Page = async visit => {
  const { work } = visit
  await ensureWithoutInterest(work)
  const { round } = await roundIn(visit)
  const { proposal } = await standingOf(work, round)
  if (proposal.because !== null) throw new Refused(proposal.because, { round: round.id }, texts.noDraft)
  const document = (await decisionOf(work, round))?.document ?? null
  const text = decisionText({ round, set: proposal.set, products: proposal.products, document })
  return fileResponse(await administrativeFile(text), DOCX, `quyet-dinh-cong-nhan-${round.id}.docx`)
}
