import { z } from 'zod'
import { parseDay } from '../../exact/day.ts'
import { nearest, type Problem, problem } from '../../exact/problem.ts'
import { schemaProblems } from '../../exact/schema-problems.ts'
import { type PriorityList, type PrioritySector, scopes } from '../model.ts'

/** What is written in data/codes/priority-sectors.json and data/priority-sectors: docs/guides/write-priority-sectors.md. */

const words = z.string().trim().min(1)
const named = z.strictObject({ vi: words, en: words })
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code is small letters, digits and dashes')
const codes = z.array(words).default([])
const day = z
  .string()
  .transform((text, context) => {
    const read = parseDay(text)
    if (read === null) context.addIssue({ code: 'custom', message: 'write a day such as "2026-01-01"' })
    return read
  })
  .nullable()

const sectorsSchema = z.strictObject({
  format: z.literal('chuluc-priority-sector-codes-1'),
  note: named,
  sectors: z.record(
    code,
    z.strictObject({
      name: named,
      groups: codes,
      within: codes,
      areas: codes,
      industries: z
        .array(z.string().regex(/^\d{2,5}$/, 'write the beginning of a VSIC code: "26"'))
        .default([]),
      status: z.enum(['sourced', 'assumed']),
    }),
  ),
})

const listSchema = z.strictObject({
  format: z.literal('chuluc-priority-sectors-1'),
  code,
  scope: z.enum(scopes),
  document: z.strictObject({
    number: words,
    issuer: words,
    issuedOn: day,
    name: named,
    clause: words.nullable(),
  }),
  source: words,
  periods: z
    .array(
      z.strictObject({
        from: day,
        to: day,
        sectors: z.array(code).min(1).nullable(),
        isWhole: z.boolean(),
        status: z.enum(['sourced', 'inferred']),
        note: named.nullable().default(null),
      }),
    )
    .min(1),
})
type Written = z.output<typeof listSchema>

type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }
export type Sectors = ReadonlyMap<string, PrioritySector>

export const readSectors = (input: unknown): Read<Sectors> => {
  const { data, error } = sectorsSchema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input) }
  return {
    ok: true,
    value: new Map(Object.entries(data.sectors).map(([code, each]) => [code, { code, ...each }])),
  }
}

/** Reads what one document says; what is wrong is said with place, value, reason and remedy. */
export const readPriorityList = (input: unknown, sectors: Sectors): Read<PriorityList> => {
  const { data, error } = listSchema.safeParse(input)
  if (data === undefined) return { ok: false, problems: schemaProblems(error, input) }
  const problems = [...unknownSectors(data, sectors), ...periodProblems(data)]
  if (problems.length > 0) return { ok: false, problems }
  const periods = data.periods.map(period => ({
    ...period,
    sectors: period.sectors?.flatMap(each => sectors.get(each) ?? []) ?? null,
  }))
  return { ok: true, value: { ...data, periods } }
}

const unknownSectors = ({ periods }: Written, sectors: Sectors): readonly Problem[] =>
  periods.flatMap(({ sectors: written }, at) =>
    (written ?? []).flatMap((code, i) => {
      const place = `periods[${at}].sectors[${i}]`
      if (!sectors.has(code)) {
        const meant = nearest(code, sectors.keys())
        const remedy =
          meant === null ? 'put it into data/codes/priority-sectors.json first' : `did you mean "${meant}"?`
        return [problem(place, code, 'no sector has this code', remedy)]
      }
      return written?.indexOf(code) === i
        ? []
        : [problem(place, code, 'it stands twice in this period', 'leave one of them out')]
    }),
  )

/** A document says one thing on one day. */
const periodProblems = ({ periods }: Written): readonly Problem[] =>
  periods.flatMap(({ from, to, sectors, isWhole }, at) => {
    const place = `periods[${at}]`
    if (from !== null && to !== null && from >= to)
      return [
        problem(`${place}.to`, to, 'it ends before it begins', 'the day after the last one stands here'),
      ]
    if (sectors === null && isWhole)
      return [problem(`${place}.isWhole`, isWhole, 'sectors not known are no whole list', 'write false')]
    const before = periods[at - 1]
    const follows = before === undefined || (before.to !== null && from !== null && before.to <= from)
    return follows
      ? []
      : [
          problem(
            `${place}.from`,
            from,
            'it begins before the period above ends',
            'put periods in order, without overlap',
          ),
        ]
  })
