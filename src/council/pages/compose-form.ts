import { z } from 'zod'
import { addDays, dayOf } from '../../exact/day.ts'
import { type Filled, oneOf, readForm, type Typed } from '../../platform/forms.ts'
import type { Language } from '../../platform/texts.ts'
import {
  ballots,
  type ComposeInput,
  composeInput,
  decreeInput,
  type MemberInput,
  majorities,
  memberInput,
  parts,
} from '../model.ts'
import { linesIn } from '../parts/member-lines.tsx'

const wrongQuorum = {
  path: ['quorumValue'],
  params: {
    vi: 'Viết tỷ lệ như 2/3 hoặc 0.5, hoặc số người từ 1 đến 99.',
    en: 'Write a share such as 2/3 or 0.5, or a number of people from 1 to 99.',
  },
}

/** The head of the form: everything but the people. */
const headForm = z
  .object({
    ...decreeInput.shape,
    from: z.iso.date().transform(dayOf),
    to: z.iso.date().transform(dayOf).optional(),
    quorumKind: z.enum(['share', 'moreThan', 'members']),
    quorumValue: z.string().trim(),
    needs: z.enum(majorities),
    of: z.enum(['present', 'members']),
    ballot: z.enum(ballots),
    tie: z.enum(['chair', 'no']),
    noticeDays: z.coerce.number().int().min(0).max(60),
    basis: z.enum(['assumed', 'decree']),
  })
  .refine(({ quorumKind, quorumValue }) => quorumIn(quorumKind, quorumValue).success, wrongQuorum)

const quorumIn = (kind: 'share' | 'moreThan' | 'members', value: string) =>
  composeInput.shape.rules.shape.quorum.safeParse({
    [kind]: kind === 'members' ? Number(value) : value.replace(',', '.'),
  })

export const readCompose = (form: FormData, language: Language): Filled<ComposeInput> => {
  const head = readForm(form, headForm, language)
  if (!head.ok) return head
  const { number, symbol, issuer, issuedOn, from, to, quorumKind, quorumValue, ...rest } = head.value
  const { needs, of, ballot, tie, noticeDays, basis } = rest
  const members = membersTyped(head.typed)
  if (members.length === 0) {
    const words = language === 'vi' ? 'Cần chọn ít nhất một người.' : 'Choose at least one person.'
    return { ok: false, problems: [{ field: 'person-1', words }], typed: head.typed }
  }
  const value = {
    decree: { number, symbol, issuer, issuedOn },
    from,
    // People say the last day of a term; it ends with the day after.
    to: to === undefined ? null : addDays(to, 1),
    rules: {
      quorum: composeInput.shape.rules.shape.quorum.parse(quorumIn(quorumKind, quorumValue).data),
      vote: { needs, of, ballot, chairBreaksTie: tie === 'chair' },
      noticeDays,
      isAssumed: basis === 'assumed',
    },
    members,
  }
  return { ok: true, value, typed: head.typed }
}

/** Lines in which a person was chosen. */
const membersTyped = (typed: Typed): readonly MemberInput[] & [...MemberInput[]] =>
  Array.from({ length: linesIn(typed) }, (_, at) => at + 1).flatMap(at => {
    const of = (name: string) => oneOf(typed, `${name}-${at}`).trim()
    const part = parts.find(each => each === of('part')) ?? 'member'
    const read = memberInput.safeParse({
      person: of('person'),
      part,
      unit: of('unit') || null,
      votes: of('votes') === 'yes',
      standsInFor: part === 'substitute' ? of('for') || null : null,
    })
    return read.success ? [read.data] : []
  })
