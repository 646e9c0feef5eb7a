import { loadPublishedClusters } from '../clusters/index.ts'
import { loadPublishedEvents } from '../events/index.ts'
import { inTransaction, type Work } from '../platform/work.ts'
import { type Loaded, loadCitedRows, loadPublishedRecognitions } from '../recognition/index.ts'
import type { Published } from './files.ts'
import type { PublishedFigure } from './model.ts'
import { loadShippedSeries } from './series-actions.ts'
import { publishedFigures } from './store.ts'

/** Programme figures and indicators together: what is not among them is taken out. */
export const loadPublishedFigures = (work: Work, said: readonly PublishedFigure[]): Promise<Loaded> =>
  loadCitedRows(work, publishedFigures, said)

export interface LoadedPublished {
  readonly recognitions: Loaded
  readonly events: Loaded
  readonly clusters: Loaded
  readonly figures: Loaded
  /** Numbers of offices among the figures: first vintages, which nothing takes out again. */
  readonly series: Loaded
}

/** The published rows of every room, all or none. */
export const loadPublished = (work: Work, published: Published): Promise<LoadedPublished> =>
  inTransaction(work, async work => ({
    recognitions: await loadPublishedRecognitions(work, published.recognitions),
    events: await loadPublishedEvents(work, published.events),
    clusters: await loadPublishedClusters(work, published.clusters),
    figures: await loadPublishedFigures(work, published.figures),
    series: { added: await loadShippedSeries(work, published.figures), removed: 0 },
  }))
