import { listUnits } from '../../access/index.ts'
import type { Unit } from '../../access/model.ts'
import type { ReadPanel, ReadSet } from '../../criteria/rules/set.ts'
import { panelRules } from '../../criteria/rules/show/panels.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { dossierAddress } from '../addresses.ts'
import type { FrozenRound } from '../model.ts'
import { inLanguage, scoredName } from '../parts/names.ts'
import { isBallot } from '../rules/ballots.ts'
import { isOfDepartment, ownerOn, panelOf, scoredOf } from '../rules/owners.ts'
import { sheetsNeeded } from '../rules/panels.ts'
import { entitledTo, isClosedFor, lacksChair, type Seating } from '../rules/seating.ts'
import { getRound } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import { loadContent } from './content.ts'
import { type DossierNames, loadNameOf, loadNames, type NamesOf } from './names.ts'
import { loadRound, type RoundHead } from './round.ts'
import { unitName } from './sheet.ts'
import { type JudgedTogether, togetherIn } from './together.ts'

/** What is missing of a dossier that a panel has not decided yet. */
export interface WaitingDossier extends DossierNames {
  readonly id: string
  readonly href: string
  readonly isClosed: boolean
  /** Who takes part after recusals; null: nobody is seated. */
  readonly entitled: number | null
  readonly open: readonly JudgedTogether[]
}

export interface PanelMember {
  readonly id: string
  readonly name: string
  /** Of so many dossiers that the reader may see. */
  readonly recusedFrom: number
}

export interface PanelCard {
  readonly code: string
  readonly name: string
  readonly isCouncil: boolean
  /** It votes in secret on a gate, and somebody enters the count. */
  readonly hasBallot: boolean
  readonly unit: { readonly code: string; readonly name: string }
  readonly criteria: readonly { readonly code: string; readonly name: string }[]
  readonly rules: readonly { readonly text: string; readonly isAssumed: boolean }[]
  readonly members: readonly PanelMember[]
  readonly chair: string | null
  /** So many must judge a dossier, and fewer sit; null: enough of them. */
  readonly tooFew: number | null
  /** Dossiers in which the chair takes no part and for which nobody was named instead. */
  readonly chairless: number
  readonly waiting: readonly WaitingDossier[]
  readonly decided: number
}

export interface UnitPanels {
  readonly head: RoundHead
  readonly panels: readonly PanelCard[]
}

/** Who judges together in a round, and what is missing; without the dossiers that are kept from the reader. */
export const loadUnitPanels = async (work: Work, id: string): Promise<UnitPanels> => {
  const round = await getRound(work.db, id)
  const { head, set } = await loadRound(work, round)
  const content = await loadContent(work, round)
  const parts: Parts = {
    work,
    head,
    set,
    units: await listUnits(work.db),
    dossiers: content.content.dossiers,
    together: togetherIn(content, work.language),
    names: await loadNames(work),
    nameOf: await loadNameOf(work),
  }
  const seatings = new Map((await listSeatings(work.db, round.id)).map(each => [each.panel, each.seating]))
  return { head, panels: set.panels.map(panel => cardOf(parts, panel, seatings.get(panel.code) ?? null)) }
}

interface Parts {
  readonly work: Work
  readonly head: RoundHead
  readonly set: ReadSet
  readonly units: readonly Unit[]
  readonly dossiers: FrozenRound['dossiers']
  readonly together: ReadonlyMap<string, readonly JudgedTogether[]>
  readonly names: NamesOf
  readonly nameOf: (person: string) => string
}

const cardOf = (parts: Parts, panel: ReadPanel, seating: Seating | null): PanelCard => {
  const { work, head, set, units, nameOf } = parts
  const needed = sheetsNeeded(panel, seating?.members.length ?? null)
  const unit = ownerOn(set, units, panel.criteria[0] ?? '', head.course.closedOn ?? work.today) ?? panel.unit
  return {
    code: panel.code,
    ...panelWords(set, panel.code, work.language),
    isCouncil: !isOfDepartment(panel, units),
    hasBallot: scoredOf(set).some(scored => isBallot(scored) && panelOf(scored)?.code === panel.code),
    unit: { code: unit, name: unitName(units, set.file, unit, work.language) },
    criteria: panel.criteria.map(code => ({ code, name: scoredName(set.file, code, work.language) })),
    members: membersOf(parts, seating),
    chair: seating?.chair == null ? null : nameOf(seating.chair),
    chairless: seating === null ? 0 : parts.dossiers.filter(({ id }) => lacksChair(seating, id)).length,
    tooFew: needed !== null && seating !== null && seating.members.length < needed ? needed : null,
    ...waitingOf(parts, panel, unit, seating),
  }
}

/** What the set says of a panel. */
export type PanelWords = Pick<PanelCard, 'name' | 'rules'>

export const panelWords = ({ file }: ReadSet, code: string, language: Language): PanelWords => {
  const panel = file.panels?.find(each => each.code === code)
  if (panel === undefined) return { name: code, rules: [] }
  const rules = panelRules(file, panel, language).map(({ text, details, mark }) => ({
    text: [text, ...details].join('. '),
    isAssumed: mark?.status === 'assumed',
  }))
  return { name: inLanguage(panel.name, language), rules }
}

const membersOf = ({ dossiers, nameOf }: Parts, seating: Seating | null): readonly PanelMember[] => {
  if (seating === null) return []
  const recusedFrom = (id: string) =>
    dossiers.filter(dossier => !entitledTo(seating, dossier.id).includes(id)).length
  return seating.members
    .map(id => ({ id, name: nameOf(id), recusedFrom: recusedFrom(id) }))
    .toSorted((a, b) => byName(a.name, b.name))
}

const byName = new Intl.Collator('vi').compare

const waitingOf = (
  { head, dossiers, together, names }: Parts,
  panel: ReadPanel,
  unit: string,
  seating: Seating | null,
): Pick<PanelCard, 'waiting' | 'decided'> => {
  const asked = dossiers.flatMap(dossier => {
    const cells = (together.get(dossier.id) ?? []).filter(({ code }) => panel.criteria.includes(code))
    return cells.length === 0 ? [] : [{ dossier, open: cells.filter(isOpen) }]
  })
  const waiting = asked
    .filter(({ open }) => open.length > 0)
    .map(({ dossier, open }) => ({
      ...names(dossier),
      id: dossier.id,
      href: `${dossierAddress(head, dossier.id)}/scores?${new URLSearchParams({ unit })}`,
      isClosed: seating !== null && isClosedFor(seating, dossier.id),
      entitled: seating === null ? null : entitledTo(seating, dossier.id).length,
      open,
    }))
  return { waiting, decided: asked.length - waiting.length }
}

/** A tie that waits for the side of the chair is open, too. */
const isOpen = ({ points, vote }: JudgedTogether): boolean =>
  vote === null ? points === null : vote.holds === null
