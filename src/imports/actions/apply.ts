import { randomUUID } from 'node:crypto'
import {
  changeStandings,
  editEnterprise,
  editProduct,
  registerMany,
  type Standing,
  versionOf,
} from '../../enterprises/index.ts'
import { batchInput, editEnterpriseInput, editProductInput } from '../../enterprises/model/inputs.ts'
import { type EnterpriseId, enterpriseIdOf, productIdOf } from '../../enterprises/model.ts'
import { saveManyFacts } from '../../facts/index.ts'
import { factIdOf, batchInput as factsInput } from '../../facts/model.ts'
import { Refused } from '../../platform/errors.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import type { Batch, BatchId, Change } from '../model.ts'
import { columnLetters } from '../rules/cell-names.ts'
import { sheetNames } from '../rules/columns.ts'
import { lockBatch, saveDone, saveEvent } from '../store/batches.ts'
import { refusals } from '../texts/refusals.ts'
import { ensureMayImport, ensureStep, eventOf, subjectOf } from './batches.ts'
import { planOf } from './read.ts'

/** A change with the id of what it entered or stated, so that it can be undone. */
export type Done = Change & { readonly made: string }

/** Does what the preview showed, all of it or nothing: judged once more, for the city may have changed since. */
export const applyBatch = async (work: Work, id: BatchId): Promise<void> => {
  ensureMayImport(work)
  await inTransaction(work, async work => {
    const batch = await lockBatch(work.db, id)
    ensureStep(batch, 'read')
    const plan = await planOf(work, await work.files.get(batch.file))
    if (plan.problems.length > 0)
      throw new Refused('has-problems', { problems: plan.problems.length }, refusals.hasProblems)
    const done = named(plan.changes)
    await enterAll(work, batch, done)
    await changeAll(work, batch, done)
    await stateAll(work, batch, done)
    await saveDone(work.db, id, done)
    await saveEvent(work.db, id, eventOf(work, 'applied', null), plan.counts)
    record(work, { action: 'apply import', subject: subjectOf(id), after: plan.counts })
  })
}

/** What the workbook enters gets its ids, and what speaks of it follows. */
const named = (changes: readonly Change[]): readonly Done[] => {
  const ids = new Map<string, string>()
  const idOf = (key: string) => ids.get(key) ?? key
  return changes.map((change): Done => {
    switch (change.does) {
      case 'enter enterprise': {
        const made = randomUUID()
        ids.set(change.id, made)
        return { ...change, id: enterpriseIdOf(made), made }
      }
      case 'enter product': {
        const made = randomUUID()
        const enterprise = enterpriseIdOf(idOf(change.enterprise))
        ids.set(change.id, made)
        return { ...change, id: productIdOf(made), enterprise, made }
      }
      case 'state figure': {
        const { whose } = change
        const subject =
          whose.kind === 'enterprise'
            ? { kind: whose.kind, id: enterpriseIdOf(idOf(whose.id)) }
            : { kind: whose.kind, id: productIdOf(idOf(whose.id)) }
        return { ...change, whose: subject, made: randomUUID() }
      }
      default:
        return { ...change, made: change.id }
    }
  })
}

const sourceOf = ({ fileName }: Batch, { at }: Change): string =>
  `${fileName}, ${sheetNames[at.sheet].vi}!${columnLetters(at.column)}${at.row}`

const enterAll = async (work: Work, batch: Batch, done: readonly Done[]): Promise<void> => {
  const enterprises = done.filter(each => each.does === 'enter enterprise')
  const products = done.filter(each => each.does === 'enter product')
  if (enterprises.length + products.length === 0) return
  await registerMany(
    work,
    batchInput.parse({
      enterprises: enterprises.map(each => ({
        ...each.parts,
        id: each.id,
        taxCode: each.taxCode,
        source: sourceOf(batch, each),
      })),
      sites: enterprises.flatMap(({ id, seat }) =>
        seat === null ? [] : [{ id: randomUUID(), enterprise: id, kind: 'head-office', places: [seat] }],
      ),
      products: products.map(({ id, enterprise, parts }) => ({ ...parts, id, enterprise })),
    }),
  )
  for (const each of [...enterprises, ...products]) noteEntered(work, batch, each)
}

const noteEntered = (
  work: Work,
  batch: Batch,
  each: Extract<Done, { does: 'enter enterprise' | 'enter product' }>,
): void => {
  const kind = each.does === 'enter enterprise' ? 'enterprise' : 'product'
  record(work, {
    action: `import ${kind}`,
    subject: { kind: `enterprises.${kind}`, id: each.made },
    after: each.parts,
    reason: sourceOf(batch, each),
  })
}

const changeAll = async (work: Work, batch: Batch, done: readonly Done[]): Promise<void> => {
  for (const each of done) {
    if (each.does === 'change enterprise') await changeEnterprise(work, each.id, each.after)
    if (each.does === 'change product') await changeProduct(work, each.id, each.after)
  }
  const restored = done.flatMap((each): readonly Returned[] => {
    if (each.does === 'change enterprise' && each.isRestored)
      return [{ enterprise: each.id, product: null, standing: 'restored' }]
    if (each.does === 'change product' && each.isRestored)
      return [{ enterprise: null, product: each.id, standing: 'restored' }]
    return []
  })
  if (restored.length > 0) await changeStandings(work, restored, batch.fileName)
}

type Returned = Pick<Standing, 'enterprise' | 'product' | 'standing'>
type ChangedEnterprise = Extract<Change, { does: 'change enterprise' }>
type ChangedProduct = Extract<Change, { does: 'change product' }>

export const changeEnterprise = async (
  work: Work,
  id: EnterpriseId,
  parts: ChangedEnterprise['after'],
): Promise<void> => {
  const version = await versionOf(work.db, 'enterprise', id)
  await editEnterprise(work, editEnterpriseInput.parse({ ...parts, id, version }))
}

export const changeProduct = async (
  work: Work,
  id: ChangedProduct['id'],
  parts: ChangedProduct['after'],
): Promise<void> => {
  const version = await versionOf(work.db, 'product', id)
  await editProduct(work, editProductInput.parse({ ...parts, id, version }))
}

/** The figures in one go: the program itself saves them, in the name of who confirmed the import. */
const stateAll = async (work: Work, batch: Batch, done: readonly Done[]): Promise<void> => {
  const figures = done.filter(each => each.does === 'state figure')
  if (figures.length === 0) return
  const facts = figures.map(each => ({
    id: factIdOf(each.made),
    subject: each.whose,
    variable: each.variable,
    period: each.period,
    given: each.given,
    source: sourceOf(batch, each),
    version: (each.corrects?.version ?? 0) + 1,
    reason: each.corrects === null ? null : `Nhập từ bảng tính ${batch.fileName}`,
    declaredBy: actorName(work.actor),
    recordedAt: work.now,
  }))
  await saveManyFacts(asProgram(work), factsInput.parse({ facts }))
}

/** Facts with who declared them and when are taken over by the program alone. */
export const asProgram = (work: Work): Work => ({ ...work, actor: { kind: 'system', name: 'imports' } })
