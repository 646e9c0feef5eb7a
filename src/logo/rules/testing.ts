import { enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { dayOf } from '../../exact/day.ts'
import { type RuledRecognition, recognitionIdOf } from '../../recognition/model.ts'

/** Recognitions for the tables of the rules: of product `den`, granted to `a`, from 2025-01-10 until before 2027-01-10. */
export const recognition = (change: Partial<RuledRecognition> = {}): RuledRecognition => ({
  id: recognitionIdOf('r'),
  product: productIdOf('den'),
  enterprise: enterpriseIdOf('a'),
  decision: { number: '1', symbol: 'QĐ-UBND', issuer: 'UBND', decidedOn: dayOf('2025-01-01') },
  validFrom: dayOf('2025-01-10'),
  validTo: dayOf('2027-01-10'),
  term: null,
  dossier: null,
  round: null,
  follows: null,
  sectorGroup: null,
  commune: null,
  recordedAt: '2025-01-01T00:00:00.000Z',
  rulings: [],
  transfers: [],
  honours: [],
  ...change,
})

export const ruled = (kind: 'suspended' | 'reinstated' | 'revoked', on: string) => ({
  kind,
  effectiveOn: dayOf(on),
  ground: 'x',
  document: null,
  person: null,
  recordedAt: '2025-01-01T00:00:00.000Z',
})

export const passed = (from: string, to: string, on: string) => ({
  kind: from === to ? ('renamed' as const) : ('merged' as const),
  from: enterpriseIdOf(from),
  to: enterpriseIdOf(to),
  toName: to,
  effectiveOn: dayOf(on),
  ground: 'x',
  document: 'y',
  person: null,
  recordedAt: '2025-01-01T00:00:00.000Z',
})
