import { formatNumber } from '../design/format.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import { proposalAddress } from './addresses.ts'
import { mayDecide, mayHandle, mayOpenProposals } from './permissions.ts'
import { type Read, readProposals } from './reading.ts'
import { isLate, isOpen, lastStep, opinionOf, stateOn, turnOf } from './rules.ts'
import { stateNames, texts } from './texts/words.ts'

/** An opinion that is owed, a proposal to be taken further by the office, one to be decided by the leader. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  if (!mayOpenProposals(work.actor)) return []
  return (await readProposals(work)).flatMap(read => [...owed(work, read), ...toTake(work, read)])
}

const owed = ({ today, language }: Work, { proposal, own }: Read): readonly Waiting[] => {
  if (!isOpen(stateOn(proposal, today))) return []
  const open = own.filter(asked => opinionOf(asked) === null)
  const dueOn = open.map(asked => asked.dueOn).sort()[0]
  if (dueOn === undefined) return []
  return [
    {
      words: texts.toAnswer(proposal.title)[language],
      note: null,
      href: `${proposalAddress(proposal)}#opinions`,
      verb: texts.answerOn[language],
      dueOn,
    },
  ]
}

const toTake = ({ actor, today, language }: Work, { proposal }: Read): readonly Waiting[] => {
  const turn = turnOf(stateOn(proposal, today))
  const isTheirs = (turn === 'office' && mayHandle(actor)) || (turn === 'leader' && mayDecide(actor))
  if (!isTheirs) return []
  const late = proposal.asked.filter(asked => isLate(asked, today)).length
  const [words, verb] =
    turn === 'office' ? [texts.toHandle, texts.handleOn] : [texts.toDecide, texts.decideOn]
  return [
    {
      words: words(proposal.title)[language],
      note: late === 0 ? null : texts.lateCount(formatNumber(String(late), language))[language],
      href: proposalAddress(proposal),
      verb: verb[language],
      dueOn: null,
    },
  ]
}

/** What was decided about proposals that one brought or was asked about. */
export const changesFor = async (work: Work, since: string): Promise<readonly Change[]> => {
  if (!mayOpenProposals(work.actor)) return []
  return (await readProposals(work)).flatMap(({ proposal, grounds }) => {
    const step = lastStep(proposal)
    if (step === null || step.at < since || !(grounds.isAuthor || grounds.isAsked)) return []
    const words = texts.became(proposal.title, stateNames[step.step][work.language])[work.language]
    return [{ words, href: proposalAddress(proposal), at: step.at }]
  })
}
