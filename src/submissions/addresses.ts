interface Whose {
  readonly id: string
  readonly round: string
}

const below = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`

export const roundAddress = (round: string): string => below('rounds', round)

/** Where an enterprise makes its dossiers of a round. */
export const applyAddress = (round: string): string => `${roundAddress(round)}/apply`

export const submissionAddress = ({ id, round }: Whose, ...parts: readonly string[]): string =>
  below('rounds', round, 'apply', id, ...parts)

/** Where the office looks at it. */
export const checkAddress = ({ id, round }: Whose, ...parts: readonly string[]): string =>
  below('rounds', round, 'submissions', id, ...parts)

export const checksAddress = (round: string): string => `${roundAddress(round)}/submissions`

export const receiptAddress = (receipt: string): string => below('submissions', 'receipts', receipt)
