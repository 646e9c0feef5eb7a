import { listPeopleAmong } from '../access/index.ts'
import { personIdOf } from '../access/model.ts'
import type { Db } from '../platform/database.ts'

const PERSON = 'person:'

/** Who did something, as people know them; what the program did itself bears its own name. */
export const doersAmong = async (db: Db, doers: readonly string[]): Promise<(byWhom: string) => string> => {
  const ids = [...new Set(doers)].flatMap(each =>
    each.startsWith(PERSON) ? [personIdOf(each.slice(PERSON.length))] : [],
  )
  const names = new Map<string, string>((await listPeopleAmong(db, ids)).map(({ id, name }) => [id, name]))
  return byWhom => (byWhom.startsWith(PERSON) ? (names.get(byWhom.slice(PERSON.length)) ?? '–') : 'Chủ Lực')
}
