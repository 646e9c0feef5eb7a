import { expect, test } from 'vitest'
import { listReadings } from '../enterprises/index.ts'
import { enterpriseIdOf } from '../enterprises/model.ts'
import type { Page } from '../platform/pages.ts'
import * as explanation from './pages/explanation.tsx'
import * as figures from './pages/figures.tsx'
import * as result from './pages/result.tsx'
import * as scoreDossier from './pages/score-dossier.tsx'
import * as scores from './pages/scores.tsx'
import { actors, answerOf, as, scoredRound } from './testing.ts'

const of = { params: { dossier: 'd1' } }
const office = 'office'
const [dossier, round, files] = [explanation.get([]), result.get([]), { query: 'format=json' }]

test.each<[string, keyof typeof actors, Page, object, string, string]>([
  ['a dossier, read by the office', office, dossier, of, 'dossier', ''],
  ['a dossier, read by a member of the council', 'council', dossier, of, 'dossier', ''],
  ['its own dossier', 'owner', dossier, of, '', ''],
  ['the list of points', office, round, {}, '', ''],
  ['a row that is unfolded', 'auditor', round, { query: 'open=d2' }, '', 'dossier'],
  ['the result as JSON', office, round, files, 'export', 'export'],
  ['the result as Excel', 'auditor', round, { query: 'format=xlsx' }, 'export', 'export'],
  ['what the public sees', office, round, { query: 'view=public&format=json' }, '', ''],
  ['the sheet of points', 'other', scores.get([]), {}, '', ''],
  ['a dossier with the figures behind its points', 'scorer', scoreDossier.get([]), of, 'scores', ''],
  ['a dossier of which only judgement is asked', 'other', scoreDossier.get([]), of, '', ''],
  ['figures not taken over yet', office, figures.get([]), {}, 'dossier', 'dossier'],
])('%s', async (_, name, page, asked, first, second) => {
  const work = as(await scoredRound(), actors[name])
  await answerOf(page, work, asked)
  const noted = async (id: string) =>
    (await listReadings(work.db, [enterpriseIdOf(id)], 9)).map(({ what }) => what).join()
  expect([await noted('e1'), await noted('e2')]).toEqual([first, second])
})
