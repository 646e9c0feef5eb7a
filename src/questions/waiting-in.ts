import { dayIn } from '../exact/day.ts'
import { type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { questionAddress } from './addresses.ts'
import { shownQuestions } from './loading.ts'
import { forwardedIn, waitsFor } from './rules.ts'
import { waitingTexts } from './texts.ts'

/** Questions that the office has yet to send on, or the enterprise to answer. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { today, language } = work
  if (stateOn(round.turns, today) !== 'open') return []
  return (await shownQuestions(work, round)).flatMap(question => {
    const side = waitsFor(question)
    if (side === null) return []
    const { names, criterion, code, askedAt, dueOn } = question
    const kind = side === 'office' ? 'question' : 'answer'
    return [
      {
        kind: { code: kind, name: waitingTexts[kind][language] },
        about: `${names.product} – ${names.enterprise}`,
        note: `${code} ${criterion}`,
        href: questionAddress(question),
        turn: turnOf(side, language),
        since: dayIn(Date.parse(forwardedIn(question)?.at ?? askedAt)),
        dueOn: dueOn ?? round.calendar.verification ?? null,
      },
    ]
  })
}
