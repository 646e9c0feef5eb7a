import { type Random, randomFrom } from '../../exact/random.ts'
import type { SampleEnterprise, SampleFact } from '../model.ts'

/** What enterprises said of themselves so that support could be judged: most of them, a few in part, a few nothing. */
export const inventStanding = (
  seed: number,
  enterprises: readonly SampleEnterprise[],
  facts: readonly SampleFact[],
): readonly SampleFact[] => {
  const random = randomFrom(seed + 1)
  return enterprises.flatMap((enterprise, at) => {
    const said = [...sizeFacts(random, enterprise, facts), ...selfFacts(random, enterprise)]
    return at % 11 === 7 ? [] : at % 5 === 3 ? said.filter((_, place) => place % 2 === 0) : said
  })
}

/** Which products take the place of imports: a part of those of makers of parts, few of others; of some nobody said. */
export const inventSubstitution = (
  seed: number,
  enterprises: readonly SampleEnterprise[],
): readonly SampleFact[] => {
  const random = randomFrom(seed + 2)
  return enterprises.flatMap(({ sector, products }) =>
    products.flatMap(({ id }) => {
      const [isSaid, value] = [random.chance(85), random.chance(SUPPLIERS.includes(sector) ? 55 : 12)]
      return isSaid ? SUBSTITUTED_IN.map(period => substituting(id, period, value)) : []
    }),
  )
}

const SUBSTITUTED_IN = ['2024', '2025']

const substituting = (id: string, period: string, value: boolean): SampleFact => ({
  subject: { kind: 'product', id },
  variable: 'product.substitutesImports',
  period,
  value,
  document: `Báo cáo tiêu thụ ${period} (minh họa)`,
  page: 2,
  status: 'declared',
})

const YEAR = '2025'

const sizeFacts = (
  random: Random,
  { id }: SampleEnterprise,
  facts: readonly SampleFact[],
): readonly SampleFact[] => {
  const [revenue, employees] = ['enterprise.revenue', 'enterprise.employees'].map(variable =>
    Number(
      facts.find(
        ({ subject, ...fact }) =>
          'id' in subject && subject.id === id && fact.variable === variable && fact.period === YEAR,
      )?.value ?? 0,
    ),
  )
  const insured = Math.max(3, Math.trunc(((employees ?? 0) * random.between(82, 100)) / 100))
  const women = Math.trunc((insured * random.between(15, 75)) / 100)
  const capital = Math.trunc((revenue ?? 0) / 1000) * random.between(120, 700)
  return [
    yearly(id, 'enterprise.insuredEmployees', String(insured)),
    yearly(id, 'enterprise.totalCapital', String(capital)),
    yearly(id, 'enterprise.femaleEmployees', String(women)),
  ]
}

const SUPPLIERS = ['co-khi-che-tao', 'dien-dien-tu', 'hoa-chat-cao-su-nhua-duoc-pham']

const selfFacts = (random: Random, { id, sector, kind }: SampleEnterprise): readonly SampleFact[] => {
  const isSupplier = SUPPLIERS.includes(sector) && random.chance(60)
  const isStartup = kind === 'company' && random.chance(12)
  return [
    once(id, 'enterprise.ownership', 'private-sector'),
    once(id, 'enterprise.capital', random.chance(90) ? '100pct-domestic' : 'partly-foreign'),
    once(id, 'enterprise.makesSupportingIndustryProduct', isSupplier),
    once(id, 'enterprise.isInnovativeStartup', isStartup),
    once(id, 'enterprise.womenOwned', random.chance(25)),
    once(id, 'enterprise.linkJointPurchase', random.chance(20)),
    once(id, 'enterprise.linkJointSale', false),
    once(id, 'enterprise.linkWithinCluster', random.chance(15)),
    once(id, 'enterprise.linkSharedBrand', false),
    once(id, 'enterprise.investsInClusterInfrastructure', false),
  ]
}

const once = (id: string, variable: string, value: SampleFact['value']): SampleFact => ({
  subject: { kind: 'enterprise', id },
  variable,
  period: null,
  value,
  document: 'Giấy chứng nhận đăng ký doanh nghiệp (minh họa)',
  page: 1,
  status: 'verified',
})

const yearly = (id: string, variable: string, value: string): SampleFact => ({
  ...once(id, variable, value),
  period: YEAR,
  document: 'Báo cáo bảo hiểm xã hội 2025 (minh họa)',
})
