import { z } from 'zod'
import { enterpriseKinds } from '../../enterprises/model.ts'

/** How facts that policies ask follow from records: data, for another city has other words (`data/entitlements`). */

const code = z.string().min(1)
const divisions = z.array(z.tuple([z.string().regex(/^\d\d$/), z.string().regex(/^\d\d$/)])).min(1)
const knowledge = z.enum(['sourced', 'inferred'])
const byKind = z.partialRecord(z.enum(enterpriseKinds), code)

export const derivationsInput = z.strictObject({
  format: z.literal('chuluc-derivations-1'),
  note: z.string(),
  province: z.strictObject({ name: code, status: knowledge, note: z.string() }),
  /** `isEnough`: a plant there need not lie in a craft village. */
  localities: z.array(z.strictObject({ commune: code, code, isEnough: z.boolean() })),
  craftVillage: code,
  sectors: z.array(z.strictObject({ code, divisions, status: knowledge })),
  businessFields: z.array(z.strictObject({ code, divisions, status: knowledge })),
  sectorOfTitles: code,
  industrialDivisions: divisions,
  industrialEstablishment: code,
  beneficiaries: z.strictObject({
    bySize: z.record(code, code),
    byKind,
    clusterInvestor: byKind,
  }),
  femaleLabour: z.strictObject({
    note: z.string(),
    status: knowledge,
    document: z.string(),
    steps: z.array(z.strictObject({ women: z.int().positive(), sharePercent: z.int().min(0).max(100) })),
    always: z.int().positive(),
  }),
})

export type Derivations = z.output<typeof derivationsInput>

export const isAmong = (vsic: string, ranges: Derivations['industrialDivisions']): boolean => {
  const division = vsic.slice(0, 2)
  return ranges.some(([from, to]) => from <= division && division <= to)
}
