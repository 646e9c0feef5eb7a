import { z } from 'zod'
import { listPublishedClusters } from '../../clusters/index.ts'
import { listCodes } from '../../enterprises/index.ts'
import type { Day } from '../../exact/day.ts'
import { defineOperation, nothingAsked } from '../../platform/api.ts'
import { clustersByCommune } from '../rules.ts'
import { countByCommune } from '../store/recognitions.ts'
import { maybe, open } from './asked.ts'

const communeOf = { code: maybe, products: z.int(), enterprises: z.int() }

export const byCommune = defineOperation({
  ...open,
  id: 'countRecognitionsByCommune',
  path: '/api/communes/recognitions',
  shows: ['/recognitions/map'],
  tag: 'register',
  title: { vi: 'Công nhận theo xã, phường', en: 'Recognitions by commune' },
  about: 'Products and enterprises with a recognition in force today; communes that are not named have none.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({ day: z.string(), communes: z.array(z.object(communeOf)) }),
  example: {},
  answers: async ({ work: { db, today } }) => ({
    day: today satisfies Day,
    communes: (await countByCommune(db, today)).map(({ commune, ...counts }) => ({
      code: commune,
      ...counts,
    })),
  }),
})

const clusterPlace = z.object({
  code: z.string().describe('Of the list communes; where it has none, the name and district.'),
  commune: z.string(),
  district: maybe,
  count: z.int(),
})

export const clusters = defineOperation({
  ...open,
  id: 'countClustersByCommune',
  path: '/api/communes/clusters',
  shows: ['/clusters/map'],
  tag: 'published',
  title: { vi: 'Cụm công nghiệp theo xã, phường', en: 'Industrial clusters by commune' },
  about: 'As public sources place them; a cluster counts once however many sources report it.',
  params: nothingAsked,
  query: nothingAsked,
  answer: z.object({ communes: z.array(clusterPlace) }),
  example: {},
  answers: async ({ work: { db } }) => {
    const [rows, codes] = await Promise.all([
      listPublishedClusters(db),
      listCodes(db, 'communes', 'districts'),
    ])
    return { communes: clustersByCommune(rows, codes) }
  },
})
