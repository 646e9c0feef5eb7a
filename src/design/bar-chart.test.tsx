import { expect, test } from 'vitest'
import { BarChart } from './charts.tsx'
import { wordsOf } from './testing-words.ts'

const chart = (gap?: string) =>
  wordsOf(
    String(
      <BarChart
        title="Đã hỗ trợ"
        unit="triệu đồng"
        source="Sổ hỗ trợ"
        labels={['Khuyến công', 'Xúc tiến']}
        series={[{ name: 'Đã hỗ trợ', kind: 'main', values: [null, '37.8'] }]}
        {...(gap === undefined ? {} : { gap })}
        language="vi"
      />,
    ),
  )

test('a number that is protected is not said to be unknown, in the picture and in its table', () => {
  expect(chart('được bảo vệ').match(/được bảo vệ/g)).toHaveLength(2)
  expect(chart('được bảo vệ')).not.toContain('chưa biết')
  expect(chart().match(/chưa biết/g)).toHaveLength(2)
})
