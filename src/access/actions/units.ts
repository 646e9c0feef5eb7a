import type { z } from 'zod'
import { codeOfName } from '../../exact/text.ts'
import { Invalid, NotAllowed, NotFound, type Problem, Refused } from '../../platform/errors.ts'
import { record } from '../../platform/journal.ts'
import type { Language } from '../../platform/texts.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { correctUnitInput, endUnitInput, newUnitInput, Unit, UnitCard } from '../model.ts'
import { mayManageAccess } from '../permissions.ts'
import { type UnitProblem, unitProblems } from '../rules.ts'
import { lockUnits, saveUnit, updateUnit } from '../store/units.ts'
import { texts, unitWords } from '../texts/people.ts'
import { texts as unitTexts } from '../texts/units.ts'

export const addUnit = async (work: Work, input: z.output<typeof newUnitInput>): Promise<string> => {
  ensureMayManageUnits(work)
  return inTransaction(work, async work => {
    const units = await lockUnits(work.db)
    const code = input.code ?? codeOfName(input.nameVi)
    const unit = { ...input, code, validTo: null, successor: null }
    ensureSound(work, [...units, unit], code)
    await saveUnit(work.db, unit)
    record(work, { action: 'add unit', subject: { kind: 'access.unit', id: code }, after: unit })
    return code
  })
}

/** Its name, where it is reached, and where that was read. */
export const correctUnit = async (work: Work, input: z.output<typeof correctUnitInput>): Promise<void> => {
  ensureMayManageUnits(work)
  return changeUnit(work, input, 'correct unit')
}

/** From `validTo` on its successor carries its duties: who holds a role in it, holds it there (`rolesOn`). */
export const endUnit = async (
  work: Work,
  { reason, ...input }: z.output<typeof endUnitInput>,
): Promise<void> => {
  ensureMayManageUnits(work)
  return changeUnit(work, input, 'end unit', reason)
}

const changeUnit = (
  work: Work,
  input: Pick<UnitCard, 'code' | 'version'> & Partial<UnitCard>,
  action: string,
  reason?: string,
): Promise<void> =>
  inTransaction(work, async work => {
    const units = await lockUnits(work.db)
    const before = units.find(({ code }) => code === input.code)
    if (before === undefined) throw new NotFound('unit', input.code)
    if (before.version !== input.version) throw new Refused('stale', {}, unitTexts.stale)
    const after = { ...before, ...input }
    ensureSound(work, [...units.filter(unit => unit !== before), after], after.code)
    await updateUnit(work.db, after)
    const subject = { kind: 'access.unit', id: after.code }
    record(work, { action, subject, before, after, ...(reason === undefined ? {} : { reason }) })
  })

const ensureMayManageUnits = (work: Work): void => {
  if (!mayManageAccess(work.actor)) throw new NotAllowed(texts.mayNotManage[work.language])
}

const ensureSound = (work: Work, units: readonly Unit[], changed: string): void => {
  const problems = unitProblems(units)
  const own = problems.filter(({ code }) => code === changed)
  const told = own.length > 0 ? own : problems
  if (told.length > 0)
    throw new Invalid(told.map(problem => problemIn(problem, units, changed, work.language)))
}

/** Beside its field where it is about the unit that is being changed; people know units by name. */
const problemIn = (
  problem: UnitProblem,
  units: readonly Unit[],
  changed: string,
  language: Language,
): Problem => {
  const nameOf = (code: string) => units.find(unit => unit.code === code)?.nameVi ?? code
  const { reason, remedy } = unitWords(namedIn(problem, nameOf))
  const isOwn = problem.code === changed
  return {
    place: isOwn ? FIELDS[problem.problem] : '',
    value: '',
    reason: `${isOwn ? '' : `${nameOf(problem.code)}: `}${reason[language]}`,
    remedy: remedy[language],
  }
}

const namedIn = (problem: UnitProblem, nameOf: (code: string) => string): UnitProblem => {
  if (problem.problem === 'overlap') return { ...problem, other: nameOf(problem.other) }
  return 'successor' in problem ? { ...problem, successor: nameOf(problem.successor) } : problem
}

const FIELDS: Readonly<Record<UnitProblem['problem'], string>> = {
  twice: 'code',
  period: 'validTo',
  'successor-without-end': 'validTo',
  'successor-unknown': 'successor',
  'successor-not-there': 'successor',
  circle: 'successor',
  overlap: 'nameVi',
}
