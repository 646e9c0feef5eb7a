import { NotAllowed } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { makeKey } from '../keyring.ts'
import { mayMakeKey } from '../permissions.ts'
import { saveKey } from '../store/keys.ts'
import { texts } from '../texts/refusals.ts'

/** Makes a key that signs from now on; those before it sign no more, and what they signed is checked as before. */
export const makeSigningKey = async (work: Work, ground: string): Promise<string> => {
  ensureMayMakeKey(work)
  const { kid, x } = await makeKey()
  return inTransaction(work, async work => {
    await saveKey(work.db, { kid, x, ground, madeAt: work.now, madeBy: actorName(work.actor) })
    record(work, {
      action: 'make signing key',
      subject: { kind: 'certificates.signing_key', id: kid },
      after: { kid, x },
      reason: ground,
    })
    return kid
  })
}

const ensureMayMakeKey = ({ actor, language }: Work): void => {
  if (!mayMakeKey(actor)) throw new NotAllowed(texts.mayNotMakeKey[language])
}
