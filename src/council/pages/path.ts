import type { Link } from '../../design/page.tsx'
import { NotFound } from '../../platform/errors.ts'
import type { Visit } from '../../platform/pages.ts'
import { defineTexts, type Language } from '../../platform/texts.ts'
import type { Round } from '../../selection/index.ts'
import { councilAddress, sittingAddress } from '../addresses.ts'
import type { RoomAddress } from '../reading.ts'
import { councilTexts } from '../texts/council.ts'

const texts = defineTexts({ rounds: { vi: 'Đợt xét chọn', en: 'Rounds' } })

export const roundName = ({ name }: Pick<Round, 'name'>, language: Language): string =>
  language === 'en' ? name.en : name.vi

/** From the rounds down to what belongs to the council. */
export const pathTo = (round: Round, language: Language): readonly Link[] => [
  { href: '/rounds', label: texts.rounds[language] },
  { href: `/rounds/${encodeURIComponent(round.id)}`, label: roundName(round, language) },
]

export const pathInCouncil = (round: Round, language: Language): readonly Link[] => [
  ...pathTo(round, language),
  { href: councilAddress(round.id), label: councilTexts.council[language] },
]

export const pathInSitting = (round: Round, number: number, language: Language): readonly Link[] => [
  ...pathInCouncil(round, language),
  { href: sittingAddress(round.id, number), label: councilTexts.sitting(number)[language] },
]

/** Which sitting an address names. */
export const addressIn = ({ params }: Pick<Visit, 'params'>): RoomAddress => {
  const text = params.sitting ?? ''
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new NotFound('sitting', text)
  return { round: params.round ?? '', sitting: Number(text) }
}
