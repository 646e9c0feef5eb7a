import { roundAddress } from '../selection/index.ts'

type Of = { readonly id: string }

export const proposedAddress = (round: Of): string => `${roundAddress(round)}/proposed`
export const publishAddress = (round: Of): string => `${proposedAddress(round)}/publish`
export const commentsAddress = (round: Of): string => `${roundAddress(round)}/comments`
export const commentStatusAddress = (round: Of, secret: string): string =>
  `${commentsAddress(round)}/status/${secret}`
export const decisionAddress = (round: Of): string => `${roundAddress(round)}/decision`
export const complaintsAddress = (round: Of): string => `${roundAddress(round)}/complaints`
export const complaintAddress = (round: Of, number: number): string => `${complaintsAddress(round)}/${number}`
