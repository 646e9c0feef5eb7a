import type { Work } from '../platform/work.ts'
import { type Loaded, loadCitedRows } from '../recognition/index.ts'
import type { PublishedCluster } from './model.ts'
import { publishedClusters } from './store.ts'

export const loadPublishedClusters = (work: Work, said: readonly PublishedCluster[]): Promise<Loaded> =>
  loadCitedRows(work, publishedClusters, said)
