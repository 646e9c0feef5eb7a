import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { askedAgain } from '../../platform/listing.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Group, groupsFor, LONGEST_WORDS, nearTo } from '../finding.ts'
import { texts } from '../texts.ts'

/** One field over everything that is public; what is not public is not searched, so nothing of it can be guessed. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const words = (visit.query.get('q') ?? '').trim().slice(0, LONGEST_WORDS)
    const groups = words === '' ? [] : await groupsFor(visit.work, words)
    const near = words !== '' && groups.length === 0 ? await nearTo(visit.work, words) : null
    return html(<SearchView shell={shellOf(visit, menu)} page={{ words, groups, near }} />)
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
        <a href={group.href}>{allOf(group, language)}</a>
      </p>
    )}
  </section>
)

const allOf = ({ total, isMore }: Group, language: Language): string => {
  const count = formatNumber(String(total), language)
  return (isMore ? texts.moreThan(count) : texts.allOf(count))[language]
}
