import { compare, exactOf } from '../../exact/number.ts'
import { compareBytes, foldedText, VIETNAMESE } from '../../exact/text.ts'
import { derived } from '../../platform/derived.ts'
import type { Asked } from '../../platform/listing.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { dossierAddress } from '../addresses.ts'
import type { Result } from '../model.ts'
import { inLanguage, missingName, type Terms } from '../parts/names.ts'
import { dossiersFor } from '../recusal.ts'
import { type Lacking, lackingIn } from '../rules/tally.ts'
import type { StoredDossier } from '../store/dossiers.ts'
import type { Round } from '../store/rounds.ts'
import { type Content, loadContent } from './content.ts'
import { type DossierNames, loadNames, type NamesOf } from './names.ts'

export interface ListedDossier extends DossierNames {
  readonly id: string
  readonly href: string
  readonly track: string | null
  readonly trackName: string | null
  readonly receivedAt: string
  /** Null: received too late, not scored. */
  readonly result: Result | null
  readonly lacking: Lacking
  /** What a search looks into, without diacritics: made only for who searches. */
  readonly folded: () => string
}

export const dossierSortings = [
  'product',
  'enterprise',
  'state',
  'points',
  'judgements',
  'facts',
  'received',
] as const
type Sorting = (typeof dossierSortings)[number]

const NOTHING: Lacking = { judgements: [], facts: [] }

/** Every dossier of a round, also those that came too late. */
export const loadDossiers = async (work: Work, round: Round): Promise<readonly ListedDossier[]> => {
  const [content, names] = [await loadContent(work, round), await loadNames(work)]
  return listedFrom(names)(content)(await dossiersFor(work, round), work.language)
}

/** Made once for the same round and the same names: whoever turns the pages of a list turns those of one list. */
const listedFrom = derived((names: NamesOf) =>
  derived(({ content, set }: Content) =>
    derived((dossiers: readonly StoredDossier[], language: Language) => {
      const results = new Map(content.results.results.map(result => [result.id, result]))
      const lackingOf = lackingIn(set)
      const terms: Terms = { set: set.file, period: content.period, language }
      return dossiers.map(dossier => {
        const result = results.get(dossier.id) ?? null
        const found = { ...names(dossier), result, lacking: result === null ? NOTHING : lackingOf(result) }
        return listedAs(dossier, found, terms)
      })
    }),
  ),
)

const listedAs = (
  { id, round, track, receivedAt }: StoredDossier,
  found: DossierNames & Pick<ListedDossier, 'result' | 'lacking'>,
  terms: Terms,
): ListedDossier => {
  const { product, enterprise, sector, lacking } = found
  const named = terms.set.tracks?.list.find(({ code }) => code === track)
  const lacks = () =>
    [...lacking.judgements, ...lacking.facts].map(code => `${code} ${missingName(code, terms)}`)
  return {
    id,
    ...found,
    href: dossierAddress({ id: round }, id),
    track,
    trackName: named === undefined ? track : inLanguage(named.name, terms.language),
    receivedAt,
    folded: () => foldedText([id, product, enterprise, sector ?? '', ...lacks()].join(' ')),
  }
}

/** Those that were asked for, in the order asked for. */
export const shownOf = (
  all: readonly ListedDossier[],
  asked: Asked<Sorting>,
  isFound: (dossier: ListedDossier) => boolean,
): readonly ListedDossier[] => {
  const sorted = all
    .filter(isFound)
    .toSorted((a, b) => orders[asked.sorting](a, b) || compareBytes(a.id, b.id))
  return asked.isDescending ? sorted.toReversed() : sorted
}

const STATES = ['unknown', 'pass', 'fail', null]
const highest = ({ result }: ListedDossier) => exactOf(result?.totalRange[1] ?? '-1')

const orders: Readonly<Record<Sorting, (a: ListedDossier, b: ListedDossier) => number>> = {
  product: (a, b) => VIETNAMESE.compare(a.product, b.product),
  enterprise: (a, b) => VIETNAMESE.compare(a.enterprise, b.enterprise),
  state: (a, b) => STATES.indexOf(a.result?.outcome ?? null) - STATES.indexOf(b.result?.outcome ?? null),
  points: (a, b) => compare(highest(a), highest(b)),
  judgements: (a, b) => a.lacking.judgements.length - b.lacking.judgements.length,
  facts: (a, b) => a.lacking.facts.length - b.lacking.facts.length,
  received: (a, b) => (a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0),
}
