import { type Link, Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Assumed, Invented } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import type { Work } from '../../platform/work.ts'
import { criteriaAddress, roundAddress } from '../addresses.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { countsOf, loadPublished, type RoundCounts } from '../loading/seen.ts'
import { RoundPath, RoundStanding } from '../parts/calendar.tsx'
import { hasAssumed, inLanguage } from '../parts/names.ts'
import { figuresOf } from '../parts/round-figures.ts'
import { listRounds, type Round } from '../store/rounds.ts'
import { texts } from '../texts/results.ts'

/** A link of a later room beside a round: its call. */
export type RoundLinks = (work: Work) => Promise<ReadonlyMap<string, Link>>

const none: RoundLinks = async () => new Map()

export const get =
  (menu: Menu, linksOf: RoundLinks = none): PageOf =>
  async visit => {
    const { work } = visit
    const links = await linksOf(work)
    const rounds = await Promise.all(
      (await listRounds(work.db)).map(async round => ({
        ...(await shownOf(work, round)),
        link: links.get(round.id) ?? null,
      })),
    )
    return html(<RoundListView shell={shellOf(visit, menu)} page={{ rounds }} />)
  }

const shownOf = async (work: Work, round: Round): Promise<Omit<RoundShown, 'link'>> => {
  const { head, set } = await loadRound(work, round)
  const published = await loadPublished(work, round)
  return { round: head, isAssumed: hasAssumed(set.file), counts: published && countsOf(published) }
}

export interface RoundShown {
  readonly round: RoundHead
  readonly isAssumed: boolean
  /** Null while nothing of the round is published. */
  readonly counts: RoundCounts | null
  readonly link: Link | null
}

export interface RoundListPage {
  readonly rounds: readonly RoundShown[]
}

export const RoundListView = ({ shell, page }: { readonly shell: Shell; readonly page: RoundListPage }) => {
  const { language, today } = shell
  const title = texts.rounds[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{(page.rounds.length === 0 ? texts.noRounds : texts.roundsLead)[language]}</p>
      {page.rounds.map(shown => (
        <RoundItem shown={shown} today={today} language={language} />
      ))}
    </Page>
  )
}

interface RoundItemProps {
  readonly shown: RoundShown
  readonly today: Day
  readonly language: Language
}

const RoundItem = ({ shown: { round, isAssumed, counts, link }, today, language }: RoundItemProps) => (
  <article class="round">
    <div class="round-head">
      <h2>
        <a href={roundAddress(round)}>{inLanguage(round.name, language)}</a>
      </h2>
      <RoundStanding state={round.course.state} language={language} />
      {round.isSample && <Invented language={language} />}
    </div>
    <p class="quiet">
      {texts.criteriaSet[language]}:{' '}
      <a href={criteriaAddress(round)}>{inLanguage(round.criteriaSet.name, language)}</a>{' '}
      {isAssumed && <Assumed language={language} />}
    </p>
    <RoundPath course={round.course} today={today} language={language} />
    {link !== null && (
      <p>
        <a href={link.href}>{link.label}</a>
      </p>
    )}
    {counts !== null && (
      <p class="round-counts">
        {figuresOf(counts, language).map(({ value, says }) => (
          <span>
            <b class="number">{value}</b> {says}
          </span>
        ))}
      </p>
    )}
  </article>
)
