import { formatNumber } from '../design/format.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { MISUSE, REPORTS, reportingAddress } from './addresses.ts'
import { mayHandleReports, mayOpenOwnLogo } from './permissions.ts'
import { logoRules } from './procedures.ts'
import { dutiesFor, ownDuties } from './reporting.ts'
import { isOpen } from './rules/reports.ts'
import { listMisuse } from './store/misuse.ts'
import { texts } from './texts/misuse.ts'
import { texts as reportTexts } from './texts/reports.ts'

/** For the office: reports of misuse that nobody has ended yet, and who is late; for an enterprise: the reports it owes. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  if (actor.kind !== 'person') return []
  if (mayHandleReports(actor)) return [...(await openMisuse(work)), ...(await lateReports(work))]
  return mayOpenOwnLogo(actor) ? ownReports(work) : []
}

const openMisuse = async ({ db, language }: Work): Promise<readonly Waiting[]> => {
  const open = (await listMisuse(db)).filter(({ steps }) => (steps.at(-1)?.kind ?? 'looking') === 'looking')
  if (open.length === 0) return []
  return [
    {
      words: texts.waiting(formatNumber(String(open.length), language))[language],
      note: null,
      href: MISUSE,
      verb: texts.look[language],
      dueOn: null,
    },
  ]
}

const lateReports = async (work: Work): Promise<readonly Waiting[]> => {
  const { language } = work
  const late = (await dutiesFor(work)).filter(({ state }) => state === 'late')
  if (late.length === 0) return []
  return [
    {
      words: reportTexts.lateCount(formatNumber(String(late.length), language), late.length)[language],
      note: null,
      href: `${REPORTS}?state=late`,
      verb: reportTexts.look[language],
      dueOn: late.map(({ dueOn }) => dueOn).toSorted()[0] ?? null,
    },
  ]
}

const ownReports = async (work: Work): Promise<readonly Waiting[]> =>
  (await ownDuties(work))
    .filter(({ state }) => isOpen(state))
    .map(({ year, dueOn }) => ({
      words: reportTexts.reportOf(String(year))[work.language],
      note: (logoRules.isAssumed ? reportTexts.assumedNote : reportTexts.waitingNote)[work.language],
      href: reportingAddress(year),
      verb: reportTexts.write[work.language],
      dueOn,
    }))
