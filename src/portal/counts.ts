import type { Work } from '../platform/work.ts'
import { countRegister } from '../recognition/index.ts'
import { nothing } from '../recognition/rules/counting.ts'
import type { Counts } from './model.ts'

/** The four counts that never mix, today: by the definitions of the register, like everything that counts it. */
export const countRecognitions = async (work: Work): Promise<Counts> => {
  const [counts = nothing] = await countRegister(work, { by: [], asOf: work.today, knownOn: null })
  const { events, products, enterprises, titles } = counts
  return { events, products, enterprises, inForce: titles }
}
