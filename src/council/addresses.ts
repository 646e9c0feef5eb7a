export const councilAddress = (round: string): string => `/rounds/${encodeURIComponent(round)}/council`

export const sittingAddress = (round: string, number: number): string =>
  `${councilAddress(round)}/sittings/${number}`

/** Where the secretary enters what a member handed in on paper. */
export const paperSheetAddress = (round: string, number: number, person: string, item: string): string =>
  `${sittingAddress(round, number)}/sheet?of=${encodeURIComponent(person)}#item-${item}`

/** Where a member says what interests they have in the round; it leads back to the sitting. */
export const statingAddress = (round: string, number: number): string =>
  `/rounds/${encodeURIComponent(round)}/conflicts/statement?${new URLSearchParams({ next: sittingAddress(round, number) })}`
