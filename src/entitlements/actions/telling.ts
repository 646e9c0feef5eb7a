import { peopleOf } from '../../enterprises/index.ts'
import { type Notice, tell } from '../../notices/index.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { ENTITLEMENTS, entitlementAddress } from '../addresses.ts'
import type { Terms } from '../judging.ts'
import type { ToldChange } from '../store/changes.ts'
import { texts } from '../texts/changes.ts'

/** Tells whoever acts for an enterprise: of one kind of change one notice, of each end one with its day. */
export const tellChanges = async (
  work: Work,
  { policies }: Terms,
  changes: readonly ToldChange[],
): Promise<void> => {
  const names = new Map(policies.map(({ code, name }) => [code, name]))
  const people = await peopleOf(
    work,
    changes.map(({ enterprise }) => enterprise),
  )
  const sayings = [...Map.groupBy(changes, groupOf).values()].flatMap(group => sayingOf(group, names))
  await tell(
    work,
    sayings.flatMap(({ enterprise, ...saying }) =>
      [...new Set(people(enterprise))].map(person => ({ ...saying, person })),
    ),
  )
}

const groupOf = ({ id, enterprise, kind }: ToldChange): string =>
  kind === 'lapsing' ? String(id) : `${enterprise} ${kind}`

type Saying = Omit<Notice, 'person'> & Pick<ToldChange, 'enterprise'>

const sayingOf = (group: readonly ToldChange[], names: ReadonlyMap<string, Localized>): readonly Saying[] => {
  const [first] = group
  if (first === undefined) return []
  const named = group.map(({ policy }) => names.get(policy) ?? { vi: policy, en: policy })
  return [
    {
      enterprise: first.enterprise,
      kind: `entitlement-${first.kind}`,
      key: String(first.id),
      says: wordsOf(first, named),
      href: group.length === 1 ? entitlementAddress(first.policy) : ENTITLEMENTS,
      dueOn: first.endsOn,
    },
  ]
}

const wordsOf = ({ kind, endsOn }: ToldChange, names: readonly Localized[]): Localized => {
  const [name = texts.gone] = names
  switch (kind) {
    case 'new':
      return texts.fresh(names)
    case 'changed':
      return texts.changed(names)
    case 'lost':
      return texts.lost(names)
    case 'lapsing':
      return endsOn === null ? name : texts.lapsing(name, endsOn)
  }
}
