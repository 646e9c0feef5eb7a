import { hasRole } from '../../access/permissions.ts'
import { recusalOf } from '../../conflicts/index.ts'
import { listEnterprises } from '../../enterprises/index.ts'
import { listAnswered, listSent, listVariables, nameIn } from '../../facts/index.ts'
import { mayReadVerification } from '../../facts/permissions.ts'
import type { Change } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { scoredByActor, scoringNow } from '../../selection/index.ts'
import { texts } from './texts.ts'
import { ownersOf } from './verification-rows.ts'

/** For officials: declarations that were sent, doubts that were answered; a unit is told of what it scores. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  if (!hasRole(work.actor, 'office', 'scorer', 'inspector', 'auditor')) return []
  const { db, language } = work
  const [sent, answered, mine] = [
    await listSent(db, since),
    await listAnswered(db, since),
    await concerning(work),
  ]
  const variables = new Map((await listVariables(db)).map(each => [each.code, each]))
  return [
    ...sent.filter(mine.sent).map(({ enterprise, name, year, at }) => ({
      words: texts.sentBy(name, year)[language],
      href: `/verification/${encodeURIComponent(enterprise)}/${year}`,
      at,
    })),
    ...answered.filter(mine.answered).map(({ fact, variable, period, at }) => {
      const known = variables.get(variable)
      const name = known === undefined ? variable : nameIn(known, language)
      return {
        words: texts.answeredOf(name, period ?? '')[language],
        href: `/facts/${encodeURIComponent(fact)}`,
        at,
      }
    }),
  ]
}

interface Concerning {
  readonly sent: (sent: { readonly enterprise: string }) => boolean
  readonly answered: (answered: { readonly subject: string; readonly variable: string }) => boolean
}

const concerning = async (work: Work): Promise<Concerning> => {
  const { isAny, isFrom } = await recusalOf(work)
  const isAll = mayReadVerification(work.actor, { belongs: false })
  if (isAll && !isAny) return { sent: () => true, answered: () => true }
  const owners = await ownersOf(work, await listEnterprises(work.db))
  const isOpen = (id: string) => !isFrom(owners.get(id))
  if (isAll)
    return { sent: ({ enterprise }) => isOpen(enterprise), answered: ({ subject }) => isOpen(subject) }
  const scoring = await scoringNow(work)
  const scored = (id: string) => {
    const owner = owners.get(id)
    return owner === undefined || isFrom(owner) ? new Set<string>() : scoredByActor(work, scoring, owner)
  }
  return {
    sent: ({ enterprise }) => scored(enterprise).size > 0,
    answered: ({ subject, variable }) => scored(subject).has(variable),
  }
}
