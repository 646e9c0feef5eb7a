import type { EnterpriseId } from '../enterprises/model.ts'
import { NotAllowed } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { requirementWords } from '../policies/rules/judge/words.ts'
import { type Known, loadKnown, loadTerms, lookAt, type Terms } from './judging.ts'
import { mayReadEntitled } from './permissions.ts'
import { groups, type LookedAt } from './rules/looking.ts'
import { listStandings, type StandingRow } from './store/standings.ts'
import { texts } from './texts/unreached.ts'

/** Why no support reached these enterprises: what is open and not asked for, else the nearest policy and what it lacks. */
export const whyUnreached = async (
  work: Work,
  enterprises: readonly EnterpriseId[],
): Promise<ReadonlyMap<EnterpriseId, Localized>> => {
  if (!mayReadEntitled(work.actor)) throw new NotAllowed('read why nothing reached an enterprise')
  const terms = await loadTerms(work)
  const open = Map.groupBy(await listStandings(work.db, enterprises), ({ enterprise }) => enterprise)
  const names = new Map(terms.policies.map(({ code, name }) => [code, name]))
  const closed = enterprises.filter(id => !open.has(id))
  const known = closed.length === 0 ? [] : await loadKnown(work, closed, terms)
  return new Map([
    ...[...open].map(([id, rows]) => [id, openWords(rows, names)] as const),
    ...known.map(each => [each.records.enterprise.id, nearestWords(each, terms)] as const),
  ])
}

const openWords = (rows: readonly StandingRow[], names: ReadonlyMap<string, Localized>): Localized => {
  const entitled = rows.filter(({ answer }) => answer === 'yes')
  const told = entitled.length > 0 ? entitled : rows
  const [first] = told
  const name = names.get(first?.policy ?? '') ?? { vi: '', en: '' }
  return (entitled.length > 0 ? texts.open : texts.byCase)(told.length, name)
}

const nearestWords = (known: Known, terms: Terms): Localized => {
  const [nearest] = terms.policies
    .flatMap(policy => lookAt(policy, known.holdings, terms) ?? [])
    .filter(({ group }) => group === 'unknown' || group === 'no')
    .toSorted((a, b) => farness(a) - farness(b))
  return nearest === undefined ? texts.none : lackingWords(nearest)
}

const farness = ({ group, judged: { missing, changes } }: LookedAt): number => {
  const reach = changes[0]?.reach ?? 'never'
  const far = reach === 'never' ? 2 : reach === 'later' ? 1 : 0
  return groups.indexOf(group) * 1000 + far * 100 + (changes[0]?.changes.length ?? missing.length)
}

const MOST_NAMED = 2

const lackingWords = ({ policy, group, judged }: LookedAt): Localized => {
  const lacks =
    group === 'unknown'
      ? judged.missing.flatMap(code => policy.facts.get(code)?.name ?? [])
      : (judged.changes[0]?.changes ?? []).flatMap(change => {
          const fact = policy.facts.get(change.fact)
          return fact === undefined ? [] : [requirementWords(fact, change)]
        })
  const said = lacks.slice(0, MOST_NAMED)
  return (group === 'unknown' ? texts.unknown : texts.lacking)(policy.name, {
    vi: said.map(({ vi }) => vi).join('; '),
    en: said.map(({ en }) => en).join('; '),
  })
}
