import { CommuneMap, type DrawnBorder } from '../../design/map.tsx'
import { QrCode } from '../../design/qr.tsx'
import { Rows } from '../../design/rows.tsx'
import type { Shown } from './part.ts'
import { texts } from './texts.ts'

/** Borders that were imported, the code on a paper, and a table of nothing. */
export const StatesPart = ({ language }: Shown) => (
  <>
    <CommuneMap
      language={language}
      title={texts.mapTitle[language]}
      counted={texts.enterprise[language]}
      communes={COMMUNES.map(([name, count], at) => ({ code: `c${at}`, name, count }))}
      borders={COMMUNES.map((_, at) => squareAt(at))}
      source={texts.invented[language]}
    />
    <QrCode text="https://chuluc.example/products/1" label="https://chuluc.example/products/1" />
    <p>
      <code>https://chuluc.example/products/1</code>
    </p>
    <Rows
      language={language}
      caption={texts.list[language]}
      headings={[texts.enterprise[language]]}
      rows={[]}
      cells={() => []}
      empty={texts.nobody[language]}
    />
  </>
)

const COMMUNES = [
  ['Phùng Xá', 12],
  ['Đông Anh', 7],
  ['Hoài Đức', 3],
  ['La Phù', 0],
] as const

const squareAt = (at: number): DrawnBorder => {
  const [x, y] = [105 + (at % 2) / 10, 21 + Math.floor(at / 2) / 10]
  const ring = [
    [x, y],
    [x, y + 0.1],
    [x + 0.1, y + 0.1],
    [x + 0.1, y],
    [x, y],
  ]
  return { code: `c${at}`, geometry: { type: 'Polygon', coordinates: [ring] } }
}
