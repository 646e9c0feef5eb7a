import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { actors, answerOf, as, scoredRound, trialRound } from '../testing.ts'
import * as firmness from './firmness.tsx'
import * as whatIf from './what-if.tsx'

const judge = (work: Work, code: string, given: string | { band: string }, id = 'd1') =>
  enterJudgements(as(work, actors.office), trialRound, [
    { dossier: id, code, given, note: null, reason: null, version: '' },
  ])
/** Two dossiers: d1 passes with 100 points, d2 fails with 50. */
const judged = async (): Promise<Work> => {
  const work = await scoredRound()
  await judge(work, 'B', '30')
  await judge(work, 'C', { band: 'filed' })
  await judge(work, 'B', '0', 'd2')
  await judge(work, 'C', { band: 'none' }, 'd2')
  return as(work, actors.office)
}
const rowsIn = (html: string) =>
  (/<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '').split('</tr>').map(wordsOf).filter(Boolean)
const weighed = async (work: Work, query: string) => (await answerOf(whatIf.get([]), work, { query })).text

describe('what if', () => {
  it('with nothing changed shows what is, twice', async () => {
    expect(rowsIn(await weighed(await judged(), ''))).toEqual([
      'Sản phẩm số 1 Công ty 1 1 100 đạt 1 100 đạt',
      'Sản phẩm số 2 Công ty 2 2 50 không đạt 2 50 không đạt',
    ])
  })

  it('says who enters, who leaves, and keeps what was typed', async () => {
    const work = await judged()
    const html = await weighed(work, 'pass=50')
    expect(rowsIn(html)[1]).toBe('Sản phẩm số 2 Công ty 2 2 50 không đạt 2 50 đạt vào')
    expect(html).toContain('name="pass" value="50"')
    expect(rowsIn(await weighed(work, 'pass=100,5'))[0]).toContain('không đạt ra')
  })

  it.each(['-1', '1e9', 'NaN', '9'.repeat(300), '<b>'])(
    'takes %s for no number, names it and counts as it is',
    async typed => {
      const html = await weighed(await judged(), `pass=${encodeURIComponent(typed)}`)
      expect(wordsOf(html)).toContain('Điểm đạt: cần một số không âm')
      expect(rowsIn(html)[1]).toContain('không đạt 2 50 không đạt')
    },
  )

  it('gives a browser points alone, no figure behind them', async () => {
    const text = await weighed(await judged(), 'part=points')
    expect(Object.keys(JSON.parse(text)[0].points.dossiers[0])).toEqual([
      'id',
      'enterprise',
      'gates',
      'low',
      'high',
      'isDecided',
      'figures',
      'lot',
    ])
    expect(text).not.toContain('110')
  })
})

it('says how firm each result is, the least firm first', async () => {
  const { text } = await answerOf(firmness.get([]), await judged())
  expect(rowsIn(text)).toHaveLength(2)
  expect(wordsOf(text)).toContain('không làm thay đổi bất kỳ điểm')
})

it.each(['scorer', 'buyer', 'visitor', 'owner', 'leader'] as const)(
  'neither is there while the round is open for: %s',
  async name => {
    const work = as(await judged(), actors[name])
    await expect(answerOf(whatIf.get([]), work)).rejects.toBeInstanceOf(NotAllowed)
    await expect(answerOf(firmness.get([]), work)).rejects.toBeInstanceOf(NotAllowed)
  },
)
