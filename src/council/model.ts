import { z } from 'zod'
import { type PersonId, personIdOf } from '../access/model.ts'
import { type Day, dayOf } from '../exact/day.ts'

/** The words of councils: who sits in them, their sittings, what happens there, and votes. */

export type MemberId = string & { readonly memberId: unique symbol }
export type SittingId = string & { readonly sittingId: unique symbol }
export type ItemId = string & { readonly itemId: unique symbol }
export type MotionId = string & { readonly motionId: unique symbol }
export const memberIdOf = (text: string): MemberId => text as MemberId
export const sittingIdOf = (text: string): SittingId => text as SittingId
export const itemIdOf = (text: string): ItemId => text as ItemId
export const motionIdOf = (text: string): MotionId => text as MotionId

export const parts = ['chair', 'vice-chair', 'secretary', 'member', 'substitute'] as const
export type Part = (typeof parts)[number]

/** An official document by what names it: number, symbol, issuer and day. */
export interface Decree {
  readonly number: string
  /** `QĐ-UBND`. */
  readonly symbol: string
  readonly issuer: string
  readonly issuedOn: Day
}

/** A seat of the council while from ≤ day < to; whoever takes it over has a row of their own. */
export interface Member {
  readonly id: MemberId
  readonly person: PersonId
  readonly part: Part
  /** The unit they come from, by its code. */
  readonly unit: string | null
  /** Whether they score and vote; a substitute has what the member has for whom they stand in. */
  readonly votes: boolean
  readonly standsInFor: MemberId | null
  /** In the order of the decision. */
  readonly position: number
  readonly from: Day
  readonly to: Day | null
}

/** How many must be there: so many; a share of those entitled, as "2/3" or "0.5"; or more than a share. */
export type Quorum =
  | { readonly members: number }
  | { readonly share: string | number }
  | { readonly moreThan: string | number }

export const majorities = ['more-than-half', 'two-thirds'] as const
export type Majority = (typeof majorities)[number]
export const ballots = ['open', 'secret'] as const
export type Ballot = (typeof ballots)[number]

/** When a motion is carried, as the rules of the council or the criteria set say it. */
export interface VoteRule {
  readonly needs: Majority
  /** Of those who voted, abstentions included, or of all who are entitled. */
  readonly of: 'present' | 'members'
  readonly ballot: Ballot
  readonly chairBreaksTie: boolean
}

/** How a council works, as data: what no public text says for Hà Nội is marked as assumed. */
export interface WorkingRules {
  readonly quorum: Quorum
  readonly vote: VoteRule
  /** Days between the invitation and the sitting. */
  readonly noticeDays: number
  readonly isAssumed: boolean
}

export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** What is put to the vote. */
export interface Motion {
  readonly id: MotionId
  readonly item: ItemId | null
  readonly words: string
  readonly rule: VoteRule
  /** The code of the gate that it decides; null: none. */
  readonly gate: string | null
}

export interface AgendaItem {
  readonly id: ItemId
  readonly position: number
  /** Null: another point, named by its title. */
  readonly dossier: string | null
  readonly title: string | null
}

/** What came of a vote. */
export interface Tally {
  readonly for: number
  readonly against: number
  readonly abstain: number
  /** Votes needed, and of how many. */
  readonly needed: number
  readonly base: number
  readonly outcome: 'carried' | 'rejected' | 'tied'
  /** The side of the chair decided a tie. */
  readonly isByChair: boolean
}

const word = z.string().trim().min(1).max(300)
const long = z.string().trim().min(1).max(2000)
const day = z.iso.date().transform(dayOf)
const person = z.string().min(1).max(80).transform(personIdOf)

export const decreeInput = z.strictObject({ number: word, symbol: word, issuer: word, issuedOn: day })

const share = z.string().refine(text => /^(?:[1-9]\d?\/[1-9]\d?|0\.\d{1,4}|1)$/.test(text) && isShare(text), {
  params: {
    vi: 'Viết tỷ lệ như 2/3 hoặc 0.5, không quá 1.',
    en: 'Write a share such as 2/3 or 0.5, at most 1.',
  },
})
const isShare = (text: string): boolean => {
  const [above = '', below = '1'] = text.split('/')
  return Number(above) <= Number(below)
}

export const voteRuleInput = z.strictObject({
  needs: z.enum(majorities),
  of: z.enum(['present', 'members']),
  ballot: z.enum(ballots),
  chairBreaksTie: z.boolean(),
})

export const workingRulesInput = z.strictObject({
  quorum: z.union([
    z.strictObject({ share }),
    z.strictObject({ moreThan: share }),
    z.strictObject({ members: z.int().min(1).max(99) }),
  ]),
  vote: voteRuleInput,
  noticeDays: z.int().min(0).max(60),
  isAssumed: z.boolean(),
})

export const memberInput = z.strictObject({
  person,
  part: z.enum(parts),
  unit: z.string().max(80).nullable(),
  votes: z.boolean(),
  /** Of a substitute: the person for whom they stand in. */
  standsInFor: person.nullable(),
})
export type MemberInput = z.output<typeof memberInput>

const MOST_MEMBERS = 40

export const composeInput = z.strictObject({
  decree: decreeInput,
  from: day,
  to: day.nullable(),
  rules: workingRulesInput,
  members: z.array(memberInput).min(1).max(MOST_MEMBERS),
})
export type ComposeInput = z.output<typeof composeInput>

export const replaceInput = z.strictObject({
  decree: decreeInput,
  member: z.string().transform(memberIdOf),
  /** The first day on which they sit no longer. */
  on: day,
  /** Who takes the seat over; null: nobody. */
  person: person.nullable(),
  unit: z.string().max(80).nullable(),
})
export type ReplaceInput = z.output<typeof replaceInput>

export const conveneInput = z.strictObject({
  day,
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  place: word,
  dossiers: z.array(z.string().max(200)).max(1000),
  points: z.array(word).max(40),
  /** Why it is called at shorter notice than the rules ask. */
  urgentReason: long.nullable(),
})
export type ConveneInput = z.output<typeof conveneInput>

/** What happens in a sitting, each with its moment; where it stands and its minutes follow from these. */
export const happenings = [
  'opened',
  'closed',
  'arrived',
  'left',
  'recused',
  'item-opened',
  'item-closed',
  'item-put-off',
  'sheet-signed',
  'sheet-returned',
  'motion-put',
  'motion-tied',
  'motion-decided',
  'casting-vote',
  'remark',
  'struck',
] as const
export type Happening = (typeof happenings)[number]

export interface Event {
  readonly id: string
  readonly kind: Happening
  readonly at: string
  readonly byWhom: string
  readonly person: PersonId | null
  readonly item: ItemId | null
  readonly motion: MotionId | null
  /** A ground, a remark, a choice. */
  readonly words: string | null
  readonly tally: Tally | null
  /** The event that is struck out. */
  readonly strikes: string | null
}
