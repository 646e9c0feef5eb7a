import { Invalid, NotAllowed } from '../../platform/errors.ts'
import type { Localized } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import type { Codes } from '../rules/enterprises.ts'
import { listCodeLists, listCodes } from '../store/codes.ts'
import { problemOf, type Words } from '../texts/words.ts'

export const ensureMay = (may: boolean, work: Work, words: Localized): void => {
  if (!may) throw new NotAllowed(words[work.language])
}

/** Throws every problem at once, in the language of the work. */
export const ensureSound = (work: Work, words: readonly Words[]): void => {
  if (words.length > 0) throw new Invalid(words.map(each => problemOf(each, work.language)))
}

export const loadCodes = async (work: Work): Promise<Codes> => {
  const lists = await listCodeLists(work.db)
  return { lists, codes: await listCodes(work.db, ...lists.map(list => list.code)) }
}
