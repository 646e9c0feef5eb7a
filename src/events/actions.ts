import type { Work } from '../platform/work.ts'
import { type Loaded, loadCitedRows } from '../recognition/index.ts'
import type { PublishedEvent } from './model.ts'
import { publishedEvents } from './store.ts'

export const loadPublishedEvents = (work: Work, said: readonly PublishedEvent[]): Promise<Loaded> =>
  loadCitedRows(work, publishedEvents, said)
