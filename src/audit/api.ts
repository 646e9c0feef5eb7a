import { z } from 'zod'
import { defineOperation, localized, named, nothingAsked, pageQuery } from '../platform/api.ts'
import { listEntries } from '../platform/journal-reading.ts'
import { loadDrawAudit, loadOverview, loadRoundAudit } from './loading.ts'
import { groupings } from './model.ts'
import { readEntry } from './pages/entry.tsx'
import { mayAudit, mayOpenAudit } from './permissions.ts'
import { ensureFree } from './reading.ts'

const rerun = z.object({ again: z.string(), isSame: z.boolean(), at: z.string(), byWhom: z.string() })

const audited = named(
  'AuditedRound',
  z.object({
    id: z.string(),
    name: localized,
    closedAt: z.string(),
    frozen: z.string().describe('SHA-256 of the frozen result.'),
    rerun: rerun.nullable().describe('The latest; null: it was not run again yet.'),
  }),
)

const overview = defineOperation({
  id: 'getAudit',
  path: '/api/office/audit',
  tag: 'office',
  title: { vi: 'Những gì có thể kiểm toán', en: 'What there is to audit' },
  about: 'Closed rounds with their digests and latest re-runs, and up to which entry the journal holds.',
  may: mayOpenAudit,
  scope: 'read:office',
  shows: ['/audit'],
  params: z.strictObject({}),
  query: nothingAsked,
  answer: z.object({
    rounds: z.array(audited),
    chain: z
      .object({
        entries: z.string(),
        erased: z.string(),
        head: z.string(),
        brokenAt: z.string().nullable(),
        isContinued: z.boolean().describe('Whether the head of the walk before is still in the chain.'),
        at: z.string(),
      })
      .nullable(),
  }),
  example: {},
  answers: async ({ work }) => {
    const { rounds, check } = await loadOverview(work)
    return {
      rounds: rounds.map(({ round, ...each }) => ({ ...each, id: round.id, name: round.name })),
      chain: check,
    }
  },
})

const draw = named(
  'AuditDraw',
  z.object({
    id: z.string(),
    at: z.string(),
    byWhom: z.string(),
    size: z.int(),
    seed: z.string(),
    isSeedMade: z.boolean().describe('Made by the server; otherwise given by whoever drew.'),
    listSha256: z.string(),
    frozen: z.string(),
  }),
)

const round = defineOperation({
  id: 'listDraws',
  path: '/api/office/audit/rounds/:round',
  tag: 'office',
  title: { vi: 'Các mẫu đã rút của một đợt', en: 'The samples drawn of a round' },
  about: 'The frozen digest of a closed round, its latest re-run and every draw, the latest first.',
  may: mayAudit,
  scope: 'read:office',
  shows: ['/audit/rounds/:round'],
  params: z.strictObject({ round: z.string().max(80) }),
  query: nothingAsked,
  answer: z.object({ ...audited.shape, dossiers: z.int(), draws: z.array(draw) }),
  example: { round: 'mh-2025' },
  answers: async ({ work }, { params }) => {
    const { round, nameOf: _, ...page } = await loadRoundAudit(work, params.round)
    return { ...page, id: round.id, name: round.name }
  },
})

const sample = defineOperation({
  id: 'getDraw',
  path: '/api/office/audit/draws/:draw',
  tag: 'office',
  title: { vi: 'Một mẫu kiểm toán', en: 'A sample' },
  about:
    'The list that was drawn from, the seed, the dossiers, and what was found. The sample is those with the lowest SHA-256 of seed, line feed and code, in each group.',
  may: mayAudit,
  scope: 'read:office',
  shows: ['/audit/draws/:draw'],
  params: z.strictObject({ draw: z.string().max(20) }),
  query: nothingAsked,
  answer: z.object({
    draw,
    by: z.enum(groupings),
    list: z.array(z.object({ dossier: z.string(), group: z.string() })),
    sample: z.array(
      z.object({ position: z.int(), dossier: z.string(), group: z.string(), outcome: z.string().nullable() }),
    ),
    findings: z.array(
      z.object({
        dossier: z.string(),
        severity: z.string(),
        words: z.string(),
        at: z.string(),
        byWhom: z.string(),
      }),
    ),
  }),
  example: { draw: '1' },
  answers: async ({ work }, { params }) => {
    const { draw, list, sample, findings } = await loadDrawAudit(work, params.draw)
    return {
      draw,
      by: list.by,
      list: list.list,
      sample: sample.map(({ result, ...each }) => ({ ...each, outcome: result.outcome })),
      findings,
    }
  },
})

const header = {
  sequence: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  hash: z.string(),
}

const journal = defineOperation({
  id: 'listJournal',
  path: '/api/office/audit/journal',
  tag: 'office',
  title: { vi: 'Nhật ký', en: 'The journal' },
  about: 'Headers of entries, the latest first; at most a thousand are counted.',
  may: mayOpenAudit,
  scope: 'read:office',
  shows: ['/audit/journal'],
  params: z.strictObject({}),
  query: pageQuery.extend({
    subject: z.string().max(200).optional().describe('A kind, an id, or both with a space between.'),
    actor: z.string().max(200).optional().describe('As entries name them: `person:an`.'),
  }),
  answer: z.object({ items: z.array(z.object(header)), total: z.int(), page: z.int(), size: z.int() }),
  example: { subject: 'mh-2025' },
  answers: async ({ work }, { query: { subject, actor, page, size } }) => {
    await ensureFree(work)
    const actors = actor === undefined ? actor : [actor]
    const { rows, total } = await listEntries(work.db, { subject, actors }, { page, size })
    const items = rows.map(({ subject_kind: kind, subject_id: id, ...row }) => ({
      ...row,
      subject: { kind, id },
    }))
    return { items, total, page, size }
  },
})

const entry = defineOperation({
  id: 'getJournalEntry',
  path: '/api/office/audit/journal/:entry',
  tag: 'office',
  title: { vi: 'Một dòng nhật ký', en: 'An entry of the journal' },
  about: 'Its header, whether its hashes hold, and what it holds for those who may read it.',
  may: mayOpenAudit,
  scope: 'read:office',
  shows: ['/audit/journal/:entry'],
  params: z.strictObject({ entry: z.string().max(20) }),
  query: nothingAsked,
  answer: z.object({
    ...header,
    previousHash: z.string(),
    payloadHash: z.string(),
    holds: z.boolean(),
    withheld: z.enum(['erased', 'personal', 'for-auditors']).nullable(),
    payload: z.unknown(),
  }),
  example: { entry: '1' },
  answers: async ({ work }, { params }) => {
    const { entry, ...seen } = await readEntry(work, params.entry)
    const { subject_kind: kind, subject_id: id, previous_hash, payload_hash, ...rest } = entry
    return {
      ...rest,
      subject: { kind, id },
      previousHash: previous_hash,
      payloadHash: payload_hash,
      ...seen,
    }
  },
})

export const operations = [overview, round, sample, journal, entry]
