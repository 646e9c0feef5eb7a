export const councilAddress = (round: string): string => `/rounds/${encodeURIComponent(round)}/council`

export const sittingAddress = (round: string, number: number): string =>
  `${councilAddress(round)}/sittings/${number}`

/** Where the secretary enters what a member handed in on paper. */
export const paperSheetAddress = (round: string, number: number, person: string, item: string): string =>
  `${sittingAddress(round, number)}/sheet?of=${encodeURIComponent(person)}#item-${item}`
