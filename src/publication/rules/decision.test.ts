import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Comment } from '../model.ts'
import { blocksOf, currentAmong, decisionState, type Standing } from './decision.ts'

const comment = (number: number | null, sentOn: string): Comment => ({
  id: 'c',
  list: '1',
  round: 'r',
  number,
  way: 'email',
  dossier: null,
  body: 'Ý kiến',
  sentOn: dayOf(sentOn),
  receivedAt: null,
  steps: [],
})

const free: Standing = {
  isOpen: true,
  today: dayOf('2026-11-25'),
  commentsUntil: dayOf('2026-11-24'),
  undecided: [],
  comments: [],
  unexplained: [],
}

test.each<[string, Partial<Standing>, readonly string[]]>([
  ['nothing is left', {}, []],
  ['the round is closed', { isOpen: false }, ['not-open']],
  ['nothing was published', { commentsUntil: null }, ['not-published']],
  ['the last day for comments is today', { today: dayOf('2026-11-24') }, ['period-running']],
  ['an outcome became unknown', { undecided: ['d1'] }, ['outcomes-unknown']],
  ['a comment is unanswered', { comments: [comment(1, '2026-11-20')] }, ['comments-unanswered']],
  ['a link may still be followed', { comments: [comment(null, '2026-11-24')] }, ['comments-awaited']],
  ['a link is too old', { comments: [comment(null, '2026-11-20')] }, []],
  ['a change has no ground', { unexplained: ['d1'] }, ['changes-unexplained']],
  [
    'several things are left',
    { today: dayOf('2026-11-20'), undecided: ['d1'], comments: [comment(3, '2026-11-19')] },
    ['outcomes-unknown', 'period-running', 'comments-unanswered'],
  ],
])('%s', (_, change, blocks) => {
  expect(blocksOf({ ...free, ...change }).map(({ block }) => block)).toEqual(blocks)
})

test('where a list stands follows from its turns', () => {
  const turns = (...kinds: readonly ('submitted' | 'approved' | 'sent-back')[]) =>
    decisionState(kinds.map(kind => ({ kind })))
  expect([
    turns(),
    turns('submitted'),
    turns('submitted', 'sent-back'),
    turns('submitted', 'approved'),
  ]).toEqual(['published', 'submitted', 'sent-back', 'approved'])
})

test('after a reopening the list before counts no more', () => {
  const list = { at: '2026-11-14T03:00:00.000Z' }
  const opened = { turn: 'opened', at: '2026-04-10T03:00:00.000Z' }
  const closed = { turn: 'closed', at: '2026-11-28T03:00:00.000Z' }
  const reopened = { turn: 'reopened', at: '2027-01-28T03:00:00.000Z' }
  const later = { at: '2027-02-01T03:00:00.000Z' }
  expect(currentAmong([], [opened])).toBe(undefined)
  expect(currentAmong([list], [opened, closed])).toBe(list)
  expect(currentAmong([list], [opened, closed, reopened])).toBe(undefined)
  expect(currentAmong([list, later], [opened, closed, reopened])).toBe(later)
})
