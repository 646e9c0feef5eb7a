import {
  changeStandings,
  getEnterprise,
  listDocuments,
  listIndustries,
  listMembers,
  listProducts,
  listWithdrawn,
  type Standing,
} from '../../enterprises/index.ts'
import type { EnterpriseId } from '../../enterprises/model.ts'
import { factsAsKnownOn, saveManyFacts } from '../../facts/index.ts'
import { batchInput as factsInput, type KnownFact, type Subject } from '../../facts/model.ts'
import { actorName, record } from '../../platform/journal.ts'
import { inTransaction, type Work } from '../../platform/work.ts'
import { listRecognitions } from '../../recognition/index.ts'
import { listDossiersOf } from '../../selection/index.ts'
import type { Batch, BatchId, Both, Kept } from '../model.ts'
import { listDone, lockBatch, saveEvent } from '../store/batches.ts'
import { keptBecause as because } from '../texts/kept.ts'
import { asProgram, changeEnterprise, changeProduct, type Done } from './apply.ts'
import { ensureMayImport, ensureStep, eventOf, subjectOf } from './batches.ts'

/**
 * Takes back what an import did, as far as nobody built on it since: figures get a new version with what stood before,
 * entered enterprises and products leave the lists, changed ones become what they were. The rest stays and is named.
 */
export const undoBatch = async (work: Work, id: BatchId, ground: string): Promise<readonly Kept[]> => {
  ensureMayImport(work)
  return inTransaction(work, async work => {
    const batch = await lockBatch(work.db, id)
    ensureStep(batch, 'applied')
    const done = (await listDone(work.db, id)) as readonly Done[]
    const facts = await factsOf(work, done)
    const kept = [
      ...(await undoFigures(work, { batch, done, facts, ground })),
      ...(await undoChanges(work, done)),
      ...(await undoEntries(work, { batch, done, facts, ground })),
    ]
    await saveEvent(work.db, id, eventOf(work, 'undone', ground), { kept })
    record(work, { action: 'undo import', subject: subjectOf(id), after: { kept }, reason: ground })
    return kept
  })
}

interface Undoing {
  readonly batch: Batch
  readonly done: readonly Done[]
  readonly facts: readonly KnownFact[]
  readonly ground: string
}

/** What is known now of everything the import spoke of. */
const factsOf = async (work: Work, done: readonly Done[]): Promise<readonly KnownFact[]> => {
  const subjects = new Map<string, Subject>()
  for (const each of done) {
    if (each.does === 'state figure') subjects.set(each.whose.id, each.whose)
    if (each.does === 'enter enterprise') subjects.set(each.id, { kind: 'enterprise', id: each.id })
    if (each.does === 'enter product') subjects.set(each.id, { kind: 'product', id: each.id })
  }
  return factsAsKnownOn(work.db, [...subjects.values()], work.now)
}

const undoFigures = async (work: Work, { batch, done, facts, ground }: Undoing): Promise<readonly Kept[]> => {
  const known = new Map<string, KnownFact>(facts.map(fact => [fact.id, fact]))
  const stated = done.filter(each => each.does === 'state figure')
  const free = stated.filter(each => known.get(each.made)?.status === 'declared')
  const corrections = free.flatMap(each => {
    const fact = known.get(each.made)
    if (fact === undefined) return []
    const before = each.corrects?.value ?? { kind: 'unknown' }
    const given =
      before.kind === 'value'
        ? { value: before.text }
        : before.kind === 'unknown'
          ? { unknown: true }
          : { notApplicable: true }
    return [
      {
        id: `${each.made}-undone`,
        subject: fact.subject,
        variable: fact.variable,
        period: fact.period,
        given,
        version: fact.version + 1,
        reason: `Hủy đợt nhập ${batch.fileName}: ${ground}`.slice(0, 500),
        declaredBy: actorName(work.actor),
        recordedAt: work.now,
      },
    ]
  })
  if (corrections.length > 0) await saveManyFacts(asProgram(work), factsInput.parse({ facts: corrections }))
  return stated
    .filter(each => !free.includes(each))
    .map(each => ({
      name: `${each.name}: ${each.variable} ${each.period}`,
      why: known.has(each.made) ? because.reviewed : because.corrected,
    }))
}

