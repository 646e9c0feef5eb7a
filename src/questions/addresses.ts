import { roundAddress } from '../selection/index.ts'

export const questionsAddress = (round: string): string => `${roundAddress({ id: round })}/questions`

export const questionAddress = ({ round, id }: { readonly round: string; readonly id: string }): string =>
  `${questionsAddress(round)}/${encodeURIComponent(id)}`

export const askAddress = (round: string, dossier: string, code: string): string =>
  `${questionsAddress(round)}/ask?${new URLSearchParams({ dossier, code })}`
