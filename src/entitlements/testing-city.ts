import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { enterpriseIdOf, productIdOf, siteIdOf } from '../enterprises/model.ts'
import { addDays, dayOf } from '../exact/day.ts'
import type { Period } from '../exact/period.ts'
import { dictionaryInput, factIdOf, type KnownFact, type Variable } from '../facts/model.ts'
import { variablesOf } from '../facts/rules/dictionary.ts'
import { projectRoot } from '../platform/root.ts'
import { readPolicies, readShippedFacts, shippedPolicies, shippedSizes } from '../policies/index.ts'
import { recognitionIdOf } from '../recognition/model.ts'
import { type Known, knownOf, type Terms } from './judging.ts'
import type { EnterpriseRecords } from './model.ts'

/** A city in memory, for what is proven and measured without a database. */

const variables = new Map<string, Variable>(
  ['hanoi', 'support'].flatMap(name =>
    variablesOf(
      dictionaryInput.parse(
        JSON.parse(readFileSync(join(projectRoot, 'data', 'dictionaries', `${name}.json`), 'utf8')),
      ),
    ).map(variable => [variable.code, variable] as const),
  ),
)

/** So many policies: those that ship, again and again under other codes. */
export const termsOf = async (count: number): Promise<Terms> => {
  const facts = await readShippedFacts()
  const shipped = (await readPolicies(shippedPolicies, facts))
    .map(({ policy }) => policy)
    .filter(({ validity }) => validity !== 'other-city')
  const policies = Array.from({ length: count }, (_, at) => {
    const policy = shipped[at % shipped.length]
    if (policy === undefined) throw new Error('no policies ship')
    return at < shipped.length ? policy : { ...policy, code: `${policy.code}-${at}` }
  })
  return {
    policies,
    sizes: { rule: shippedSizes, facts },
    variables,
    today: dayOf('2026-10-20'),
    priorities: [],
  }
}

/** What is said of one enterprise; a figure that is left out is not known. */
export interface Said {
  readonly figures: Readonly<Record<string, string>>
  readonly isTitled: boolean
}

/** An enterprise of its own for each number: size, commune, sector, and what it says of itself. */
export const saidBy = (at: number): Said => ({
  figures: {
    'enterprise.revenue': String(((at * 37) % 400) * 1_000_000_000),
    'enterprise.totalCapital': String(((at * 53) % 180) * 1_000_000_000),
    'enterprise.insuredEmployees': String((at * 29) % 320),
    'enterprise.isInnovativeStartup': String(at % 7 === 0),
    'enterprise.makesSupportingIndustryProduct': String(at % 3 === 0),
    'enterprise.ownership': 'private-sector',
  },
  isTitled: at % 5 === 0,
})

export const knownAs = (at: number, said: Said, terms: Terms): Known => knownOf(recordsOf(at, said), terms)

const recordsOf = (at: number, { figures, isTitled }: Said): EnterpriseRecords => {
  const id = enterpriseIdOf(`dn-${at}`)
  const site = siteIdOf(`cs-${at}`)
  return {
    enterprise: {
      id,
      kind: at % 17 === 0 ? 'household' : 'company',
      taxCode: null,
      nameVi: `Công ty ${at}`,
      nameEn: null,
      isSample: true,
      source: null,
    },
    industries: [{ enterprise: id, list: 'vsic-2025', code: at % 4 === 0 ? '4659' : '2592', isMain: true }],
    sites: [
      {
        id: site,
        isHeadOffice: true,
        isPlant: true,
        place: {
          site,
          address: `Số ${at}`,
          commune: `xa-${at}`,
          inCraftVillage: at % 2 === 0,
          validFrom: null,
          validTo: null,
        },
        communeName: at % 3 === 0 ? 'xã A' : 'phường B',
      },
    ],
    products: [
      {
        id: productIdOf(`sp-${at}`),
        enterprise: id,
        nameVi: 'Trục',
        nameEn: null,
        sectorGroup: null,
        supportingAreas: [],
      },
    ],
    facts: Object.entries(figures).map(([variable, text]) => factOf(id, variable, text)),
    titles: isTitled
      ? [{ id: recognitionIdOf(`cn-${at}`), validTo: addDays(dayOf('2026-11-30'), at % 400) }]
      : [],
  }
}

const factOf = (id: ReturnType<typeof enterpriseIdOf>, variable: string, text: string): KnownFact => ({
  id: factIdOf(`${id} ${variable}`),
  subject: { kind: 'enterprise', id },
  variable,
  period: variables.get(variable)?.periodicity === 'year' ? ('2025' as Period) : null,
  validFrom: null,
  validTo: null,
  version: 1,
  value: { kind: 'value', text },
  currency: null,
  unit: null,
  document: null,
  page: null,
  source: null,
  reason: null,
  declaredBy: 'person:lan',
  recordedAt: '2026-03-20T02:00:00.000Z',
  status: 'declared',
  reviewedBy: null,
  reviewedAt: null,
  ground: null,
})
