import { z } from 'zod'
import type { CriteriaSet, Panel } from '../../criteria/model.ts'
import type { DossierInput, Given } from '../model.ts'

/** Who may judge which dossier on a panel, as the council or the office keeps it. */
export const seatingInput = z.strictObject({
  members: z.array(z.string().min(1).max(200)).max(99),
  chair: z.string().nullable(),
  /** Who chairs over a dossier in the place of a chair who may not. */
  chairs: z.record(z.string(), z.string()).default({}),
  /** By dossier: those who take no part in it. */
  recused: z.record(z.string(), z.array(z.string())).default({}),
  /** The dossiers for which nobody gives another sheet. */
  closed: z.union([z.literal('all'), z.array(z.string())]).default([]),
})
export type Seating = z.infer<typeof seatingInput>

/** Members who take part in a dossier, each once. */
export const entitledTo = ({ members, recused }: Seating, dossier: string): readonly string[] => {
  const out = own(recused, dossier) ?? []
  return [...new Set(members)].filter(member => !out.includes(member))
}

export const isClosedFor = ({ closed }: Seating, dossier: string): boolean =>
  closed === 'all' || closed.includes(dossier)

/** Null: nobody chairs over this dossier. */
export const chairOver = (seating: Seating, dossier: string): string | null => {
  const chair = own(seating.chairs, dossier) ?? seating.chair
  return chair !== null && entitledTo(seating, dossier).includes(chair) ? chair : null
}

/** Everybody who chairs over some dossier. */
export const chairsOf = ({ chair, chairs }: Seating): readonly string[] => [
  ...(chair === null ? [] : [chair]),
  ...Object.values(chairs),
]

/** Whether somebody chairs the panel, and over this dossier nobody. */
export const lacksChair = (seating: Seating, dossier: string): boolean =>
  seating.chair !== null && chairOver(seating, dossier) === null

const own = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** A judgement as it was given, the latest last. */
interface Row {
  readonly code: string
  readonly given: Given
  readonly byWhom: string
}

type Judged = NonNullable<DossierInput['judged']>

/**
 * The judgements of one dossier as the set wants them: the latest of a code; of a panel the latest of each member who
 * may judge the dossier. What somebody gave who may no longer counts for nothing.
 */
export const judgedIn = (
  set: Pick<CriteriaSet, 'panels' | 'gates' | 'tracks'>,
  seatings: ReadonlyMap<string, Seating>,
  dossier: string,
  rows: readonly Row[],
): Judged => {
  const byCode = Map.groupBy(rows, ({ code }) => code)
  const panels = new Map((set.panels ?? []).flatMap(panel => panel.criteria.map(code => [code, panel])))
  const alone = [...byCode].flatMap(([code, given]) => {
    const latest = panels.has(code) ? undefined : given.at(-1)
    return latest === undefined ? [] : [[code, alonesOf(latest.given)] as const]
  })
  const together = [...panels].flatMap(([code, panel]) => {
    const seating = seatings.get(panel.code)
    const given = byCode.get(code) ?? []
    if (isSecret(set, panel, code))
      return countOf(given, seating, dossier).map(count => [code, count] as const)
    if (seating === undefined && given.length === 0) return []
    return [[code, sheetsOf(given, seating, dossier)] as const]
  })
  return Object.fromEntries([...alone, ...together])
}

const alonesOf = (given: Given): Judged[string] =>
  typeof given === 'object' && given !== null && !('band' in given) ? null : given

export const isSecret = (
  { gates, tracks }: Pick<CriteriaSet, 'gates' | 'tracks'>,
  { vote }: Panel,
  code: string,
): boolean =>
  vote?.ballot === 'secret' &&
  [gates, ...(tracks?.list ?? []).map(track => track.gates)].flat().some(gate => gate.code === code)

const countOf = (
  given: readonly Row[],
  seating: Seating | undefined,
  dossier: string,
): readonly Judged[string][] => {
  const latest = given.at(-1)?.given
  return typeof latest === 'object' && latest !== null && 'votes' in latest
    ? [{ ...latest, ...sittingIn(seating, dossier) }]
    : []
}

const sheetsOf = (given: readonly Row[], seating: Seating | undefined, dossier: string): Judged[string] => {
  const entitled = seating === undefined ? null : entitledTo(seating, dossier)
  const latest = new Map(given.map(row => [row.byWhom, row.given]))
  const chair = seating === undefined ? null : chairOver(seating, dossier)
  return {
    sheets: [...latest]
      .filter(([by]) => entitled === null || entitled.includes(by))
      .flatMap(([by, own]) => sheetOf(by, own)),
    ...sittingIn(seating, dossier),
    ...(chair === null ? {} : { chair }),
  }
}

type Sheet = Extract<Judged[string], { sheets: unknown }>['sheets'][number]

const sheetOf = (by: string, given: Given): readonly Sheet[] => {
  if (given === null) return []
  if (typeof given === 'boolean') return [{ by, holds: given }]
  if (typeof given !== 'object') return [{ by, points: given }]
  return 'votes' in given ? [] : [{ by, ...given }]
}

const sittingIn = (seating: Seating | undefined, dossier: string) =>
  seating === undefined
    ? {}
    : {
        entitled: entitledTo(seating, dossier).length,
        ...(isClosedFor(seating, dossier) ? { closed: true as const } : {}),
      }
