import type { Waiting } from '../platform/waiting.ts'
import type { Work } from '../platform/work.ts'
import type { Preview } from './actions/batches.ts'
import { stepOf } from './actions/batches.ts'
import { mayImport } from './permissions.ts'
import { listBatches, listContents } from './store/batches.ts'
import { texts } from './texts/pages.ts'

const MOST = 20

/** Imports that this person sent and that wait to be confirmed, mended or dropped. */
export const waitingFor = async (work: Work): Promise<readonly Waiting[]> => {
  const { actor, language } = work
  if (!mayImport(actor) || actor.kind !== 'person') return []
  const own = (await listBatches(work.db, MOST)).filter(({ sentBy }) => sentBy === `person:${actor.id}`)
  const open = own.filter(batch => stepOf(batch) === 'read')
  const previews = await listContents(
    work.db,
    open.map(({ id }) => id),
    'read',
  )
  return open.map(({ id, fileName }) => {
    const preview = previews.get(id) as Preview | undefined
    const words = (preview?.problemCount ?? 0) > 0 ? texts.waitingWrong : texts.waiting
    return {
      words: words(fileName)[language],
      note: null,
      href: `/imports/${encodeURIComponent(id)}`,
      verb: texts.look[language],
      dueOn: null,
    }
  })
}
