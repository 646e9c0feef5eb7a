import type { PublishedFigure } from '../../../indicators/model.ts'
import type { Name, Release } from '../../model.ts'
import { lastYear } from '../value.ts'
import { foldedKeeping, subjectsIn, type Unit, unitOf } from './words.ts'

/** A figure that a draft may quote. */
export interface KnownFigure {
  readonly code: string
  readonly kind: 'release' | 'claim' | 'row' | 'target'
  readonly name: Name
  readonly low: string
  readonly high: string
  /** Of a target: "over", the upper end is open. */
  readonly unit: Unit | null
  /** Null: nobody says of when. */
  readonly from: number | null
  readonly to: number | null
  /** Only some months of its year. */
  readonly isPart: boolean
  /** The year it is measured from. */
  readonly base: number | null
  readonly subjects: ReadonlySet<string>
  /** Other years in its name: "recognised in 2022". */
  readonly years: readonly number[]
}

export const knownRelease = (release: Release): KnownFigure => {
  const { code, name, definition, scope, asOf, value, unit, status } = release
  return {
    code,
    kind: status === 'claim' ? 'claim' : 'release',
    name,
    low: value,
    high: value,
    unit: unitOf(unit.en),
    from: scope?.from ?? null,
    to: scope === null ? Number(asOf.slice(0, 4)) : lastYear(scope, asOf),
    isPart: false,
    base: null,
    subjects: new Set(['recognised', ...(definition === null ? [] : subjectsOf(definition.name))]),
    years: [],
  }
}

/** A published row, by its English name and the Vietnamese one. */
export const knownRow = (row: PublishedFigure, vietnamese: string): KnownFigure => {
  const [from = '', to] = row.period.split('-')
  const last = to !== undefined && /^\d{4}$/.test(to) ? to : from
  return {
    code: `${row.figure} ${row.period}`,
    kind: row.kind === 'target' ? 'target' : 'row',
    name: { vi: `${vietnamese}, ${row.period}`, en: `${row.figure}, ${row.period}` },
    low: row.value,
    high: row.valueMax ?? row.value,
    unit: unitOf(row.unit),
    from: Number(from),
    to: Number(last),
    isPart: /-(?:H|Q|M|\d{2}$)/.test(row.period),
    base: Number(/ on (\d{4})/.exec(row.figure)?.[1] ?? 0) || null,
    subjects: subjectsOf({ vi: vietnamese, en: row.figure }),
    years: [...row.figure.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => Number(year)),
  }
}

const subjectsOf = ({ vi, en }: Name): ReadonlySet<string> =>
  subjectsIn(`${foldedKeeping(vi)} ${foldedKeeping(en)}`)

/** Rows that a release stands for are left out: the release says better what they are. */
export const knownFigures = (
  releases: readonly Release[],
  rows: readonly { readonly row: PublishedFigure; readonly vietnamese: string }[],
): readonly KnownFigure[] => {
  const known = releases.map(knownRelease)
  const isReleased = ({ low, unit, kind, subjects }: KnownFigure) =>
    kind !== 'target' &&
    subjects.has('recognised') &&
    known.some(each => each.low === low && each.unit === unit)
  return [
    ...known,
    ...rows.map(({ row, vietnamese }) => knownRow(row, vietnamese)).filter(row => !isReleased(row)),
  ]
}
