import { roundAddress } from '../selection/index.ts'

export const recognitionAddress = (id: string): string => `/register/${encodeURIComponent(id)}`
export const roundRecognitionsAddress = (round: { readonly id: string }): string =>
  `${roundAddress(round)}/recognitions`
