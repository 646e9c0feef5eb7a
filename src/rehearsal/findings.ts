import { saveManyFacts } from '../facts/index.ts'
import { batchInput } from '../facts/model.ts'
import { answerAbout, askAbout, dropSeries, receiveSeries } from '../indicators/index.ts'
import type { Work } from '../platform/work.ts'
import { acting, OFFICE } from './declarations.ts'
import { factBatch } from './facts.ts'
import type { SampleCity, SampleFact } from './model.ts'
import { on } from './past.ts'
import { GROUND } from './people.ts'

/**
 * Figures that cannot all be right, as they come in every year: asked about, explained, open, and one that a verifier let
 * pass. Only of enterprises that no round of the city judges, so that nothing that was computed or is public moves.
 */
export const disagree = async (work: Work, city: SampleCity): Promise<void> => {
  await saveManyFacts(work, batchInput.parse(factBatch(slips(city.facts), 'mh-sl-lech')))
  const office = (day: string): Work => ({ ...on(work, day), actor: OFFICE })
  await askAbout(office('2026-10-14'), {
    ...{ rule: 'exports-within-revenue', subject: EXPORTER, year: YEAR },
    words: `Kim ngạch xuất khẩu lớn hơn doanh thu, có lẽ nhầm đơn vị; đề nghị đối chiếu tờ khai hải quan (${GROUND}).`,
  })
  const water = { rule: 'wastewater-within-water', subject: DYER, year: YEAR }
  await askAbout(office('2026-10-08'), {
    ...water,
    words: `Nước thải nhiều hơn nước sử dụng, đề nghị cho biết lý do (${GROUND}).`,
  })
  const person = city.people.find(({ enterprise }) => enterprise === DYER)
  if (person === undefined) throw new Error(`nobody acts for ${DYER}`)
  await answerAbout(acting(work, person, '2026-10-12'), {
    ...water,
    words: `Nước mưa của sân xưởng cùng chảy về trạm xử lý, đồng hồ đo chung (${GROUND}).`,
  })
  await sendSeries(office('2026-10-16'))
}

const YEAR = 2025
const EXPORTER = 'mh-dn-063'
const DYER = 'mh-dn-092'
const SMITH = 'mh-dn-105'
const FOOD = 'mh-dn-045-sp-1'

/** Amounts in the wrong unit, a share worked out from the wrong whole, and two meters of water. */
const slips = (facts: readonly SampleFact[]): readonly SampleFact[] => {
  const known = (id: string, variable: string): bigint => {
    const found = facts.find(
      ({ subject, ...fact }) =>
        'id' in subject && subject.id === id && fact.variable === variable && fact.period === String(YEAR),
    )
    return BigInt(String(found?.value))
  }
  return [
    slip(EXPORTER, 'enterprise.exportsUsd', known(EXPORTER, 'enterprise.revenue') / 10_000n),
    slip(SMITH, 'enterprise.electricityUse', known(SMITH, 'enterprise.energyUse') * 8_000n),
    slip(DYER, 'enterprise.waterUse', 41_200n),
    slip(DYER, 'enterprise.wastewater', 46_350n),
    {
      ...slip(FOOD, 'product.localContentPercent', 112n),
      ...{ subject: { kind: 'product', id: FOOD }, period: '2024', status: 'verified' },
    },
  ]
}

const slip = (id: string, variable: string, value: bigint): SampleFact => ({
  subject: { kind: 'enterprise', id },
  variable,
  period: String(YEAR),
  value: String(value),
  document: 'Báo cáo sản xuất năm (minh họa)',
  page: 2,
  status: 'declared',
})

/** A file with faults that wait to be mended, and one that was dropped: invented numbers are never entered beside real ones. */
const sendSeries = async (work: Work): Promise<void> => {
  const send = (name: string, rows: readonly string[]) =>
    receiveSeries(work, { name, bytes: new TextEncoder().encode([COLUMNS, ...rows, ''].join('\n')) })
  await send('xuat-khau-minh-hoa.csv', [
    'exports-city,2024,18.5,USD,,2025-01-14,https://example.vn/minh-hoa,',
    'exports-city,2025,nhiều,USD,,2026-01-14,https://example.vn/minh-hoa,',
    'iip-growth,2025,105.4,%,,2026-01-14,https://example.vn/minh-hoa,',
  ])
  await dropSeries(
    work,
    await send('iip-minh-hoa.csv', [
      `iip-growth,2025,5.4,%,,2026-01-14,https://example.vn/minh-hoa,${GROUND}`,
    ]),
  )
}

const COLUMNS = 'series,period,value,unit,growth,published_on,source,note'
