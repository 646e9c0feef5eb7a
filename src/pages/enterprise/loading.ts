import { listPeople, listUnits } from '../../access/index.ts'
import type { Person, Unit } from '../../access/model.ts'
import { within } from '../../access/permissions.ts'
import { listCertificates } from '../../certificates/index.ts'
import { mayTakeFile } from '../../certificates/permissions.ts'
import { recusalOf } from '../../conflicts/index.ts'
import {
  getContact,
  getEnterprise,
  groundsFor,
  listAliases,
  listCaretakers,
  listCodes,
  listDocuments,
  listFormerTaxCodes,
  listIndustries,
  listIntakes,
  listMembers,
  listPlaces,
  listProducts,
  listReadings,
  listSites,
  listWithdrawn,
  noteReadings,
} from '../../enterprises/index.ts'
import {
  type Code,
  type Contact,
  type Document,
  type Enterprise,
  type EnterpriseId,
  enterpriseIdOf,
  type FormerTaxCode,
  type Industry,
  type Intake,
  type Member,
  type Place,
  type Product,
  type Reading,
  type Site,
} from '../../enterprises/model.ts'
import {
  type Grounds,
  mayDescribe,
  mayRegister,
  maySeeInside,
  maySeeRecord,
  maySeeTaxCode,
} from '../../enterprises/permissions.ts'
import { idsOf } from '../../enterprises/rules/merges.ts'
import { factsAsKnownOn, listVariables } from '../../facts/index.ts'
import type { KnownFact, Subject, Variable } from '../../facts/model.ts'
import { maySeeFigure } from '../../facts/permissions.ts'
import { NotAllowed } from '../../platform/errors.ts'
import { historiesOf } from '../../platform/journal.ts'
import type { Work } from '../../platform/work.ts'
import { listRecognitions } from '../../recognition/index.ts'
import type { RuledRecognition } from '../../recognition/model.ts'
import { holderOn } from '../../recognition/rules/holders.ts'
import {
  keptInAll,
  listDossiersOf,
  listRounds,
  type Round,
  type StoredDossier,
} from '../../selection/index.ts'
import { mayReadDossiers } from '../../selection/permissions.ts'
import { worksOnApplicationOf } from '../../support/index.ts'

/** All that the record of an enterprise shows to this actor; what they may not see is not in it. */
export interface EnterpriseRecord {
  readonly enterprise: Enterprise
  /** It and the duplicates that count as it. */
  readonly ids: readonly EnterpriseId[]
  readonly isTaxCodeHidden: boolean
  readonly isWithdrawn: boolean
  readonly industries: readonly Industry[]
  readonly sites: readonly Site[]
  readonly places: readonly Place[]
  readonly products: readonly Product[]
  readonly codes: readonly Code[]
  readonly facts: readonly KnownFact[]
  readonly variables: ReadonlyMap<string, Variable>
  readonly recognitions: readonly RuledRecognition[]
  /** The recognitions whose certificate this actor may take. */
  readonly certified: ReadonlySet<string>
  readonly dossiers: readonly StoredDossier[]
  readonly rounds: readonly Round[]
  readonly inside: Inside | null
  readonly may: { readonly edit: boolean; readonly office: boolean }
}

/** What only its own people, the office and auditors see. */
export interface Inside {
  readonly contact: Contact
  /** Who of the office keeps in touch; null: nobody. */
  readonly caretaker: string | null
  readonly formerTaxCodes: readonly FormerTaxCode[]
  readonly documents: readonly Document[]
  readonly members: readonly Member[]
  readonly intakes: readonly Intake[]
  readonly history: Awaited<ReturnType<typeof historiesOf>>
  readonly readings: readonly Reading[]
  readonly people: ReadonlyMap<string, Person>
  readonly units: readonly Unit[]
}

const MOST_ROWS = 60

/** Throws as if there were no such enterprise where the actor may not see it. Notes who read what is not public. */
export const loadRecord = async (work: Work, asked: string): Promise<EnterpriseRecord> => {
  const { db, actor } = work
  const ids = idsOf(await listAliases(db), enterpriseIdOf(asked), work.today)
  const id = ids[0] ?? enterpriseIdOf(asked)
  const grounds = await groundsFor(work, id)
  const isKept = (await recusalOf(work)).isFrom(id)
  const maySee = maySeeRecord(actor, grounds) || (!isKept && (await worksOnApplicationOf(work, ids)))
  if (!maySee) throw NotAllowed.secret(`see enterprise ${asked}`)
  const stored = await getEnterprise(db, id)
  const withdrawn = await listWithdrawn(db, work.today)
  const products = (await listProducts(db, ids)).filter(product => !withdrawn.has(product.id))
  const sites = await listSites(db, ids)
  const facts = await loadFacts(work, { ids, products, sites, grounds, isKept })
  const inside =
    maySeeInside(actor, grounds) && !isKept ? await loadInside(work, { ids, sites, products }) : null
  const isTaxCodeHidden = stored.taxCode !== null && !maySeeTaxCode(actor, stored.taxCode, grounds)
  return {
    enterprise: isTaxCodeHidden ? { ...stored, taxCode: null } : stored,
    ids,
    isTaxCodeHidden,
    isWithdrawn: withdrawn.has(id),
    industries: await listIndustries(db, [id]),
    sites,
    places: await listPlaces(db, ids),
    products,
    codes: await listCodes(db, ...LISTS),
    ...facts,
    ...(await loadRecognitions(work, ids, { belongs: grounds.belongs, isKept })),
    ...(await loadDossiers(work, ids, grounds)),
    inside,
    may: { edit: mayDescribe(actor, grounds), office: mayRegister(actor) },
  }
}

