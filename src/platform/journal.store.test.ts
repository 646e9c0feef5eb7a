import { expect, test } from 'vitest'
import { journalHead, record } from './journal.ts'
import { settleJournal, testWork } from './testing.ts'
import { inTransaction } from './work.ts'

test('an entry is written at the end of its transaction', async () => {
  const work = await testWork()
  await inTransaction(work, async inner => {
    record(inner, { action: 'open round', subject: { kind: 'selection.round', id: '2026-1' } })
  })
  await settleJournal(work)
  expect((await journalHead(work.db)).sequence).toBe(1n)
})
