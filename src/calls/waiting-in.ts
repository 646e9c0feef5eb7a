import { type Pending, turnOf } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import type { Round } from '../selection/index.ts'
import { stateOn } from '../selection/rules/round.ts'
import { announceAddress, callFormAddress, contactAddress } from './addresses.ts'
import { leftToReach, loadOutreach } from './outreach-loading.ts'
import { announcedOn, draftAfter, isReceiving } from './rules/call.ts'
import { isDue, nextOf } from './rules/outreach.ts'
import { listCalls } from './store/calls.ts'
import { waitingTexts as texts } from './texts/waiting.ts'

/** While dossiers are received: a call that is not announced, those nobody keeps in touch with, steps that were agreed. */
export const waitingIn = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { today } = work
  if (stateOn(round.turns, today) !== 'open' || !isReceiving(round.calendar, today)) return []
  return [...(await callLeft(work, round)), ...(await contactsLeft(work, round))]
}

const callLeft = async ({ db, today, language }: Work, round: Round): Promise<readonly Pending[]> => {
  const versions = (await listCalls(db)).filter(version => version.round === round.id)
  const draft = draftAfter(versions)
  if (draft === null && announcedOn(versions, today) !== null) return []
  return [
    {
      kind: { code: 'call', name: texts.call[language] },
      about: round.name[language],
      note: null,
      href: draft === null ? callFormAddress(round) : announceAddress(round),
      turn: turnOf('office', language),
      since: null,
      dueOn: round.calendar.opens ?? null,
    },
  ]
}

const contactsLeft = async (work: Work, round: Round): Promise<readonly Pending[]> => {
  const { today, language } = work
  const outreach = await loadOutreach(work, round.id)
  const turn = turnOf('office', language)
  return leftToReach(outreach, work).flatMap((reached): readonly Pending[] => {
    const { enterprise, name, owner, candidate } = reached
    const of = { about: name, href: contactAddress(round, enterprise), turn }
    const next = nextOf(reached)
    if (isDue(reached, today))
      return [
        {
          ...of,
          kind: { code: 'contact', name: texts.contact[language] },
          note: next?.nextStep ?? null,
          since: null,
          dueOn: next?.nextOn ?? null,
        },
      ]
    if (owner !== null || candidate === null) return []
    return [
      {
        ...of,
        kind: { code: 'owner', name: texts.withoutOwner[language] },
        note: null,
        since: null,
        dueOn: round.calendar.closes ?? null,
      },
    ]
  })
}
