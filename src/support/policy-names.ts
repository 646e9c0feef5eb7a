import type { Work } from '../platform/work.ts'
import { listPolicies } from '../policies/index.ts'

/** What policies are called, by their code; one that is not kept here keeps its code. */
export const policyNames = async ({
  db,
  today,
  language,
}: Pick<Work, 'db' | 'today' | 'language'>): Promise<(code: string) => string> => {
  const names = new Map(
    (await listPolicies(db, today)).map(({ policy }) => [policy.code, policy.name[language]]),
  )
  return code => names.get(code) ?? code
}
