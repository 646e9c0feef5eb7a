import { formatDay, formatMoment } from '../design/dates.ts'
import { Due } from '../design/due.tsx'
import { Page, type Shell } from '../design/page.tsx'
import { type Menu, menuFor, shellOf } from '../design/shell.ts'
import { html, type Page as PageOf } from '../platform/pages.ts'
import type { Language, Localized } from '../platform/texts.ts'
import type { Change, Waiting } from '../platform/waiting.ts'
import { type HomeContent, lateAmong, loadHome } from './home-content.ts'
import { texts } from './home-texts.ts'

/** What a person finds after signing in: what waits for them, what changed, then everything they can do. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const content = await loadHome(visit.work)
    const doors = menuFor(menu, visit.work.actor).filter(({ href }) => href !== '/home')
    return html(<HomeView shell={shellOf(visit, menu)} content={content} doors={doors} />)
  }

interface HomeProps {
  readonly shell: Shell
  readonly content: HomeContent
  readonly doors: readonly { readonly href: string; readonly label: Localized; readonly says?: Localized }[]
}

export const HomeView = ({ shell, content: { first, waiting, changes, rounds }, doors }: HomeProps) => {
  const { language, today } = shell
  const title = texts.title(waiting.length)[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">
        {formatDay(today, language)}. {waiting.length > 0 && texts.lead(lateAmong(waiting, today))[language]}
      </p>
      {first !== null && (
        <p class="home-first">
          <a href={first.href}>{first.words}</a>
        </p>
      )}
      <div class="home">
        <section aria-labelledby="waiting">
          <h2 id="waiting">{texts.waiting[language]}</h2>
          {waiting.length === 0 ? (
            <p class="quiet">{texts.nothing[language]}</p>
          ) : (
            <ul class="todo">
              {waiting.map((each, index) => (
                <WaitingItem waiting={each} isFirst={index === 0} shell={shell} />
              ))}
            </ul>
          )}
          {rounds.length > 0 && (
            <ul class="ways">
              {rounds.map(({ href, words }) => (
                <li>
                  <a href={href}>{words}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="changes">
          <h2 id="changes">{texts.changes[language]}</h2>
          <Changes changes={changes} language={language} />
        </section>
      </div>
      <section aria-labelledby="everything">
        <h2 id="everything">{texts.everything[language]}</h2>
        <ul class="doors">
          {doors.map(({ href, label, says }) => (
            <li>
              <a href={href}>{label[language]}</a>
              {says !== undefined && <span class="quiet">{says[language]}</span>}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

interface WaitingProps {
  readonly waiting: Waiting
  readonly isFirst: boolean
  readonly shell: Shell
}

/** The first has the strong button: it is what to do now. */
const WaitingItem = ({ waiting, isFirst, shell: { today, language } }: WaitingProps) => {
  const { words, note, href, verb, dueOn } = waiting
  return (
    <li>
      <Due on={dueOn} today={today} language={language} />
      <div>
        <b>{words}</b>
        {note !== null && <span class="quiet">{note}</span>}
      </div>
      <a class={isFirst ? 'button' : 'button quiet-button'} href={href} aria-label={`${verb}: ${words}`}>
        {verb}
      </a>
    </li>
  )
}

const Changes = ({
  changes,
  language,
}: {
  readonly changes: readonly Change[]
  readonly language: Language
}) =>
  changes.length === 0 ? (
    <p class="quiet">{texts.noChanges[language]}</p>
  ) : (
    <ol class="log">
      {changes.map(({ words, href, at }) => (
        <li>
          <time datetime={at}>{formatMoment(at, language)}</time>
          {href === null ? words : <a href={href}>{words}</a>}
        </li>
      ))}
    </ol>
  )
