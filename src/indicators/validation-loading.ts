import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasRole } from '../access/permissions.ts'
import { recusalOf } from '../conflicts/index.ts'
import { listAliases, listEnterprises, listProducts, ownness } from '../enterprises/index.ts'
import { currentId } from '../enterprises/rules/merges.ts'
import { declarableYears, factsAsKnownOn } from '../facts/index.ts'
import type { KnownFact } from '../facts/model.ts'
import { actorName } from '../platform/journal.ts'
import { projectRoot } from '../platform/root.ts'
import type { Work } from '../platform/work.ts'
import {
  type CheckedFact,
  type FindingState,
  type FollowUp,
  type Found,
  type ValidationRule,
  validationInput,
} from './model/validation.ts'
import { mayReadValues } from './permissions.ts'
import { findingsIn } from './rules/validation/find.ts'
import { keyOf, keyOfFound, sinceSettled, stateOf } from './rules/validation/follow.ts'
import { listFollowUps } from './store/validation.ts'

let shipped: Promise<readonly ValidationRule[]> | undefined

/** The rules that ship, read once. */
export const validationRules = (): Promise<readonly ValidationRule[]> =>
  (shipped ??= readFile(join(projectRoot, 'data', 'validation', 'rules.json'), 'utf8').then(
    text => validationInput.parse(JSON.parse(text)).rules,
  ))

/** Everything that cannot all be right, whoever may see it; in as many statements however many figures. */
export const findAll = async (work: Work): Promise<readonly Found[]> => {
  const rules = await validationRules()
  const [enterprises, products, aliases] = [
    await listEnterprises(work.db),
    await listProducts(work.db),
    await listAliases(work.db),
  ]
  const current = (id: (typeof enterprises)[number]['id']) => currentId(aliases, id, work.today)
  const owners = new Map<string, string>([
    ...enterprises.map(({ id }) => [id, current(id)] as const),
    ...products.map(({ id, enterprise }) => [id, current(enterprise)] as const),
  ])
  const subjects = [
    ...enterprises.map(({ id }) => ({ kind: 'enterprise', id }) as const),
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
    { kind: 'city' } as const,
  ]
  const facts = await factsAsKnownOn(work.db, subjects, work.now, variablesIn(rules))
  return findingsIn(
    rules,
    facts.flatMap(fact => checkedOf(fact, owners)),
  )
}

const variablesIn = (rules: readonly ValidationRule[]): readonly string[] => [
  ...new Set(
    rules.flatMap(rule => [
      rule.left,
      ...(rule.kind === 'at-most' ? [rule.right, ...(rule.rate === null ? [] : [rule.rate])] : []),
    ]),
  ),
]

/** A contested figure is somebody's matter already. */
const checkedOf = (fact: KnownFact, owners: ReadonlyMap<string, string>): readonly CheckedFact[] => {
  const { subject, period, value, variable, status, reviewedBy } = fact
  if (value.kind !== 'value' || period === null || !/^\d{4}$/.test(period) || status === 'contested')
    return []
  const id = subject.kind === 'city' ? null : subject.id
  const enterprise = id === null ? null : (owners.get(id) ?? null)
  return [
    {
      ...{ id: fact.id, variable, year: Number(period), text: value.text, enterprise },
      // Two records of one enterprise speak of one.
      subject: subject.kind === 'enterprise' ? enterprise : id,
      unit: fact.currency ?? fact.unit,
      verifiedBy: status === 'verified' ? reviewedBy : null,
    },
  ]
}

export interface Finding extends Found {
  readonly state: FindingState
  /** Since it was settled last. */
  readonly rows: readonly FollowUp[]
  /** The reader can mend or explain it. */
  readonly isOwn: boolean
  /** Where the reader can mend it: an enterprise where it declares the year, who verified where it is verified. */
  readonly mendAt: string | null
}

/** What the reader may see: all for those who work for the programme, otherwise what they can mend. */
export const loadFindings = async (work: Work): Promise<readonly Finding[]> => {
  const found = await findAll(work)
  const since = sinceSettled(await listFollowUps(work.db))
  const [isOwn, { isFrom }] = [await ownness(work), await recusalOf(work)]
  const mends = ({ turn, enterprise, left, right }: Found): boolean =>
    turn === 'enterprise'
      ? isOwn(enterprise)
      : [...left, ...right].some(({ verifiedBy }) => verifiedBy === actorName(work.actor))
  const isAll = mayReadValues(work.actor) || hasRole(work.actor, 'inspector')
  return found
    .filter(each => !isFrom(each.enterprise))
    .map(each => {
      const rows = since.get(keyOf(keyOfFound(each))) ?? []
      const isOwn = mends(each)
      return { ...each, rows, state: stateOf(rows), isOwn, mendAt: isOwn ? placeOf(work, each) : null }
    })
    .filter(each => isAll || each.isOwn)
}

const placeOf = (work: Work, { turn, enterprise, year, left }: Found): string => {
  const place = `${encodeURIComponent(enterprise)}/${year}`
  if (turn === 'verifier') return `/verification/${place}`
  return declarableYears(work).some(each => each === String(year))
    ? `/declarations/${place}`
    : `/facts/${encodeURIComponent(left[0]?.id ?? '')}`
}
