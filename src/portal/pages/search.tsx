import { listVersions, type Version } from '../../criteria/index.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { foldedText } from '../../exact/text.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { publishedLists } from '../published.ts'
import { chosenRows } from '../rules.ts'
import { listNearWords, listRecognisedProducts } from '../store.ts'
import { statusNames, texts } from '../texts.ts'
import { enterpriseIn, productIn } from './names.ts'

const MOST_SHOWN = 8
const LONGEST = 200

/** One field over everything that is public; what is not public is not searched, so nothing of it can be guessed. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const words = (visit.query.get('q') ?? '').trim().slice(0, LONGEST)
    const groups = words === '' ? [] : await groupsFor(visit.work, words)
    const near = words !== '' && groups.length === 0 ? await nearTo(visit.work, words) : null
    return html(<SearchView shell={shellOf(visit, menu)} page={{ words, groups, near }} />)
  }

interface Found {
  readonly href: string
  readonly title: string
  readonly note: string
}

interface Group {
  readonly title: string
  /** Where all of them are listed. */
  readonly href: string
  readonly total: number
  readonly found: readonly Found[]
}

const groupsFor = async (work: Work, words: string): Promise<readonly Group[]> => {
  const groups = await Promise.all([
    productGroup(work, words),
    criteriaGroup(work, words),
    ...publishedLists.map(list => publishedGroup(work, words, list)),
  ])
  return groups.filter(({ total }) => total > 0)
}

const productGroup = async ({ db, today, language }: Work, words: string): Promise<Group> => {
  const { rows, total } = await listRecognisedProducts(db, {
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
    found: versions.slice(0, MOST_SHOWN).map(version => criteriaFound(version, language)),
  }
}

const criteriaFound = ({ code, version, nameVi, nameEn }: Version, language: Language): Found => ({
  href: `/criteria/${encodeURIComponent(code)}/${encodeURIComponent(version)}`,
  title: language === 'en' ? (nameEn ?? nameVi) : nameVi,
  note: version,
})

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
    found: rows.slice(0, MOST_SHOWN).map(({ cells }) => ({
      href,
      title: cells[name]?.[language] ?? texts.unknown[language],
      note: others.flatMap(code => cells[code]?.[language] ?? []).join(' · '),
    })),
  }
}

/** The same words with each that nothing bears replaced by the nearest one; null when there is none. */
const nearTo = async ({ db }: Work, words: string): Promise<string | null> => {
  const near = await Promise.all(
    words
      .split(/\s+/)
      .slice(0, 6)
      .map(async word => (await listNearWords(db, word))[0]),
  )
  const found = near.filter(word => word !== undefined).join(' ')
  return found === '' || found === foldedText(words) ? null : found
}

interface SearchPage {
  readonly words: string
  readonly groups: readonly Group[]
  readonly near: string | null
}

export const SearchView = ({ shell, page }: { readonly shell: Shell; readonly page: SearchPage }) => {
  const { language } = shell
  const { words, groups, near } = page
  const title = words === '' ? texts.search[language] : texts.searchFor(words)[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <SearchForm words={words} language={language} />
      {words === '' && <p class="quiet">{texts.searchLead[language]}</p>}
      {words !== '' && groups.length === 0 && (
        <p role="status">
          {texts.foundNothing[language]}{' '}
          {near !== null && (
            <>
              {texts.didYouMean[language]}{' '}
              <a href={askedAgain('/search', new URLSearchParams(), { q: near })}>{near}</a>?
            </>
          )}
        </p>
      )}
      {groups.map(group => (
        <FoundGroup group={group} language={language} />
      ))}
    </Page>
  )
}

export const SearchForm = ({ words, language }: { readonly words: string; readonly language: Language }) => (
  <search>
    <form class="asking" method="get" action="/search">
      <label class="asking-words">
        <span class="unseen">{texts.search[language]}</span>
        <input class="input" type="search" name="q" value={words} placeholder={texts.searchHint[language]} />
      </label>
      <button class="button" type="submit">
        {texts.search[language]}
      </button>
    </form>
  </search>
)

const FoundGroup = ({ group, language }: { readonly group: Group; readonly language: Language }) => (
  <section>
    <h2>{group.title}</h2>
    <ul class="found">
      {group.found.map(({ href, title, note }) => (
        <li>
          <a href={href}>{title}</a>
          <span class="quiet">{note}</span>
        </li>
      ))}
    </ul>
    {group.total > group.found.length && (
      <p>
        <a href={group.href}>{texts.allOf(formatNumber(String(group.total), language))[language]}</a>
      </p>
    )}
  </section>
)
