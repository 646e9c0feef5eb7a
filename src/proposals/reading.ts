import { ownness } from '../enterprises/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Work } from '../platform/work.ts'
import type { Asked, Proposal } from './model.ts'
import { type Grounds, maySeeProposal, unitsOf } from './permissions.ts'
import { listProposals } from './store.ts'

/** Who acts, as the rows keep it. */
export const actorOf = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : actor.kind)

export interface Read {
  readonly proposal: Proposal
  readonly grounds: Grounds
  /** Of those asked, for whom the reader speaks. */
  readonly own: readonly Asked[]
}

/** The proposals that are there for the actor, the newest first. */
export const readProposals = async (work: Work): Promise<readonly Read[]> => {
  const proposals = await listProposals(work.db)
  const units = unitsOf(work.actor)
  const isOwn = await ownness(work)
  return proposals.flatMap(proposal => {
    const own = proposal.asked.filter(({ kind, party }) =>
      kind === 'unit' ? units.includes(party) : isOwn(party),
    )
    const isAuthor =
      proposal.proposedBy === actorOf(work) || (proposal.unit !== null && units.includes(proposal.unit))
    const grounds = { isAuthor, isAsked: own.length > 0 }
    return maySeeProposal(work.actor, grounds) ? [{ proposal, grounds, own }] : []
  })
}

/** One of them; others are as if they were not there. */
export const readProposal = async (work: Work, id: string): Promise<Read> => {
  const found = (await readProposals(work)).find(({ proposal }) => proposal.id === id)
  if (found === undefined) throw new NotFound('proposal', id)
  return found
}
