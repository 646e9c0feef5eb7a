import type { z } from 'zod'
import { listUnits, peopleHolding } from '../access/index.ts'
import { type PersonId, personIdOf } from '../access/model.ts'
import { unitStateOn } from '../access/rules.ts'
import { listEnterprisesByTaxCode, peopleOf } from '../enterprises/index.ts'
import { shippedDefinitions } from '../indicators/index.ts'
import { type Notice, tell } from '../notices/index.ts'
import { Invalid, NotAllowed, Refused } from '../platform/errors.ts'
import { record } from '../platform/journal.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { listPublicReleases } from '../releases/index.ts'
import { proposalAddress } from './addresses.ts'
import type {
  askInput,
  CitedFigure,
  decideInput,
  figureInput,
  obstacleInput,
  opinionInput,
  Proposal,
  proposeInput,
  releaseInput,
  Step,
} from './model.ts'
import { partiesSpeaking } from './parties.ts'
import { mayAnswer, mayDecide, mayGround, mayHandle, mayPropose, unitsOf } from './permissions.ts'
import { actorOf, type Read, readProposal } from './reading.ts'
import { isOpen, opinionOf, stateOn, submissionBar } from './rules.ts'
import {
  lockProposal,
  type NewAsked,
  saveAsked,
  saveGround,
  saveOpinion,
  saveProposal,
  saveStep,
} from './store.ts'
import { bars, notices, refusals } from './texts/notices.ts'

type Idea = z.output<typeof proposeInput>

/** Whoever speaks for the office, a unit or an association brings an idea; the office is told. */
export const propose = async (work: Work, idea: Idea, isSample = false): Promise<string> => {
  if (!mayPropose(work.actor)) throw new NotAllowed('propose a policy')
  return inTransaction(work, async work => {
    const said = {
      ...idea,
      unit: unitsOf(work.actor)[0] ?? null,
      proposedBy: actorOf(work),
      proposedAt: work.now,
    }
    const id = await saveProposal(work.db, { ...said, isSample })
    await tellAll(work, { id }, await peopleHolding(work, 'office'), 'proposed')
    record(work, { action: 'propose policy', subject: subjectOf(id), after: said })
    return id
  })
}

/** An obstacle that speaks for it, with the number of enterprises concerned where it is known. */
export const addObstacle = (
  work: Work,
  id: string,
  obstacle: z.output<typeof obstacleInput>,
): Promise<void> => grounded(work, id, { kind: 'obstacle', ...obstacle, figure: null })

/** A figure that speaks for it: an indicator, its value and the day on which it was known. */
export const addFigure = (
  work: Work,
  id: string,
  { indicator, value, knownOn, ...figure }: z.output<typeof figureInput>,
): Promise<void> =>
  grounded(work, id, {
    kind: 'figure',
    ...figure,
    enterprises: null,
    figure: { of: { kind: 'indicator', code: indicator }, value, knownOn },
  })

/** A figure that was given out, by its code: its value is that of the release and never typed. */
export const citeRelease = async (
  work: Work,
  id: string,
  { release: code, words }: z.output<typeof releaseInput>,
): Promise<void> => {
  const release = (await listPublicReleases(work)).find(each => each.code === code)
  if (release === undefined) throw wrong('release', refusals.noRelease.vi, refusals.noRelease.en)
  await grounded(work, id, {
    ...{ kind: 'figure', words, enterprises: null, source: null },
    figure: { of: { kind: 'release', code }, value: release.value, knownOn: work.today },
  })
}

const grounded = (
  work: Work,
  id: string,
  said: Omit<Proposal['grounds'][number], 'byWhom' | 'at'>,
): Promise<void> =>
  openOnly(work, id, async (work, { proposal, grounds }) => {
    if (!mayGround(work.actor, grounds)) throw new NotAllowed('add grounds to this proposal')
    if (said.figure !== null) await ensureFigure(work, said.figure)
    await saveGround(work.db, id, { ...said, byWhom: actorOf(work), at: work.now })
    record(work, { action: 'add ground to proposal', subject: subjectOf(proposal.id), after: said })
  })

