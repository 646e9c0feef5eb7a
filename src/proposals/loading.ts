import { listPeople, listUnits } from '../access/index.ts'
import { unitStateOn } from '../access/rules.ts'
import { listEnterpriseNames } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import type { Day } from '../exact/day.ts'
import { VIETNAMESE } from '../exact/text.ts'
import { shippedDefinitions } from '../indicators/index.ts'
import { NotFound } from '../platform/errors.ts'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import { listPublicReleases } from '../releases/index.ts'
import type { Asked, CitedFigure, Opinion, Proposal, State } from './model.ts'
import { mayGround, maySeeOpinions } from './permissions.ts'
import { type Read, readProposals } from './reading.ts'
import { isLate, opinionOf, stateOn } from './rules.ts'

export interface ShownAsked extends Asked {
  readonly name: string
  readonly opinion: Opinion | null
  readonly isLate: boolean
  /** The reader speaks for it. */
  readonly isOwn: boolean
}

/** A proposal as lists and pages show it. */
export interface ShownProposal extends Omit<Proposal, 'asked'> {
  readonly state: State
  /** Null: the office itself. */
  readonly unitName: string | null
  readonly author: string
  /** Those whose opinions the reader may read. */
  readonly asked: readonly ShownAsked[]
  readonly given: number
  readonly late: number
  readonly mayGround: boolean
}

/** As many statements for one as for three hundred. */
export const loadProposals = async (work: Work): Promise<readonly ShownProposal[]> => {
  const read = await readProposals(work)
  const nameOf = await namesFor(work, read)
  return read.map(each => shownIn(each, nameOf, work))
}

export const loadProposal = async (work: Work, id: string): Promise<ShownProposal> => {
  const found = (await loadProposals(work)).find(proposal => proposal.id === id)
  if (found === undefined) throw new NotFound('proposal', id)
  return found
}

type Names = (kind: 'unit' | 'enterprise' | 'person', code: string) => string

const namesFor = async ({ db }: Work, read: readonly Read[]): Promise<Names> => {
  const parties = read.flatMap(({ proposal }) => proposal.asked)
  const enterprises = parties
    .filter(({ kind }) => kind === 'enterprise')
    .map(({ party }) => enterpriseIdOf(party))
  const [units, people, names] = [
    await listUnits(db),
    await listPeople(db),
    await listEnterpriseNames(db, enterprises),
  ]
  const known = new Map<string, string>([
    ...units.map(({ code, nameVi }) => [`unit ${code}`, nameVi] as const),
    ...people.map(({ id, name }) => [`person ${id}`, name] as const),
    ...names.map(({ id, nameVi }) => [`enterprise ${id}`, nameVi] as const),
  ])
  return (kind, code) => known.get(`${kind} ${code}`) ?? code
}

const shownIn = ({ proposal, grounds, own }: Read, nameOf: Names, work: Work): ShownProposal => {
  const mayRead = maySeeOpinions(work.actor, grounds)
  const asked = proposal.asked.map(each => shownAsked(each, nameOf, own, work.today))
  return {
    ...proposal,
    state: stateOn(proposal, work.today),
    unitName: proposal.unit === null ? null : nameOf('unit', proposal.unit),
    author: nameOf('person', proposal.proposedBy),
    asked: mayRead ? asked : asked.filter(({ isOwn }) => isOwn),
    given: mayRead ? asked.filter(({ opinion }) => opinion !== null).length : 0,
    late: mayRead ? asked.filter(({ isLate }) => isLate).length : 0,
    mayGround: mayGround(work.actor, grounds),
  }
}

const shownAsked = (each: Asked, nameOf: Names, own: readonly Asked[], today: Day): ShownAsked => ({
  ...each,
  name: nameOf(each.kind, each.party),
  opinion: opinionOf(each),
  isLate: isLate(each, today),
  isOwn: own.some(({ id }) => id === each.id),
})

export interface Choices {
  readonly units: readonly { readonly code: string; readonly name: string }[]
  readonly indicators: readonly Cited[]
  readonly releases: readonly (Cited & { readonly value: string; readonly asOf: string })[]
}

interface Cited {
  readonly code: string
  readonly name: Localized
  readonly unit: Localized
}

/** What a cited figure is called. */
export const citedIn = ({ indicators, releases }: Choices, { kind, code }: CitedFigure['of']) =>
  (kind === 'release' ? releases : indicators).find(each => each.code === code)

/** Who can be asked, and which figures can be cited. */
export const loadChoices = async (work: Work): Promise<Choices> => {
  const { db, today } = work
  const [units, { indicators }] = [await listUnits(db), await shippedDefinitions()]
  return {
    units: units
      .filter(unit => unit.kind !== 'city' && unitStateOn(unit, today) === 'living')
      .map(({ code, nameVi }) => ({ code, name: nameVi }))
      .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name)),
    indicators: [...indicators.values()].map(({ code, name, unit }) => ({ code, name, unit })),
    releases: (await listPublicReleases(work)).map(({ code, name, unit, value, asOf }) => ({
      ...{ code, name, unit, value, asOf },
    })),
  }
}