/** What was granted to it; the paper itself is for whoever holds it now, and those who keep the register. */
const loadRecognitions = async (
  { db, actor, today }: Work,
  ids: readonly EnterpriseId[],
  { belongs, isKept }: { readonly belongs: boolean; readonly isKept: boolean },
): Promise<Pick<EnterpriseRecord, 'recognitions' | 'certified'>> => {
  const granted = await Promise.all(ids.map(enterprise => listRecognitions(db, { enterprise })))
  const recognitions = granted.flat()
  const mayTake = (each: RuledRecognition) =>
    !isKept && mayTakeFile(actor, { isOwn: belongs && ids.includes(holderOn(each, each.transfers, today)) })
  const takable = recognitions.filter(mayTake).map(({ id }) => id)
  const certificates = await listCertificates(db, { recognitions: takable })
  return { recognitions, certified: new Set(certificates.map(({ recognition }) => recognition)) }
}

/** Its own people see all of its dossiers, others those of the programmes whose dossiers they read. */
const loadDossiers = async (
  work: Work,
  ids: readonly EnterpriseId[],
  { belongs }: Grounds,
): Promise<Pick<EnterpriseRecord, 'dossiers' | 'rounds'>> => {
  const rounds = await listRounds(work.db)
  const readable = new Set<string>(
    rounds
      .filter(({ programme }) => belongs || mayReadDossiers(within(work, programme).actor))
      .map(({ id }) => id),
  )
  const dossiers = readable.size === 0 ? [] : await listDossiersOf(work.db, ids)
  const isKept = await keptInAll(work, rounds)
  const seen = dossiers.filter(({ round, enterprise }) => readable.has(round) && !isKept(round, enterprise))
  return { rounds, dossiers: seen }
}

const LISTS = ['communes', 'sector-groups', 'supporting-industry-areas', 'vsic-2018', 'vsic-2025']

interface Parts {
  readonly ids: readonly EnterpriseId[]
  readonly products: readonly Product[]
  readonly sites: readonly Site[]
}

const loadFacts = async (
  work: Work,
  { ids, products, sites, grounds, isKept }: Parts & { readonly grounds: Grounds; readonly isKept: boolean },
): Promise<Pick<EnterpriseRecord, 'facts' | 'variables'>> => {
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const subjects: Subject[] = [
    ...ids.map(id => ({ kind: 'enterprise', id }) as const),
    ...products.map(({ id }) => ({ kind: 'product', id }) as const),
    ...sites.map(({ id }) => ({ kind: 'site', id }) as const),
  ]
  const known = await factsAsKnownOn(work.db, subjects, work.now)
  const publicationOf = ({ variable }: KnownFact) => variables.get(variable)?.publication ?? 'private'
  const facts = known.filter(fact => !isKept && maySeeFigure(work.actor, publicationOf(fact), grounds))
  const [id] = ids
  if (id !== undefined && facts.some(fact => publicationOf(fact) !== 'public'))
    await noteReadings(work, [id], 'record')
  return { facts, variables }
}

const loadInside = async (work: Work, { ids, sites, products }: Parts): Promise<Inside> => {
  const { db } = work
  const [id = enterpriseIdOf('')] = ids
  const subjects = [
    ...ids.map(id => ({ kind: 'enterprises.enterprise', id })),
    ...sites.map(({ id }) => ({ kind: 'enterprises.site', id })),
    ...products.map(({ id }) => ({ kind: 'enterprises.product', id })),
  ]
  return {
    contact: await getContact(db, id),
    caretaker: (await listCaretakers(db, [id]))[0]?.person ?? null,
    formerTaxCodes: await listFormerTaxCodes(db, ids),
    documents: await listDocuments(db, ids),
    members: await listMembers(db, ids),
    intakes: await listIntakes(db, ids),
    history: await historiesOf(db, subjects, MOST_ROWS),
    readings: await listReadings(db, ids, MOST_ROWS),
    people: new Map((await listPeople(db)).map(person => [person.id, person])),
    units: await listUnits(db),
  }
}
