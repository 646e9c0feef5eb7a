import type { Generated } from 'kysely'
import type { Day } from '../exact/day.ts'
import { type Db, roomDb } from '../platform/database.ts'
import type {
  Asked,
  CitedFigure,
  Ground,
  GroundKind,
  Opinion,
  Proposal,
  Stance,
  Step,
  StepKind,
} from './model.ts'

type Tables = {
  readonly 'proposals.proposal': {
    id: Generated<bigint>
    title: string
    words: string
    unit: string | null
    proposed_by: string
    proposed_at: string
    is_sample: boolean
  }
  readonly 'proposals.ground': {
    id: Generated<bigint>
    proposal: bigint
    kind: GroundKind
    words: string
    enterprises: number | null
    indicator: string | null
    release: string | null
    value: string | null
    known_on: Day | null
    source: string | null
    by_whom: string
    at: string
  }
  readonly 'proposals.asked': {
    id: Generated<bigint>
    proposal: bigint
    kind: Asked['kind']
    party: string
    due_on: Day
    by_whom: string
    at: string
  }
  readonly 'proposals.opinion': {
    id: Generated<bigint>
    asked: bigint
    stance: Stance
    words: string | null
    by_whom: string
    at: string
  }
  readonly 'proposals.step': {
    id: Generated<bigint>
    proposal: bigint
    step: StepKind
    words: string | null
    document: string | null
    document_on: Day | null
    by_whom: string
    at: string
  }
}

const tables = (db: Db) => roomDb<Tables>(db)

export type NewProposal = Pick<
  Proposal,
  'title' | 'words' | 'unit' | 'proposedBy' | 'proposedAt' | 'isSample'
>

export const saveProposal = async (
  db: Db,
  { proposedBy, proposedAt, isSample, ...proposal }: NewProposal,
): Promise<string> => {
  const { id } = await tables(db)
    .insertInto('proposals.proposal')
    .values({ ...proposal, proposed_by: proposedBy, proposed_at: proposedAt, is_sample: isSample })
    .returning('id')
    .executeTakeFirstOrThrow()
  return String(id)
}

export const saveGround = async (
  db: Db,
  proposal: string,
  { figure, byWhom, ...ground }: Ground,
): Promise<void> => {
  const codeOf = (kind: CitedFigure['of']['kind']) => (figure?.of.kind === kind ? figure.of.code : null)
  await tables(db)
    .insertInto('proposals.ground')
    .values({
      proposal: BigInt(proposal),
      ...ground,
      indicator: codeOf('indicator'),
      release: codeOf('release'),
      value: figure?.value ?? null,
      known_on: figure?.knownOn ?? null,
      by_whom: byWhom,
    })
    .execute()
}

export type NewAsked = Omit<Asked, 'id' | 'opinions'>

/** Who was asked before gets the later day. */
export const saveAsked = async (db: Db, proposal: string, asked: readonly NewAsked[]): Promise<void> => {
  if (asked.length === 0) return
  await tables(db)
    .insertInto('proposals.asked')
    .values(
      asked.map(({ dueOn, byWhom, ...each }) => ({
        proposal: BigInt(proposal),
        ...each,
        due_on: dueOn,
        by_whom: byWhom,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['proposal', 'kind', 'party']).doUpdateSet(({ ref }) => ({
        due_on: ref('excluded.due_on'),
        by_whom: ref('excluded.by_whom'),
        at: ref('excluded.at'),
      })),
    )
    .execute()
}

export const saveOpinion = async (db: Db, asked: string, { byWhom, ...opinion }: Opinion): Promise<void> => {
  await tables(db)
    .insertInto('proposals.opinion')
    .values({ asked: BigInt(asked), ...opinion, by_whom: byWhom })
    .execute()
}

export const saveStep = async (
  db: Db,
  proposal: string,
  { documentOn, byWhom, ...step }: Step,
): Promise<void> => {
  await tables(db)
    .insertInto('proposals.step')
    .values({ proposal: BigInt(proposal), ...step, document_on: documentOn, by_whom: byWhom })
    .execute()
}

/** One after the other: two who act on one proposal wait for each other. */
export const lockProposal = async (db: Db, id: string): Promise<void> => {
  await tables(db)
    .selectFrom('proposals.proposal')
    .select('id')
    .where('id', '=', BigInt(id))
    .forUpdate()
    .execute()
}

/** All of them, the newest first: five statements, however many there are. */
export const listProposals = async (db: Db): Promise<readonly Proposal[]> => {
  const from = tables(db)
  const proposals = await from.selectFrom('proposals.proposal').selectAll().orderBy('id', 'desc').execute()
  if (proposals.length === 0) return []
  const [grounds, asked, opinions, steps] = [
    await from.selectFrom('proposals.ground').selectAll().orderBy('id').execute(),
    await from.selectFrom('proposals.asked').selectAll().orderBy('id').execute(),
    await from.selectFrom('proposals.opinion').selectAll().orderBy('id').execute(),
    await from.selectFrom('proposals.step').selectAll().orderBy('id').execute(),
  ]
  const groundsOf = Map.groupBy(grounds, ({ proposal }) => proposal)
  const askedOf = Map.groupBy(asked, ({ proposal }) => proposal)
  const opinionsOf = Map.groupBy(opinions, ({ asked }) => asked)
  const stepsOf = Map.groupBy(steps, ({ proposal }) => proposal)
  return proposals.map(({ id, proposed_by, proposed_at, is_sample, ...proposal }) => ({
    ...proposal,
    id: String(id),
    proposedBy: proposed_by,
    proposedAt: proposed_at,
    isSample: is_sample,
    grounds: (groundsOf.get(id) ?? []).map(groundIn),
    asked: (askedOf.get(id) ?? []).map(({ id, kind, party, due_on, by_whom, at }) => ({
      ...{ id: String(id), kind, party, dueOn: due_on, byWhom: by_whom, at },
      opinions: (opinionsOf.get(id) ?? []).map(({ stance, words, by_whom, at }) => ({
        ...{ stance, words, byWhom: by_whom, at },
      })),
    })),
    steps: (stepsOf.get(id) ?? []).map(({ step, words, document, document_on, by_whom, at }) => ({
      ...{ step, words, document, documentOn: document_on, byWhom: by_whom, at },
    })),
  }))
}

type GroundRow = Omit<Tables['proposals.ground'], 'id' | 'proposal'>

const groundIn = ({ kind, words, enterprises, source, by_whom, at, ...figure }: GroundRow): Ground => ({
  ...{ kind, words, enterprises, source, byWhom: by_whom, at },
  figure: figureIn(figure),
})

type FigureRow = Pick<GroundRow, 'indicator' | 'release' | 'value' | 'known_on'>

const figureIn = ({ indicator, release, value, known_on }: FigureRow): CitedFigure | null => {
  const code = indicator ?? release
  if (code === null || value === null || known_on === null) return null
  return { of: { kind: indicator === null ? 'release' : 'indicator', code }, value, knownOn: known_on }
}
