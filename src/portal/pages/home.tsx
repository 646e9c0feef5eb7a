import { signedIn } from '../../access/permissions.ts'
import { announcedCalls, callAddress, selfCheckAddress } from '../../calls/index.ts'
import { formatDay, formatDays } from '../../design/dates.ts'
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
import { countRecognitions } from '../counts.ts'
import type { Counts } from '../model.ts'
import { publishedLists } from '../published.ts'
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

const MOST_CLOSED = 4

interface PublicHome {
  readonly open: Round | null
  /** Its call is announced and it takes dossiers today. */
  readonly isReceiving: boolean
  /** The latest first. */
  readonly closed: readonly Round[]
  readonly counts: Counts
  readonly isVisitor: boolean
}

const loadHome = async (work: Work): Promise<Omit<PublicHome, 'isVisitor'>> => {
  const { db, today } = work
  const [rounds, counts] = await Promise.all([listRounds(db), countRecognitions(work)])
  const receiving = (await announcedCalls(work)).find(({ isReceiving }) => isReceiving)?.round
  return {
    open: receiving ?? rounds.find(({ turns }) => stateOn(turns, today) === 'open') ?? null,
    isReceiving: receiving !== undefined,
    closed: rounds.filter(({ turns }) => stateOn(turns, today) === 'closed').slice(0, MOST_CLOSED),
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
    <Page shell={shell} title={texts.homeTitle[language]} description={texts.homeLead[language]}>
      <h1>{texts.homeTitle[language]}</h1>
      <p class="lead">{texts.homeLead[language]}</p>
      <SearchForm words="" language={language} />
      <Numbers counts={content.counts} isSample={shell.isSample} language={language} />
      <div class="home">
        <div>
          <OpenRound
            round={content.open}
            isReceiving={content.isReceiving}
            isVisitor={content.isVisitor}
            language={language}
          />
          {content.closed.length > 0 && <Results rounds={content.closed} language={language} />}
        </div>
        <PublishedData language={language} />
      </div>
    </Page>
  )
}

const nameOf = ({ name }: Round, language: Language): string => name[language]
const addressOf = ({ id }: Round): string => `/rounds/${encodeURIComponent(id)}`

interface OpenRoundProps {
  readonly round: Round | null
  readonly isReceiving: boolean
  readonly isVisitor: boolean
  readonly language: Language
}

const OpenRound = ({ round, isReceiving, isVisitor, language }: OpenRoundProps) => (
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
        {isReceiving && <Receiving round={round} language={language} />}
        <p class="ways-in">
          {isVisitor && (
            <a class="button quiet-button" href="/sign-in?next=%2Fhome">
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

const Receiving = ({ round, language }: { readonly round: Round; readonly language: Language }) => (
  <p class="ways-in">
    <a class="button" href={callAddress(round)}>
      {texts.readCall[language]}
    </a>
    <a href={selfCheckAddress(round)}>{texts.checkYourself[language]}</a>
  </p>
)

const Results = ({
  rounds,
  language,
}: {
  readonly rounds: readonly Round[]
  readonly language: Language
}) => (
  <section aria-labelledby="results">
    <h2 id="results">{texts.results[language]}</h2>
    <ul class="lines">
      {rounds.map(round => (
        <li>
          <a href={addressOf(round)}>{nameOf(round, language)}</a>{' '}
          {round.turns.slice(-1).map(({ turnedOn }) => (
            <span class="quiet">{texts.closedOn(formatDay(turnedOn, language))[language]}</span>
          ))}
        </li>
      ))}
    </ul>
    <p class="note">
      <a href="/rounds">{texts.allRounds[language]}</a>
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
