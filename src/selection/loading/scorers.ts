import { personIdOf } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import { conflictsOf } from '../../conflicts/index.ts'
import { bandListFor, type ReadSet } from '../../criteria/rules/set.ts'
import { listCodes, listProducts } from '../../enterprises/index.ts'
import { compare, divide, type Exact, ZERO } from '../../exact/number.ts'
import { VIETNAMESE } from '../../exact/text.ts'
import { NotAllowed } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import { inLanguage } from '../parts/names.ts'
import { mayCompareScorersOf } from '../permissions.ts'
import { keptFrom } from '../recusal.ts'
import type { Dossier } from '../rules/dossier.ts'
import { sheetPoints } from '../rules/panel-points.ts'
import { stateOn } from '../rules/round.ts'
import { compareScorers, type GivenShare, type ScorerCompared } from '../rules/scorers/compare.ts'
import { getRound } from '../store/rounds.ts'
import { loadNameOf } from './names.ts'
import { loadRound, type RoundHead } from './round.ts'
import { type WeighedRound, weighedFrom } from './weighed.ts'

export interface ScorerShown extends ScorerCompared {
  readonly name: string
  /** The names of the sectors in which they have an interest that is recorded. */
  readonly sectors: readonly string[]
}

export interface PanelCompared {
  readonly code: string
  readonly name: string
  readonly scorers: readonly ScorerShown[]
}

export interface ScorersCompared {
  readonly head: RoundHead
  readonly isRecused: boolean
  /** Those that give points. */
  readonly panels: readonly PanelCompared[]
}

/** Those who judge together, side by side; dossiers kept from the reader are left out. */
export const loadScorers = async (work: Work, id: string): Promise<ScorersCompared> => {
  const round = await getRound(work.db, id)
  const isClosed = stateOn(round.turns, work.today) === 'closed'
  if (!mayCompareScorersOf(within(work, round.programme).actor, { isClosed }))
    throw new NotAllowed('see scorers side by side')
  const weighed = await weighedFrom(work, round)
  const given = new Map(weighed.set.panels.map(panel => [panel.code, sharesOf(weighed, panel.criteria)]))
  const people = new Set([...given.values()].flatMap(shares => shares.map(({ by }) => by)))
  const sectors = await loadSectors(work, weighed, [...people])
  const nameOf = await loadNameOf(work)
  const shown = (scorer: ScorerCompared): ScorerShown => ({
    ...scorer,
    name: nameOf(scorer.by),
    sectors: sectors.namesOf(scorer.by),
  })
  return {
    head: (await loadRound(work, round)).head,
    isRecused: (await keptFrom(work, round)).isAny,
    panels: (weighed.set.file.panels ?? [])
      .filter(({ combine }) => combine !== undefined)
      .map(({ code, name }) => ({
        code,
        name: inLanguage(name, work.language),
        scorers: compareScorers(given.get(code) ?? [], sectors.isOwn)
          .map(shown)
          .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name)),
      })),
  }
}

/** Every sheet whose points are one number, as a share of the maximum. */
const sharesOf = ({ set, dossiers }: WeighedRound, codes: readonly string[]): readonly GivenShare[] =>
  leavesOf(set, codes).flatMap(leaf =>
    dossiers.flatMap(dossier =>
      sheetPoints(leaf, dossier).flatMap(({ sheet: { by }, low, high }) => {
        const share = compare(low, high) === 0 ? divide(low, mostOf(leaf, dossier)) : null
        return share === null ? [] : [{ by, dossier: dossier.id, code: leaf.code, share }]
      }),
    ),
  )

type PanelLeaf = Parameters<typeof sheetPoints>[0]

const leavesOf = ({ criteria }: ReadSet, codes: readonly string[]): readonly PanelLeaf[] =>
  criteria.flatMap(each =>
    (each.kind === 'judged' || each.kind === 'banded') && codes.includes(each.code) ? [each] : [],
  )

const mostOf = (leaf: PanelLeaf, { applicant }: Dossier): Exact =>
  leaf.kind === 'judged' ? leaf.max : (bandListFor(leaf.bands, applicant)?.high ?? ZERO)

interface Sectors {
  readonly isOwn: (by: string, dossier: string) => boolean | null
  readonly namesOf: (by: string) => readonly string[]
}

/** The sectors of enterprises of this round in which people have an interest, and those of the dossiers. */
const loadSectors = async (
  work: Work,
  { content: { dossiers } }: WeighedRound,
  people: readonly string[],
): Promise<Sectors> => {
  const { db, language, today } = work
  const enterprises = [...new Set(dossiers.flatMap(({ enterprise }) => enterprise ?? []))]
  const conflicts = await conflictsOf(work, people.map(personIdOf), enterprises, today)
  const products = await listProducts(db)
  const names = new Map((await listCodes(db, 'sector-groups')).map(each => [each.code, each]))
  const byId = new Map<string, string | null>(products.map(({ id, sectorGroup }) => [id, sectorGroup]))
  const bySector = Map.groupBy(products, ({ enterprise }): string => enterprise)
  const sectorOf = new Map(dossiers.map(({ id, product }) => [id, byId.get(product) ?? null]))
  const own = new Map<string, ReadonlySet<string>>(
    [...Map.groupBy(conflicts, ({ person }): string => person)].map(([person, each]) => [
      person,
      new Set(
        each.flatMap(({ enterprise }) =>
          (bySector.get(enterprise) ?? []).flatMap(({ sectorGroup }) => sectorGroup ?? []),
        ),
      ),
    ]),
  )
  return {
    isOwn: (by, dossier) => {
      const sector = sectorOf.get(dossier) ?? null
      return sector === null || !own.get(by)?.size ? null : own.get(by)?.has(sector) === true
    },
    namesOf: by =>
      [...(own.get(by) ?? [])].map(code => {
        const found = names.get(code)
        return (language === 'en' ? found?.nameEn : null) ?? found?.nameVi ?? code
      }),
  }
}
