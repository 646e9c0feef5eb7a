import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../design/testing.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { enterJudgements } from '../actions/judgements.ts'
import { closeRound } from '../actions/rounds.ts'
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
/** From the rounds on; the form with its own tables stands before them. */
const weighed = async (work: Work, query: string) => (await answerOf(whatIf.get([]), work, { query })).text
const roundsIn = (html: string) => rowsIn(html.slice(html.indexOf('data-round=')))
const alertIn = (html: string) => wordsOf(/role="alert"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '')

describe('what if', () => {
  it('with nothing changed shows what is, twice', async () => {
    expect(roundsIn(await weighed(await judged(), ''))).toEqual([
      'Sản phẩm số 1 Công ty 1 1 100 đạt 1 100 đạt',
      'Sản phẩm số 2 Công ty 2 2 50 không đạt 2 50 không đạt',
    ])
  })

  it('says who enters, who leaves, and keeps what was typed', async () => {
    const work = await judged()
    const html = await weighed(work, 'pass=50')
    expect(roundsIn(html)[1]).toBe('Sản phẩm số 2 Công ty 2 2 50 không đạt 2 50 đạt vào')
    expect(html).toContain('name="pass" value="50"')
    expect(roundsIn(await weighed(work, 'pass=100,5'))[0]).toContain('không đạt ra')
  })

  it.each(['-1', '1e9', 'NaN', '9'.repeat(300), '<b>'])(
    'takes %s for no number, names it and counts as it is',
    async typed => {
      const html = await weighed(await judged(), `pass=${encodeURIComponent(typed)}`)
      expect(wordsOf(html)).toContain('Điểm đạt: cần một số không âm')
      expect(roundsIn(html)[1]).toContain('không đạt 2 50 không đạt')
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

const panelOnC = {
  code: 'HD',
  name: { vi: 'Hội đồng' },
  unit: 'khac',
  criteria: ['C'],
  combine: { by: 'mean', rounding: { mode: 'half-up', decimals: 2 } },
  quorum: { share: '2/3' },
}

describe('what if bands were others', () => {
  it('other points of a band, and another place where one begins, count as the same set with them', async () => {
    const work = await judged()
    expect(roundsIn(await weighed(work, 'points.C.2=5'))[0]).toBe(
      'Sản phẩm số 1 Công ty 1 1 100 đạt 1 85 đạt',
    )
    const html = await weighed(work, 'from.A.2=105&points.A.1=2,5')
    expect(roundsIn(html)).toEqual([
      'Sản phẩm số 1 Công ty 1 1 100 đạt 1 52,5 không đạt ra',
      'Sản phẩm số 2 Công ty 2 2 50 không đạt 2 50 không đạt',
    ])
    expect(html).toContain('name="from.A.2" value="105"')
    expect(roundsIn(await weighed(work, 'from.A.2=0,000105 triệu đồng&points.A.1=2,5'))).toEqual(
      roundsIn(html),
    )
    expect(html).toContain('name="points.A.1" value="2,5"')
  })

  it('points of bands grow with a maximum that is changed too', async () => {
    const html = await weighed(await judged(), 'points.C.2=10&max.C=40')
    expect(roundsIn(html)[0]).toBe('Sản phẩm số 1 Công ty 1 1 100 đạt 1 120 đạt')
  })

  it.each([
    ['points.A.1=51', 'A Quy mô: có mức cho nhiều hơn điểm tối đa hiện có (50).'],
    ['from.A.2=mười', 'A, từ 100 đồng trở lên: cần một số viết bằng chữ số'],
    ['from.A.2=1.5 tỷ', 'A, từ 100 đồng trở lên: cần một số viết bằng chữ số'],
    ['points.C.1=1.234', 'C, chưa có: cần một số viết bằng chữ số'],
    [`points.C.1=${'9'.repeat(300)}`, 'C, chưa có: cần một số'],
    ['points.A.1=0&points.A.2=-1', 'với các mức đã nhập: không tổng điểm nào đạt mức này: cao nhất là 50.'],
    [`points.C.1=${'1'.repeat(30)}`, 'C, chưa có: cần một số'],
  ])('%s is refused in words, and counted as it is; a browser is told the same', async (query, words) => {
    const work = await judged()
    const html = await weighed(work, query)
    expect(alertIn(html)).toContain(words)
    expect(roundsIn(html)[0]).toBe('Sản phẩm số 1 Công ty 1 1 100 đạt 1 100 đạt')
    const asked = await answerOf(whatIf.get([]), work, { query: `part=points&${query}` })
    expect(asked.status).toBe(422)
    expect(JSON.parse(asked.text).join(' ')).toContain(words)
  })

  it('ends that cross are refused in the words of the measure they stand in', async () => {
    const share = {
      code: 'D',
      name: { vi: 'Tỷ lệ' },
      value: 'exports / revenue',
      bands: [
        { below: '0.05', points: 0 },
        { from: '0.05', below: '0.1', points: 5 },
        { from: '0.1', points: 9 },
      ],
      notApplicable: 0,
    }
    const work = await scoredRound(2, {
      criteria: [share],
      assignments: [{ criteria: ['D'], unit: 'khac' }],
      passMark: { points: 5 },
    })
    const html = await weighed(as(work, actors.office), 'from.D.2=12,5%')
    expect(alertIn(html)).toBe(
      'Không tính được với các mức đã nhập, D Tỷ lệ: mức (từ 12,5% dưới 10%) không chứa giá trị nào.',
    )
  })

  it('gives a browser the points under other bands, no figure behind them', async () => {
    const text = await weighed(await judged(), 'part=points&from.A.2=105')
    const [{ points }] = JSON.parse(text)
    expect(points.dossiers[0].low).toEqual([0, 10, 30, 20])
    expect(text).not.toContain('105')
  })

  it('who may not read the figures may not try where bands begin, since that would tell them', async () => {
    const work = await judged()
    await closeRound(as(work, actors.leader), trialRound)
    const html = await weighed(as(work, actors.leader), 'from.A.2=105&points.C.2=5')
    expect(html).not.toContain('name="from.A.2"')
    expect(html).toContain('name="points.C.2"')
    expect(roundsIn(html)[0]).toContain('85')
  })

  it('who may not read the sheets of a panel may not try the points of its bands', async () => {
    const work = await scoredRound(2, { panels: [panelOnC] })
    const fields = async (name: 'council' | 'auditor') =>
      (await weighed(as(work, actors[name]), '')).includes('name="points.C.2"')
    expect(await fields('auditor')).toBe(true)
    expect(await fields('council')).toBe(false)
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
