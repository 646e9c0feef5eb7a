import { formatNumber } from '../../design/format.ts'
import type { Link } from '../../design/page.tsx'
import type { FieldProblem } from '../../platform/forms.ts'
import type { Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import {
  getRound,
  inLanguage,
  loadRound,
  type Round,
  type RoundHead,
  roundAddress,
} from '../../selection/index.ts'
import { texts } from '../texts/lists.ts'

/** The round of the address, as its pages show it. */
export const roundIn = async ({
  work,
  params,
}: Visit): Promise<{ readonly round: Round; readonly head: RoundHead }> => {
  const round = await getRound(work.db, params.round ?? '')
  return { round, head: (await loadRound(work, round)).head }
}

export const pathTo = (head: RoundHead, language: Language, ...more: readonly Link[]): readonly Link[] => [
  { href: '/rounds', label: texts.rounds[language] },
  { href: roundAddress(head), label: inLanguage(head.name, language) },
  ...more,
]

export const proposedAddress = (round: Pick<RoundHead, 'id'>): string => `${roundAddress(round)}/proposed`
export const commentsAddress = (round: Pick<RoundHead, 'id'>): string => `${roundAddress(round)}/comments`
export const decisionAddress = (round: Pick<RoundHead, 'id'>): string => `${roundAddress(round)}/decision`
export const complaintsAddress = (round: Pick<RoundHead, 'id'>): string => `${roundAddress(round)}/complaints`

export const count = (number: number, language: Language): string => formatNumber(String(number), language)

/** What a rule refused is a conflict; what stands beside a field is to be mended there. */
export const statusFor = (problems: readonly FieldProblem[]): 409 | 422 =>
  problems.some(({ field }) => field === '') ? 409 : 422

/** A number in an address: anything else is that of nothing. */
export const numberIn = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : 0
