import { formatNumber } from '../design/format.ts'
import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { LOANS, loanAddress, NEEDS } from './addresses.ts'
import { isMine, type Listed, listedFor } from './loading.ts'
import { isForBank, needsFor } from './needs-reading.ts'
import { isBank, mayBorrow } from './permissions.ts'
import { texts as ofNeeds } from './texts/needs.ts'
import { texts } from './texts/pages.ts'

/** What a bank is to confirm and to answer, and what an enterprise is to mend. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor } = work
  if (!isBank(actor) && !mayBorrow(actor)) return []
  const mine = (await listedFor(work)).filter(each => isMine(each, work))
  return mayBorrow(actor) ? toMend(work, mine) : [...toConfirm(work, mine), ...(await toAnswer(work))]
}

const toMend = ({ language }: Work, mine: readonly Listed[]): readonly Waiting[] =>
  mine.map(({ loan }) => ({
    words: texts.mend(loan.contract)[language],
    note: null,
    href: loanAddress(loan.id),
    verb: texts.mendVerb[language],
    dueOn: null,
  }))

const toConfirm = ({ language }: Work, mine: readonly Listed[]): readonly Waiting[] => {
  const words = texts.waitForBank(formatNumber(String(mine.length), language))[language]
  const href = `${LOANS}?mine=yes`
  return mine.length === 0 ? [] : [{ words, note: null, href, verb: texts.openVerb[language], dueOn: null }]
}

const toAnswer = async (work: Work): Promise<readonly Waiting[]> => {
  const { language } = work
  const waiting = (await needsFor(work)).filter(isForBank)
  const words = ofNeeds.waitForUs(formatNumber(String(waiting.length), language))[language]
  return waiting.length === 0
    ? []
    : [{ words, note: null, href: NEEDS, verb: ofNeeds.openVerb[language], dueOn: null }]
}
