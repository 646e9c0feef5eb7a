import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { type KeptFile, keepUpload } from '../kept-file.ts'
import type { documentInput } from '../model/inputs.ts'
import { type Document, type DocumentId, documentIdOf, type EnterpriseId, enterpriseIdOf } from '../model.ts'
import { mayDescribe } from '../permissions.ts'
import { getDocument, saveDocument, saveDocumentWithdrawal } from '../store/documents.ts'
import { getEnterprise } from '../store/enterprises.ts'
import { documentRefusals } from '../texts/documents.ts'
import type { Upload } from '../upload.ts'
import { groundsFor } from './descriptions.ts'
import { ensureMay } from './ensure.ts'

/** Keeps a file of an enterprise; what it is is told by its content. Answers its id. */
export const addDocument = async (
  work: Work,
  input: z.output<typeof documentInput>,
  upload: Upload,
): Promise<DocumentId> => addKept(work, input, await keepFile(work, input.enterprise, upload))

/** Takes as long as the scanner does: not to be called inside a transaction. */
export const keepFile = async (work: Work, enterprise: string, upload: Upload): Promise<KeptFile> => {
  await ensureMayAdd(work, enterprise)
  return keepUpload(work, upload)
}

/** Makes a document of it. Answers its id. */
export const addKept = async (
  work: Work,
  input: z.output<typeof documentInput>,
  kept: KeptFile,
): Promise<DocumentId> =>
  inTransaction(work, async work => {
    const enterprise = await ensureMayAdd(work, input.enterprise)
    const stamp = { id: documentIdOf(randomUUID()), addedBy: actorName(work.actor), addedAt: work.now }
    const document: Document = { ...input, ...kept, ...stamp }
    await saveDocument(work.db, document)
    record(work, { action: 'add document', subject: subjectOf(enterprise), after: document })
    return document.id
  })

const ensureMayAdd = async (work: Work, asked: string): Promise<EnterpriseId> => {
  const { id } = await getEnterprise(work.db, enterpriseIdOf(asked))
  ensureMay(mayDescribe(work.actor, await groundsFor(work, id)), work, documentRefusals.mayNotAdd)
  return id
}

/** It leaves the list; figures that point to it still lead to it. */
export const withdrawDocument = async (
  work: Work,
  { document, ground }: { readonly document: DocumentId; readonly ground: string },
): Promise<void> => {
  const { enterprise } = await getDocument(work.db, document)
  ensureMay(mayDescribe(work.actor, await groundsFor(work, enterprise)), work, documentRefusals.mayNotAdd)
  await inTransaction(work, async work => {
    const withdrawal = { document, ground, actor: actorName(work.actor), at: work.now }
    if (!(await saveDocumentWithdrawal(work.db, withdrawal)))
      throw new Refused('withdrawn-already', { document }, documentRefusals.withdrawnAlready)
    record(work, {
      action: 'withdraw document',
      subject: subjectOf(enterprise),
      before: { document },
      reason: ground,
    })
  })
}

const subjectOf = (enterprise: string) => ({ kind: 'enterprises.enterprise', id: enterprise })
