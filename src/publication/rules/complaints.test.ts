import { describe, expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Complaint, ComplaintStep, ComplaintStepKind } from '../model.ts'
import { procedures } from '../procedures.ts'
import {
  clocksOf,
  complaintState,
  dueOf,
  isInOrder,
  lodgingOf,
  mayFollow,
  secondOf,
  secondProblem,
} from './complaints.ts'

const step = (kind: ComplaintStepKind, on: string): ComplaintStep => ({
  kind,
  words: 'căn cứ',
  document: null,
  doneOn: dayOf(on),
  at: `${on}T03:00:00.000Z`,
  byWhom: 'person:a',
})

const complaint = (over: Partial<Complaint> = {}, ...steps: readonly ComplaintStep[]): Complaint => ({
  id: '1',
  round: 'r',
  number: 1,
  first: null,
  enterprise: 'e1',
  sender: 'Công ty',
  postal: null,
  body: 'Khiếu nại',
  learnedOn: dayOf('2026-12-01'),
  lodgedOn: dayOf('2026-12-20'),
  receivedOn: dayOf('2026-12-22'),
  isRemote: false,
  paperNumber: null,
  steps,
  ...over,
})

const accepted = step('accepted', '2026-12-29')
const settled = step('settled', '2027-01-20')
const until = (found: { readonly until: string } | null) => found?.until ?? null

describe('the clocks of Law 02/2011/QH13, by calendar days, each including its last day', () => {
  test.each([
    [
      '90 days to lodge, from learning of the decision',
      lodgingOf(complaint(), null, procedures),
      '2027-03-01',
    ],
    ['10 days to accept, from receiving the complaint', dueOf(complaint(), procedures), '2027-01-01'],
    ['30 days to settle, from accepting it', dueOf(complaint({}, accepted), procedures), '2027-01-28'],
    [
      '30 days for a second complaint, from the settlement',
      secondOf(complaint({}, accepted, settled), procedures),
      '2027-02-19',
    ],
    [
      '45 days in remote areas',
      secondOf(complaint({ isRemote: true }, accepted, settled), procedures),
      '2027-03-06',
    ],
    [
      'or from the day on which the settlement should have come',
      secondOf(complaint({}, accepted), procedures),
      '2027-02-27',
    ],
    [
      'the second one is settled in a time of its own',
      dueOf(complaint({ first: 7 }, accepted), procedures),
      '2027-02-12',
    ],
    ['none runs after it was settled', dueOf(complaint({}, accepted, settled), procedures), null],
    ['none runs after it was refused', dueOf(complaint({}, step('refused', '2026-12-29')), procedures), null],
    [
      'nor before the law was in force',
      dueOf(complaint({ receivedOn: dayOf('2012-06-30') }), procedures),
      null,
    ],
  ])('%s', (_, found, day) => {
    expect(until(found)).toBe(day)
  })

  test('each names the law, and no article that nobody has checked; the term nobody has read is assumed', () => {
    const found = [
      lodgingOf(complaint(), null, procedures),
      dueOf(complaint({ first: 7 }, accepted), procedures),
    ]
    expect(found.map(each => [each?.basis, each?.isAssumed])).toEqual([
      ['Luật Khiếu nại số 02/2011/QH13', false],
      ['Luật Khiếu nại số 02/2011/QH13; số ngày chưa đối chiếu với văn bản', true],
    ])
    expect(procedures.complaints.filter(({ basis }) => /Điều|Article/.test(basis))).toEqual([])
  })

  test('all that ran are told, with the day on which they ended', () => {
    expect(
      clocksOf(complaint({}, accepted, settled), null, procedures).map(({ code, until, doneOn }) => [
        code,
        until,
        doneOn,
      ]),
    ).toEqual([
      ['lodge', '2027-03-01', '2026-12-20'],
      ['accept', '2027-01-01', '2026-12-29'],
      ['settle', '2027-01-28', '2027-01-20'],
    ])
    expect(clocksOf(complaint(), null, procedures).map(({ code, doneOn }) => [code, doneOn])).toEqual([
      ['lodge', '2026-12-20'],
      ['accept', null],
    ])
  })
})

describe('a second complaint', () => {
  const ended = complaint({}, accepted, settled)
  test.each([
    ['follows a settlement', ended, [], '2027-01-25', null],
    ['follows a settlement that did not come in time', complaint({}, accepted), [], '2027-01-29', null],
    ['waits until the last day of settling', complaint({}, accepted), [], '2027-01-28', 'not-ended'],
    ['does not follow one that was not accepted', complaint(), [], '2027-05-01', 'not-ended'],
    ['does not follow a second one', complaint({ first: 7 }), [], '2027-05-01', 'is-second'],
    ['comes once', ended, [complaint({ number: 2, first: 1 })], '2027-01-25', 'again'],
    [
      'does not stand beside a lawsuit',
      complaint({}, step('court', '2026-12-30')),
      [],
      '2027-01-25',
      'in-court',
    ],
    ['wants a first', undefined, [], '2027-01-25', 'no-first'],
  ] as const)('%s', (_, first, others, on, problem) => {
    expect(secondProblem(first, others, dayOf(on), procedures)).toBe(problem)
  })
})

test('what may follow what', () => {
  const follow = (...steps: readonly ComplaintStep[]) => mayFollow(complaintState(complaint({}, ...steps)))
  expect(follow()).toEqual(['accepted', 'refused', 'withdrawn', 'court'])
  expect(follow(accepted)).toEqual(['settled', 'withdrawn', 'court'])
  expect(follow(accepted, settled)).toEqual(['court'])
  expect(follow(step('withdrawn', '2026-12-30'))).toEqual([])
})

test('days are in the order of what happened, and none lies in the future', () => {
  const today = dayOf('2027-01-05')
  const days = ['2026-12-28', '2026-12-29', '2027-01-05', '2027-01-06']
  expect(days.map(day => isInOrder(complaint({}, accepted), dayOf(day), today))).toEqual([
    false,
    true,
    true,
    false,
  ])
})
