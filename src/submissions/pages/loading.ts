import { listPeople } from '../../access/index.ts'
import type { Link } from '../../design/page.tsx'
import { noteReadings } from '../../enterprises/index.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { applyAddress, roundAddress, submissionAddress } from '../addresses.ts'
import { ensureMayPrepare, getStarted } from '../standing.ts'
import { loadSubmission, type Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'

/** The dossier of the address, for those who make it. */
export const openSubmission = async ({ work, params }: Visit): Promise<Submission> => {
  const round = params.round ?? ''
  const started = await getStarted(work, round, params.submission ?? '')
  await ensureMayPrepare(work, started)
  await noteReadings(work, [started.enterprise], 'dossier')
  return loadSubmission(work, started)
}

/** Names of persons as the journal names them. */
export const peopleIn = async ({ db }: Work): Promise<(actor: string) => string> => {
  const names = new Map((await listPeople(db)).map(({ id, name }) => [id as string, name]))
  return actor => names.get(actor.replace(/^person:/, '')) ?? actor
}

export const pathTo = ({ work: { language } }: Visit, submission: Submission): readonly Link[] => {
  const { started, round, product } = submission
  return [
    { href: roundAddress(round.id), label: round.name[language] },
    { href: applyAddress(round.id), label: texts.apply[language] },
    {
      href: submissionAddress(started),
      label: language === 'en' ? (product.nameEn ?? product.nameVi) : product.nameVi,
    },
  ]
}

/** Whether somebody acts for the enterprise who is not of it. */
export const isOnBehalf = ({ actor }: Work, { started }: Pick<Submission, 'started'>): boolean =>
  actor.kind !== 'person' || actor.enterprise !== started.enterprise
