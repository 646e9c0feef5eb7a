import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { FrozenRound } from '../selection/model.ts'
import type { Draw, DrawList, Grouping } from './model.ts'
import { byText, type Listed, type Sampled, sampleOf } from './rules/draw.ts'

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

export const canonical = (value: unknown): string => canonicalize(value) ?? ''

/** The list that is drawn from: every dossier that was judged, in the order of their codes. */
export const listIn = (content: FrozenRound, frozen: string, by: Grouping): DrawList => {
  const outcomes = new Map(content.results.results.map(({ id, outcome }) => [id, outcome ?? 'unknown']))
  const groupOf = ({ id, track }: FrozenRound['dossiers'][number]): string => {
    if (by === 'none') return ''
    return by === 'outcome' ? (outcomes.get(id) ?? 'unknown') : (track ?? '-')
  }
  const list = content.dossiers.map(each => ({ dossier: each.id, group: groupOf(each) }))
  return {
    format: 'chuluc-draw-1',
    round: content.round.id,
    frozen,
    by,
    list: list.toSorted((a, b) => byText(a.dossier, b.dossier)),
  }
}

/** As its row keeps it. */
export const drawnList = ({ list }: Pick<Draw, 'list'>): DrawList => JSON.parse(list)

/** Follows from what the row keeps, and from nothing else. */
export const sampleIn = (draw: Pick<Draw, 'list' | 'size' | 'seed'>): readonly Sampled[] =>
  sampleOf(drawnList(draw).list, draw, sha256)

export const inGroups = (list: readonly Listed[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(list, ({ group }) => group)]
      .map(([group, { length }]) => [group, length] as const)
      .toSorted(([a], [b]) => byText(a, b)),
  )
