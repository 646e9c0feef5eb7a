import { listUnits } from '../../access/index.ts'
import { within } from '../../access/permissions.ts'
import type { ReadPanel, ReadVote } from '../../criteria/rules/set.ts'
import type { Work } from '../../platform/work.ts'
import type { FrozenRound } from '../model.ts'
import { scoredName } from '../parts/names.ts'
import { mayEnterCount, mayRunRounds } from '../permissions.ts'
import { awaitsChair, type Count, isBallot, isCount } from '../rules/ballots.ts'
import { codeOf, concerns, isOfDepartment, type Owned, ownersOn, panelOf } from '../rules/owners.ts'
import { quorumOf } from '../rules/panels.ts'
import { chairOver, chairsOf, entitledTo, type Seating } from '../rules/seating.ts'
import { type Judgement, latestJudgements } from '../store/judgements.ts'
import type { Round } from '../store/rounds.ts'
import { listSeatings } from '../store/seatings.ts'
import type { Content } from './content.ts'

/** One secret ballot: of a panel on a gate of a dossier. */
export interface Ballot {
  readonly dossier: FrozenRound['dossiers'][number]
  readonly code: string
  readonly name: string
  readonly entitled: number
  readonly needed: number
  readonly isChaired: boolean
  /** What stands there, also one that was taken back. */
  readonly now: Judgement | undefined
  /** Null: not counted, or counted and taken back. */
  readonly count: Count | null
  /** Whether the gate holds by it; null: the judging of the dossier is not closed, or a tie waits for the chair. */
  readonly holds: boolean | null
  /** Somebody must still enter a count, or the side of the chair. */
  readonly isDue: boolean
  /** By the actor. */
  readonly mayEnter: boolean
}

export interface PanelBallots {
  readonly panel: ReadPanel
  readonly vote: ReadVote
  readonly unit: string
  /** Null: nobody sits yet. */
  readonly seating: Seating | null
  /** Whether the actor enters counts of this panel. */
  readonly mayOpen: boolean
  readonly ballots: readonly Ballot[]
}

/** The secret ballots of the panels of departments; those of the council are its own. */
export const loadBallots = async (
  work: Work,
  round: Round,
  { content, set }: Content,
): Promise<readonly PanelBallots[]> => {
  const units = await listUnits(work.db)
  const voting = set.panels.filter(panel => panel.vote?.isSecret && isOfDepartment(panel, units))
  if (voting.length === 0) return []
  const owned = ownersOn(set, units, work.today).filter(({ scored }) => isBallot(scored))
  const latest = await latestJudgements(
    work.db,
    round.id,
    owned.map(({ scored }) => codeOf(scored)),
  )
  const now = new Map(latest.map(each => [keyOf(each.dossier, each.code), each]))
  const seatings = new Map((await listSeatings(work.db, round.id)).map(each => [each.panel, each.seating]))
  return voting.flatMap(panel => {
    const gates = owned.filter(({ scored }) => panelOf(scored)?.code === panel.code)
    const [first] = gates
    if (panel.vote === null || first === undefined) return []
    const parts: Parts = {
      work: within(work, round.programme),
      content,
      nameOf: code => scoredName(set.file, code, work.language),
      now,
      panel,
      vote: panel.vote,
      unit: first.unit ?? panel.unit,
      seating: seatings.get(panel.code) ?? null,
    }
    const { vote, unit, seating } = parts
    return [
      {
        panel,
        vote,
        unit,
        seating,
        mayOpen: mayOpen(parts),
        ballots: gates.flatMap(on => ballotsOn(parts, on)),
      },
    ]
  })
}

interface Parts extends Pick<PanelBallots, 'panel' | 'vote' | 'unit' | 'seating'> {
  readonly work: Work
  readonly content: FrozenRound
  readonly nameOf: (code: string) => string
  readonly now: ReadonlyMap<string, Judgement>
}

const keyOf = (dossier: string, code: string): string => `${code}/${dossier}`

/** The office; and who chairs at all, so that a chair who is recused learns of no dossier from being sent away. */
const mayOpen = ({ work: { actor }, unit, seating }: Parts): boolean => {
  if (mayRunRounds(actor)) return true
  return (
    seating !== null &&
    chairsOf(seating).some(chair => mayEnterCount(actor, { unit, chair, isOfDepartment: true }))
  )
}

const ballotsOn = (parts: Parts, { scored }: Owned): readonly Ballot[] => {
  const { work, content, panel, vote, unit, seating, now, nameOf } = parts
  const code = codeOf(scored)
  const holds = new Map(
    content.results.results.map(({ id, gates }) => [
      id,
      gates.find(gate => gate.code === code)?.holds ?? null,
    ]),
  )
  return content.dossiers
    .filter(dossier => concerns(scored, dossier))
    .map(dossier => {
      const { id } = dossier
      const chair = seating === null ? null : chairOver(seating, id)
      const entitled = seating === null ? 0 : entitledTo(seating, id).length
      const found = now.get(keyOf(id, code))
      const count = isCount(found?.given) ? found.given : null
      return {
        dossier,
        code,
        name: nameOf(code),
        entitled,
        needed: quorumOf(panel, entitled) ?? 0,
        isChaired: chair !== null,
        now: found,
        count,
        holds: holds.get(id) ?? null,
        isDue: count === null || awaitsChair(vote, count),
        mayEnter: seating !== null && mayEnterCount(work.actor, { unit, chair, isOfDepartment: true }),
      }
    })
}

/** Those that wait for the actor, and can be held. */
export const dueBy = ({ ballots }: PanelBallots): readonly Ballot[] =>
  ballots.filter(({ isDue, mayEnter, entitled, needed }) => isDue && mayEnter && entitled >= needed)
