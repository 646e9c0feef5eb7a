import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { getPerson, listAllGrants, listGrants, listPeople, listUnits } from './access/index.ts'
import { personIdOf } from './access/model.ts'
import { listCalls } from './calls/store/calls.ts'
import { listKeys } from './certificates/store/keys.ts'
import { listInterests, listRules, listStatements } from './conflicts/index.ts'
import { listInterestsOf } from './conflicts/store.ts'
import { listCouncils } from './council/store/councils.ts'
import { listAllSittings } from './council/store/sittings.ts'
import { listProgrammes, listVersions } from './criteria/index.ts'
import { findVersion } from './criteria/store.ts'
import {
  findEnterprise,
  listActedFor,
  listAliases,
  listCodeLists,
  listCodes,
  listEnterprises,
  listMemberships,
  listProducts,
} from './enterprises/index.ts'
import { enterpriseIdOf } from './enterprises/model.ts'
import { listCandidatePairs, listIdentities } from './enterprises/store/duplicates.ts'
import { dayOf } from './exact/day.ts'
import { countUnsettled } from './facts/index.ts'
import { listVintages } from './indicators/store/series.ts'
import { listFollowUps } from './indicators/store/validation.ts'
import { projectRoot } from './platform/root.ts'
import { statementsOf, testWork } from './platform/testing.ts'
import type { Work } from './platform/work.ts'
import { listPolicyVersions } from './policies/store.ts'
import { listAllComments } from './publication/store/comments.ts'
import { listComplaints } from './publication/store/complaints.ts'
import { listChangeGrounds, listDocuments, listLists, listTurns } from './publication/store/lists.ts'
import { countByRound } from './recognition/store/recognitions.ts'
import { roundIdOf } from './selection/model.ts'
import { listDossiers } from './selection/store/dossiers.ts'
import { listRounds } from './selection/store/rounds.ts'
import { roundStamp } from './selection/store/stamps.ts'
import { listBenefits } from './support/index.ts'

/** Every question whose answer is remembered, and how it is asked. */
const questions: readonly (readonly [{ tables: readonly string[] }, (db: Work['db']) => Promise<unknown>])[] =
  [
    [listKeys, db => listKeys(db)],
    [getPerson, db => getPerson(db, personIdOf('x'))],
    [listGrants, db => listGrants(db, personIdOf('x'))],
    [listUnits, db => listUnits(db)],
    [listPeople, db => listPeople(db)],
    [listAllGrants, db => listAllGrants(db)],
    [listVersions, db => listVersions(db)],
    [findVersion, db => findVersion(db, 'x', '1')],
    [listPolicyVersions, db => listPolicyVersions(db)],
    [listBenefits, db => listBenefits(db)],
    [listProgrammes, db => listProgrammes(db)],
    [listActedFor, db => listActedFor(db, personIdOf('x'), dayOf('2026-10-20'))],
    [findEnterprise, db => findEnterprise(db, enterpriseIdOf('x'))],
    [listAliases, db => listAliases(db)],
    [listCodeLists, db => listCodeLists(db)],
    [listCodes, db => listCodes(db, 'vsic')],
    [listEnterprises, db => listEnterprises(db)],
    [listMemberships, db => listMemberships(db, personIdOf('x'))],
    [listProducts, db => listProducts(db)],
    [listRules, db => listRules(db)],
    [listInterests, db => listInterests(db)],
    [listInterestsOf, db => listInterestsOf(db, personIdOf('x'))],
    [listStatements, db => listStatements(db, 'x')],
    [listCandidatePairs, db => listCandidatePairs(db, dayOf('2026-10-20'))],
    [listIdentities, db => listIdentities(db, [], dayOf('2026-10-20'))],
    [countUnsettled, db => countUnsettled(db, [{ variables: null, subjects: null }])],
    [listDossiers, db => listDossiers(db, roundIdOf('x'))],
    [listRounds, db => listRounds(db)],
    [listCalls, db => listCalls(db)],
    [listLists, db => listLists(db)],
    [listTurns, db => listTurns(db)],
    [listDocuments, db => listDocuments(db)],
    [countByRound, db => countByRound(db)],
    [listChangeGrounds, db => listChangeGrounds(db)],
    [listAllComments, db => listAllComments(db)],
    [listComplaints, db => listComplaints(db)],
    [listCouncils, db => listCouncils(db)],
    [listAllSittings, db => listAllSittings(db)],
    [roundStamp, db => roundStamp(db, roundIdOf('x'))],
    [listVintages, db => listVintages(db)],
    [listFollowUps, db => listFollowUps(db)],
  ]

test('what is remembered names every table that its statements read, and no other', async () => {
  const { db } = await testWork()
  for (const [{ tables }, ask] of questions) {
    const statements = await statementsOf(() => ask(db).catch(() => undefined))
    expect(statements.join(' ')).not.toMatch(KEPT_BY_TRIGGERS)
    expect([...tables].sort()).toEqual(tablesIn(statements.join(' ')))
  }
})

/** Written to unheard, by statements that name another table. */
const KEPT_BY_TRIGGERS = /\b(?:terms|written)\b/

const tablesIn = (statements: string): readonly string[] => {
  const named = statements.matchAll(/\b(?:from|join)\s+"?(\w+)"?\s*\.\s*"?(\w+)"?/gi)
  return [...new Set([...named].map(([, schema, table]) => `${schema}.${table}`))].sort()
}

test('no question that is remembered is forgotten here', () => {
  const source = join(projectRoot, 'src')
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const asked = files.flatMap(file => [
    ...readFileSync(join(source, file), 'utf8').matchAll(/= remembering\(/g),
  ])
  expect(asked.length).toBe(questions.length)
})
