import { hashPassword } from 'better-auth/crypto'
import { addPerson, grantRole, loadUnits, registerLogin } from '../access/index.ts'
import { grantInput, personIdOf, personInput, unitsInput } from '../access/model.ts'
import { getVersion } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import { scorerOn } from '../criteria/rules/scorers.ts'
import type { ReadSet } from '../criteria/rules/set.ts'
import { importCodes, listCodes, registerMany } from '../enterprises/index.ts'
import { batchInput as enterprisesInput } from '../enterprises/model/inputs.ts'
import { enterpriseIdOf, productIdOf } from '../enterprises/model.ts'
import { addMonths, type Day, dayOf } from '../exact/day.ts'
import { type Period, parsePeriod } from '../exact/period.ts'
import { factsAsKnownOn, saveManyFacts } from '../facts/index.ts'
import { batchInput as factsInput, type KnownFact, type Subject } from '../facts/model.ts'
import { pinDay } from '../platform/clock.ts'
import { Refused } from '../platform/errors.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { grantRecognition, ruleOnRecognition } from '../recognition/index.ts'
import { recognitionInput, rulingInput } from '../recognition/model.ts'
import {
  getRound,
  openRound,
  type ReceivedDossier,
  receiveDossiers,
  roundContent,
  type StoredJudgement,
  takeOverJudgements,
} from '../selection/index.ts'
import type { Results, RoundId } from '../selection/model.ts'
import { takeOver } from '../selection/rules/takeover.ts'
import { announceCalls, reachOut } from './calls.ts'
import { seatCouncil } from './council.ts'
import { declareInPart } from './declarations.ts'
import { stateInterests } from './interests.ts'
import type { SampleCity, SampleDossier, SampleFact, SampleRound } from './model.ts'
import { giveSheets, judgedTogether } from './panels.ts'
import { decideRound } from './publication.ts'
import { enterRecords } from './records.ts'
import { inventCity } from './rules/city.ts'
import { communeFile, communeOf } from './rules/communes.ts'
import { submitSome } from './submissions.ts'
import { texts } from './texts.ts'

