import type { Db } from '../../platform/database.ts'
import type { JournalHead } from '../../platform/journal.ts'
import { headerOf } from '../../platform/journal-check.ts'
import { entriesFrom, type ListedEntry } from '../../platform/journal-reading.ts'
import { canonical } from '../listed.ts'
import { isPayloadShown } from '../rules/payload.ts'
import { bundleTexts as texts } from '../texts/bundle.ts'
import type { Part } from './part.ts'

interface Span {
  readonly from: bigint
  readonly head: JournalHead
  /** Kind and id of what the bundle is about. */
  readonly subjects: ReadonlySet<string>
}

/** The entries about it with what they hold, and the headers of all from the first of them to the head. */
export const journalPartsOf = (db: Db, span: Span): readonly Part[] => [
  { path: 'journal/entries.jsonl', what: texts.entries, chunks: linesOf(db, span, entryLine) },
  { path: 'journal/chain.jsonl', what: texts.chain, chunks: linesOf(db, span, chainLine) },
]

type Line = (entry: ListedEntry, subjects: Span['subjects']) => unknown

const chainLine: Line = entry => ({ header: headerOf(entry), hash: entry.hash })

const entryLine: Line = (entry, subjects) => {
  const { action, subject_kind: kind, subject_id: id } = entry
  if (!subjects.has(`${kind} ${id}`)) return null
  const isShown = isPayloadShown({ action, kind })
  const { salt, payload } = isShown ? entry : { salt: null, payload: null }
  return { header: headerOf(entry), hash: entry.hash, salt, payload }
}

const AT_ONCE = 500

async function* linesOf(db: Db, { from, head, subjects }: Span, line: Line): AsyncGenerator<Uint8Array> {
  for (let next = from; next <= head.sequence; ) {
    const entries = await entriesFrom(db, next, AT_ONCE)
    const until = entries.filter(({ sequence }) => sequence <= head.sequence)
    const lines = until.map(entry => line(entry, subjects)).filter(each => each !== null)
    yield Buffer.from(lines.map(each => `${canonical(each)}\n`).join(''))
    next += BigInt(AT_ONCE)
  }
}
