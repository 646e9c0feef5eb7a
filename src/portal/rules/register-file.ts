import type { Day } from '../../exact/day.ts'
import type { Decision, RulingKind, Status } from '../../recognition/model.ts'

export const registerFormats = ['json', 'csv', 'xlsx'] as const
export type RegisterFormat = (typeof registerFormats)[number]

export interface FileOfRegister {
  readonly name: string
  readonly sha256: string
  /** In bytes. */
  readonly size: number
}

/** What a file of the register speaks for; this is what is signed. */
export interface Register {
  readonly city: string
  /** The day for which holders and standings are said. */
  readonly on: Day
  /** What was recorded by the end of this day. */
  readonly known: Day
  readonly revision: string
  readonly recognitions: number
  readonly isSample: boolean
}

/** Beside the files: their digests under one signature. */
export interface Manifest extends Register {
  readonly files: readonly FileOfRegister[]
}

export const fileNameOf = ({ on, known }: Pick<Register, 'on' | 'known'>, ending: string): string =>
  `so-cong-nhan-${on}${known === on ? '' : `-biet-den-${known}`}.${ending}`

/** Names for programs: what a column holds does not depend on a language. */
export const headings = [
  'recognition',
  'product',
  'product_vi',
  'product_en',
  'holder',
  'holder_vi',
  'holder_en',
  'tax_code',
  'decision_number',
  'decision_symbol',
  'decision_issuer',
  'decided_on',
  'valid_from',
  'valid_to',
  'status',
  'rulings',
  'is_sample',
] as const

interface Row {
  readonly id: string
  readonly product: string
  readonly productVi: string
  readonly productEn: string | null
  readonly holder: string
  readonly holderVi: string
  readonly holderEn: string | null
  readonly taxCode: string | null
  readonly decision: Decision
  readonly validFrom: Day
  readonly validTo: Day
  readonly status: Status
  readonly rulings: readonly { readonly kind: RulingKind; readonly effectiveOn: Day }[]
  readonly isSample: boolean
}

export const cellsOf = (row: Row): readonly (string | null)[] => [
  row.id,
  row.product,
  row.productVi,
  row.productEn,
  row.holder,
  row.holderVi,
  row.holderEn,
  row.taxCode,
  row.decision.number,
  row.decision.symbol,
  row.decision.issuer,
  row.decision.decidedOn,
  row.validFrom,
  row.validTo,
  row.status,
  row.rulings.map(({ kind, effectiveOn }) => `${kind} ${effectiveOn}`).join('; '),
  row.isSample ? 'yes' : 'no',
]

/** The body that was signed, of a file as it is: without its last member. */
export const signedPart = (text: string): { readonly body: string; readonly signature: string } | null => {
  const at = text.lastIndexOf(',"signature":"')
  const signature = /^,"signature":"([\w.-]+)"\}\s*$/.exec(at < 0 ? '' : text.slice(at))?.[1]
  return signature === undefined ? null : { body: `${text.slice(0, at)}}`, signature }
}
