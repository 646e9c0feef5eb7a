import type { Language } from '../../platform/texts.ts'
import type { Ballot } from '../loading/ballots.ts'
import type { Count } from '../rules/ballots.ts'
import { countTexts as texts } from '../texts/counts.ts'
import { scoreTexts } from '../texts/scores.ts'
import { cellKey } from './sheet.ts'

/** What was sent for one ballot. */
export interface TypedCount {
  readonly for: string
  readonly against: string
  readonly abstain: string
  readonly casting: string
  readonly reason: string
  readonly version: string
}

/** What was typed of a ballot that could not be taken, and why. */
export interface RefusedCount {
  readonly typed: TypedCount
  readonly words: string | null
}

/** A ballot in the names of fields. */
export const ballotKey = ({ dossier, code }: Pick<Ballot, 'dossier' | 'code'>): string =>
  cellKey({ dossier: dossier.id, code })

/** "2 tán thành, 2 không tán thành, 0 không có ý kiến; người chủ trì tán thành". */
export const countWords = ({ votes, casting }: Count, language: Language): string => {
  const counted = scoreTexts.votes(votes)[language]
  return casting === undefined ? counted : `${counted}; ${texts.byChair(casting)[language]}`
}
