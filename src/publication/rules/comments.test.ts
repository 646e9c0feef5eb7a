import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Comment, CommentStep } from '../model.ts'
import { procedures } from '../procedures.ts'
import {
  answerTo,
  awaitedAmong,
  commentRuleOn,
  earliestEnd,
  isAnswered,
  isLate,
  isLinkOpen,
  mayMergeInto,
  stateOf,
  unansweredAmong,
} from './comments.ts'

const step = (kind: CommentStep['kind'], over: Partial<CommentStep> = {}): CommentStep => ({
  kind,
  words: kind === 'accepted' || kind === 'merged' ? null : 'Lời',
  into: null,
  effect: kind === 'replied' ? 'none' : null,
  link: null,
  onDay: dayOf('2026-11-20'),
  at: '2026-11-20T03:00:00.000Z',
  byWhom: 'person:a',
  ...over,
})

const comment = (number: number | null, ...steps: readonly CommentStep[]): Comment => ({
  id: String(number ?? 'x'),
  list: '1',
  round: 'r',
  number,
  way: 'account',
  dossier: null,
  body: 'Ý kiến',
  sentOn: dayOf('2026-11-20'),
  receivedAt: null,
  steps,
})

describe('a comment', () => {
  test.each([
    ['came', [], 'received', false],
    ['was taken up', [step('accepted')], 'accepted', false],
    ['was rejected with a reason', [step('rejected')], 'rejected', true],
    ['was answered', [step('accepted'), step('replied')], 'replied', true],
    ['was answered, and answered better', [step('rejected'), step('replied')], 'replied', true],
  ] as const)('that %s', (_, steps, state, answered) => {
    const found = comment(1, ...steps)
    expect([stateOf(found), isAnswered(found, [found])]).toEqual([state, answered])
  })

  test('that was merged is answered with the one it was merged into', () => {
    const open = [comment(1), comment(2, step('merged', { into: 1 }))]
    expect(unansweredAmong(open).map(({ number }) => number)).toEqual([1, 2])
    const replied = step('replied')
    const done = [comment(1, replied), comment(2, step('merged', { into: 1 }))]
    expect(unansweredAmong(done)).toEqual([])
    expect(done.map(each => answerTo(each, done))).toEqual([replied, replied])
  })

  test('whose address is not verified is no comment yet', () => {
    expect([stateOf(comment(null)), unansweredAmong([comment(null)])]).toEqual(['unverified', []])
  })
})

test('merging goes one way, into another that is not merged itself', () => {
  const all = [comment(1), comment(2, step('merged', { into: 1 })), comment(3), comment(null)]
  const may = (from: number, into: number | null) => {
    const [source, target] = [from, into].map(number => all.find(each => each.number === number))
    return source !== undefined && mayMergeInto(source, target, all)
  }
  expect([may(3, 1), may(3, 2), may(3, 3), may(1, 3), may(3, null), may(3, 9)]).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('the last day is in time, by the day of the postmark', () => {
  const until = dayOf('2026-11-24')
  expect(['2026-11-23', '2026-11-24', '2026-11-25'].map(day => isLate(dayOf(day), until))).toEqual([
    false,
    false,
    true,
  ])
})

test('a mailed link may be followed for two days, and so long the list waits', () => {
  const sent = dayOf('2026-11-24')
  expect(['2026-11-24', '2026-11-26', '2026-11-27'].map(day => isLinkOpen(sent, dayOf(day)))).toEqual([
    true,
    true,
    false,
  ])
  const waiting = { ...comment(null), sentOn: sent }
  expect(awaitedAmong([waiting, comment(1)], dayOf('2026-11-26'))).toEqual([waiting])
  expect(awaitedAmong([waiting], dayOf('2026-11-27'))).toEqual([])
})

test('how long comments are taken at least is data, and assumed', () => {
  const rule = commentRuleOn(procedures, dayOf('2026-11-14'))
  expect([rule?.status, earliestEnd(rule, dayOf('2026-11-14'))]).toEqual(['assumed', '2026-11-24'])
  expect(earliestEnd(undefined, dayOf('2026-11-14'))).toBe('2026-11-14')
})
