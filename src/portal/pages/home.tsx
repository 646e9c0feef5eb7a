import { signedIn } from '../../access/permissions.ts'
import { formatDays } from '../../design/dates.ts'
import { Figures } from '../../design/figures.tsx'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Invented } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { listRounds, type Round } from '../../selection/index.ts'
import { stateOn } from '../../selection/rules/round.ts'
import type { Counts } from '../model.ts'
import { publishedLists } from '../published.ts'
import { countRecognitions } from '../store/recognitions.ts'
import { texts } from '../texts.ts'
import { SearchForm } from './search.tsx'

/** What a stranger needs: what this is, what is open, what came of the last round, what is counted, where the data are. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const content = await loadHome(visit.work)
    const isVisitor = !signedIn(visit.work.actor)
    return html(<PublicHomeView shell={shellOf(visit, menu)} content={{ ...content, isVisitor }} />)
  }

interface PublicHome {
  readonly open: Round | null
  readonly latest: Round | null
  readonly counts: Counts
  readonly isVisitor: boolean
}

const loadHome = async ({ db, today }: Work): Promise<Omit<PublicHome, 'isVisitor'>> => {
  const [rounds, counts] = await Promise.all([listRounds(db), countRecognitions(db, today)])
  return {
    open: rounds.find(({ turns }) => stateOn(turns, today) === 'open') ?? null,
    latest: rounds.find(({ turns }) => stateOn(turns, today) === 'closed') ?? null,
    counts,
  }
}

export const PublicHomeView = ({
  shell,
  content,
}: {
  readonly shell: Shell
  readonly content: PublicHome
}) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.homeTitle[language]}>
      <h1>{texts.homeTitle[language]}</h1>
      <p class="lead">{texts.homeLead[language]}</p>
      <SearchForm words="" language={language} />
      <div class="home">
        <div>
          <OpenRound round={content.open} isVisitor={content.isVisitor} language={language} />
          {content.latest !== null && <LatestResult round={content.latest} language={language} />}
        </div>
        <PublishedData language={language} />
      </div>
      <Numbers counts={content.counts} isSample={shell.isSample} language={language} />
    </Page>
  )
}

const nameOf = ({ name }: Round, language: Language): string => name[language]
const addressOf = ({ id }: Round): string => `/rounds/${encodeURIComponent(id)}`

interface OpenRoundProps {
  readonly round: Round | null
  readonly isVisitor: boolean
  readonly language: Language
}

const OpenRound = ({ round, isVisitor, language }: OpenRoundProps) => (
  <section aria-labelledby="open">
    <h2 id="open">{texts.openRound[language]}</h2>
    {round === null ? (
      <p>{texts.noOpenRound[language]}</p>
    ) : (
      <>
        <p>
          <a href={addressOf(round)}>{nameOf(round, language)}</a>
          <span class="quiet">
            {' '}
            {formatDays(round.calendar.opens ?? null, round.calendar.closes ?? null, language)}
          </span>
        </p>
        <p class="ways-in">
          {isVisitor && (
            <a class="button" href="/sign-in?next=%2Fhome">
              {texts.signInToDeclare[language]}
            </a>
          )}
          <a
            class="button quiet-button"
            href={`/criteria/${encodeURIComponent(round.criteriaSet.code)}/${encodeURIComponent(round.criteriaSet.version)}`}
          >
            {texts.readCriteria[language]}
          </a>
        </p>
      </>
    )}
  </section>
)

const LatestResult = ({ round, language }: { readonly round: Round; readonly language: Language }) => (
  <section aria-labelledby="latest">
    <h2 id="latest">{texts.latestResult[language]}</h2>
    <p>
      <a href={addressOf(round)}>{nameOf(round, language)}</a>
    </p>
  </section>
)

const PublishedData = ({ language }: { readonly language: Language }) => (
  <section aria-labelledby="published">
    <h2 id="published">{texts.publishedData[language]}</h2>
    <ul class="lines">
      {publishedLists.map(({ path, title }) => (
        <li>
          <a href={path}>{title[language]}</a>
        </li>
      ))}
    </ul>
  </section>
)

interface NumbersProps {
  readonly counts: Counts
  readonly isSample: boolean
  readonly language: Language
}

const Numbers = ({ counts, isSample, language }: NumbersProps) => {
  const number = (count: number) => formatNumber(String(count), language)
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers">
        {texts.numbers[language]} {isSample && <Invented language={language} />}
      </h2>
      <Figures
        figures={[
          { value: number(counts.events), says: texts.events[language], href: '/recognitions' },
          { value: number(counts.products), says: texts.distinctProducts[language], href: '/products' },
          {
            value: number(counts.enterprises),
            says: texts.distinctEnterprises[language],
            href: '/recognised-enterprises',
          },
          {
            value: number(counts.inForce),
            says: texts.inForce[language],
            href: '/recognitions?status=in-force',
          },
        ]}
      />
      <p class="note">
        {texts.numbersNote[language]} <a href="/recognitions/map">{texts.byCommune[language]}</a>
      </p>
    </section>
  )
}
