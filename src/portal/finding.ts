import { listVersions, type Version } from '../criteria/index.ts'
import { foldedText } from '../exact/text.ts'
import { askedAgain } from '../platform/listing.ts'
import { wordsIn } from '../platform/search-words.ts'
import type { Language } from '../platform/texts.ts'
import type { Work } from '../platform/work.ts'
import {
  foldedPolicy,
  POLICIES,
  policiesOn,
  policyAddress,
  statusNames as policyStatusNames,
} from '../policies/index.ts'
import { enterpriseIn, productIn } from './names.ts'
import { publishedLists } from './published.ts'
import { chosenRows } from './rules.ts'
import { listRecognisedProducts } from './store/products.ts'
import { listNearWords, listUnknownWords } from './store/words.ts'
import { statusNames, texts } from './texts.ts'

/** Searches everything that is public, and nothing else: what is not public is not searched, so nothing of it can be guessed. */

const MOST_SHOWN = 8
export const LONGEST_WORDS = 200
const MOST_CORRECTED = 6

export interface Found {
  readonly href: string
  readonly title: string
  readonly note: string
}

export interface Group {
  readonly title: string
  /** Where all of them are listed. */
  readonly href: string
  readonly total: number
  /** Whether there are more than `total`: products are counted no further than `COUNTED_TO`. */
  readonly isMore: boolean
  readonly found: readonly Found[]
}

export const groupsFor = async (work: Work, words: string): Promise<readonly Group[]> => {
  const groups = await Promise.all([
    productGroup(work, words),
    criteriaGroup(work, words),
    policyGroup(work, words),
    ...publishedLists.map(list => publishedGroup(work, words, list)),
  ])
  return groups.filter(({ total }) => total > 0)
}

const productGroup = async ({ db, today, language }: Work, words: string): Promise<Group> => {
  const { rows, total, isMore } = await listRecognisedProducts(db, {
    words,
    sorting: 'name',
    isDescending: false,
    sectorGroup: null,
    year: null,
    status: null,
    enterprise: null,
    day: today,
    limit: MOST_SHOWN,
    offset: 0,
  })
  return {
    title: texts.products[language],
    href: askedAgain('/products', new URLSearchParams(), { q: words }),
    total,
    isMore,
    found: rows.map(product => ({
      href: `/products/${encodeURIComponent(product.id)}`,
      title: productIn(product, language),
      note: `${enterpriseIn(product, language)} · ${statusNames[product.status][language]}`,
    })),
  }
}

const criteriaGroup = async ({ db, language }: Work, words: string): Promise<Group> => {
  const wanted = foldedText(words).split(/\s+/)
  const versions = (await listVersions(db)).filter(version => {
    const name = foldedText(`${version.code} ${version.nameVi} ${version.nameEn ?? ''}`)
    return wanted.every(word => name.includes(word))
  })
  return {
    title: texts.criteriaSets[language],
    href: '/criteria',
    total: versions.length,
    isMore: false,
    found: versions.slice(0, MOST_SHOWN).map(version => criteriaFound(version, language)),
  }
}

const criteriaFound = ({ code, version, nameVi, nameEn }: Version, language: Language): Found => ({
  href: `/criteria/${encodeURIComponent(code)}/${encodeURIComponent(version)}`,
  title: language === 'en' ? (nameEn ?? nameVi) : nameVi,
  note: version,
})

const policyGroup = async (work: Work, words: string): Promise<Group> => {
  const { language } = work
  const wanted = foldedText(words).split(/\s+/)
  const found = (await policiesOn(work)).filter(listed => {
    const text = foldedPolicy(listed)
    return wanted.every(word => text.includes(word))
  })
  return {
    title: texts.policies[language],
    href: askedAgain(POLICIES, new URLSearchParams(), { q: words }),
    total: found.length,
    isMore: false,
    found: found.slice(0, MOST_SHOWN).map(({ policy, status }) => ({
      href: policyAddress(policy.code),
      title: policy.name[language],
      note: policyStatusNames[status][language],
    })),
  }
}

const publishedGroup = async (
  { db, language }: Work,
  words: string,
  list: (typeof publishedLists)[number],
): Promise<Group> => {
  const rows = chosenRows(await list.load(db), { words, sorting: '', isDescending: false }, language)
  const [name = '', ...others] = list.titleColumns
  const href = askedAgain(list.path, new URLSearchParams(), { q: words })
  return {
    title: list.title[language],
    href,
    total: rows.length,
    isMore: false,
    found: rows.slice(0, MOST_SHOWN).map(({ cells }) => ({
      href,
      title: cells[name]?.[language] ?? texts.unknown[language],
      note: others.flatMap(code => cells[code]?.[language] ?? []).join(' · '),
    })),
  }
}

/** The same words without marks, each that nothing bears replaced by the nearest one; null when there is none. */
export const nearTo = async ({ db }: Work, words: string): Promise<string | null> => {
  const unknown = await listUnknownWords(db, words)
  const nearest = new Map<string, string | undefined>()
  for (const word of unknown.slice(0, MOST_CORRECTED)) nearest.set(word, (await listNearWords(db, word))[0])
  const corrected = wordsIn(words).flatMap(word => (nearest.has(word) ? (nearest.get(word) ?? []) : word))
  const isCorrected = [...nearest.values()].some(word => word !== undefined)
  return isCorrected ? corrected.join(' ') : null
}
