import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Localized } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import type { ProposedProduct, Round } from '../selection/index.ts'
import { isWithheld, type PublicResult } from '../selection/rules/publication.ts'
import type { Listed } from './rules/changes.ts'
import { getListContent, type ListHead } from './store/lists.ts'

/** Exactly what was made public: the products with the publishable part of their explanations. */
export interface Snapshot {
  readonly format: 'chuluc-proposed-1'
  readonly round: { readonly id: string; readonly name: Round['name']; readonly isSample: boolean }
  readonly criteriaSet: Round['criteriaSet']
  readonly period: string
  readonly publishedOn: string
  readonly commentsUntil: string
  /** The most points in all. */
  readonly max: string
  readonly products: readonly SnapshotProduct[]
}

export interface SnapshotProduct {
  readonly dossier: string
  readonly product: Localized
  readonly enterprise: Localized
  readonly sector: Localized | null
  readonly result: PublicResult
}

/** Canonical JSON (RFC 8785) and its SHA-256. */
export const writeSnapshot = (snapshot: Snapshot): { readonly content: string; readonly sha256: string } => {
  const content = canonicalize(snapshot) ?? ''
  return { content, sha256: createHash('sha256').update(content).digest('hex') }
}

/** A list never changes: what was read of it once need not be read again as long as the process lives. */
const known = new Map<string, Promise<Snapshot>>()

export const loadSnapshot = (work: Work, { id, sha256 }: ListHead): Promise<Snapshot> => {
  const found = known.get(sha256) ?? getListContent(work.db, id).then(text => JSON.parse(text) as Snapshot)
  known.set(sha256, found)
  found.catch(() => known.delete(sha256))
  return found
}

export const snapshotProduct = ({ enterpriseId: _, ...product }: ProposedProduct): SnapshotProduct => product

/** What of a product is compared with what was published. */
export const listed = ({ dossier, result }: SnapshotProduct): Listed => {
  const { rank, rankRange, honours, seat: _, ...own } = result
  return {
    dossier,
    rank: rank === null ? (rankRange?.join('–') ?? null) : String(rank),
    total: isWithheld(result.total) ? null : result.total,
    honours,
    own: canonicalize(own) ?? '',
  }
}
