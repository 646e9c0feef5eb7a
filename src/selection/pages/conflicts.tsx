import { reasonWords } from '../../conflicts/index.ts'
import { formatMoment } from '../../design/dates.ts'
import { formatNumber } from '../../design/format.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { roundAddress } from '../addresses.ts'
import { loadConflicts, type RoundConflicts } from '../loading/conflicts.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { inLanguage } from '../parts/names.ts'
import { mayRunRounds } from '../permissions.ts'
import { getRound } from '../store/rounds.ts'
import { conflictTexts as texts } from '../texts/conflicts.ts'
import { texts as resultTexts } from '../texts/results.ts'

/** Who has stated their interests, who is in conflict over what, what is still to be decided, and what followed. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const { head } = await loadRound(work, round)
    const page = { head, mayDecide: mayRunRounds(work.actor), ...(await loadConflicts(work, round)) }
    return html(<ConflictsView shell={shellOf(visit, menu)} page={page} />)
  }

export interface ConflictsPage extends RoundConflicts {
  readonly head: RoundHead
  readonly mayDecide: boolean
}

interface Props {
  readonly page: ConflictsPage
  readonly language: Language
}

export const ConflictsView = ({ shell, page }: { readonly shell: Shell; readonly page: ConflictsPage }) => {
  const { language } = shell
  const { head, people, possible, grounds } = page
  const number = (count: number) => formatNumber(String(count), language)
  const missing = people.filter(({ statedAt }) => statedAt === null).length
  const title = texts.title(number(people.length - missing), number(people.length))[language]
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">
        {texts.lead[language]} <a href="/interests/all">{texts.everyInterest[language]}</a>
      </p>
      {!page.mayReadResults && <p class="note">{texts.recusedHere[language]}</p>}
      {possible.length > 0 && (
        <RecordSection id="possible" title={texts.possible[language]} count={possible.length}>
          <Possible page={page} language={language} />
        </RecordSection>
      )}
      <RecordSection id="conflicts" title={texts.inForce[language]} count={page.conflicts.length}>
        <Conflicts page={page} language={language} />
      </RecordSection>
      {grounds.length > 0 && (
        <RecordSection id="grounds" title={texts.groundsToReopen[language]} count={grounds.length}>
          <p>{texts.groundsLead[language]}</p>
          <Grounds page={page} language={language} />
        </RecordSection>
      )}
      {page.mayReadResults && (
        <RecordSection id="results" title={texts.bothResults[language]}>
          <Recalculations page={page} language={language} />
        </RecordSection>
      )}
      <RecordSection id="statements" title={texts.statements[language]}>
        <Statements page={page} language={language} />
      </RecordSection>
    </Page>
  )
}

const Possible = ({ page, language }: Props) => (
  <Rows
    language={language}
    caption={texts.possible[language]}
    headings={[
      texts.person[language],
      texts.enterprise[language],
      texts.register[language],
      texts.next[language],
    ]}
    rows={page.possible}
    cells={({ person, name, enterprise, registered, register }) => [
      name,
      page.enterpriseOf(enterprise),
      `${texts[register][language]}: ${registered}`,
      page.mayDecide ? (
        <a
          href={`/interests/found?${new URLSearchParams({ person, enterprise, next: `${roundAddress(page.head)}/conflicts` })}`}
        >
          {texts.decide[language]}
        </a>
      ) : (
        ''
      ),
    ]}
  />
)

const Conflicts = ({ page, language }: Props) => (
  <Rows
    language={language}
    caption={texts.inForce[language]}
    headings={[texts.person[language], texts.enterprise[language], texts.because[language]]}
    rows={page.conflicts}
    cells={({ person, enterprise, reasons }) => [
      page.nameOf(person),
      page.enterpriseOf(enterprise),
      reasons.map(reason => reasonWords(reason)[language]).join('; '),
    ]}
    empty={texts.noConflicts[language]}
  />
)

const Grounds = ({ page, language }: Props) => (
  <Rows
    language={language}
    caption={texts.groundsToReopen[language]}
    headings={[
      texts.judge[language],
      texts.enterprise[language],
      texts.criterion[language],
      texts.because[language],
    ]}
    rows={page.grounds}
    cells={({ judgement, enterprise, ground }) => [
      page.nameOf(judgement.byWhom),
      page.enterpriseOf(enterprise),
      judgement.code,
      ground[language],
    ]}
  />
)

const Recalculations = ({ page, language }: Props) => (
  <Rows
    language={language}
    caption={texts.bothResults[language]}
    headings={[texts.at[language], texts.byWhom[language], texts.judgements[language], texts.next[language]]}
    rows={page.recalculations}
    cells={({ id, at, byWhom, voidings }) => [
      formatMoment(at, language),
      page.nameOf(byWhom),
      texts.turned(
        String(voidings.filter(({ turn }) => turn === 'voided').length),
        String(voidings.filter(({ turn }) => turn === 'restored').length),
      )[language],
      <a href={`${roundAddress(page.head)}/conflicts/results/${id}`}>{texts.compare[language]}</a>,
    ]}
    empty={texts.noRecalculations[language]}
  />
)

const Statements = ({ page, language }: Props) => (
  <Rows
    language={language}
    caption={texts.statements[language]}
    headings={[texts.person[language], texts.stated[language]]}
    rows={page.people.toSorted((a, b) => Number(a.statedAt !== null) - Number(b.statedAt !== null))}
    cells={({ name, statedAt }) => [
      name,
      statedAt === null ? (
        <Tag tone="wait">{texts.notStated[language]}</Tag>
      ) : (
        formatMoment(statedAt, language)
      ),
    ]}
    empty={texts.nobodyMust[language]}
  />
)
