import type { Actor } from '../access/model.ts'
import { hasRole, isSystem } from '../access/permissions.ts'
import type { Publication } from './model.ts'

/** What a permission about a figure needs to know beside the actor; later rooms hand in what they know. */
export interface Grounds {
  /** The actor belongs to the enterprise whose figure it is. */
  readonly belongs: boolean
  /** The actor's unit scores a criterion that uses this variable, in a round it takes part in. */
  readonly scores?: boolean
}

/** The enterprise declares and corrects its own figures; the programme office enters what came on paper. */
export const mayDeclare = (actor: Actor, grounds: Grounds): boolean =>
  isSystem(actor) || hasRole(actor, 'office') || (actor.kind === 'person' && grounds.belongs)

/** Officials verify, and never the figures of an enterprise they belong to. */
export const mayVerify = (actor: Actor, grounds: Grounds): boolean =>
  !grounds.belongs && (isSystem(actor) || hasRole(actor, 'office') || isScoring(actor, grounds))

/** Who verifies may contest; so may an inspector who saw otherwise. */
export const mayContest = (actor: Actor, grounds: Grounds): boolean =>
  mayVerify(actor, grounds) || (!grounds.belongs && hasRole(actor, 'inspector'))

/** What waits to be verified, figure by figure with its documents: whoever may contest it, and auditors to read. */
export const mayReadVerification = (actor: Actor, grounds: Grounds): boolean =>
  mayContest(actor, grounds) || hasRole(actor, 'auditor')

/** The document behind a figure: its own people, whoever verifies with it, and the leader, who answers for what is made of it. */
export const mayOpenEvidence = (actor: Actor, grounds: Grounds): boolean =>
  mayDeclare(actor, grounds) || mayReadVerification(actor, grounds) || hasRole(actor, 'leader')

/** The figure itself; who may see only points and band is decided where points are shown. */
export const maySeeFigure = (actor: Actor, publication: Publication, grounds: Grounds): boolean =>
  publication === 'public' || mayOpenEvidence(actor, grounds)

export const mayLoadDictionary = (actor: Actor): boolean => isSystem(actor) || hasRole(actor, 'administrator')

/** Facts with a past that others made: the program itself alone may say who declared what and when. */
export const mayTakeOver = (actor: Actor): boolean => isSystem(actor)

const isScoring = (actor: Actor, grounds: Grounds): boolean =>
  hasRole(actor, 'scorer') && grounds.scores === true
