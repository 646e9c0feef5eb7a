import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { doingWords } from '../audit/texts/doings.ts'
import { listEnterprises, listProducts } from '../enterprises/index.ts'
import { dayOf } from '../exact/day.ts'
import { runCommandLine } from '../platform/command-line.ts'
import { settleJournal, testWork } from '../platform/testing.ts'
import type { Work } from '../platform/work.ts'
import { listRecognitions } from '../recognition/index.ts'
import { statusOn } from '../recognition/rules/status.ts'
import { exportRound } from '../selection/actions/content.ts'
import { selectionCommands } from '../selection/commands.ts'
import { getRound, listRounds, roundContent } from '../selection/index.ts'
import { rehearse } from './actions.ts'
import { preparations } from './preparations.ts'

let work: Work

beforeEach(async () => {
  work = await testWork({ today: dayOf('2026-10-20'), now: '2026-10-20T03:00:00.000Z' })
  for (const each of preparations()) if (each.kind === 'reference') await each.run(work)
  await rehearse(work, 2026)
}, 300_000)

describe('the sample city', () => {
  it('is made of reference data and a seed, with the incidents of every city', async () => {
    const enterprises = await listEnterprises(work.db)
    const products = await listProducts(work.db)
    expect([enterprises.length, products.length >= 290]).toEqual([121, true])
    expect(new Set(enterprises.map(({ isSample }) => isSample))).toEqual(new Set([true]))
    const rounds = await listRounds(work.db)
    expect(rounds.map(({ id, turns }) => [id, turns.at(-1)?.turn])).toEqual([
      ['mh-2026', 'opened'],
      ['mh-2027', 'opened'],
      ['mh-2025', 'closed'],
      ['mh-2024', 'closed'],
      ['mh-2023', 'closed'],
    ])
    await expectIncidents()
    await expectRerun()
    await expectWords()
  }, 300_000)
})

/** Whatever the journal says was done in it is read in words. */
const expectWords = async (): Promise<void> => {
  await settleJournal(work)
  const { rows } = await sql<{ readonly action: string }>`
    select distinct action from platform.journal_entry`.execute(work.db)
  expect([rows.length > 70, rows.filter(({ action }) => doingWords(action) === null)]).toEqual([true, []])
}

/** By the command, on nothing but the file: every closed round gives the same bytes, and no digit of it can be altered. */
const expectRerun = async (): Promise<void> => {
  const closed = ['mh-2023', 'mh-2024', 'mh-2025']
  const directory = mkdtempSync(join(tmpdir(), 'rerun-'))
  for (const id of closed) {
    const text = await exportRound(work, id)
    expect([id, await rerun(directory, text)]).toEqual([id, [0, `${text}\n`]])
    const { results, ...inputs } = JSON.parse(text).content
    for (const part of [inputs.dossiers, inputs.criteriaSet.criteria, results.results]) {
      const written = canonicalize(part) ?? ''
      const altered = text.replace(written, withAnotherDigit(written))
      expect([id, altered === text, (await rerun(directory, altered))[0] === 0]).toEqual([id, false, false])
    }
  }
  rmSync(directory, { recursive: true })
}

/** The last digit of a number of several digits, so that the file stays one that can be read. */
const withAnotherDigit = (text: string): string =>
  text.replace(/(\d)(\d)(?=["}\],])/, (_, first, last) => `${first}${(Number(last) + 1) % 10}`)

const rerun = async (directory: string, text: string): Promise<readonly [number, string]> => {
  const printed: string[] = []
  const io = { cwd: directory, err: () => undefined, out: (part: string) => void printed.push(part) }
  writeFileSync(join(directory, 'round.json'), text)
  const code = await runCommandLine(selectionCommands, ['round', 'rerun', 'round.json'], io)
  return [code, printed.join('')]
}

const contentOf = async (id: string) => roundContent(work, await getRound(work.db, id))

const expectIncidents = async (): Promise<void> => {
  const closed = await contentOf('mh-2025')
  const ranks = closed.results.results.flatMap(({ rank }) => (rank === null ? [] : [rank]))
  expect(new Set(ranks).size).toBeLessThan(ranks.length)
  expect((await contentOf('mh-2024')).late.map(({ receivedAt }) => receivedAt)).toEqual([
    '2024-07-03T03:00:00.000Z',
  ])
  const open = await contentOf('mh-2026')
  const facts = open.dossiers.flatMap(({ facts = {} }) => Object.values(facts))
  const has = (key: string) => facts.some(fact => typeof fact === 'object' && key in fact)
  const contested = facts.some(fact => typeof fact === 'object' && fact.status === 'contested')
  expect([has('unknown'), has('notApplicable'), contested]).toEqual([true, true, true])
  expect(open.results.results.some(({ outcome }) => outcome === 'unknown')).toBe(true)
  const recognitions = await listRecognitions(work.db)
  const revoked = recognitions.filter(each => statusOn(each, each.rulings, work.today) === 'revoked')
  expect(revoked.length).toBe(1)
}
