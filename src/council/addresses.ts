export const councilAddress = (round: string): string => `/rounds/${encodeURIComponent(round)}/council`

export const sittingAddress = (round: string, number: number): string =>
  `${councilAddress(round)}/sittings/${number}`
