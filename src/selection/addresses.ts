interface Of {
  readonly id: string
}

export const roundAddress = ({ id }: Of): string => `/rounds/${encodeURIComponent(id)}`

/** Where a person says which interests they have, before they open a dossier of the round. */
export const statementAddress = (round: Of): string => `${roundAddress(round)}/conflicts/statement`

export const dossierAddress = (round: Of, dossier: string): string =>
  `${roundAddress(round)}/${encodeURIComponent(dossier)}`

/** Who sits on a panel of a department. */
export const panelAddress = (round: Of, panel: string): string =>
  `${roundAddress(round)}/panels/${encodeURIComponent(panel)}`

/** Where the counts of its secret ballots are entered. */
export const countAddress = (round: Of, panel: string): string => `${panelAddress(round, panel)}/count`

/** The score sheet of one dossier. */
export const scoresAddress = (round: Of, dossier: string): string =>
  `${dossierAddress(round, dossier)}/scores`

/** `public`: those proposed or recognised, without business figures. `office`: every dossier, for those who read them. */
export type Audience = 'public' | 'office'

/** What a link must carry for someone who reads every dossier and looks at what the public sees. */
export const viewOf = (audience: Audience): string => (audience === 'public' ? '?view=public' : '')

export const criteriaAddress = ({
  criteriaSet: { code, version },
}: {
  readonly criteriaSet: { readonly code: string; readonly version: string }
}): string => `/criteria/${encodeURIComponent(code)}/${encodeURIComponent(version)}`
