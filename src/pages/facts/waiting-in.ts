import { dayIn } from '../../exact/day.ts'
import { type Pending, turnOf } from '../../platform/waiting.ts'
import type { Work } from '../../platform/work.ts'
import { type Round, scoringNow } from '../../selection/index.ts'
import { texts } from './texts.ts'
import { rowsAmong, type WaitingRow } from './verification-rows.ts'

/** The figures behind the dossiers of a round that wait: to be verified, or with the enterprise. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const scoring = (await scoringNow(work)).find(each => each.round === round.id)
  if (scoring === undefined) return []
  const { enterprises, units, dueOn } = scoring
  const rows = await rowsAmong(work, [{ variables: [...units.keys()], enterprises }])
  return rows.flatMap(row => [
    ...pendingOf(work, row, 'verify', dueOn),
    ...pendingOf(work, row, 'contested', dueOn),
  ])
}

const pendingOf = (
  { language }: Work,
  { enterprise, year, since, ...row }: WaitingRow,
  kind: 'verify' | 'contested',
  dueOn: Pending['dueOn'],
): readonly Pending[] => {
  const isOurs = kind === 'verify'
  const count = isOurs ? row.declared + row.answered : row.contested
  if (count === 0) return []
  const name = language === 'en' ? (enterprise.nameEn ?? enterprise.nameVi) : enterprise.nameVi
  return [
    {
      kind: { code: kind, name: (isOurs ? texts.pendingFigures : texts.pendingAnswers)[language] },
      about: name,
      note: texts.pendingNote(count, year)[language],
      href: `/verification/${encodeURIComponent(enterprise.id)}/${year ?? 'once'}`,
      turn: turnOf(isOurs ? 'judges' : 'enterprise', language),
      since: dayIn(Date.parse(since)),
      dueOn,
    },
  ]
}
