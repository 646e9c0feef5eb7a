import type { Day } from '../exact/day.ts'
import { type Language, languages } from '../platform/texts.ts'
import { Account } from './account.tsx'
import { assets } from './assets.ts'
import { formatDay } from './dates.ts'
import type { ElementName } from './elements.ts'
import type { PropsWithChildren } from './jsx.ts'
import { Invented } from './tag.tsx'
import { texts } from './texts.ts'

export interface Link {
  readonly href: string
  readonly label: string
}

/** What every page must know to be drawn; whoever serves the page fills it in. */
export interface Shell {
  readonly language: Language
  /** The address of this very page in each language. */
  readonly addresses: Readonly<Record<Language, string>>
  readonly home: string
  readonly menu: readonly (Link & { readonly isCurrent: boolean })[]
  /** The civil day the page speaks of. */
  readonly today: Day
  readonly isTrialStore: boolean
  /** Whether the day stands still, as it does in a sample city. */
  readonly isPinned: boolean
  /** Whether enterprises, products and figures on the page are invented. */
  readonly isSample: boolean
  /** Where to come back to: this page with its query. */
  readonly here: string
  /** Null for a visitor. */
  readonly account: ShownAccount | null
}

export interface ShownAccount {
  readonly name: string
  readonly capacities: readonly { readonly id: string; readonly label: string; readonly isCurrent: boolean }[]
}

export interface PageProps {
  readonly shell: Shell
  readonly title: string
  readonly path?: readonly Link[]
  /** What the page is about, as a search engine shows it; without it, what the whole site is. */
  readonly description?: string
  /** Custom elements the page gains from, by the names of their files; it works without them. */
  readonly elements?: readonly ElementName[]
}

export const Page = ({
  shell,
  title,
  path = [],
  description = texts.whatThisIs[shell.language],
  elements = [],
  children,
}: PropsWithChildren<PageProps>) => (
  <html lang={shell.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${title} · Chủ Lực`}</title>
      <meta name="description" content={description} />
      <link rel="preload" href={assets.fonts.latin} as="font" type="font/woff2" crossorigin="" />
      <link rel="preload" href={assets.fonts.vietnamese} as="font" type="font/woff2" crossorigin="" />
      <link rel="stylesheet" href={assets.style} />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {elements.map(name => (
        <script type="module" src={assets.elements[name]} />
      ))}
    </head>
    <body>
      <a class="skip" href="#main">
        {texts.skip[shell.language]}
      </a>
      <Top shell={shell} />
      <About shell={shell} />
      <main id="main" class="wide" tabindex={-1}>
        <Crumbs path={path} language={shell.language} />
        {children}
      </main>
      <footer class="bottom">
        <p class="wide">{texts.whatThisIs[shell.language]}</p>
      </footer>
    </body>
  </html>
)

const Top = ({ shell }: { readonly shell: Shell }) => (
  <header class="top">
    <div class="wide top-row">
      <a class="mark" href={shell.home}>
        Chủ <b>Lực</b>
      </a>
      <nav class="menu-place" aria-label={texts.mainMenu[shell.language]}>
        <ul class="menu">
          {shell.menu.map(({ href, label, isCurrent }) => (
            <li>
              <a href={href} aria-current={isCurrent ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Account shell={shell} />
      <Languages shell={shell} />
    </div>
  </header>
)

const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }

const Languages = ({ shell }: { readonly shell: Shell }) => (
  <nav class="languages-place" aria-label={texts.languages[shell.language]}>
    <ul class="languages">
      {languages.map(language => (
        <li lang={language}>
          {language === shell.language ? (
            <span aria-current="true">{NAMES[language]}</span>
          ) : (
            <a href={shell.addresses[language]} hreflang={language}>
              {NAMES[language]}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
)

/** What a reader must not overlook: invented data, its pinned day, a store that is not meant to last. */
const About = ({
  shell: { language, today, isPinned, isSample, isTrialStore },
}: {
  readonly shell: Shell
}) => {
  const day = formatDay(today, language)
  return (
    <aside class="about" aria-label={texts.aboutThisPage[language]}>
      <ul class="wide about-list">
        {isSample && (
          <li>
            <Invented language={language} /> {texts.inventedCity[language]}
          </li>
        )}
        <li>{(isPinned ? texts.pinnedDay(day) : texts.asOf(day))[language]}</li>
        {isTrialStore && <li>{texts.trialStore[language]}</li>}
      </ul>
    </aside>
  )
}

const Crumbs = ({ path, language }: { readonly path: readonly Link[]; readonly language: Language }) =>
  path.length === 0 ? null : (
    <nav class="crumbs" aria-label={texts.path[language]}>
      <ol>
        {path.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
