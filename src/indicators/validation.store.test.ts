import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { registerEnterprise } from '../enterprises/index.ts'
import { enterpriseInput } from '../enterprises/model/inputs.ts'
import { correctFact, declareFact, loadDictionary, readDictionary } from '../facts/index.ts'
import { correctInput, declareInput } from '../facts/model.ts'
import { NotAllowed, NotFound, Refused } from '../platform/errors.ts'
import { projectRoot } from '../platform/root.ts'
import { testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { listFollowUps } from './store/validation.ts'
import { answerAbout, askAbout, followFindings } from './validation-actions.ts'
import { loadFindings } from './validation-loading.ts'

const dictionary = readFileSync(join(projectRoot, 'data', 'dictionaries', 'hanoi.json'), 'utf8')
const rule = 'insured-within-employees'

const office = (work: Work): Work => ({
  ...work,
  actor: { kind: 'person', id: 'lan', name: 'Lan', roles: [{ role: 'office', unit: 'so-cong-thuong' }] },
})
const ofEnterprise = (work: Work, enterprise: string): Work => ({
  ...work,
  actor: { kind: 'person', id: 'hoa', name: 'Hoa', roles: [{ role: 'enterprise', unit: 'e1' }], enterprise },
})

const city = async () => {
  const work = await testWork()
  await loadDictionary(work, readDictionary(dictionary))
  const id = await registerEnterprise(
    work,
    enterpriseInput.parse({
      id: 'e1',
      kind: 'company',
      nameVi: 'Cơ khí Thăng Long',
      taxCode: null,
      source: 'thử',
    }),
  )
  const declare = (variable: string, value: number) =>
    declareFact(
      work,
      declareInput.parse({
        subject: { kind: 'enterprise', id: 'e1' },
        variable,
        period: '2025',
        given: { value },
      }),
    )
  const insured = await declare('enterprise.insuredEmployees', 12)
  await declare('enterprise.employees', 10)
  return { work, id, insured }
}
const input = { rule, subject: 'e1', year: 2025, words: 'Đề nghị xem lại' }
const kinds = async (work: Work) => (await listFollowUps(work.db)).map(({ kind }) => kind)

test('asked, explained, and settled when the figure is corrected', async () => {
  const { work, insured } = await city()
  expect((await loadFindings(office(work))).map(each => [each.rule.code, each.state, each.turn])).toEqual([
    [rule, 'open', 'enterprise'],
  ])
  await askAbout(office(work), input)
  await expect(askAbout(office(work), input)).rejects.toThrow(Refused)
  await answerAbout(ofEnterprise(work, 'e1'), { ...input, words: 'Tính theo cuối năm' })
  expect((await loadFindings(office(work))).map(({ state }) => state)).toEqual(['answered'])
  await followFindings(work)
  expect(await kinds(work)).toEqual(['asked', 'answered'])
  await correctFact(work, correctInput.parse({ fact: insured, given: { value: 10 }, reason: 'nhầm' }))
  await followFindings(work)
  await followFindings(work)
  expect(await kinds(work)).toEqual(['asked', 'answered', 'settled'])
  expect(await loadFindings(office(work))).toEqual([])
})

test('who has not answered is reminded once a week', async () => {
  const { work } = await city()
  await askAbout(office(work), input)
  const later = { ...work, now: '2026-11-30T03:00:00.000Z' }
  await followFindings(work)
  await followFindings(later)
  await followFindings(later)
  expect(await kinds(work)).toEqual(['asked', 'reminded'])
})

test('an enterprise sees its own figures alone, and answers for nobody else', async () => {
  const { work } = await city()
  expect(await loadFindings(ofEnterprise(work, 'e1'))).toHaveLength(1)
  expect(await loadFindings(ofEnterprise(work, 'e2'))).toEqual([])
  await expect(answerAbout(ofEnterprise(work, 'e2'), input)).rejects.toThrow(NotFound)
  await expect(answerAbout(office(work), input)).rejects.toThrow(NotAllowed)
  await expect(askAbout(ofEnterprise(work, 'e1'), input)).rejects.toThrow(NotAllowed)
  await expect(askAbout(office(work), { ...input, year: 2024 })).rejects.toThrow(NotFound)
  await expect(followFindings(office(work))).rejects.toThrow(NotAllowed)
})
