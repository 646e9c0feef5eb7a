import { randomUUID } from 'node:crypto'
import { peopleHolding } from '../../access/index.ts'
import { type PersonId, personIdOf } from '../../access/model.ts'
import { conflictsOf, groundsOfAll, reasonWords } from '../../conflicts/index.ts'
import { conflictsOn, type Reason } from '../../conflicts/rules.ts'
import { dayIn } from '../../exact/day.ts'
import { tell } from '../../notices/index.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { roundAddress } from '../addresses.ts'
import { writeFrozen } from '../freeze.ts'
import { inLanguage } from '../parts/names.ts'
import { maySettleConflicts } from '../permissions.ts'
import { stateOn } from '../rules/round.ts'
import { listEverGiven, type PastJudgement } from '../store/judgements.ts'
import { saveRecalculation, saveVoidings, type Voiding } from '../store/recalculations.ts'
import { listRounds, lockRound, type Round } from '../store/rounds.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'
import { contentOf } from './content.ts'
import { reseatingsIn, saveReseatings } from './reseating.ts'

/**
 * After a conflict became known, or was found to be none: in every round that runs, judgements of people who were in
 * conflict on the day they gave them lose their force, those found free of it have it again, and panels are seated without them. Both results are kept.
 * `byWhom`: by whose word.
 */
export const settleConflicts = async (work: Work, byWhom: string): Promise<void> => {
  if (!maySettleConflicts(work.actor)) throw new NotAllowed('settle conflicts of interest')
  return inTransaction(work, async work => {
    for (const round of await listRounds(work.db))
      if (stateOn(round.turns, work.today) === 'open') await settleRound(work, round, byWhom)
  })
}

/** One round, inside the transaction of a deed that asked already. */
export const settleRound = async (work: Work, round: Round, byWhom: string): Promise<void> => {
  if (!(await hasTurned(work, round))) return
  await lockRound(work.db, round.id)
  const turns = await turnsIn(work, round)
  const reseatings = await reseatingsIn(work, round, turns)
  if (turns.length + reseatings.length === 0) return
  const recalculation = { id: randomUUID(), round: round.id, at: work.now, byWhom }
  const before = await resultOf(work, round)
  await saveVoidings(
    work.db,
    recalculation,
    turns.map(({ judgement: { version }, turn, ground }) => ({ judgement: version, turn, ground })),
  )
  await saveReseatings(work, round, reseatings)
  const after = await resultOf(work, round)
  await saveRecalculation(work.db, recalculation, { before, after })
  record(work, {
    action: 'recalculate after a conflict of interest',
    subject: { kind: 'selection.round', id: round.id },
    before: { sha256: before.sha256 },
    after: {
      sha256: after.sha256,
      judgements: turns.map(({ judgement, turn }) => [judgement.version, turn]),
      panels: reseatings.map(({ panel, seating }) => ({ panel, seating })),
    },
    reason: turns.map(({ ground }) => ground.vi).join('\n'),
  })
  await tellOf(work, round, recalculation.id, turns)
}

const hasTurned = async (work: Work, round: Round): Promise<boolean> => {
  const turns = await turnsIn(work, round)
  return turns.length > 0 || (await reseatingsIn(work, round, turns)).length > 0
}

const resultOf = async (work: Work, round: Round) => {
  const { text, sha256 } = writeFrozen(await contentOf(work, round))
  return { content: text, sha256 }
}

export interface Turn extends Omit<Voiding, 'judgement'> {
  readonly judgement: PastJudgement
  readonly enterprise: string
}

/** Which judgements of a round must lose their force, and which have it again. */
export const turnsIn = async (work: Work, round: Round): Promise<readonly Turn[]> => {
  const judgements = await listEverGiven(work.db, round.id)
  const judges = [...new Set(judgements.map(({ byWhom }) => byWhom))].map(personIdOf)
  const grounds = await groundsOfAll(work, judges)
  return judgements.flatMap(judgement => {
    const { byWhom, enterprise, at } = judgement
    const reasons = conflictsOn(grounds, byWhom, enterprise, dayIn(Date.parse(at)))
    if (reasons.length > 0 === judgement.isVoid) return []
    return [
      { judgement, enterprise, turn: judgement.isVoid ? 'restored' : 'voided', ground: groundOf(reasons) },
    ]
  })
}

const groundOf = (reasons: readonly Reason[]): Localized => {
  const [first] = reasons
  return first === undefined ? texts.noConflict : texts.inConflict(reasonWords(first))
}

/** The office, but nobody who must not know that there is such a dossier; and whoever judged. */
const tellOf = async (work: Work, round: Round, id: string, turns: readonly Turn[]): Promise<void> => {
  const offices = await peopleHolding(work, 'office')
  const enterprises = [...new Set(turns.map(({ enterprise }) => enterprise))]
  const recused = new Set(
    (await conflictsOf(work, offices, enterprises, work.today)).map(({ person }) => person),
  )
  const judges = new Set(turns.map(({ judgement }) => personIdOf(judgement.byWhom)))
  const name = { vi: inLanguage(round.name, 'vi'), en: inLanguage(round.name, 'en') }
  const notice = (person: PersonId, says: Localized, href: string) => ({
    person,
    kind: 'conflict-settled',
    key: id,
    says,
    href,
    dueOn: null,
  })
  await tell(work, [
    ...offices
      .filter(person => !recused.has(person) && !judges.has(person))
      .map(person =>
        notice(person, texts.tellOffice(name), `${roundAddress(round)}/conflicts/results/${id}`),
      ),
    ...[...judges].map(person => notice(person, texts.tellJudge(name), '/interests')),
  ])
}
