import { expect, test } from 'vitest'
import { dayOf } from '../exact/day.ts'
import { NotFound } from '../platform/errors.ts'
import { testWork } from '../platform/testing.ts'
import { adoptPolicy } from './actions.ts'
import { comparedVersions } from './comparing.ts'
import { readPolicies, readShippedFacts, shippedPolicies } from './files.ts'
import { policiesOn, policyAsked, versionsAsked } from './loading.ts'
import { readPolicy } from './rules/read.ts'
import { policyOf, shippedFacts } from './testing.ts'
import { givenIn, unknownIn } from './words.ts'

const ground = 'x'
const fileOf = (...parts: Parameters<typeof policyOf>) => {
  const content = policyOf(...parts)
  const read = readPolicy(content, shippedFacts)
  if (!read.ok) throw new Error(read.problems[0]?.reason)
  return { policy: read.policy, content, facts: shippedFacts }
}

test('the list of the shipped policies: what is offered first, what waits apart, another city last', async () => {
  const work = await testWork()
  for (const file of await readPolicies(shippedPolicies, await readShippedFacts()))
    await adoptPolicy(work, file, { ground })
  const all = await policiesOn(work)
  const having = (status: string) => all.filter(each => each.status === status).length
  const counts = ['in-force', 'to-verify', 'awaiting-decree', 'over', 'other-city'].map(having)
  expect(counts).toEqual([12, 8, 1, 3, 1])
  expect(all.at(-1)?.policy.code).toBe('SO-SANH-HCM-LAI-SUAT')
  const given = (code: string) => {
    const found = all.find(({ policy }) => policy.code === code)
    return found && givenIn(found.policy.benefit, 'vi').replaceAll('\u00a0', ' ')
  }
  expect(given('DNNVV-TU-VAN')).toBe(
    'chưa biết tỷ lệ, tối đa từ 50.000.000 đồng đến 150.000.000 đồng tùy trường hợp',
  )
  expect(given('CNHT-RD-HOP-TAC')).toBe('50% chi phí, chưa biết mức tối đa')
  expect(given('HN-LAI-SUAT-SAU-DAU-TU-2013')).toBe('0,2%/tháng lãi vay, chưa biết mức tối đa')
  expect(given('CNHT-GIAY-XAC-NHAN-UU-DAI')).toBe('Giấy xác nhận ưu đãi')
})

test('two versions stand beside each other; what differs is marked', async () => {
  const work = await testWork()
  await adoptPolicy(work, fileOf({}, { rate: 0.5 }), { ground })
  await adoptPolicy(work, fileOf({ asOf: '2026-10', agency: 'Sở Công Thương' }, { rate: 0.7 }), {
    ground,
    validFrom: dayOf('2027-01-01'),
  })
  const { from, to } = await versionsAsked(work, 'A', { from: null, to: null })
  const changed = comparedVersions(from.policy, to.policy, 'en').filter(({ isChanged }) => isChanged)
  expect(changed.map(({ part, before, after }) => [part, before, after])).toEqual([
    [
      'What is given',
      '50% of the cost, at most VND\u00a0100,000,000',
      '70% of the cost, at most VND\u00a0100,000,000',
    ],
    ['Agency', 'Sở Tài chính', 'Sở Công Thương'],
  ])
  const { shown, isCurrent } = await policyAsked(work, 'A', null)
  expect([shown.policy.version, isCurrent]).toEqual(['2026-02', true])
  expect((await policyAsked(work, 'A', '2026-10')).isCurrent).toBe(false)
  await expect(policyAsked(work, 'A', '2020-01')).rejects.toBeInstanceOf(NotFound)
  await expect(policyAsked(work, 'B', null)).rejects.toBeInstanceOf(NotFound)
  expect(unknownIn(shown.policy, 'vi')).toEqual(['đầu mối liên hệ'])
})
