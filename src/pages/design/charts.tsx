import { ColumnChart, LineChart } from '../../design/charts.tsx'
import { CommuneMap } from '../../design/map.tsx'
import { Target } from '../../design/target.tsx'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

export const ChartsPart = ({ language }: Shown) => (
  <>
    <LineChart
      language={language}
      title={texts.lineTitle[language]}
      unit={texts.billion[language]}
      source={texts.invented[language]}
      labels={['2021', '2022', '2023', '2024', '2025']}
      series={[
        { name: texts.thisFirm[language], kind: 'main', values: ['21.4', null, '24', '38.5', '52.31'] },
        { name: texts.theSector[language], kind: 'beside', values: ['18', '19.5', '21', '24', '25.5'] },
      ]}
    />
    <ColumnChart
      language={language}
      title={texts.columnTitle[language]}
      unit={texts.productUnit[language]}
      source={texts.invented[language]}
      labels={[texts.mechanics[language], texts.software[language], texts.food[language]]}
      series={[
        { name: texts.thisYear[language], kind: 'main', values: ['14', '6', '9'] },
        { name: texts.lastYear[language], kind: 'beside', values: ['11', '7', '8'] },
      ]}
    />
    <Target
      name={texts.target[language]}
      words={texts.targetWords[language]}
      reached="35"
      low="30"
      high="40"
    />
    <CommuneMap
      language={language}
      title={texts.mapTitle[language]}
      counted={texts.enterprise[language]}
      communes={COMMUNES.map(([name, count]) => ({ code: name, name, count }))}
    />
  </>
)

const COMMUNES: readonly (readonly [string, number])[] = [
  ['Bát Tràng', 5],
  ['Dương Xá', 2],
  ['Đông Anh', 7],
  ['Hoài Đức', 3],
  ['La Phù', 0],
  ['Phùng Xá', 12],
  ['Quốc Oai', 1],
  ['Thạch Thất', 6],
]
