import { holdersIn, listUnits } from '../../access/index.ts'
import type { PersonId } from '../../access/model.ts'
import { conflictsOf } from '../../conflicts/index.ts'
import { addDays } from '../../exact/day.ts'
import { tell } from '../../notices/index.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { roundAddress } from '../addresses.ts'
import { loadContent } from '../loading/content.ts'
import { inLanguage } from '../parts/names.ts'
import { mayRemindScorers } from '../permissions.ts'
import { ownersOn } from '../rules/owners.ts'
import { stateOn } from '../rules/round.ts'
import { signedCodes, signedIn, signOffOf } from '../rules/sign-off.ts'
import { byUnit, judgementsLeft, talliesOf } from '../rules/tally.ts'
import { listRounds, lockRound, type Round } from '../store/rounds.ts'
import { listSignOffs } from '../store/sign-offs.ts'
import { noticeTexts as texts } from '../texts/scores.ts'

/** So many days before the last one a unit that is not done hears of it. */
const REMINDED_DAYS = 3

/**
 * Tells the scorers of each unit that owns criteria and is not done when scoring of a round begins for them, the day after
 * the last one for dossiers, and again before it ends. Each once, however often this is asked.
 */
export const remindScorers = async (work: Work): Promise<void> => {
  if (!mayRemindScorers(work.actor)) throw new NotAllowed('remind scorers')
  for (const round of await listRounds(work.db)) if (isScored(round, work)) await remindOf(work, round)
}

const isScored = ({ turns, calendar }: Round, { today }: Work): boolean =>
  stateOn(turns, today) === 'open' &&
  (calendar.closes === undefined || today > calendar.closes) &&
  (calendar.verification === undefined || today <= calendar.verification)

const remindOf = async (work: Work, { id }: Round): Promise<void> =>
  inTransaction(work, async work => {
    const round = await lockRound(work.db, id)
    const { content, set } = await loadContent(work, round)
    const enterprises = [...new Set(content.dossiers.flatMap(({ enterprise }) => enterprise ?? []))]
    const signed = signedIn(await listSignOffs(work.db, round.id))
    const owned = ownersOn(set, await listUnits(work.db), work.today)
    for (const [unit, tallies] of byUnit(talliesOf(owned, content))) {
      const isDone = judgementsLeft(tallies) === 0 && signOffOf(signed, signedCodes(tallies)) !== null
      if (unit !== null && enterprises.length > 0 && !isDone)
        await tellUnit(work, round, { unit, enterprises })
    }
  })

const tellUnit = async (
  work: Work,
  round: Round,
  { unit, enterprises }: { readonly unit: string; readonly enterprises: readonly string[] },
): Promise<void> => {
  const { programme, calendar } = round
  const last = calendar.verification ?? null
  const isEnding = last !== null && addDays(work.today, REMINDED_DAYS) >= last
  const words = isEnding ? texts.ends : texts.begun
  const said = {
    kind: isEnding ? 'scoring-ends' : 'scoring-begun',
    key: `${round.id} ${unit}`,
    says: { vi: words(inLanguage(round.name, 'vi')).vi, en: words(inLanguage(round.name, 'en')).en },
    href: `${roundAddress(round)}/scores?${new URLSearchParams({ unit })}`,
    dueOn: isEnding ? last : null,
  }
  const people = await freeOf(work, await holdersIn(work, 'scorer', { unit, programme }), enterprises)
  await tell(
    work,
    people.map(person => ({ person, ...said })),
  )
}

/** Who is in conflict over every dossier has nothing to score, and learns of none. */
const freeOf = async (
  work: Work,
  people: readonly PersonId[],
  enterprises: readonly string[],
): Promise<readonly PersonId[]> => {
  const conflicts = await conflictsOf(work, people, enterprises, work.today)
  const outOf = (person: PersonId) =>
    new Set(conflicts.filter(each => each.person === person).map(({ enterprise }) => enterprise)).size
  return people.filter(person => outOf(person) < enterprises.length)
}
