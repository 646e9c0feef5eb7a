import { recusalOf } from '../../conflicts/index.ts'
import { ownness } from '../../enterprises/index.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import type { Work } from '../../platform/work.ts'
import type { RecognitionId } from '../../recognition/model.ts'
import type { Certificate } from '../model.ts'
import { mayTakeFile } from '../permissions.ts'
import { registerEntry } from '../registered.ts'
import { listCertificates } from '../store/certificates.ts'

/** The latest certificate of a recognition as its file; as if there were none for whoever it is not for. */
export const takeFile = async (
  work: Work,
  id: RecognitionId,
): Promise<{ readonly certificate: Certificate; readonly bytes: Uint8Array }> => {
  const entry = await registerEntry(work, id)
  if (entry === null) throw new NotFound('certificate', id)
  const isOwn = (await ownness(work))(entry.holder.id)
  const isKept = (await recusalOf(work)).isFrom(entry.holder.id)
  if (isKept || !mayTakeFile(work.actor, { isOwn })) throw NotAllowed.secret(`take certificate of ${id}`)
  const [certificate] = await listCertificates(work.db, { recognitions: [id] })
  if (certificate === undefined) throw new NotFound('certificate', id)
  return { certificate, bytes: await work.files.get(certificate.file) }
}
