import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { isMailed, mailOf, nextTryAt } from './rules.ts'

test.each([
  [null, 'everything', true],
  [null, 'deadlines', false],
  ['2026-11-24', 'everything', true],
  ['2026-11-24', 'deadlines', true],
] as const)('due %s, wanting %s: mailed %s', (due, wants, mailed) => {
  expect(isMailed({ dueOn: due === null ? null : dayOf(due) }, wants)).toBe(mailed)
})

test('what cannot be sent is tried again ever later, and given up after some three days', () => {
  const now = '2026-10-20T03:00:00.000Z'
  expect(nextTryAt(1, now)).toBe('2026-10-20T03:01:00.000Z')
  expect(nextTryAt(5, now)).toBe('2026-10-20T07:00:00.000Z')
  expect([nextTryAt(8, now), nextTryAt(9, now)]).toEqual(['2026-10-21T03:00:00.000Z', null])
})

const letter = {
  address: 'lan@example.vn',
  says: { vi: 'Hồ sơ cần bổ sung\ntrước 24/11', en: 'Please supplement' },
  href: '/rounds/r/d',
}

test('a mail says it in both languages, leads to the page, and says how to end such mail', () => {
  expect(mailOf(letter, { origin: 'https://city.example', stopHref: '/notices/mail/s' })).toEqual({
    to: 'lan@example.vn',
    subject: 'Hồ sơ cần bổ sung trước 24/11',
    text: [
      'Hồ sơ cần bổ sung\ntrước 24/11',
      'https://city.example/rounds/r/d',
      '',
      '—',
      'Please supplement',
      '',
      'Chỉ nhận thư về thời hạn / Mail about deadlines only: https://city.example/notices/mail/s',
      '',
    ].join('\n'),
  })
})

test('a subject is one line of bounded length', () => {
  const { subject } = mailOf(
    { ...letter, says: { vi: `a\r\nBcc: x ${'dài '.repeat(99)}`, en: 'long' } },
    { origin: '', stopHref: null },
  )
  expect([subject.length <= 150, /[\r\n]/.test(subject), subject.endsWith('…')]).toEqual([true, false, true])
})
