export const PROPOSALS = '/proposals'

export const proposalAddress = ({ id }: { readonly id: string }): string =>
  `${PROPOSALS}/${encodeURIComponent(id)}`

/** The submission report as a Word file. */
export const submissionAddress = (proposal: { readonly id: string }): string =>
  `${proposalAddress(proposal)}/submission`
