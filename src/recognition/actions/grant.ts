import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import type { Localized } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { decisionOf } from '../../publication/index.ts'
import { lockRound, type Round } from '../../selection/index.ts'
import type { RoundId } from '../../selection/model.ts'
import { type GrantLine, grantLines } from '../granting.ts'
import type { GrantInput } from '../model/inputs.ts'
import { type Recognition, type RecognitionId, recognitionIdOf } from '../model.ts'
import { type GrantProblem, grantProblem } from '../rules/granting.ts'
import { termEnd } from '../rules/status.ts'
import { lockRegister, saveHonours, saveNumber, saveRecognitions, seatsOn } from '../store/recognitions.ts'
import { noticeTexts } from '../texts/notices.ts'
import { grantWords, refusals } from '../texts/refusals.ts'
import { ensureMayKeepOf, ensureMayKeepRegister, subjectOf } from './ensure.ts'
import { nameOf, tellEnterprises } from './telling.ts'

/** Recognises dossiers of a decided round, all of them or none. */
export const grantFromDecision = (
  work: Work,
  id: RoundId,
  input: GrantInput,
): Promise<readonly RecognitionId[]> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    await ensureMayKeepOf(work, round.id)
    await ensureDecided(work, round)
    const revision = await lockRegister(work.db)
    const validTo = termEnd(input.validFrom, input.term.months)
    const lines = grantable(await grantLines(work, round, { ...input, validTo }), input.dossiers)
    const granted = await recognitionsOf(work, round, { ...input, validTo }, lines)
    await saveRecognitions(
      work.db,
      granted.map(({ recognition }) => recognition),
      {
        recordedAt: work.now,
        revision,
      },
    )
    await saveHonours(
      work.db,
      granted.flatMap(({ recognition, line }) =>
        line.honours.map(honour => ({
          ...honour,
          recognition: recognition.id,
          recordedAt: work.now,
          revision,
        })),
      ),
    )
    await announce(work, granted)
    return granted.map(({ recognition }) => recognition.id)
  })
}

/** The number of the decision, once it is signed: for all of the round that were granted while it was blank. */
export const giveNumber = (work: Work, id: RoundId, number: string): Promise<number> => {
  ensureMayKeepRegister(work)
  return inTransaction(work, async work => {
    await ensureMayKeepOf(work, id)
    const revision = await lockRegister(work.db)
    const numbered = await saveNumber(work.db, id, { number, recordedAt: work.now, revision })
    if (numbered.length === 0) throw new Refused('number-given', { round: id }, refusals.numberGiven)
    record(work, {
      action: 'give decision number',
      subject: { kind: 'selection.round', id },
      after: { number, recognitions: numbered, by: actorName(work.actor) },
    })
    return numbered.length
  })
}

const ensureDecided = async (work: Work, round: Round): Promise<void> => {
  if ((await decisionOf(work, round)) === null)
    throw new Refused('not-decided', { round: round.id }, refusals.notDecided)
}

/** The lines of the dossiers that were named; refused with every dossier that cannot be granted, and why. */
const grantable = (lines: readonly GrantLine[], dossiers: readonly string[]): readonly GrantLine[] => {
  const known = new Map(lines.map(line => [line.dossier, line]))
  const named = [...new Set(dossiers)].map(dossier => {
    const line = known.get(dossier)
    return { dossier, line, problem: line === undefined ? grantProblem(undefined, null) : line.problem }
  })
  const refused = named.flatMap(({ dossier, problem }) => (problem === null ? [] : [{ dossier, problem }]))
  const [first] = refused
  if (first !== undefined) throw new Refused(first.problem.code, { dossiers: refused }, refusedWords(refused))
  return named.flatMap(({ line }) => line ?? [])
}

const refusedWords = (
  refused: readonly { readonly dossier: string; readonly problem: GrantProblem }[],
): Localized => {
  const each = refused.map(({ dossier, problem }) => [dossier, grantWords(problem)] as const)
  return {
    vi: `Chưa ghi công nhận nào. ${each.map(([dossier, { vi }]) => `${dossier}: ${vi}`).join(' ')}`,
    en: `Nothing was recognised. ${each.map(([dossier, { en }]) => `${dossier}: ${en}`).join(' ')}`,
  }
}

interface Granted {
  readonly recognition: Recognition
  readonly line: GrantLine
}

const recognitionsOf = async (
  work: Work,
  round: Round,
  { decision, validFrom, validTo, term }: GrantInput & Pick<Recognition, 'validTo'>,
  lines: readonly GrantLine[],
): Promise<readonly Granted[]> => {
  const seats = await seatsOn(
    work.db,
    lines.map(({ enterprise }) => enterprise),
    decision.decidedOn,
  )
  return lines.map(line => {
    const { dossier, enterprise, product, relation } = line
    const recognition = {
      id: recognitionIdOf(`cn-${dossier}`),
      product: product.id,
      enterprise,
      decision,
      validFrom,
      validTo,
      term,
      dossier,
      round: round.id,
      follows: relation.kind === 'anew' ? relation.follows : null,
      sectorGroup: product.sectorGroup,
      commune: seats.get(enterprise) ?? null,
    }
    return { recognition, line }
  })
}

const announce = async (work: Work, granted: readonly Granted[]): Promise<void> => {
  for (const { recognition, line } of granted)
    record(work, {
      action: 'grant recognition',
      subject: subjectOf(recognition.id),
      after: { ...recognition, relation: line.relation, honours: line.honours },
    })
  await tellEnterprises(
    work,
    granted.map(({ recognition: { id, enterprise, validFrom, validTo }, line }) => {
      const says = noticeTexts.granted(nameOf(line.product), validFrom, validTo)
      return {
        enterprises: [enterprise],
        saying: { recognition: id, kind: 'recognition-granted', key: validFrom, says },
      }
    }),
  )
}