/** Changed descriptions become what they were, where nobody changed them again. */
const undoChanges = async (work: Work, done: readonly Done[]): Promise<readonly Kept[]> => {
  const kept: Kept[] = []
  for (const each of done) {
    if (each.does === 'change enterprise' && !(await isStill(work, each.id, each.after)))
      kept.push({ name: each.after.nameVi, why: because.changed })
    else if (each.does === 'change enterprise') await changeEnterprise(work, each.id, each.before)
    if (each.does === 'change product') {
      const { nameVi, ...after } = each.after
      const now = (await listProducts(work.db)).find(({ id }) => id === each.id)
      const same = now !== undefined && JSON.stringify(partsOf(now)) === JSON.stringify({ nameVi, ...after })
      if (same) await changeProduct(work, each.id, each.before)
      else kept.push({ name: nameVi, why: because.changed })
    }
  }
  return kept
}

const partsOf = ({
  nameVi,
  nameEn,
  sectorGroup,
  supportingAreas,
}: Awaited<ReturnType<typeof listProducts>>[number]) => ({ nameVi, nameEn, sectorGroup, supportingAreas })

const isStill = async (
  work: Work,
  id: EnterpriseId,
  after: Extract<Done, { does: 'change enterprise' }>['after'],
): Promise<boolean> => {
  const { kind, nameVi, nameEn } = await getEnterprise(work.db, id)
  const industries = (await listIndustries(work.db, [id])).map(({ list, code, isMain }) => ({
    list,
    code,
    isMain,
  }))
  return JSON.stringify({ kind, nameVi, nameEn, industries }) === JSON.stringify({ ...after })
}

/** What was entered, or brought back, leaves the lists unless somebody used it. */
const undoEntries = async (work: Work, undoing: Undoing): Promise<readonly Kept[]> => {
  const kept: Kept[] = []
  const leaving: Pick<Standing, 'enterprise' | 'product' | 'standing'>[] = []
  const usage = await loadUsage(work, undoing)
  for (const each of undoing.done) {
    if (each.does !== 'enter product' && !(each.does === 'change product' && each.isRestored)) continue
    const why = usage.ofProduct(each.id)
    if (why === null) leaving.push({ enterprise: null, product: each.id, standing: 'withdrawn' })
    else kept.push({ name: each.does === 'enter product' ? each.parts.nameVi : each.after.nameVi, why })
  }
  const gone = new Set<string | null>(leaving.map(({ product }) => product))
  for (const each of undoing.done) {
    if (each.does !== 'enter enterprise' && !(each.does === 'change enterprise' && each.isRestored)) continue
    const why = usage.ofEnterprise(each.id, product => gone.has(product))
    if (why === null) leaving.push({ enterprise: each.id, product: null, standing: 'withdrawn' })
    else kept.push({ name: each.does === 'enter enterprise' ? each.parts.nameVi : each.after.nameVi, why })
  }
  if (leaving.length > 0) await changeStandings(work, leaving, undoing.ground)
  return kept
}

/** Who built on what the import entered: dossiers, recognitions, people, documents, figures of others. */
const loadUsage = async (work: Work, { done, facts }: Undoing) => {
  const { db, today } = work
  const own = new Set(done.filter(({ does }) => does === 'state figure').map(({ made }) => made))
  const others = facts.filter(({ id }) => !own.has(id))
  const enterprises = done.flatMap(each => {
    if (each.does === 'enter enterprise' || each.does === 'change enterprise') return [each.id]
    return each.does === 'enter product' ? [each.enterprise] : []
  })
  const withdrawn = await listWithdrawn(db, today)
  const products = (await listProducts(db, enterprises)).filter(({ id }) => !withdrawn.has(id))
  const dossiers = await listDossiersOf(db, enterprises)
  const recognitions = await listRecognitions(db)
  const members = await listMembers(db, enterprises)
  const documents = await listDocuments(db, enterprises)
  const hasFacts = (subject: string) =>
    others.some(fact => 'id' in fact.subject && fact.subject.id === subject)
  return {
    ofProduct: (id: string): Both | null => {
      if (dossiers.some(({ product }) => product === id)) return because.dossier
      if (recognitions.some(({ product }) => product === id)) return because.recognition
      return hasFacts(id) ? because.figures : null
    },
    ofEnterprise: (id: EnterpriseId, isGone: (product: string) => boolean): Both | null => {
      if (members.some(({ enterprise }) => enterprise === id)) return because.people
      if (documents.some(({ enterprise }) => enterprise === id)) return because.documents
      if (dossiers.some(({ enterprise }) => enterprise === id)) return because.dossier
      if (products.some(product => product.enterprise === id && !isGone(product.id))) return because.products
      return hasFacts(id) ? because.figures : null
    },
  }
}
