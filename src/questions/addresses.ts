import { roundAddress } from '../selection/index.ts'

export const questionsAddress = (round: string): string => `${roundAddress({ id: round })}/questions`

export const questionAddress = ({ round, id }: { readonly round: string; readonly id: string }): string =>
  `${questionsAddress(round)}/${encodeURIComponent(id)}`

/** The document that goes with its answer. */
export const enclosureAddress = (question: { readonly round: string; readonly id: string }): string =>
  `${questionAddress(question)}/enclosure`

export const askAddress = (round: string, dossier: string, code: string): string =>
  `${questionsAddress(round)}/ask?${new URLSearchParams({ dossier, code })}`
