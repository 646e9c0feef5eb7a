import { listAliases, listEnterprises } from '../enterprises/index.ts'
import type { EnterpriseId } from '../enterprises/model.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { dateOfMoment, firstOfQuarter } from '../exact/day.ts'
import { factsAsKnownOn } from '../facts/index.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'

/** Of each enterprise, a figure year by year. */
export type Panel = ReadonlyMap<EnterpriseId, ReadonlyMap<number, number>>

/**
 * Yearly figures that enterprises declared, as known when the quarter began; what was contested is unknown. Merged
 * duplicates are one. What anyone may read must not move with each figure: the movement would tell whose it was.
 */
export const panelsOf = async (
  work: Work,
  variables: readonly string[],
): Promise<ReadonlyMap<string, Panel>> => {
  const { db, today } = work
  const known = dateOfMoment(`${firstOfQuarter(today)}T00:00:00+07:00`).toISOString()
  const [enterprises, aliases] = [await listEnterprises(db), await listAliases(db)]
  const subjects = enterprises.map(({ id }) => ({ kind: 'enterprise' as const, id }))
  const facts = await factsAsKnownOn(db, subjects, known, variables)
  const panels = new Map(variables.map(code => [code, new Map<EnterpriseId, Map<number, number>>()]))
  for (const { subject, variable, period, value, status } of facts) {
    if (subject.kind !== 'enterprise' || value.kind !== 'value' || status === 'contested') continue
    if (period === null || !/^\d{4}$/.test(period)) continue
    const id = currentId(aliases, subject.id, today)
    const panel = panels.get(variable)
    const years = panel?.get(id) ?? new Map<number, number>()
    if (id === subject.id || !years.has(Number(period))) years.set(Number(period), Number(value.text))
    panel?.set(id, years)
  }
  return panels
}

/** The year in which each enterprise was recognised for the first time, as known now. */
export const firstRecognised = async ({ db, today }: Work): Promise<ReadonlyMap<EnterpriseId, number>> => {
  const aliases = await listAliases(db)
  const years = new Map<EnterpriseId, number>()
  for (const { enterprise, decision } of await listRecognitions(db)) {
    if (decision.decidedOn > today) continue
    const [id, year] = [currentId(aliases, enterprise, today), Number(decision.decidedOn.slice(0, 4))]
    years.set(id, Math.min(year, years.get(id) ?? year))
  }
  return years
}
