import type { CriteriaSet, Criterion, Gate } from '../../../criteria/model.ts'
import { add, compare, exactOf, formatExact } from '../../../exact/number.ts'
import { earlierPeriod, parsePeriod } from '../../../exact/period.ts'
import type { DossierInput, DossiersInput, FactInput } from '../../model.ts'
import type { PrepareOptions } from '../prepare.ts'
import { between, chance, type Draw, oneOf, several } from './draw.ts'
import { drawTogether } from './panels.ts'
import { type DrawnSet, drawSet } from './sets.ts'
import { drawValue } from './variables.ts'

/** A set, dossiers for it, and how it is asked to score them. */
export interface Case {
  readonly set: CriteriaSet
  /** The keys under which a dossier gives the facts that the set names. */
  readonly keys: readonly string[]
  readonly options: PrepareOptions
  readonly input: DossiersInput
}

export const drawCase = (draw: Draw): Case => drawRound(draw, drawSet(draw))

/** Another round under a set. */
export const drawRound = (draw: Draw, drawn: DrawnSet): Case => {
  const { options, file } = drawAsked(draw, drawn.set.period !== undefined)
  const reference = options.period ?? file.period ?? drawn.set.period ?? null
  const keys = keysOf(drawn.names, reference)
  const dossiers = several(between(draw, 1, 5), at =>
    drawDossier(draw, { set: drawn.set, keys, reference, at }),
  )
  const lots = drawLots(draw, dossiers)
  return {
    set: drawn.set,
    keys,
    options,
    input: { ...file, ...(lots ? { lots } : {}), dossiers: [...dossiers] },
  }
}

interface Asked {
  readonly options: PrepareOptions
  readonly file: Pick<DossiersInput, 'period'>
}

/** The reference period stands in the options, in the file, or in the set alone. */
const drawAsked = (draw: Draw, hasPeriod: boolean): Asked => {
  const named = hasPeriod ? { period: oneOf(draw, ['2024', '2025', '2025-H2']) } : {}
  return oneOf<Asked>(draw, [
    { options: {}, file: {} },
    { options: named, file: {} },
    { options: {}, file: named },
    { options: { ...named, preview: true }, file: named },
  ])
}

/** The key of each name in a reference period, each once. */
const keysOf = (names: readonly string[], reference: string | null): readonly string[] => {
  const period = reference === null ? null : parsePeriod(reference)
  const keys = names.map(name => {
    const [code = '', at] = name.split('@')
    const meant = at?.startsWith('-') && period ? earlierPeriod(period, Number(at.slice(1))) : at
    return meant === undefined || meant === reference ? code : `${code}@${meant}`
  })
  return [...new Set(keys)]
}

/** Odd ids: the order of bytes is not that of UTF-16, and some are names of what every object has. */
const IDS = ['a', 'B', 'ô', '😀', '\uff5e', 'constructor', '1', '10', 'z z', 'toString'] as const

interface Place {
  readonly set: CriteriaSet
  readonly keys: readonly string[]
  readonly reference: string | null
  readonly at: number
}

const drawDossier = (draw: Draw, { set, keys, reference, at }: Place): DossierInput => {
  const kinds = (set.applicants ?? []).map(({ code }) => code)
  const applicant = kinds.length > 0 && chance(draw, 70) ? oneOf(draw, kinds) : null
  const tracks = (set.tracks?.list ?? []).map(({ code }) => code)
  const enterprise = { enterprise: `E${between(draw, 1, 3)}` }
  const pairs = keys.flatMap(key => drawFact(draw, key, reference))
  return {
    id: `${oneOf(draw, IDS)}${at === 0 ? '' : at}`,
    ...(applicant === null && chance(draw, 50) ? {} : { applicant }),
    ...(limitsEnterprises(set) || chance(draw, 30) ? enterprise : {}),
    ...(tracks.length > 0 && chance(draw, 75) ? { track: oneOf(draw, tracks) } : {}),
    facts: Object.fromEntries(pairs),
    judged: Object.fromEntries(judgeable(set).flatMap(thing => drawEntry(draw, set, thing, applicant))),
  }
}

