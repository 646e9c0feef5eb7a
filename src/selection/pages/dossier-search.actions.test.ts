import { expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { enterJudgements } from '../actions/judgements.ts'
import type { DossierWord } from '../loading/dossier-search.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import * as dossiers from './dossiers.tsx'

/** Of three dossiers the first has all that Sở mới gives, and the last was given back. */
const round = async () => {
  const work = await scoredRound(3)
  await enterJudgements(as(work, actors.office), trialRound, [
    { dossier: 'd1', code: 'B', given: '30', note: null, reason: null, version: '' },
  ])
  return as(work, actors.office)
}

const status: DossierWord = {
  name: 'status',
  aliases: ['trangthai'],
  label: { vi: 'Tình trạng', en: 'Status' },
  values: () => [{ value: 'returned', label: 'đang bổ sung' }],
  states: async () => new Map([['d3', 'returned']]),
}
const page = dossiers.get([], [status])

const found = async (work: Awaited<ReturnType<typeof round>>, q: string): Promise<unknown> =>
  JSON.parse((await answerOf(page, work, { query: `format=json&${new URLSearchParams({ q })}` })).text).map(
    ({ code }: { readonly code: string }) => code,
  )

it('the list of dossiers is asked in the words of the round, and taken away as it was asked', async () => {
  const work = await round()
  for (const [q, codes] of [
    ['missing:judgements', ['d1', 'd2', 'd3']],
    ['missing:judgements unit:moi', ['d2', 'd3']],
    ['thiếu:điểm đơn-vị:"Sở mới" -"so 3"', ['d2']],
    ['unit:SK criterion:C', ['d1', 'd2', 'd3']],
    ['unit:khac criterion:B', []],
    ['-criterion:B', ['d1']],
    ['missing:facts', []],
    ['trangthai:returned', ['d3']],
    ['state:unknown -status:returned', ['d2']],
  ] as const)
    expect([q, await found(work, q)]).toEqual([q, codes])
})

it('what the list does not know is said, no file is made of it, and what was meant is a link away', async () => {
  const work = await round()
  const { status, text } = await answerOf(page, work, { query: 'format=csv&q=unit:mio&sort=points' })
  expect([status, /“unit”.*?sửa\./.exec(wordsOf(text))?.[0]]).toEqual([
    200,
    '“unit” không có giá trị “mio”. Có phải: unit:moi · unit:khac Danh sách để trống cho đến khi điều kiện được sửa.',
  ])
  expect(text).toContain('href="/rounds/cham-2026/dossiers?q=unit%3Amoi&amp;sort=points"')
})
