import type { Step } from '../step.ts'

/**
 * What the checker reads: the same JSON as the rooms' schemas, said a second time and only as far as it bears on a
 * result. The checker takes nothing from the rooms, so that a mistake there cannot repeat itself here.
 */

export type Decimal = string | number

export interface RoundingJson {
  readonly mode: 'half-up' | 'half-even' | 'down'
  readonly decimals: number
}

export interface VariableJson {
  readonly type: 'money' | 'number' | 'integer' | 'boolean' | 'text' | 'choice' | 'date'
}

export interface GateJson {
  readonly code: string
  readonly clause?: string | undefined
  readonly rule?: string | undefined
  readonly judged?: true | undefined
  readonly notApplicable?: 'holds' | 'fails' | 'unknown' | undefined
}

export interface BandJson {
  readonly code?: string | undefined
  readonly from?: Decimal | undefined
  readonly above?: Decimal | undefined
  readonly upTo?: Decimal | undefined
  readonly below?: Decimal | undefined
  readonly points: Decimal
}

export type MinimumJson = { readonly points: Decimal } | { readonly share: Decimal }

export interface CriterionJson {
  readonly code: string
  readonly clause?: string | undefined
  readonly criteria?: readonly CriterionJson[] | undefined
  readonly value?: string | undefined
  readonly bands?: readonly BandJson[] | undefined
  readonly bandsFor?: Readonly<Record<string, readonly BandJson[]>> | undefined
  readonly notApplicable?: Decimal | undefined
  readonly min?: Decimal | undefined
  readonly max?: Decimal | undefined
  readonly step?: Decimal | undefined
  readonly overflow?: 'clip' | undefined
  readonly rounding?: RoundingJson | undefined
  readonly minimum?: MinimumJson | undefined
}

export interface PanelJson {
  readonly code: string
  readonly criteria: readonly string[]
  readonly quorum: { readonly share: Decimal } | { readonly moreThan: Decimal } | { readonly members: number }
  readonly combine?:
    | {
        readonly by: 'mean' | 'trimmed-mean' | 'median'
        readonly drop?: number | undefined
        readonly rounding: RoundingJson
      }
    | undefined
  readonly vote?:
    | {
        readonly needs: 'more-than-half' | 'two-thirds'
        readonly of: 'present' | 'members'
        readonly ballot: 'open' | 'secret'
        readonly chairBreaksTie?: boolean | undefined
      }
    | undefined
}

export interface TopNJson {
  readonly count: number
  readonly perEnterprise?: number | undefined
  readonly atCut: 'all' | 'tieKeys' | 'lot'
}

export interface TieKeyJson {
  readonly points?: string | undefined
  readonly value?: string | undefined
  readonly prefer?: 'higher' | 'lower' | undefined
}

export interface TracksJson {
  readonly choose: 'declared' | 'first'
  readonly list: readonly { readonly code: string; readonly gates: readonly GateJson[] }[]
}

export interface ClassesJson {
  readonly bindToPass?: boolean | undefined
  readonly list: readonly { readonly code: string; readonly from?: Decimal | undefined }[]
}

/** A criteria set. Variables of a shared dictionary must already stand among its `variables`. */
export interface CriteriaSetJson {
  readonly code: string
  readonly version: string
  readonly period?: string | undefined
  readonly factsCount?: readonly ('declared' | 'verified')[] | undefined
  readonly variables: Readonly<Record<string, VariableJson>>
  readonly gates: readonly GateJson[]
  readonly tracks?: TracksJson | undefined
  readonly criteria: readonly CriterionJson[]
  readonly max?: Decimal | undefined
  readonly overflow?: 'clip' | undefined
  readonly rounding?: RoundingJson | undefined
  readonly decimals?: number | undefined
  readonly passMark?: { readonly points: Decimal } | undefined
  readonly classes?: ClassesJson | undefined
  readonly ties?: readonly TieKeyJson[] | undefined
  readonly seats?: TopNJson | undefined
  readonly honours?: readonly (TopNJson & { readonly code: string })[] | undefined
  readonly panels?: readonly PanelJson[] | undefined
}

export type ScalarJson = string | number | boolean
export type StatusJson = 'declared' | 'verified' | 'contested'

