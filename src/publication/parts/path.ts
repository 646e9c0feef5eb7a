import { formatNumber } from '../../design/format.ts'
import type { Link } from '../../design/page.tsx'
import type { Language } from '../../platform/texts.ts'
import { inLanguage, type RoundHead, roundAddress } from '../../selection/index.ts'
import { texts } from '../texts/lists.ts'

/** From the rounds down to a page of this room. */
export const pathTo = (head: RoundHead, language: Language, ...more: readonly Link[]): readonly Link[] => [
  { href: '/rounds', label: texts.rounds[language] },
  { href: roundAddress(head), label: inLanguage(head.name, language) },
  ...more,
]

export const count = (number: number, language: Language): string => formatNumber(String(number), language)
