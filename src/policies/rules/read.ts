import { type Day, parseDay } from '../../exact/day.ts'
import type { Json } from '../../exact/json.ts'
import { type Problem, problem } from '../../exact/problem.ts'
import type { Activity, CombinationRule, Ground, Name, Paper, ReadPolicy, Validity } from '../model.ts'
import { declaredFacts, type PolicyFacts } from './facts.ts'
import { type PolicyFile, policyFrame, type Stated } from './file.ts'
import { checkUnknown, readBenefit } from './read/benefit.ts'
import { readConditions } from './read/conditions.ts'
import { readLegalBasis } from './read/legal-basis.ts'
import { complain, groundAt, nameOf, type Reading } from './read/reading.ts'
import { shapeProblems } from './read/shape.ts'

export type PolicyReading =
  | { readonly ok: true; readonly policy: ReadPolicy }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a policy from plain JSON; what is wrong is said with place, value, reason and remedy. */
export const readPolicy = (input: unknown, dictionary: PolicyFacts): PolicyReading => {
  const parsed = policyFrame.safeParse(input)
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error, input, KEYS) }
  const reading: Reading = {
    facts: new Map(dictionary),
    asked: new Map(),
    named: new Set(),
    problems: [],
  }
  declareOwn(reading, parsed.data)
  const policy = assemble(reading, parsed.data)
  return reading.problems.length === 0 && policy !== null
    ? { ok: true, policy }
    : { ok: false, problems: reading.problems }
}

const KEYS = [...Object.keys(policyFrame.shape), 'status', 'source', 'note', 'name', 'rule', 'heldBy']

const declareOwn = ({ facts, problems }: Reading, file: PolicyFile): void => {
  for (const [code, fact] of declaredFacts(file.facts ?? {}, 'facts', problems)) {
    if (facts.has(code))
      problems.push(
        problem(`facts.${code}`, '', 'the shared dictionary has this fact', 'take it away, or rename it'),
      )
    facts.set(code, fact)
  }
}

const assemble = (reading: Reading, file: PolicyFile): ReadPolicy | null => {
  const eligibility = readConditions(reading, file.eligibility as readonly Json[], 'eligibility')
  const benefit = readBenefit(reading, file.benefit, eligibility)
  checkUnknown(reading, file, 'unknown')
  const provenance = readProvenance(reading, file)
  const rest = {
    ...readDays(reading, file),
    ...readCostItems(reading, file),
    combination: readCombination(reading, file),
    papers: file.documents.map((paper, at) => readPaper(reading, paper, `documents[${at}]`)),
    exclusions: file.exclusions.map(({ rule, ...ground }, at) => ({
      words: nameOf(rule),
      ground: groundAt(reading, ground, `exclusions[${at}]`),
    })),
  }
  if (eligibility === null) return null
  return {
    code: file.code,
    version: file.asOf,
    name: { vi: file.nameVi, en: file.nameEn ?? file.nameVi },
    validity: validityOf(file.validity),
    legalBasis: file.legalBasis.map(readLegalBasis),
    agency: file.agency,
    desk: wordsOf(file.desk),
    budgetSource: wordsOf(file.budgetSource),
    activity: activityOf(file),
    eligibility,
    benefit,
    ...rest,
    sources: file.sources,
    notes: file.notes.map(nameOf),
    provenance,
    unknown: file.unknown ?? [],
    facts: reading.asked,
  }
}

const wordsOf = (stated: Stated | null | undefined): string | null =>
  stated == null ? null : typeof stated === 'string' ? stated : stated.value

const validityOf = (written: string): Validity => {
  if (written.startsWith('in_force')) return written === 'in_force' ? 'in-force' : 'to-verify'
  if (written === 'awaiting_implementing_decree') return 'awaiting-decree'
  return written === 'historical' ? 'historical' : 'other-city'
}

/** Of a file that does not say it only what its kind of benefit leaves no doubt about. */
const activityOf = ({ activity, benefit }: PolicyFile): Activity | null => {
  if (activity !== undefined) return activity
  if (benefit.kind === 'interest-subsidy') return 'interest-subsidy'
  return benefit.kind === 'rent-reduction' ? 'premises-land-rent' : null
}

const readDays = (
  reading: Reading,
  { effectiveFrom, effectiveTo }: PolicyFile,
): { readonly effectiveFrom: Day | null; readonly effectiveTo: Day | null } => {
  const [from, to] = [parseDay(effectiveFrom ?? ''), parseDay(effectiveTo ?? '')]
  if (from !== null && to !== null && from > to)
    complain(reading, 'effectiveTo', effectiveTo, `it ends before it begins on ${from}`, 'change the days')
  return { effectiveFrom: from, effectiveTo: to }
}

const readProvenance = (reading: Reading, file: PolicyFile): ReadonlyMap<string, Ground> => {
  const own = Object.entries(file.provenance).map(([key, ground]): [string, Ground] => [
    key,
    groundAt(reading, ground, `provenance.${key}`),
  ])
  const stated = (['desk', 'budgetSource'] as const).flatMap((key): [string, Ground][] => {
    const value = file[key]
    return value == null || typeof value === 'string' ? [] : [[key, groundAt(reading, value, key)]]
  })
  return new Map([...own, ...stated])
}

const readCostItems = (
  reading: Reading,
  { costItems = [] }: PolicyFile,
): Pick<ReadPolicy, 'costItems' | 'costNames'> => {
  const type = reading.facts.get('cost.category')?.type
  const known: ReadonlyMap<string, Name> = type?.kind === 'choice' ? type.choices : new Map()
  for (const [at, item] of costItems.entries())
    if (!known.has(item))
      complain(
        reading,
        `costItems[${at}]`,
        item,
        'this is no kind of cost',
        `write one of ${[...known.keys()].join(', ')}`,
      )
  return { costItems, costNames: new Map([...known].filter(([item]) => costItems.includes(item))) }
}

const readPaper = (reading: Reading, paper: PolicyFile['documents'][number], place: string): Paper => {
  const { name, heldBy, ...ground } = paper
  const held =
    heldBy === undefined || typeof heldBy === 'string' ? null : groundAt(reading, heldBy, `${place}.heldBy`)
  return { name, heldBy: wordsOf(heldBy), heldByGround: held, ground: groundAt(reading, ground, place) }
}

/** What a file says only in words of exclusion is no rule yet: the law that a cost is paid once holds for all. */
const readCombination = (reading: Reading, { combination = [] }: PolicyFile): readonly CombinationRule[] =>
  combination.map(({ with: codes, combination, words, ...ground }, at) => ({
    with: codes ?? null,
    combination,
    words: nameOf(words),
    ground: groundAt(reading, ground, `combination[${at}]`),
  }))
