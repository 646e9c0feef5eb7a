import { formatDay } from '../../design/dates.ts'
import { tell } from '../../notices/index.ts'
import type { Work } from '../../platform/work.ts'
import type { Round } from '../../selection/index.ts'
import { councilAddress, sittingAddress } from '../addresses.ts'
import type { Member } from '../model.ts'
import type { Sitting } from '../store/sittings.ts'
import { noticeTexts as texts } from '../texts/notices.ts'

export const tellAppointed = (work: Work, round: Round, members: readonly Member[]): Promise<void> =>
  tell(
    work,
    members.map(({ id, person, part }) => ({
      person,
      kind: 'council-appointed',
      key: id,
      says: texts.appointed(part, round.name.vi, round.name.en ?? round.name.vi),
      href: councilAddress(round.id),
      dueOn: null,
    })),
  )

/** Everybody who sits that day, substitutes too: they may have to stand in. */
export const tellConvened = (
  work: Work,
  round: Round,
  sitting: Omit<Sitting, 'id'>,
  members: readonly Member[],
): Promise<void> => {
  const { number, day, begins, place } = sitting
  return tell(
    work,
    members.map(({ person }) => ({
      person,
      kind: 'council-convened',
      key: `${round.id} ${number}`,
      says: texts.convened(number, begins, { vi: formatDay(day, 'vi'), en: formatDay(day, 'en') }, place),
      href: sittingAddress(round.id, number),
      dueOn: day,
    })),
  )
}
