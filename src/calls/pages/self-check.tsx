import { formatNumber } from '../../design/format.ts'
import { ErrorSummary, type Filling, Submit } from '../../design/forms.tsx'
import type { Child } from '../../design/jsx.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import type { Language, Localized } from '../../platform/texts.ts'
import { inLanguage, roundAddress } from '../../selection/index.ts'
import { eligibilityIn } from '../../selection/rules/eligibility.ts'
import { callAddress, selfCheckAddress } from '../addresses.ts'
import type { Taking } from '../offer.ts'
import { Points } from '../parts/points.tsx'
import { Ask, problemWords } from '../parts/question.tsx'
import { Standings, trackName } from '../parts/standings.tsx'
import { outcomeOf, type Question } from '../rules/self-check.ts'
import { texts as callTexts } from '../texts/call.ts'
import { texts } from '../texts/self-check.ts'
import { loadSelfCheck, type SelfCheck } from './self-check-loading.ts'

/** The questions, before anything is answered. */
export const get =
  (menu: Menu, taking: Taking): PageOf =>
  visit =>
    answered({ menu, taking }, visit, null)

/** Answers come in the body of the form alone: they stand in no address, and nothing keeps them. */
export const post =
  (menu: Menu, taking: Taking): PageOf =>
  async visit =>
    answered({ menu, taking }, visit, typedIn(await visit.form()))

interface Parts {
  readonly menu: Menu
  readonly taking: Taking
}

const answered = async ({ menu, taking }: Parts, visit: Visit, typed: Typed | null): Promise<Response> => {
  const { work, params } = visit
  const { language } = work
  const answers = Object.fromEntries(Object.keys(typed ?? {}).map(key => [key, oneOf(typed ?? {}, key)]))
  const check = await loadSelfCheck(work, params.round ?? '', answers)
  const problems = check.checked.problems.map(({ key, problem }) => ({
    field: key,
    words: problemWords(problem, language),
  }))
  const filling = { typed: typed ?? {}, problems, language }
  const applyHref = taking.applyAddress(check.round.id)
  const page = { check, filling, isAnswered: typed !== null, applyHref }
  const response = await html(
    <SelfCheckView shell={shellOf(visit, menu)} page={page} />,
    problems.length === 0 ? 200 : 422,
  )
  if (typed !== null) response.headers.set('cache-control', 'no-store')
  return response
}

interface SelfCheckPage {
  readonly check: SelfCheck
  readonly filling: Filling
  readonly isAnswered: boolean
  readonly applyHref: string
}

export const SelfCheckView = ({ shell, page }: { readonly shell: Shell; readonly page: SelfCheckPage }) => {
  const { language } = shell
  const { check, filling, isAnswered } = page
  const { head, questions } = check
  const name = inLanguage(head.name, language)
  const title = isAnswered ? findingOf(check, language) : texts.title[language]
  return (
    <Page
      shell={shell}
      title={title}
      path={[
        { href: '/rounds', label: callTexts.rounds[language] },
        { href: roundAddress(head), label: name },
        { href: callAddress(head), label: callTexts.call[language] },
      ]}
    >
      <h1>{title}</h1>
      <p class="lead">{(isAnswered ? texts.preliminary : texts.lead)[language]}</p>
      {!check.isOpen && <p class="waiting">{texts.notOpen[language]}</p>}
      <ErrorSummary filling={filling} />
      {isAnswered && <Standings check={check} language={language} />}
      {isAnswered && check.points !== null && <Points points={check.points} language={language} />}
      {questions.length === 0 ? <p>{texts.noGates[language]}</p> : <Form page={page} language={language} />}
      <p class="form-end">
        <a href={callAddress(head)}>{texts.readCall[language]}</a>
        <a href={page.applyHref}>{(shell.account === null ? callTexts.signIn : callTexts.apply)[language]}</a>
      </p>
    </Page>
  )
}

const findingOf = (check: SelfCheck, language: Language): string => {
  const { standings, open } = check.checked
  const outcome = outcomeOf(standings)
  if (outcome === 'possible') return texts.possible(formatNumber(String(open.length), language))[language]
  if (outcome !== 'eligible') return texts[outcome][language]
  const names = standings
    .filter(standing => eligibilityIn(standing) === 'eligible')
    .flatMap(({ track }) => (track === null ? [] : [trackName(check, track, language)]))
  return (names.length === 0 ? texts.eligible : texts.eligibleBy(names.join(', ')))[language]
}

/** What can still decide stands open; what was answered goes along, folded, unless it is to be mended. */
const Form = ({ page, language }: { readonly page: SelfCheckPage; readonly language: Language }) => {
  const { check, filling, isAnswered } = page
  const { head, checked } = check
  const answered = checked.answered.filter(({ key }) => !isWrong(filling, key))
  const wrong = checked.answered.filter(({ key }) => isWrong(filling, key))
  const isIn = outcomeOf(checked.standings) === 'eligible'
  const wrongKeys = new Set(wrong.map(({ key }) => key))
  const open = checked.open.filter(({ key }) => !wrongKeys.has(key))
  const given = new Set(checked.answered.map(({ key }) => key))
  const forPoints = check.pointQuestions.filter(({ key }) => !given.has(key))
  const ask = (question: Question) => <Ask {...{ question, filling, check, language }} />
  return (
    <form method="post" action={selfCheckAddress(head)} class="form" autocomplete="off">
      {wrong.map(ask)}
      {isAnswered && open.length === 0 && <p>{texts.nothingLeft[language]}</p>}
      {open.length > 0 && (
        <>
          <h2>{(isIn ? texts.otherTracks : isAnswered ? texts.stillOpen : texts.questions)[language]}</h2>
          {isAnswered && <p class="quiet">{texts.order[language]}</p>}
        </>
      )}
      {open.slice(0, AT_FIRST).map(ask)}
      <Folded words={texts.others} questions={open.slice(AT_FIRST)} {...{ ask, language }} />
      <Folded
        words={texts.forPoints}
        questions={forPoints}
        isOpen={isAnswered && open.length === 0}
        {...{ ask, language }}
      />
      <Folded words={texts.answered} questions={answered} {...{ ask, language }} />
      <p class="form-end">
        <Submit>{(isAnswered ? texts.again : texts.check)[language]}</Submit>
        {isAnswered && <a href={selfCheckAddress(head)}>{texts.startOver[language]}</a>}
      </p>
    </form>
  )
}

/** As many as give a first answer. */
const AT_FIRST = 4

interface FoldedProps {
  readonly words: (count: string) => Localized
  readonly questions: readonly Question[]
  readonly ask: (question: Question) => Child
  readonly language: Language
  readonly isOpen?: boolean
}

const Folded = ({ words, questions, ask, language, isOpen = false }: FoldedProps) =>
  questions.length === 0 ? null : (
    <details class="answered" open={isOpen}>
      <summary>{words(formatNumber(String(questions.length), language))[language]}</summary>
      {questions.map(ask)}
    </details>
  )

const isWrong = ({ problems }: Filling, key: string): boolean => problems.some(({ field }) => field === key)
