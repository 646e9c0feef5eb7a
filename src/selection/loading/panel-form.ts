import { holdersIn } from '../../access/index.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { entitledTo, isClosedFor, type Seating } from '../rules/seating.ts'
import { getRound } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import { loadContent } from './content.ts'
import { loadNameOf, loadNames } from './names.ts'
import type { RoundHead } from './round.ts'
import { loadUnitPanels, type PanelCard } from './unit-panels.ts'

/** What the form of a panel offers, and how the panel stands. */
export interface PanelForm {
  readonly head: RoundHead
  readonly panel: PanelCard
  readonly people: readonly { readonly id: string; readonly name: string; readonly isScorer: boolean }[]
  readonly dossiers: readonly { readonly id: string; readonly name: string }[]
  /** Dossiers in which the chair takes no part, with those who may chair instead. */
  readonly substituted: readonly {
    readonly id: string
    readonly name: string
    readonly chair: string
    readonly may: readonly string[]
  }[]
  readonly held: {
    readonly members: readonly string[]
    readonly chair: string | null
    readonly closing: 'none' | 'all' | 'chosen'
    /** Those chosen one by one, of those that the reader may see. */
    readonly closed: readonly string[]
    readonly version: string
  }
}

export const loadPanelForm = async (work: Work, id: string, code: string): Promise<PanelForm> => {
  const round = await getRound(work.db, id)
  const { head, panels } = await loadUnitPanels(work, id)
  const panel = panels.find(each => each.code === code && !each.isCouncil)
  if (panel === undefined) throw new NotFound('panel', code)
  const found = (await listSeatings(work.db, round.id)).find(each => each.panel === code)
  const scorers: readonly string[] = await holdersIn(work, 'scorer', {
    unit: panel.unit.code,
    programme: round.programme,
  })
  const members = found?.seating.members ?? []
  const nameOf = await loadNameOf(work)
  const names = await loadNames(work)
  const { dossiers } = (await loadContent(work, round)).content
  const isAll = found?.seating.closed === 'all'
  const closed = dossiers.flatMap(({ id }) => (found && !isAll && isClosedFor(found.seating, id) ? [id] : []))
  const named = dossiers.map(dossier => {
    const { product, enterprise } = names(dossier)
    return { id: dossier.id, name: `${product} (${enterprise})` }
  })
  return {
    head,
    panel,
    people: [...new Set([...scorers, ...members])]
      .map(id => ({ id, name: nameOf(id), isScorer: scorers.includes(id) }))
      .toSorted((a, b) => byName(a.name, b.name)),
    dossiers: named,
    substituted: found === undefined ? [] : substitutedIn(found.seating, named),
    held: {
      members,
      chair: found?.seating.chair ?? null,
      closing: isAll ? 'all' : closed.length === 0 ? 'none' : 'chosen',
      closed,
      version: found?.version ?? '',
    },
  }
}

const substitutedIn = (seating: Seating, dossiers: PanelForm['dossiers']): PanelForm['substituted'] =>
  dossiers.flatMap(dossier => {
    const may = entitledTo(seating, dossier.id)
    if (seating.chair === null || may.includes(seating.chair)) return []
    return [{ ...dossier, chair: seating.chairs[dossier.id] ?? '', may }]
  })

const byName = new Intl.Collator('vi').compare