const ensureFigure = async ({ today }: Work, { of, knownOn }: CitedFigure): Promise<void> => {
  const { indicators } = await shippedDefinitions()
  if (of.kind === 'indicator' && !indicators.has(of.code))
    throw wrong('indicator', refusals.noIndicator.vi, refusals.noIndicator.en)
  if (knownOn > today) throw new Refused('day-to-come', {}, refusals.dayToCome)
}

/** The office asks units, associations and enterprises for an opinion until a day; asked again, the later day holds. */
export const askOpinions = (work: Work, id: string, asking: z.output<typeof askInput>): Promise<void> => {
  if (!mayHandle(work.actor)) throw new NotAllowed('ask about proposals')
  return openOnly(work, id, async work => {
    if (asking.dueOn < work.today) throw new Refused('due-before', {}, refusals.dueBefore)
    const parties = await partiesIn(work, asking)
    const said = { dueOn: asking.dueOn, byWhom: actorOf(work), at: work.now }
    await saveAsked(
      work.db,
      id,
      parties.map(party => ({ ...party, ...said })),
    )
    await tellParties(work, id, parties, asking.dueOn)
    record(work, {
      action: 'ask opinions on proposal',
      subject: subjectOf(id),
      after: { parties, dueOn: asking.dueOn },
    })
  })
}

type Party = Pick<NewAsked, 'kind' | 'party'>

const partiesIn = async (
  { db, today }: Work,
  { units, enterprises }: z.output<typeof askInput>,
): Promise<readonly Party[]> => {
  const living = (await listUnits(db)).filter(unit => unitStateOn(unit, today) === 'living')
  const known = new Set(living.map(({ code }) => code))
  const found = enterprises.length === 0 ? [] : await listEnterprisesByTaxCode(db, enterprises)
  const missing = enterprises.filter(each => !found.some(({ taxCode }) => taxCode === each))
  if (units.some(unit => !known.has(unit)))
    throw wrong('units', refusals.unitUnknown.vi, refusals.unitUnknown.en)
  if (missing.length > 0) throw wrong('enterprises', refusals.taxCodes.vi, missing.join(', '))
  if (units.length + found.length === 0) throw wrong('units', refusals.nobody.vi, refusals.nobody.en)
  return [
    ...units.map(party => ({ kind: 'unit' as const, party })),
    ...found.map(({ id }) => ({ kind: 'enterprise' as const, party: id })),
  ]
}

const wrong = (place: string, reason: string, remedy: string): Invalid =>
  new Invalid([{ place, value: '', reason, remedy }])

/** Who was asked says what they think; said again, the later opinion holds. After the day it still counts, and shows late. */
export const giveOpinion = (work: Work, id: string, said: z.output<typeof opinionInput>): Promise<void> =>
  openOnly(work, id, async (work, { own, grounds }) => {
    if (!mayAnswer(work.actor, grounds)) throw NotAllowed.secret('answer for who was not asked')
    const asked = own.find(each => each.id === said.asked) ?? (said.asked === '' ? own[0] : undefined)
    if (asked === undefined) throw NotAllowed.secret('answer for another')
    const { stance, words } = said
    const before = opinionOf(asked)
    if (before?.stance === stance && before.words === words) return
    await saveOpinion(work.db, asked.id, { stance, words, byWhom: actorOf(work), at: work.now })
    await tellAll(work, { id }, await peopleHolding(work, 'office'), 'answered', asked.id)
    record(work, {
      action: 'give opinion on proposal',
      subject: subjectOf(id),
      before,
      after: { party: asked.party, stance, words },
    })
  })

/** The office submits it to the leader, with its grounds and every opinion. */
export const submitProposal = (work: Work, id: string, words: string): Promise<void> => {
  if (!mayHandle(work.actor)) throw new NotAllowed('submit proposals')
  return openOnly(work, id, async (work, { proposal }) => {
    const bar = submissionBar(proposal, work.today)
    if (bar !== null) throw new Refused(bar, { proposal: id }, bars[bar])
    await step(work, proposal, { step: 'submitted', words, document: null, documentOn: null })
    await tellAll(work, proposal, await peopleHolding(work, 'leader'), 'submitted')
  })
}

