import { getVersion } from '../criteria/index.ts'
import { readCriteriaSet } from '../criteria/rules/read.ts'
import type { ReadSet } from '../criteria/rules/set.ts'
import { importCodes, listCodes } from '../enterprises/index.ts'
import { dayOf } from '../exact/day.ts'
import { saveManyFacts } from '../facts/index.ts'
import { batchInput as factsInput } from '../facts/model.ts'
import { pinDay } from '../platform/clock.ts'
import { Refused } from '../platform/errors.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { audit } from './audits.ts'
import { announceCalls, reachOut } from './calls.ts'
import { certify } from './certificates.ts'
import { seatCouncil } from './council.ts'
import { declareInPart } from './declarations.ts'
import { standForSupport } from './entitlements.ts'
import { factBatch } from './facts.ts'
import { disagree } from './findings.ts'
import { stateInterests } from './interests.ts'
import { lend } from './loans.ts'
import { giveLogo, reportOnLogo } from './logo.ts'
import type { SampleCity } from './model.ts'
import { giveSheets, judgedTogether } from './panels.ts'
import { on } from './past.ts'
import { enterEnterprises, enterPeople, enterUnits, GROUND } from './people.ts'
import { plans } from './plans.ts'
import { proposeSome } from './proposals.ts'
import { askSome } from './questions.ts'
import { enterRecords, enterStatements } from './records.ts'
import { runRound } from './rounds.ts'
import { inventCity } from './rules/city.ts'
import { communeFile } from './rules/communes.ts'
import { submitSome } from './submissions.ts'
import { support } from './support.ts'
import { texts } from './texts.ts'

/** The version of the set that the sample city's rounds are bound to. */
const SET = { code: 'hanoi-spcncl-working', version: '2025-gia-dinh-1' } as const

/** Fills a city with the rehearsal of a seed, through the doors that everyone uses. */
export const rehearse = (work: Work, seed: number): Promise<SampleCity> =>
  inTransaction(work, async work => {
    const set = await workingSet(work)
    const city = inventCity(seed, set.file, await communesOf(work))
    await enterUnits(work)
    await importCodes(work, Buffer.from(communeFile(GROUND)))
    await enterPeople(work, city)
    await enterEnterprises(work, city)
    await saveManyFacts(work, factsInput.parse(factBatch(city.facts)))
    await enterStatements(on(work, '2025-03-20'), city)
    for (const round of city.rounds) await runRound(work, judgedTogether(round), set, city)
    await certify(work)
    await giveLogo(work, city)
    await reportOnLogo(work, city)
    await audit(work)
    await giveSheets(on(work, '2026-10-12'), city)
    await announceCalls(work, city)
    await reachOut(work, city)
    await declareInPart(work, city)
    await enterRecords(on(work, '2026-03-20'), city)
    await stateInterests(on(work, '2026-04-09'), city)
    await seatCouncil(work, city)
    await submitSome(work, city)
    await askSome(work, city)
    await standForSupport(work, city)
    await support(work, city)
    await lend(work, city)
    await proposeSome(work)
    await plans(work, city)
    await disagree(work, city)
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