const limitsEnterprises = ({ seats, honours }: CriteriaSet): boolean =>
  [seats, ...(honours ?? [])].some(top => top?.perEnterprise !== undefined)

const drawFact = (draw: Draw, key: string, reference: string | null): readonly [string, FactInput][] => {
  if (chance(draw, 8)) return []
  const written = reference !== null && !key.includes('@') && chance(draw, 10) ? `${key}@${reference}` : key
  const value = drawValue(draw, key.split('@')[0] ?? '')
  if (chance(draw, 50)) return [[written, value]]
  const details = {
    ...oneOf(draw, [{}, ...STATUSES.map(status => ({ status }))]),
    ...oneOf(draw, [{}, { document: 'Báo cáo', page: 3 }, { page: '4a', source: 'Thuế' }]),
  }
  const given = oneOf(draw, [
    { value },
    { value },
    { value },
    { unknown: true },
    { notApplicable: true },
  ] as const)
  return [[written, { ...given, ...details }]]
}
const STATUSES = ['verified', 'verified', 'verified', 'declared', 'contested'] as const

/** What a person judges: leaves and gates, wherever they stand in the set. */
type Judgeable = Criterion | Gate
const isGate = (thing: Judgeable): thing is Gate => 'judged' in thing
type Judgement = NonNullable<NonNullable<DossierInput['judged']>[string]>

export const judgeable = (set: CriteriaSet): readonly Judgeable[] => [
  ...leavesOf(set.criteria).filter(({ value }) => value === undefined),
  ...[...set.gates, ...(set.tracks?.list ?? []).flatMap(({ gates }) => gates)].filter(({ judged }) => judged),
]

const leavesOf = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap(criterion => (criterion.criteria ? leavesOf(criterion.criteria) : [criterion]))

const drawEntry = (
  draw: Draw,
  set: CriteriaSet,
  thing: Judgeable,
  applicant: string | null,
): readonly [string, Judgement | null][] => {
  if (chance(draw, 15)) return []
  if (chance(draw, 5)) return [[thing.code, null]]
  const own = () => drawOwn(draw, thing, applicant)
  return [[thing.code, drawTogether(draw, { set, thing, isWhole: false }, own)]]
}

/** A judgement that leaves nothing open. */
export const drawJudgement = (
  draw: Draw,
  set: CriteriaSet,
  thing: Judgeable,
  applicant: string | null,
): Judgement => drawTogether(draw, { set, thing, isWhole: true }, () => drawOwn(draw, thing, applicant))

const drawOwn = (draw: Draw, thing: Judgeable, applicant: string | null): Judgement => {
  if (isGate(thing)) return chance(draw, 70)
  if (thing.bands === undefined) return drawGiven(draw, thing)
  const own = applicant === null ? undefined : thing.bandsFor?.[applicant]
  return { band: oneOf(draw, own ?? thing.bands).code ?? '' }
}

/** Points on a step. */
const drawGiven = (draw: Draw, { min = 0, max = 0, step }: Criterion): string | number => {
  const points = [exactOf(min)]
  for (let next = exactOf(min); compare(next, exactOf(max)) < 0; ) {
    next = add(next, exactOf(step ?? '0.25'))
    points.push(next)
  }
  const given = formatExact(oneOf(draw, points))
  return chance(draw, 50) ? given : Number(given)
}

const drawLots = (draw: Draw, dossiers: readonly DossierInput[]): Record<string, number> | null => {
  if (!chance(draw, 40)) return null
  return Object.fromEntries(
    dossiers.filter(() => chance(draw, 80)).map(({ id }) => [id, between(draw, 1, 4)]),
  )
}
