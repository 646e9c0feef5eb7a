import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, type Invocation, withWork } from './commands.ts'
import type { Db } from './database.ts'
import { Invalid } from './errors.ts'
import { emptyHead } from './journal.ts'
import { holdsEntry, verifyJournal } from './journal-check.ts'
import { storeDirectory } from './root.ts'

const journalVerify: Command = {
  name: 'journal verify',
  summary: 'check the chain of the journal, entry by entry',
  usage: '[--head HASH]',
  description:
    'Computes every hash of the journal again, from the first entry, and names the first entry that does not ' +
    'hold. A payload that was erased on a recorded ground is not a fault.\n\n' +
    'A chain cannot show by itself that its last entries were cut off. Note its head now and then, outside this ' +
    'machine, and give it back with --head: it must still be in the chain.\n\n' +
    'Exit code 0: whole. 1: broken.',
  options: [{ flag: '--head', value: 'HASH', help: 'a head noted earlier, which the chain must still hold' }],
  examples: ['chuluc journal verify', 'chuluc journal verify --head 5f0c…e1'],
  run: invocation => withWork(work => reportJournal(work.db, invocation)),
}

const storeRestore: Command = {
  name: 'store restore',
  summary: 'put a dump in the place of the trial store',
  usage: 'DUMP',
  description:
    'The trial store writes a dump into its folder `dumps` every five minutes and when it closes; the last five ' +
    'are kept. This command puts one of them in the place of the database. The database that was there is kept ' +
    'beside it, and its folder is printed. Stop the server first.\n\n' +
    'The store is the folder CHULUC_STORE, or var/sample-city. A PostgreSQL server has its own tools.',
  options: [],
  examples: ['chuluc store restore var/sample-city/dumps/2026-11-21T03-00-00.000Z.tar.gz'],
  run: restore,
}

export const platformCommands: readonly Command[] = [journalVerify, storeRestore]

async function reportJournal(db: Db, { options, io }: Invocation): Promise<number> {
  const report = await verifyJournal(db)
  if (report.broken !== null) {
    io.out(`The journal is broken at entry ${report.broken.sequence}: ${report.broken.reason}.\n`)
    return 1
  }
  if (
    typeof options.head === 'string' &&
    options.head !== emptyHead.hash &&
    !(await holdsEntry(db, options.head))
  ) {
    io.out(`The journal no longer holds the head ${options.head}: it was cut off before it.\n`)
    return 1
  }
  const erased = report.erased === 0n ? '' : `, ${report.erased} with an erased payload`
  io.out(`The journal is whole: ${report.entries} entries${erased}.\nHead: ${report.head.hash}\n`)
  return 0
}

async function restore({ args, io }: Invocation): Promise<number> {
  const dump = resolve(io.cwd, args[0] ?? '')
  if (args.length !== 1 || !existsSync(dump)) throw new Invalid([noDump(args[0] ?? '')])
  const { restoreTrialStore } = await import('./trial-store.ts')
  const kept = await restoreTrialStore(storeDirectory(), dump)
  io.out(`Restored from ${dump}.\n`)
  if (kept !== null) io.out(`What was there before is in ${kept}.\n`)
  return 0
}

function noDump(value: string) {
  return {
    place: 'DUMP',
    value,
    reason: 'There is no such file.',
    remedy: 'Name one file of the folder "dumps".',
  }
}
