import type { Option } from '../design/forms.tsx'
import { VIETNAMESE } from '../exact/text.ts'
import type { Work } from '../platform/work.ts'
import { listPolicies } from '../policies/index.ts'
import type { ReadPolicy } from '../policies/model.ts'

type Asked = Pick<Work, 'db' | 'today' | 'language'>

/** What policies are called, by their code; one that is not kept here keeps its code. */
export const policyNames = async ({ db, today, language }: Asked): Promise<(code: string) => string> => {
  const policies = await listPolicies(db, today)
  const names = new Map(policies.map(({ policy }) => [policy.code, policy.name[language]]))
  return code => names.get(code) ?? code
}

/** The policies under which money may be given, to choose from. */
export const policyOptions = async ({ db, today, language }: Asked): Promise<readonly Option[]> =>
  (await listPolicies(db, today))
    .filter(({ policy }) => isOffered(policy))
    .map(({ policy }) => ({ value: policy.code, label: `${policy.name[language]} (${policy.code})` }))
    .toSorted((a, b) => VIETNAMESE.compare(a.label, b.label))

/** What waits for its decree is promised to nobody, another city's is not offered; of what has ended the rest is still settled. */
const isOffered = ({ validity }: ReadPolicy): boolean =>
  validity !== 'awaiting-decree' && validity !== 'other-city'