/** The version of the set that the sample city's rounds are bound to. */
const SET = { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' } as const

/** Fills a city with the rehearsal of a seed, through the doors that everyone uses. */
export const rehearse = (work: Work, seed: number): Promise<SampleCity> =>
  inTransaction(work, async work => {
    const set = await workingSet(work)
    const city = inventCity(seed, set.file, await communesOf(work))
    await loadUnits(work, unitsInput.parse({ format: 'chuluc-units-1', units: UNITS }))
    await importCodes(work, Buffer.from(communeFile(GROUND)))
    await savePeople(work, city)
    await saveEnterprises(work, city)
    await saveManyFacts(work, factsInput.parse(factBatch(city.facts)))
    for (const round of city.rounds) await runRound(work, judgedTogether(round), set, city)
    await giveSheets(on(work, '2026-10-12'), city)
    await announceCalls(work, city)
    await reachOut(work, city)
    await declareInPart(work, city)
    await enterRecords(on(work, '2026-03-20'), city)
    await seatCouncil(work, city)
    await stateInterests(on(work, '2026-04-09'), city)
    await submitSome(work, city)
    await pinDay(work.db, dayOf(city.today))
    return city
  })

const workingSet = async (work: Work): Promise<ReadSet> => {
  const version = await getVersion(work.db, SET.code, SET.version)
  const read = readCriteriaSet(JSON.parse(version.content))
  if (!read.ok) throw new Error(`the working set cannot be read: ${JSON.stringify(read.problems)}`)
  return read.set
}

const communesOf = async (work: Work): Promise<readonly [string, ...string[]]> => {
  const [first, ...rest] = (await listCodes(work.db, 'communes')).map(({ code }) => code)
  if (first === undefined) throw new Refused('no-codes', {}, texts.noCodes)
  return [first, ...rest]
}

/** The same work on another day of the city's past, at ten in the morning. */
const on = (work: Work, day: string): Work => ({ ...work, today: dayOf(day), now: momentOf(day) })
const momentOf = (day: string): string => `${day}T03:00:00.000Z`

const GROUND = 'dữ liệu minh họa'
/** Units that no public source names, for the people of the sample city who need one. */
const UNITS = [
  {
    code: 'mh-hiep-hoi',
    kind: 'association',
    nameVi: 'Hiệp hội minh họa',
    nameEn: 'Sample association',
    source: GROUND,
  },
  { code: 'mh-xa', kind: 'commune', nameVi: 'Xã minh họa', nameEn: 'Sample commune', source: GROUND },
]
/** The first scorer of the sample city. */
const REVIEWER = 'person:mh-nguoi-02'

/** Of every official of the sample city, for those who want to try the way by password. Its manual tells it. */
export const SAMPLE_PASSWORD = 'chu-luc-minh-hoa'

/** Everyone comes in by the imitated VNeID; officials by a password, too, which enterprises may not have. */
const savePeople = async (work: Work, city: SampleCity): Promise<void> => {
  const hash = await hashPassword(SAMPLE_PASSWORD)
  for (const { id, name, roles, from, enterprise } of city.people) {
    const email = `${id}@example.vn`
    await addPerson(work, personInput.parse({ id, name, email }))
    const password = enterprise === null ? hash : null
    await registerLogin(work, { person: personIdOf(id), name, email, subject: id, password })
    for (const { role, unit } of roles)
      await grantRole(
        work,
        grantInput.parse({ id: `${id}-${role}`, person: id, role, unit, validFrom: from, ground: GROUND }),
      )
  }
}

const saveEnterprises = (work: Work, city: SampleCity): Promise<void> =>
  registerMany(
    work,
    enterprisesInput.parse({
      enterprises: city.enterprises.map(({ id, kind, taxCode, nameVi, vsic2018, vsic2025 }) => ({
        id,
        kind,
        taxCode,
        nameVi,
        isSample: true,
        source: GROUND,
        industries: [
          { list: 'vsic-2018', code: vsic2018, isMain: true },
          { list: 'vsic-2025', code: vsic2025, isMain: true },
        ],
      })),
      sites: city.enterprises.map(({ id, commune, inCraftVillage }, index) => ({
        id: `${id}-tru-so`,
        enterprise: id,
        kind: 'head-office',
        places: [
          { address: `Thôn ${GROUND}`, commune, inCraftVillage, validTo: '2025-07-01' },
          { address: `Thôn ${GROUND}`, commune: communeOf(index), inCraftVillage, validFrom: '2025-07-01' },
        ],
      })),
      products: city.enterprises.flatMap(({ id, sector, products }) =>
        products.map(product => ({
          id: product.id,
          enterprise: id,
          nameVi: product.nameVi,
          sectorGroup: sector,
        })),
      ),
      members: city.people.flatMap(({ id, enterprise, from }) =>
        enterprise === null ? [] : [{ person: id, enterprise, validFrom: from }],
      ),
    }),
  )

/** Declared in March of the next year, reviewed in August; what is stated once was declared in January 2022. */
const factBatch = (facts: readonly SampleFact[]) => {
  const numbered = facts.map((fact, index) => ({ fact, id: `mh-sl-${String(index + 1).padStart(5, '0')}` }))
  return {
    facts: numbered.map(({ fact, id }) => ({
      id,
      subject: fact.subject,
      variable: fact.variable,
      period: fact.period,
      given: typeof fact.value === 'object' ? fact.value : { value: fact.value },
      document: fact.document,
      page: fact.page,
      declaredBy: 'system:rehearsal',
      recordedAt: momentOf(fact.period === null ? '2022-01-15' : `${Number(fact.period) + 1}-03-20`),
    })),
    reviews: numbered.flatMap(({ fact, id }) => {
      if (fact.status === 'declared') return []
      const contested =
        fact.status === 'contested' ? { ground: 'Số liệu lệch với tờ khai hải quan (minh họa)' } : {}
      const reviewedAt = momentOf(fact.period === null ? '2022-02-15' : `${Number(fact.period) + 1}-08-20`)
      return [{ fact: id, verdict: fact.status, ...contested, reviewedBy: REVIEWER, reviewedAt }]
    }),
  }
}

const runRound = async (work: Work, round: SampleRound, set: ReadSet, city: SampleCity): Promise<void> => {
  const { calendar, period } = round.input
  const id = await openRound(on(work, calendar.opens ?? city.today), round.input)
  if (round.dossiers.length === 0) return
  const judgedOn = round.closedOn === null ? city.today : (calendar.sitting ?? round.closedOn)
  const reference = parsePeriod(period)
  if (reference === null) throw new Error(`no period: ${period}`)
  await receiveDossiers(
    on(work, judgedOn),
    id,
    await dossiersOf(work, { round, id, set, reference, judgedOn }),
  )
  await takeOverJudgements(
    on(work, judgedOn),
    id,
    judgementsOf(round, { set, people: city.people }, judgedOn),
  )
  if (round.closedOn === null) return
  await decideRound(work, on, { id, round, city })
  await recognise(on(work, round.closedOn), id, round)
}

interface Receiving {
  readonly round: SampleRound
  readonly id: RoundId
  readonly set: ReadSet
  readonly reference: Period
  readonly judgedOn: string
}

/** Each dossier takes over its facts as they are known on the day they are judged. */
const dossiersOf = async (
  work: Work,
  { round, id, set, reference, judgedOn }: Receiving,
): Promise<readonly ReceivedDossier[]> => {
  const about = round.dossiers.flatMap(({ enterprise, product }): Subject[] => [
    { kind: 'enterprise', id: enterpriseIdOf(enterprise) },
    { kind: 'product', id: productIdOf(product) },
  ])
  const known = await factsAsKnownOn(work.db, [...about, { kind: 'city' }], momentOf(judgedOn))
  return round.dossiers.map(dossier => ({
    id: dossier.id,
    round: id,
    enterprise: dossier.enterprise,
    product: dossier.product,
    applicant: null,
    track: dossier.track,
    receivedAt: momentOf(dossier.receivedOn),
    facts: takeOver(
      set.slots,
      reference,
      known.filter(fact => isAbout(fact, dossier)),
    ),
  }))
}

const isAbout = ({ subject }: KnownFact, { enterprise, product }: SampleDossier): boolean =>
  subject.kind === 'city' || subject.id === enterprise || subject.id === product

/** Each judgement by the unit that scores the criterion on that day: a successor where the unit has ended. */
const judgementsOf = (
  round: SampleRound,
  { set, people }: { set: ReadSet; people: SampleCity['people'] },
  day: string,
): readonly StoredJudgement[] =>
  round.dossiers.flatMap(dossier =>
    dossier.judged.map(({ code, given }) => {
      const unit = scorerOn(set.file, code, dayOf(day))
      const scorer = people.find(({ roles }) =>
        roles.some(role => role.role === 'scorer' && scoresFor(set, role.unit, unit)),
      )
      return {
        dossier: dossier.id,
        code,
        given,
        unit,
        byWhom: scorer?.id ?? 'council',
        at: momentOf(day),
        reason: null,
        note: null,
      }
    }),
  )

const scoresFor = (set: ReadSet, own: string | null, unit: string | null): boolean =>
  own !== null && successorsOf(set, own).includes(unit ?? '')

const successorsOf = (set: ReadSet, unit: string): readonly string[] => {
  const next = set.file.units?.find(({ code }) => code === unit)?.successor
  return next === undefined ? [unit] : [unit, ...successorsOf(set, next)]
}

/** The term of the sample city's titles, in months: the 2023 text is not known, so this is invented too. */
const TERM = 24

/** Recognises those that pass, by an invented decision; of the first round one is revoked later. */
const recognise = async (work: Work, id: RoundId, round: SampleRound): Promise<void> => {
  const { results } = await roundContent(work, await getRound(work.db, id))
  const passed = passing(results).flatMap(dossier => round.dossiers.filter(each => each.id === dossier))
  const from: Day = work.today
  for (const dossier of passed) {
    await grantRecognition(
      work,
      recognitionInput.parse({
        id: `cn-${dossier.id}`,
        enterprise: dossier.enterprise,
        product: dossier.product,
        decision: {
          number: round.input.id,
          symbol: 'QĐ-MH',
          issuer: 'UBND thành phố (minh họa)',
          decidedOn: from,
        },
        validFrom: from,
        validTo: addMonths(from, TERM),
      }),
    )
  }
  const [first] = passed
  if (round.input.id !== 'mh-2023' || first === undefined) return
  await ruleOnRecognition(
    work,
    rulingInput.parse({
      recognition: `cn-${first.id}`,
      kind: 'revoked',
      effectiveOn: '2024-05-06',
      ground: 'Vi phạm về chất lượng sản phẩm (minh họa)',
    }),
  )
}

const passing = ({ results }: Results): readonly string[] =>
  results.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)
