import { dayIn } from '../exact/day.ts'
import { type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { checkAddress } from './addresses.ts'
import { type ListedSubmission, listOf } from './listing.ts'
import type { ListedState } from './rules/checking.ts'
import { waitingTexts as texts } from './texts/waiting.ts'

/** Dossiers to check or to give back, supplements that are due, and until the last day those not sent. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { today, language } = work
  if (stateOn(round.turns, today) !== 'open') return []
  const { closes } = round.calendar
  const isOver = closes !== undefined && closes < today
  return (await listOf(work, { round: round.id })).flatMap(each => {
    const kind = KINDS[each.listed]
    if (kind === undefined || (each.listed === 'making' && isOver)) return []
    const { product, enterprise } = each.names
    return [
      {
        kind: { code: kind, name: texts[kind][language] },
        about: `${product} – ${enterprise}`,
        note: each.supplement?.words ?? null,
        href: checkAddress(each),
        turn: turnOf(kind === 'supplement' || kind === 'making' ? 'enterprise' : 'office', language),
        ...daysOf(each, round),
      },
    ]
  })
}

const KINDS: Partial<Readonly<Record<ListedState, 'making' | 'check' | 'return' | 'supplement'>>> = {
  making: 'making',
  unchecked: 'check',
  wanting: 'return',
  returned: 'supplement',
  overdue: 'supplement',
}

const daysOf = (
  { supplement, last, startedAt }: ListedSubmission,
  { calendar }: Round,
): Pick<Pending, 'since' | 'dueOn'> => {
  const since = dayIn(Date.parse(supplement?.askedAt ?? last?.sentAt ?? startedAt))
  if (supplement !== null) return { since, dueOn: supplement.dueOn }
  return { since, dueOn: (last === null ? calendar.closes : calendar.verification) ?? null }
}
