import { getVersion, type Version } from '../../criteria/index.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import type { ReadSet } from '../../criteria/rules/set.ts'
import type { Db } from '../../platform/database.ts'
import type { Work } from '../../platform/work.ts'
import { contentSince, contentWithout, roundContent } from '../actions/content.ts'
import type { FrozenRound } from '../model.ts'
import { keptFrom } from '../recusal.ts'
import { stateOn } from '../rules/round.ts'
import { listOwners } from '../store/dossiers.ts'
import type { Round } from '../store/rounds.ts'
import { type RoundStamp, roundStamp } from '../store/stamps.ts'

/** A round as it stands, with the set it is bound to; calculated again only when something in it changed. */
export interface Content {
  readonly content: FrozenRound
  readonly set: ReadSet
}

/** As it is there for the actor: what is kept from them is neither in it nor counted by anything in it. */
export const loadContent = async (work: Work, round: Round): Promise<Content> => {
  const { isAny, isFrom } = await keptFrom(work, round)
  if (!isAny) return loadWhole(work, round)
  const dossiers = await listOwners(work.db, round.id)
  const kept = new Set(dossiers.filter(({ enterprise }) => isFrom(enterprise)).map(({ id }) => id))
  return once(work, round, `without ${[...kept].join(' ')}`, async () => {
    const whole = await loadWhole(work, round)
    return { ...whole, content: contentWithout(whole.content, kept, stateOn(round.turns, work.today)) }
  })
}

/** Whoever reads: for what is published, and for an enterprise's own dossier. */
export const loadWhole = (work: Work, round: Round): Promise<Content> =>
  once(work, round, '', async before => {
    if (before === null) return contentFrom(work, round)
    const { content, set } = await before.content
    return { content: await contentSince(work, round, content, before.stamp.judged), set }
  })

/**
 * Kept until something in the round changes. `read` gets what was kept before, where nothing but judgements came since.
 */
const once = async (
  work: Work,
  round: Round,
  without: string,
  read: (before: Kept | null) => Promise<Content>,
): Promise<Content> => {
  const { judged, rest } = await roundStamp(work.db, round.id)
  const stamp = { judged, rest: `${rest} ${stateOn(round.turns, work.today)}` }
  const known = contentsOf(work.db)
  const key = `${round.id} ${without}`
  const found = known.get(key)
  const isSame = found?.stamp.rest === stamp.rest
  if (isSame && found.stamp.judged === judged) return found.content
  const content = read(isSame ? found : null)
  if (known.size > MOST_KEPT) known.clear()
  known.set(key, { stamp, content })
  content.catch(() => known.delete(key))
  return content
}

const MOST_KEPT = 60

const contentFrom = async (work: Work, round: Round): Promise<Content> => {
  const content = await roundContent(work, round)
  return { content, set: setFrom(content.criteriaSet) }
}

interface Kept {
  readonly stamp: RoundStamp
  readonly content: Promise<Content>
}

const kept = new WeakMap<Db, Map<string, Kept>>()

const contentsOf = (db: Db): Map<string, Kept> => {
  const known = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, known)
  return known
}

export const loadSet = async (work: Work, { criteriaSet: { code, version } }: Round): Promise<ReadSet> =>
  adopted(await getVersion(work.db, code, version))

/** Read once for each content: a version never changes, and every page of a round needs it. */
const adopted = ({ sha256, content }: Version): ReadSet => {
  const set = sets.get(sha256) ?? setFrom(JSON.parse(content))
  sets.set(sha256, set)
  return set
}
const sets = new Map<string, ReadSet>()

/** An adopted set was found whole before it was taken in. */
const setFrom = (content: unknown): ReadSet => {
  const read = readCriteriaSet(content)
  if (!read.ok) throw new Error(`an adopted criteria set cannot be read: ${read.problems[0]?.reason}`)
  return read.set
}
