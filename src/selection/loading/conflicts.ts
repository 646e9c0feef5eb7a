import { peopleHolding } from '../../access/index.ts'
import { type PersonId, personIdOf, type Role } from '../../access/model.ts'
import {
  type Conflict,
  conflictsOf,
  findPossible,
  groundsOfAll,
  listRules,
  listStatements,
  type PossibleConflict,
  recusalOf,
} from '../../conflicts/index.ts'
import { ruleOn } from '../../conflicts/rules.ts'
import { listEnterpriseNames } from '../../enterprises/index.ts'
import { type EnterpriseId, enterpriseIdOf } from '../../enterprises/model.ts'
import type { Work } from '../../platform/work.ts'
import { type Turn, turnsIn } from '../actions/conflicts.ts'
import { stateOn } from '../rules/round.ts'
import { listDossiers } from '../store/dossiers.ts'
import {
  listRecalculations,
  listVoidings,
  type Recalculation,
  type ShownVoiding,
} from '../store/recalculations.ts'
import type { Round } from '../store/rounds.ts'
import { loadNameOf } from './names.ts'

/** Who has to do with dossiers, beside those who run the round. */
const JUDGING: readonly Role[] = ['scorer', 'council-member', 'council-secretary', 'council-chair']

/** Names of those who judge and of the office in registers of enterprises that have a dossier here. */
export const possibleIn = async (work: Work, round: Round): Promise<readonly PossibleConflict[]> =>
  findPossible(
    work,
    await peopleHolding(work, ...JUDGING, 'office'),
    await enterprisesIn(work, round),
    await groundsOfAll(work, []),
  )

/** Without those over which the reader is in conflict. */
const enterprisesIn = async (work: Work, round: Round): Promise<readonly EnterpriseId[]> => {
  const { isFrom } = await recusalOf(work)
  const all = new Set((await listDossiers(work.db, round.id)).map(({ enterprise }) => enterprise))
  return [...all].filter(enterprise => !isFrom(enterprise)).map(enterpriseIdOf)
}

export interface RoundConflicts {
  /** Everybody who must state their interests, with the moment they did. */
  readonly people: readonly {
    readonly id: PersonId
    readonly name: string
    readonly statedAt: string | null
  }[]
  /** Over enterprises that have a dossier here. */
  readonly conflicts: readonly Conflict[]
  readonly possible: readonly PossibleConflict[]
  readonly recalculations: readonly (Recalculation & { readonly voidings: readonly ShownVoiding[] })[]
  /** Of a closed round: judgements of people who were in conflict; a ground to reopen, no more. */
  readonly grounds: readonly Turn[]
  readonly nameOf: (person: string) => string
  readonly enterpriseOf: (enterprise: string) => string
  /** Both results tell of every dossier: not for who must not know of some. */
  readonly mayReadResults: boolean
}

/** The conflicts of interest of a round, without those about enterprises over which the reader is in conflict. */
export const loadConflicts = async (work: Work, round: Round): Promise<RoundConflicts> => {
  const { db, today } = work
  const recusal = await recusalOf(work)
  const enterprises = await enterprisesIn(work, round)
  const from = ruleOn(await listRules(db), today)?.statementFrom ?? []
  const stating = await peopleHolding(work, ...JUDGING.filter(role => from.includes(role)))
  const people = await peopleHolding(work, ...JUDGING, 'office')
  const stated = new Map((await listStatements(db, round.id)).map(({ person, at }) => [person, at]))
  const nameOf = await loadNameOf(work)
  const voidings = (await listVoidings(db, round.id)).filter(({ enterprise }) => !recusal.isFrom(enterprise))
  const isClosed = stateOn(round.turns, today) === 'closed'
  const turns = isClosed ? await turnsIn(work, round) : []
  const enterpriseNames = new Map<string, string>(
    (await listEnterpriseNames(db, enterprises)).map(({ id, nameVi, nameEn }) => [
      id,
      work.language === 'en' ? (nameEn ?? nameVi) : nameVi,
    ]),
  )
  return {
    people: stating.map(id => ({ id, name: nameOf(id), statedAt: stated.get(personIdOf(id)) ?? null })),
    conflicts: await conflictsOf(work, people, enterprises, today),
    possible: await possibleIn(work, round),
    recalculations: recusal.isAny
      ? []
      : (await listRecalculations(db, round.id)).map(each => ({
          ...each,
          voidings: voidings.filter(({ recalculation }) => recalculation === each.id),
        })),
    grounds: turns.filter(({ turn, enterprise }) => turn === 'voided' && !recusal.isFrom(enterprise)),
    nameOf,
    enterpriseOf: enterprise => enterpriseNames.get(enterprise) ?? enterprise,
    mayReadResults: !recusal.isAny,
  }
}