export interface FactDetailsJson {
  readonly value?: ScalarJson | undefined
  readonly unknown?: true | undefined
  readonly notApplicable?: true | undefined
  readonly period?: string | undefined
  readonly status?: StatusJson | undefined
  readonly document?: string | undefined
  readonly page?: string | number | undefined
  readonly source?: string | undefined
}
export type FactJson = ScalarJson | FactDetailsJson
export type SheetJson = { readonly by: string } & (
  | { readonly points: Decimal }
  | { readonly band: string }
  | { readonly holds: boolean }
  | { readonly abstains: true }
)
interface SittingJson {
  readonly entitled?: number | undefined
  readonly closed?: true | undefined
}
export interface SheetsJson extends SittingJson {
  readonly sheets: readonly SheetJson[]
  readonly chair?: string | undefined
}
export interface TallyJson extends SittingJson {
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number }
  readonly casting?: boolean | undefined
}
export type JudgementJson =
  | string
  | number
  | boolean
  | { readonly band: string }
  | SheetsJson
  | TallyJson
  | null

export interface DossierJson {
  readonly id: string
  readonly applicant?: string | null | undefined
  readonly enterprise?: string | null | undefined
  readonly track?: string | null | undefined
  readonly facts?: Readonly<Record<string, FactJson>> | undefined
  readonly judged?: Readonly<Record<string, JudgementJson>> | undefined
}

export interface DossiersJson {
  readonly period?: string | undefined
  readonly lots?: Readonly<Record<string, number>> | undefined
  readonly dossiers: readonly DossierJson[]
}

export type RangeJson = readonly [string, string]
export type OutcomeJson = 'pass' | 'fail' | 'unknown'

export interface ShownBandJson {
  readonly code?: string | undefined
  readonly from?: string | undefined
  readonly above?: string | undefined
  readonly upTo?: string | undefined
  readonly below?: string | undefined
  readonly points: string
}

interface PanelWhyJson {
  readonly clause?: string | undefined
  readonly panel: string
  readonly counted: number
  readonly entitled: number | null
  readonly quorum: number | null
  readonly closed: boolean
}
export interface VoteWhyJson extends PanelWhyJson {
  readonly by: 'vote'
  readonly votes: readonly { readonly by: string; readonly vote: 'for' | 'against' | 'abstain' }[] | null
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly wanted: number | null
  readonly casting: boolean | null
}
export interface SheetsWhyJson extends PanelWhyJson {
  readonly by: 'panel'
  readonly sheets: readonly {
    readonly by: string
    readonly band?: string | undefined
    readonly points: string | null
    readonly dropped?: true | undefined
  }[]
  readonly combined: string | null
}

export interface GateResultJson {
  readonly code: string
  readonly track?: string | undefined
  readonly holds: boolean | null
  readonly why:
    | VoteWhyJson
    | { readonly by: 'rule'; readonly clause?: string | undefined; readonly step: Step }
    | { readonly by: 'judgement'; readonly clause?: string | undefined; readonly judged: boolean | null }
}

export interface ComputedWhyJson {
  readonly by: 'computed'
  readonly clause?: string | undefined
  readonly bandsOf: string | null
  readonly band: ShownBandJson | null
  readonly step: Step
}
export interface BandedWhyJson {
  readonly by: 'banded'
  readonly clause?: string | undefined
  readonly bandsOf: string | null
  readonly band: ShownBandJson | null
}
export interface JudgedWhyJson {
  readonly by: 'judged'
  readonly clause?: string | undefined
  readonly points: string | null
}
export interface SumWhyJson {
  readonly by: 'sum'
  readonly clause?: string | undefined
  readonly of: readonly string[]
  readonly sum: RangeJson
  readonly clipped: boolean
}

export interface CriterionResultJson {
  readonly code: string
  readonly points: string | null
  readonly range: RangeJson
  readonly max: string
  readonly minimum?: { readonly needs: string; readonly met: boolean | null } | undefined
  readonly why: ComputedWhyJson | BandedWhyJson | JudgedWhyJson | SheetsWhyJson | SumWhyJson
}

export interface ResultJson {
  readonly id: string
  readonly rank: number | null
  readonly rankRange: readonly [number, number] | null
  readonly total: string | null
  readonly totalRange: RangeJson
  readonly outcome: OutcomeJson | null
  readonly class: string | null
  readonly track: string | null
  readonly honours: readonly string[]
  readonly seat: boolean | null
  readonly gates: readonly GateResultJson[]
  readonly criteria: readonly CriterionResultJson[]
  readonly missing: readonly string[]
}

export interface ResultsJson {
  readonly criteriaSet: { readonly code: string; readonly version: string }
  readonly period: string | null
  readonly preview?: true | undefined
  readonly results: readonly ResultJson[]
}