/** The leader adopts it by a document, rejects it, or returns it with what is missing. */
export const decideProposal = (
  work: Work,
  id: string,
  decided: z.output<typeof decideInput>,
): Promise<void> => {
  if (!mayDecide(work.actor)) throw new NotAllowed('decide on proposals')
  return locked(work, id, async (work, { proposal }) => {
    if (stateOn(proposal, work.today) !== 'submitted')
      throw new Refused('not-submitted', {}, refusals.notSubmitted)
    await step(work, proposal, decided)
    const office = await peopleHolding(work, 'office')
    await tellAll(work, proposal, [...office, personIdOf(proposal.proposedBy)], decided.step)
  })
}

/** Who proposed it, or the office, takes it back while nobody decides on it. */
export const withdrawProposal = (work: Work, id: string, words: string): Promise<void> =>
  openOnly(work, id, async (work, { proposal, grounds }) => {
    if (!mayGround(work.actor, grounds)) throw new NotAllowed('withdraw this proposal')
    await step(work, proposal, { step: 'withdrawn', words, document: null, documentOn: null })
  })

const step = async (
  work: Work,
  { id, steps }: Proposal,
  said: Omit<Step, 'byWhom' | 'at'>,
): Promise<void> => {
  const taken = { ...said, byWhom: actorOf(work), at: work.now }
  await saveStep(work.db, id, taken)
  record(work, {
    action: `${VERBS[said.step]} proposal`,
    subject: subjectOf(id),
    before: steps.at(-1) ?? null,
    after: taken,
  })
}

const VERBS = {
  submitted: 'submit',
  adopted: 'adopt',
  rejected: 'reject',
  returned: 'return',
  withdrawn: 'withdraw',
} as const

const subjectOf = (id: string) => ({ kind: 'proposals.proposal', id })

type Act = (work: Work, read: Read) => Promise<void>

/** Two who act on one proposal wait for each other, and the second sees what the first did. */
const locked = (work: Work, id: string, act: Act): Promise<void> =>
  inTransaction(work, async work => {
    const { proposal } = await readProposal(work, id)
    await lockProposal(work.db, proposal.id)
    await act(work, await readProposal(work, id))
  })

const openOnly = (work: Work, id: string, act: Act): Promise<void> =>
  locked(work, id, async (work, read) => {
    if (!isOpen(stateOn(read.proposal, work.today)))
      throw new Refused('not-open', { proposal: id }, bars['not-open'])
    await act(work, read)
  })

const tellAll = async (
  work: Work,
  proposal: { readonly id: string },
  people: readonly PersonId[],
  what: keyof typeof notices,
  key = work.now,
): Promise<void> => {
  const others = [...new Set(people)].filter(person => person !== actorOf(work) && person !== 'system')
  await tell(
    work,
    others.map(person => noticeTo(person, proposal, what, { key, dueOn: null })),
  )
}

const tellParties = async (
  work: Work,
  id: string,
  parties: readonly Party[],
  dueOn: Notice['dueOn'],
): Promise<void> => {
  const ofUnits = await partiesSpeaking(
    work,
    parties.filter(({ kind }) => kind === 'unit').map(({ party }) => party),
  )
  const enterprises = parties.filter(({ kind }) => kind === 'enterprise').map(({ party }) => party)
  const ofEnterprises = enterprises.length === 0 ? null : await peopleOf(work, enterprises)
  const people = [...ofUnits, ...enterprises.flatMap(party => ofEnterprises?.(party) ?? [])]
  await tell(
    work,
    [...new Set(people)].map(person => noticeTo(person, { id }, 'asked', { key: String(dueOn), dueOn })),
  )
}

const noticeTo = (
  person: PersonId,
  proposal: { readonly id: string },
  what: keyof typeof notices,
  { key, dueOn }: Pick<Notice, 'key' | 'dueOn'>,
): Notice => ({
  person,
  kind: `proposal-${what}`,
  key: `${proposal.id} ${key}`,
  says: notices[what],
  href: proposalAddress(proposal),
  dueOn,
})
