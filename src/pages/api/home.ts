import { z } from 'zod'
import { signedIn } from '../../access/permissions.ts'
import {
  defineOperation,
  localized,
  named,
  nothingAsked,
  paged,
  pageOf,
  pageQuery,
} from '../../platform/api.ts'
import type { JobRun } from '../../platform/job-store.ts'
import { getOwnRun, listOwnRuns } from '../../platform/jobs.ts'
import { loadHome } from '../home-content.ts'
import { runStates, stateOf } from '../jobs.tsx'

const href = z.string().describe('The page of it.')

const home = defineOperation({
  id: 'getHome',
  path: '/api/own/home',
  tag: 'own',
  title: { vi: 'Việc của tôi', en: 'My work' },
  about:
    'What waits for the person in the capacity they act in, what is due first before the rest, and what changed of late. Words are in the language asked for (lang=en).',
  may: signedIn,
  scope: 'read:own',
  shows: ['/home'],
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({
    waiting: z.array(
      named(
        'Waiting',
        z.object({
          words: z.string(),
          note: z.string().nullable(),
          href,
          verb: z.string().describe('What is done there.'),
          dueOn: z.string().nullable(),
        }),
      ),
    ),
    changes: z.array(named('Change', z.object({ words: z.string(), href: href.nullable(), at: z.string() }))),
  }),
  example: {},
  answers: ({ work }) => loadHome(work),
})

const job = named(
  'Job',
  z.object({
    id: z.string(),
    kind: z.string(),
    title: localized,
    state: z.enum(runStates),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    endedAt: z.string().nullable(),
    attempt: z.int(),
    done: z.int(),
    total: z.int().nullable().describe('Null: not known yet.'),
    problem: localized.nullable().describe('Why it ended without a result.'),
    outcome: z.object({ words: localized, href: href.nullable() }).nullable(),
  }),
)

const shown = (run: JobRun) => ({ ...run, state: stateOf(run) })

const jobs = defineOperation({
  id: 'listOwnJobs',
  path: '/api/own/jobs',
  tag: 'own',
  title: { vi: 'Công việc chạy lâu của tôi', en: 'My long work' },
  about: 'What the person started and what runs beside the pages, the latest first.',
  may: signedIn,
  scope: 'read:own',
  shows: ['/jobs'],
  params: nothingAsked,
  query: pageQuery,
  answer: pageOf(job),
  example: {},
  answers: async ({ work }, { query }) => paged((await listOwnRuns(work)).map(shown), query),
})

const oneJob = defineOperation({
  id: 'getOwnJob',
  path: '/api/own/jobs/:job',
  tag: 'own',
  title: { vi: 'Một công việc chạy lâu', en: 'One piece of long work' },
  about: 'How far it is, or how it ended. What somebody else started is not found.',
  may: signedIn,
  scope: 'read:own',
  shows: ['/jobs/:job'],
  params: z.strictObject({ job: z.string().max(80) }),
  query: nothingAsked,
  answer: job,
  example: {},
  answers: async ({ work }, { params }) => shown(await getOwnRun(work, params.job)),
})

export const operations = [home, jobs, oneJob]
