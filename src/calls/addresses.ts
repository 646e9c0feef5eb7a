import { roundAddress } from '../selection/index.ts'

type Of = { readonly id: string }

export const callAddress = (round: Of): string => `${roundAddress(round)}/call`
export const callFormAddress = (round: Of): string => `${callAddress(round)}/edit`
export const announceAddress = (round: Of): string => `${callAddress(round)}/announce`
export const selfCheckAddress = (round: Of): string => `${roundAddress(round)}/self-check`
export const outreachAddress = (round: Of): string => `${roundAddress(round)}/outreach`
export const chosenAddress = (round: Of): string => `${outreachAddress(round)}/chosen`
export const contactAddress = (round: Of, enterprise: string): string =>
  `${outreachAddress(round)}/enterprises/${encodeURIComponent(enterprise)}`
export const sessionsAddress = (round: Of): string => `${outreachAddress(round)}/sessions`
export const addSessionAddress = (round: Of): string => `${sessionsAddress(round)}/add`
export const sessionAddress = (round: Of, session: string): string =>
  `${sessionsAddress(round)}/${encodeURIComponent(session)}`
