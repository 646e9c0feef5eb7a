import { expect, test } from 'vitest'
import { dayOf } from '../../exact/day.ts'
import type { Validity } from '../model.ts'
import { type Status, statusOn, versionsOn } from './versions.ts'

const day = (text: string | null) => (text === null ? null : dayOf(text))

test.each<[Validity, string | null, string | null, Status]>([
  ['in-force', '2026-11-21', '2026-11-21', 'in-force'],
  ['in-force', null, null, 'in-force'],
  ['in-force', '2026-11-22', null, 'not-yet'],
  ['in-force', null, '2026-11-20', 'over'],
  ['to-verify', '2020-01-01', null, 'to-verify'],
  ['awaiting-decree', '2027-01-01', null, 'awaiting-decree'],
  ['awaiting-decree', null, '2026-01-01', 'over'],
  ['historical', null, null, 'over'],
  ['other-city', null, '2020-01-01', 'other-city'],
])('%s from %s to %s is %s on 2026-11-21', (validity, from, to, status) => {
  const policy = { validity, effectiveFrom: day(from), effectiveTo: day(to) }
  expect(statusOn(policy, dayOf('2026-11-21'))).toBe(status)
})

test('of each code the latest version that counts', () => {
  const version = (code: string, version: string, validFrom: string | null) => ({
    policy: { code, version },
    validFrom: day(validFrom),
  })
  const all = [
    version('B', '2026-01', null),
    version('A', '2026-03', '2026-05-01'),
    version('A', '2026-01', null),
    version('A', '2026-02', '2026-04-01'),
  ]
  const on = (text: string) =>
    versionsOn(all, dayOf(text)).map(({ policy }) => `${policy.code} ${policy.version}`)
  expect([on('2026-03-31'), on('2026-04-01'), on('2026-05-01')]).toEqual([
    ['A 2026-01', 'B 2026-01'],
    ['A 2026-02', 'B 2026-01'],
    ['A 2026-03', 'B 2026-01'],
  ])
})
