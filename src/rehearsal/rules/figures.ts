import type { Random } from '../../exact/random.ts'
import type { SampleEnterprise, SampleFact, SampleProduct } from '../model.ts'

/** Figures of one enterprise and its products for a run of years; amounts in whole đồng, growth in percent. */
export const inventFigures = (
  random: Random,
  enterprise: SampleEnterprise,
  years: readonly number[],
): readonly SampleFact[] => {
  const products = enterprise.products.map(product => inventProduct(random, enterprise, product, years))
  const company = inventCompany(random, products, years)
  return [
    ...onceFor(random, enterprise),
    ...enterprise.products.flatMap((product, index) =>
      productFacts(enterprise, product, products[index] ?? []),
    ),
    ...company.flatMap(year => companyFacts(enterprise, year)),
  ]
}

/** The exchange rate of each year, invented and near 25,000. */
export const inventRates = (random: Random, years: readonly number[]): readonly SampleFact[] =>
  years.map(year => ({
    subject: { kind: 'city' },
    variable: 'rate.usdVnd',
    period: String(year),
    value: String(23_000 + (year - 2021) * 600 + random.between(0, 400)),
    document: `Thông báo tỷ giá ${year} (minh họa)`,
    page: 1,
    status: 'verified',
  }))

const MILLION = 1_000_000

interface ProductYear {
  readonly year: number
  readonly revenue: number
  readonly industrialRevenue: number
  readonly exportsUsd: number
}

const inventProduct = (
  random: Random,
  enterprise: SampleEnterprise,
  product: SampleProduct,
  years: readonly number[],
): readonly ProductYear[] => {
  const isCraft = enterprise.sector === 'thu-cong-my-nghe'
  const least = isCraft ? 8_000 : product.isHighTech ? 15_000 : 60_000
  let revenue = random.between(least, least * random.pick([3, 8, 20])) * MILLION
  const exportShare = random.pick(isCraft ? [40, 60, 80] : [0, 0, 5, 15, 35, 60])
  return years.map(year => {
    revenue = scaled(revenue, 100 + random.between(-8, 26))
    const industrialRevenue = scaled(revenue, random.between(88, 100))
    // At an assumed 25,000 đồng a dollar, in whole hundreds of dollars.
    const exportsUsd = Math.trunc(scaled(revenue, exportShare) / 2_500_000) * 100
    return { year, revenue, industrialRevenue, exportsUsd }
  })
}

/** So many hundredths of an amount, in whole đồng. */
const scaled = (amount: number, hundredths: number): number => Math.trunc(amount / 100) * hundredths

interface CompanyYear {
  readonly year: number
  readonly revenue: number
  readonly employees: number
  readonly trained: number
  readonly rdSpending: number
  readonly energyUse: number
}

const inventCompany = (
  random: Random,
  products: readonly (readonly ProductYear[])[],
  years: readonly number[],
): readonly CompanyYear[] => {
  const perWorker = random.between(450, 2_600) * MILLION
  let energyPerBillion = random.between(6, 40)
  return years.map((year, index) => {
    const sold = products.reduce((sum, product) => sum + (product[index]?.revenue ?? 0), 0)
    const revenue = scaled(sold, random.between(104, 125))
    const employees = Math.max(5, Math.trunc(revenue / perWorker))
    energyPerBillion = Math.max(1, energyPerBillion - random.between(-1, 2))
    return {
      year,
      revenue,
      employees,
      trained: Math.trunc((employees * random.between(30, 96)) / 100),
      rdSpending: Math.trunc(revenue / 1000) * random.between(1, 38),
      energyUse: Math.trunc(revenue / 1_000_000_000) * energyPerBillion,
    }
  })
}

type Value = SampleFact['value']

const onceFor = (random: Random, enterprise: SampleEnterprise): readonly SampleFact[] => [
  once(
    'enterprise',
    enterprise.id,
    'enterprise.headOfficeInHanoi',
    true,
    'Giấy chứng nhận đăng ký doanh nghiệp',
  ),
  once(
    'enterprise',
    enterprise.id,
    'enterprise.factoryInHanoi',
    random.chance(85),
    'Giấy chứng nhận đăng ký doanh nghiệp',
  ),
]

const UNDERTAKINGS = ['evidenceReport', 'environment', 'quality', 'intellectualProperty', 'otherLaw']

const productFacts = (
  enterprise: SampleEnterprise,
  product: SampleProduct,
  years: readonly ProductYear[],
): readonly SampleFact[] => [
  once('product', product.id, 'product.onHighTechList', product.isHighTech, 'Danh mục công nghệ cao'),
  ...years.flatMap(({ year, revenue, industrialRevenue, exportsUsd }) => [
    yearly('product', product.id, 'product.revenue', year, String(revenue), 4),
    yearly('product', product.id, 'product.industrialRevenue', year, String(industrialRevenue), 5),
    yearly('product', product.id, 'product.exportsUsd', year, String(exportsUsd), 7),
    ...UNDERTAKINGS.map(name =>
      yearly(
        'product',
        product.id,
        `undertaking.${name}`,
        year,
        enterprise.kind !== 'household' || year > 2021,
        1,
      ),
    ),
  ]),
]

const companyFacts = (enterprise: SampleEnterprise, figures: CompanyYear): readonly SampleFact[] => {
  const { year } = figures
  const of = (variable: string, value: number, page: number) =>
    yearly('enterprise', enterprise.id, variable, year, String(value), page)
  return [
    of('enterprise.revenue', figures.revenue, 3),
    of('enterprise.employees', figures.employees, 9),
    of('enterprise.trainedEmployees', figures.trained, 9),
    of('enterprise.rdSpending', figures.rdSpending, 11),
    of('enterprise.energyUse', figures.energyUse, 14),
  ]
}

const once = (
  kind: 'enterprise' | 'product',
  id: string,
  variable: string,
  value: Value,
  document: string,
): SampleFact => ({
  subject: { kind, id },
  variable,
  period: null,
  value,
  document: `${document} (minh họa)`,
  page: 1,
  status: 'verified',
})

const yearly = (
  kind: 'enterprise' | 'product',
  id: string,
  variable: string,
  year: number,
  value: Value,
  page: number,
): SampleFact => ({
  subject: { kind, id },
  variable,
  period: String(year),
  value,
  document: `Báo cáo tài chính ${year} (minh họa)`,
  page,
  status: year < 2025 ? 'verified' : 'declared',
})
