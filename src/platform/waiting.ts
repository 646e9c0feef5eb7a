import type { Day } from '../exact/day.ts'
import { defineTexts, type Language } from './texts.ts'

/** Something that waits for a person, as their home shows it. Each room's door offers `waitingFor(work)`. */
export interface Waiting {
  /** What to do: "Khai số liệu năm 2025". */
  readonly words: string
  readonly note: string | null
  readonly href: string
  /** What the button says: "Khai tiếp". */
  readonly verb: string
  readonly dueOn: Day | null
}

/** Something that changed and concerns a person. Each room's door offers `changesFor(work)`, newest first. */
export interface Change {
  readonly words: string
  readonly href: string | null
  /** ISO text in UTC. */
  readonly at: string
}

/** A word of a list, by its code and as it is read. */
export interface Coded {
  readonly code: string
  readonly name: string
}

/**
 * Something of one round that waits, is late or is missing, whoever's turn it is: for those who see the whole round.
 * Each room's door offers `waitingIn(work, round)`; ask first who may see it.
 */
export interface Pending {
  /** What of its kind: "Hồ sơ chờ kiểm tra". */
  readonly kind: Coded
  /** A product and its enterprise, a criterion, a person. */
  readonly about: string
  readonly note: string | null
  /** Where it is done. */
  readonly href: string
  readonly turn: Coded
  readonly since: Day | null
  readonly dueOn: Day | null
}

/** Whose turn it is, where it is no unit's. */
export const turnOf = (code: keyof typeof turns, language: Language): Coded => ({
  code,
  name: turns[code][language],
})

const turns = defineTexts({
  office: { vi: 'Cơ quan thường trực', en: 'The office' },
  enterprise: { vi: 'Doanh nghiệp', en: 'The enterprise' },
  judges: { vi: 'Người chấm', en: 'Those who judge' },
  council: { vi: 'Hội đồng', en: 'The council' },
  leader: { vi: 'Lãnh đạo thành phố', en: 'The city’s leader' },
})
