import type { Actor } from '../access/model.ts'
import { hasRole, hasRoleIn, isSystem } from '../access/permissions.ts'

export const mayRunRounds = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** What closes a round is the decision on its list: the city's leader takes it. */
export const mayCloseRounds = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'leader')

/** Sending a dossier and withdrawing it: the enterprise itself, or the office on its behalf. */
export const mayApply = (actor: Actor, { belongs }: Pick<DossierGrounds, 'belongs'>): boolean =>
  mayRunRounds(actor) || (actor.kind === 'person' && belongs)

/** What follows from a conflict of interest once it is known; the program sees to it. */
export const maySettleConflicts = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'office')

/** Judgements with a past that others gave: the program itself alone may say who gave them and when. */
export const mayTakeOverJudgements = (actor: Actor): boolean => isSystem(actor)

/** Every dossier of a round with its figures, points, ranks, and what was frozen. */
export const maySeeWholeRound = (actor: Actor): boolean =>
  isSystem(actor) || hasRole(actor, 'office', 'auditor')

/** What a draft would have made of a past round, in numbers; dossier by dossier only for who sees the whole round. */
export const mayTryCriteria = (actor: Actor): boolean =>
  maySeeWholeRound(actor) || hasRole(actor, 'administrator')

/** Every dossier with its points: the council reads before it sits. */
export const mayReadDossiers = (actor: Actor): boolean => maySeeWholeRound(actor) || isOfCouncil(actor)

/** Whether the actor has to do with what would be if something were weighed otherwise, in any round. */
export const mayWeigh = (actor: Actor): boolean => mayReadDossiers(actor) || hasRole(actor, 'leader')

/** Who reads every dossier; the leader once the round is closed, since before it they see what is published and proposed. */
export const mayWeighRound = (actor: Actor, { isClosed }: RoundGrounds): boolean =>
  mayReadDossiers(actor) || (isClosed && hasRole(actor, 'leader'))

export interface RoundGrounds {
  readonly isClosed: boolean
}

export const isOfCouncil = (actor: Actor): boolean =>
  hasRole(actor, 'council-member', 'council-secretary', 'council-chair')

/** What a permission about one dossier needs to know beside the actor. */
export interface DossierGrounds {
  /** The actor belongs to the enterprise whose dossier it is. */
  readonly belongs: boolean
  /** In a conflict of interest over its enterprise, or before they said whether they are: they neither read nor score it. */
  readonly isConflicted: boolean
}

export const mayReadDossier = (actor: Actor, { isConflicted }: DossierGrounds): boolean =>
  mayReadDossiers(actor) && !isConflicted

/** Explanation, what is missing and advice, for the enterprise itself. */
export const maySeeOwnDossier = (actor: Actor, { belongs }: DossierGrounds): boolean =>
  actor.kind === 'person' && belongs

/** The criteria of a unit over all dossiers, and nothing beside them: `unit` is the one that owns them that day. */
export const maySeeScoresOf = (actor: Actor, unit: string): boolean =>
  maySeeWholeRound(actor) || hasRoleIn(actor, 'scorer', unit)

/** The unit that owns the criterion that day; the office on its behalf, as when a sheet comes on paper. */
export const mayJudge = (actor: Actor, unit: string): boolean =>
  isSystem(actor) || hasRole(actor, 'office') || hasRoleIn(actor, 'scorer', unit)

/** What the days of a round bring; the program sees to it. */
export const mayRemindScorers = (actor: Actor): boolean => isSystem(actor)

/** Who sits on a panel of a round: the office; of a council those who lead its work. */
export const maySeatPanel = (actor: Actor): boolean => mayRunRounds(actor) || leadsCouncil(actor)

/** Whether the actor has counts of secret ballots to enter, in any panel. */
export const mayEnterCounts = (actor: Actor): boolean => maySeatPanel(actor) || isScorer(actor)

/**
 * The count of a secret ballot on a dossier: the office; of the council those who lead its work, of a department's panel
 * whoever chairs it over that dossier and scores for the unit.
 */
export const mayEnterCount = (actor: Actor, { unit, chair, isOfDepartment }: BallotGrounds): boolean => {
  if (!isOfDepartment) return maySeatPanel(actor)
  return (
    mayRunRounds(actor) || (actor.kind === 'person' && actor.id === chair && hasRoleIn(actor, 'scorer', unit))
  )
}

export interface BallotGrounds {
  readonly unit: string
  /** Who chairs over the dossier; null: nobody. */
  readonly chair: string | null
  readonly isOfDepartment: boolean
}

/** The sheets of all; a member sees their own. */
export const maySeeSheets = (actor: Actor): boolean => maySeeWholeRound(actor) || leadsCouncil(actor)

/** Whether the actor has to do with scorers side by side, in any round. */
export const mayCompareScorers = (actor: Actor): boolean => maySeeSheets(actor) || hasRole(actor, 'leader')

/** Who sees the sheets of all; the leader once the round is closed. */
export const mayCompareScorersOf = (actor: Actor, { isClosed }: RoundGrounds): boolean =>
  maySeeSheets(actor) || (isClosed && hasRole(actor, 'leader'))

const leadsCouncil = (actor: Actor): boolean => hasRole(actor, 'council-secretary', 'council-chair')

/** A sheet is its member's; the office and the secretary enter what a member gave on paper. */
export const mayGiveSheet = (
  actor: Actor,
  { by, unit }: { readonly by: string; readonly unit: string },
): boolean =>
  isSystem(actor) ||
  hasRole(actor, 'office', 'council-secretary') ||
  (actor.kind === 'person' && actor.id === by && mayJudgeTogether(actor, unit))

const mayJudgeTogether = (actor: Actor, unit: string): boolean =>
  hasRole(actor, 'council-member', 'council-chair') || hasRoleIn(actor, 'scorer', unit)

/** Whether the actor has sheets to give, their own or others' on paper. */
export const mayEnterSheets = (actor: Actor): boolean => mayEnterJudgements(actor) || isOfCouncil(actor)

/** Whether the actor scores for some unit. */
export const isScorer = (actor: Actor): boolean => hasRole(actor, 'scorer')

/** Enters judgements: a unit its own, the office on behalf of any. */
export const mayEnterJudgements = (actor: Actor): boolean => mayRunRounds(actor) || isScorer(actor)

/** The units for which the actor scores today; dates and successors were resolved by the shell. */
export const unitsOf = (actor: Actor): readonly string[] =>
  actor.kind === 'person'
    ? actor.roles.flatMap(({ role, unit }) => (role === 'scorer' && unit !== null ? [unit] : []))
    : []

/** Whether the actor has to do with score sheets at all: their own, or all of them. */
export const mayOpenScores = (actor: Actor): boolean => maySeeWholeRound(actor) || isScorer(actor)
