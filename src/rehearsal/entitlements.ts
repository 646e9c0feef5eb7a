import { enterpriseIdOf } from '../enterprises/model.ts'
import { followEntitlements } from '../entitlements/index.ts'
import { factsAsKnownOn, saveManyFacts } from '../facts/index.ts'
import { batchInput } from '../facts/model.ts'
import type { Work } from '../platform/work.ts'
import { factBatch } from './facts.ts'
import type { SampleCity, SampleFact } from './model.ts'
import { on } from './past.ts'
import { inventStanding, inventSubstitution } from './rules/standing.ts'

/** What enterprises say so that support can be judged, and the answers as they stood in spring and stand today. */
export const standForSupport = async (work: Work, city: SampleCity): Promise<void> => {
  await followEntitlements(on(work, '2026-03-02'))
  const said = inventStanding(city.seed, city.enterprises, city.facts)
  const substituting = inventSubstitution(city.seed, city.enterprises)
  const subjects = city.enterprises.map(({ id }) => ({ kind: 'enterprise', id: enterpriseIdOf(id) }) as const)
  const known = await factsAsKnownOn(
    work.db,
    subjects,
    work.now,
    said.map(({ variable }) => variable),
  )
  const isSaid = new Set(
    known.flatMap(({ subject, ...fact }) =>
      subject.kind === 'enterprise' ? [keyOf({ ...fact, subject })] : [],
    ),
  )
  const unsaid = said.filter(fact => !isSaid.has(keyOf(fact)) && !isBeingTyped(fact, city))
  await saveManyFacts(work, batchInput.parse(factBatch([...unsaid, ...substituting], 'mh-tc')))
  await followEntitlements(on(work, '2026-08-24'))
  await followEntitlements(on(work, city.today))
}

/** Who is in the middle of declaring a year has not said its figures yet (`declareInPart`). */
const isBeingTyped = ({ subject, period }: SampleFact, { people }: SampleCity): boolean =>
  period !== null &&
  'id' in subject &&
  subject.id === people.find(each => each.enterprise !== null)?.enterprise

/** Whose figure it is, and of when. */
const keyOf = ({ subject, variable, period }: Pick<SampleFact, 'subject' | 'variable' | 'period'>): string =>
  `${'id' in subject ? subject.id : ''} ${variable} ${period}`
