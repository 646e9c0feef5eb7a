import { expect, test } from 'vitest'
import { explanationLines } from './lines.ts'
import { computed, gate, judged, node, type Parts, resultOf, setOf } from './testing/kit.ts'

const parts: Parts = {
  gates: [gate('G', 'p'), gate('H', null)],
  criteria: [
    node('N', [
      computed('A', 'x / y', [
        { below: '0.5', points: '2' },
        { from: '0.5', points: '7.5' },
      ]),
      judged('B', 10, { clause: 'Điều 4' }),
    ]),
  ],
  passMark: { points: '5' },
}
const result = resultOf(parts, {
  facts: {
    p: true,
    x: { value: '12.5', status: 'verified', document: 'Báo cáo tài chính', page: 3 },
    y: { notApplicable: true },
  },
  judged: { B: '7.25', H: true },
})

test('a result is read in lines, down to its facts, in Vietnamese', () => {
  expect(explanationLines(setOf(parts), result, 'vi')).toEqual([
    'D: từ 9,25 đến 14,75 điểm, đạt',
    'G G: đáp ứng',
    '  p = có',
    '    p = có (đã kê khai)',
    'H H: đáp ứng',
    '  người có thẩm quyền kết luận',
    'N N: từ 9,25 đến 14,75 trên 17,50 điểm',
    '  tổng của A, B',
    'A A: từ 2,00 đến 7,50 trên 7,50 điểm',
    '  x / y = không áp dụng',
    '    x = 12,5 (đã thẩm tra, Báo cáo tài chính, trang 3)',
    '    y = không áp dụng (đã kê khai)',
    'B B: 7,25 trên 10,00 điểm (Điều 4)',
    '  người chấm cho 7,25 điểm',
  ])
})

test('and in English, line by line the same', () => {
  expect(explanationLines(setOf(parts), result, 'en')).toEqual([
    'D: 9.25 to 14.75 points, pass',
    'G G: holds',
    '  p = true',
    '    p = true (declared)',
    'H H: holds',
    '  judged by a person',
    'N N: 9.25 to 14.75 of 17.50',
    '  sum of A, B',
    'A A: 2.00 to 7.50 of 7.50',
    '  x / y = not applicable',
    '    x = 12.5 (verified, Báo cáo tài chính, page 3)',
    '    y = not applicable (declared)',
    'B B: 7.25 of 10.00 (Điều 4)',
    '  judged: 7.25',
  ])
})
