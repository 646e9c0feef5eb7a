import { z } from 'zod'
import type { RoundId } from '../selection/model.ts'
import type { Listed } from './rules/draw.ts'

/** The words of an audit: samples with their seed, findings, and what was checked when. */

export type DrawId = string & { readonly drawId: unique symbol }
export const drawIdOf = (text: string): DrawId => text as DrawId

export const groupings = ['none', 'outcome', 'track'] as const
export type Grouping = (typeof groupings)[number]

export const MOST_DRAWN = 1000

const seed = z
  .string()
  .max(100)
  .refine(text => !/[\r\n]/.test(text), {
    params: { vi: 'Số gieo viết trên một dòng.', en: 'A seed is one line.' },
  })

export const drawInput = z.strictObject({
  size: z.coerce.number().int().min(1).max(MOST_DRAWN),
  by: z.enum(groupings).default('none'),
  seed: seed.optional().describe('Left out: the program makes one.'),
})
export type DrawInput = z.output<typeof drawInput>

/** What a draw is made from: the dossiers of a frozen result with their groups, in the order of their codes. */
export interface DrawList {
  readonly format: 'chuluc-draw-1'
  readonly round: string
  /** SHA-256 of the frozen result. */
  readonly frozen: string
  readonly by: Grouping
  readonly list: readonly Listed[]
}

export interface Draw {
  readonly id: DrawId
  readonly round: RoundId
  readonly frozen: string
  /** Canonical JSON of a `DrawList`. */
  readonly list: string
  readonly listSha256: string
  readonly size: number
  readonly seed: string
  readonly isSeedMade: boolean
  readonly at: string
  readonly byWhom: string
}

export const findingInput = z.strictObject({
  dossier: z.string().max(200),
  severity: z.string().max(40),
  words: z.string().max(4000),
})
export type FindingInput = z.output<typeof findingInput>

export interface Finding extends FindingInput {
  readonly id: string
  readonly draw: DrawId
  readonly at: string
  readonly byWhom: string
}

/** That a closed round was calculated again. */
export interface RoundRerun {
  readonly round: RoundId
  readonly frozen: string
  readonly again: string
  readonly isSame: boolean
  readonly at: string
  readonly byWhom: string
}

/** That the chain of the journal was walked. */
export interface ChainCheck {
  /** How many entries hold, counted from the first. */
  readonly entries: bigint
  readonly erased: bigint
  readonly head: string
  /** The first entry that does not hold; null: all do. */
  readonly brokenAt: bigint | null
  /** Whether the head of the check before is still in the chain: otherwise its end was cut off. */
  readonly isContinued: boolean
  readonly at: string
  readonly byWhom: string
}

export interface Bundle {
  readonly id: string
  readonly draw: DrawId
  /** SHA-256 of the file. */
  readonly file: string
  readonly size: number
  readonly manifestSha256: string
  readonly files: number
  readonly asOf: string
  readonly at: string
  readonly byWhom: string
}
