import { openDossiers } from '../../src/selection/files/open.ts'
import { readDossier } from '../../src/selection/rules/dossier.ts'
import { prepare } from '../../src/selection/rules/prepare.ts'
import { setOfColumns } from './set.ts'
import { measured } from './usage.ts'

/** Reads the workbook as `score` does, every value checked against its set: arguments as for the library alone. */
const [, , path = '', to = ''] = process.argv
const set = setOfColumns()
const preparation = prepare(set, { period: '2025' })
if (!preparation.ok) throw new Error(preparation.problem.reason)
const { prepared } = preparation
await measured(to, async () => {
  const opening = await openDossiers(path, set)
  if (!opening.ok) throw new Error(JSON.stringify(opening.problems))
  let valid = 0
  for await (const { dossier, place } of opening.file.entries) {
    if (readDossier(prepared, dossier, place).ok) valid++
  }
  return valid - opening.file.problems.count
})
