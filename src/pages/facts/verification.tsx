import { Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { enterpriseIdOf } from '../../enterprises/model.ts'
import { parsePeriod } from '../../exact/period.ts'
import { listVariables, listVersionsOf, nameIn, reviewMany } from '../../facts/index.ts'
import type { Fact, Variable } from '../../facts/model.ts'
import { mayContest, mayVerify } from '../../facts/permissions.ts'
import { NotFound } from '../../platform/errors.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { type Looking, lookAt, namesOf, type Told, toldOf } from './loading.ts'
import { Evidence, StatusTag, Thread, Value } from './parts.tsx'
import { texts } from './texts.ts'

/** The figures of one enterprise and year beside their documents, for those who may verify them. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<VerificationView shell={shellOf(visit, menu)} page={await load(visit)} />)

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const typed = typedIn(await visit.form())
    const { work, path } = visit
    const page = await load(visit)
    const reviews = reviewsIn(typed)
    const problems = problemsIn(reviews, work.language)
    const { belongs, scores } = page.looking
    const done =
      problems.length > 0
        ? { ok: false as const, problems }
        : await attempt(work.language, () =>
            reviewMany(work, { facts: page.versions, reviews, belongs, scores }),
          )
    if (done.ok) return redirect(`${path}?kept=${reviews.length}`)
    return html(
      <VerificationView shell={shellOf(visit, menu)} page={{ ...page, typed, problems: done.problems }} />,
      done.problems.some(({ field }) => field === '') && problems.length === 0 ? 409 : 422,
    )
  }

export interface VerificationPage {
  readonly looking: Looking
  /** Null: figures that are stated once. */
  readonly year: string | null
  readonly versions: readonly Fact[]
  readonly figures: readonly (Told & { readonly variable: Variable; readonly before: Fact | null })[]
  readonly nameOf: (actor: string) => string | null
  readonly may: { readonly verify: (told: Told) => boolean; readonly contest: boolean }
  readonly kept: number
  readonly typed: Typed
  readonly problems: readonly FieldProblem[]
}

const load = async ({ work, params, query }: Visit): Promise<VerificationPage> => {
  const year = yearOf(params.year ?? '')
  const looking = await lookAt(work, enterpriseIdOf(params.enterprise ?? ''))
  const variables = new Map((await listVariables(work.db)).map(variable => [variable.code, variable]))
  const grounds = (code: string) => ({ belongs: looking.belongs, scores: looking.scores(code) })
  const mine = ({ variable }: Fact) => {
    const known = variables.get(variable)
    return known !== undefined && looking.maySee(known) && mayContest(work.actor, grounds(variable))
  }
  const versions = (await listVersionsOf(work.db, looking.subjects, year)).filter(mine)
  const earlier =
    year === null ? [] : await listVersionsOf(work.db, looking.subjects, String(Number(year) - 1))
  const declaredBy = work.actor.kind === 'person' ? `person:${work.actor.id}` : ''
  return {
    looking,
    year,
    versions,
    figures: (await toldOf(work, versions)).flatMap(told => {
      const variable = variables.get(told.latest.variable)
      return variable === undefined ? [] : { ...told, variable, before: beforeOf(told.latest, earlier) }
    }),
    nameOf: await namesOf(work),
    may: {
      verify: ({ latest }) =>
        latest.value.kind !== 'unknown' &&
        latest.declaredBy !== declaredBy &&
        mayVerify(work.actor, grounds(latest.variable)),
      contest: true,
    },
    kept: Number(query.get('kept') ?? '') || 0,
    typed: {},
    problems: [],
  }
}

const yearOf = (text: string): string | null => {
  if (text === 'once') return null
  if (parsePeriod(text) === null || text.length !== 4) throw new NotFound('year', text)
  return text
}

const beforeOf = ({ subject, variable, period }: Fact, earlier: readonly Fact[]): Fact | null =>
  earlier.findLast(
    fact =>
      fact.variable === variable &&
      JSON.stringify(fact.subject) === JSON.stringify(subject) &&
      fact.period?.slice(4) === period?.slice(4),
  ) ?? null

/** A verdict is about the version that was before the official; where it is no longer the latest, they are told. */
const reviewsIn = (typed: Typed) =>
  Object.keys(typed).flatMap(name => {
    const [, fact = ''] = /^(.+):verdict$/.exec(name) ?? []
    const verdict = oneOf(typed, name)
    if (fact === '' || (verdict !== 'verified' && verdict !== 'contested')) return []
    return { fact, verdict, ground: oneOf(typed, `${fact}:ground`).trim() } as const
  })

const problemsIn = (reviews: ReturnType<typeof reviewsIn>, language: Language): readonly FieldProblem[] => {
  if (reviews.length === 0) return [{ field: '', words: texts.nothingChosen[language] }]
  return reviews
    .filter(({ verdict, ground }) => verdict === 'contested' && ground === '')
    .map(({ fact }) => ({ field: `${fact}:ground`, words: texts.groundNeeded[language] }))
}

const waits = (told: Told): boolean =>
  (told.status === 'declared' && told.latest.value.kind !== 'unknown') || told.isAnswered

export const VerificationView = ({
  shell,
  page,
}: {
  readonly shell: Shell
  readonly page: VerificationPage
}) => {
  const { language } = shell
  const { looking, year, figures, kept, problems } = page
  const name = nameIn(looking.enterprise, language)
  const waiting = figures.filter(waits)
  const settled = figures.filter(told => !waits(told))
  return (
    <Page
      shell={shell}
      title={texts.verifyTitle(name)[language]}
      path={[{ href: '/verification', label: texts.verification[language] }]}
    >
      <h1>{name}</h1>
      <p class="lead">
        <b>{year === null ? texts.statedOnce[language] : texts.yearIs(year)[language]}</b>.{' '}
        {texts.verifyLead[language]}
      </p>
      {kept > 0 && (
        <p class="waiting" role="status">
          {texts.kept(kept)[language]}
        </p>
      )}
      {problems.length > 0 && (
        <section class="problems" role="alert">
          <ul>
            {problems.map(({ field, words }) => (
              <li>{field === '' ? words : <a href={`#${idOf(field)}`}>{words}</a>}</li>
            ))}
          </ul>
        </section>
      )}
      {waiting.length === 0 ? (
        <p class="waiting">{texts.allDone[language]}</p>
      ) : (
        <form
          method="post"
          action={`/verification/${encodeURIComponent(looking.enterprise.id)}/${year ?? 'once'}`}
        >
          {waiting.map(told => (
            <FigureToVerify told={told} page={page} language={language} />
          ))}
          <div class="form-foot">
            <Submit>{texts.keep[language]}</Submit>
          </div>
        </form>
      )}
      {settled.length > 0 && <Settled figures={settled} page={page} language={language} />}
    </Page>
  )
}

const idOf = (field: string): string => `verdict-${field.replace(/[^\w-]/g, '-')}`

interface FigureProps {
  readonly told: VerificationPage['figures'][number]
  readonly page: VerificationPage
  readonly language: Language
}

const FigureToVerify = ({ told, page, language }: FigureProps) => {
  const { latest, variable, before, versions, reviews, answers } = told
  const { looking, nameOf } = page
  return (
    <article class="verify" aria-labelledby={idOf(`${latest.id}:name`)}>
      <div class="verify-what">
        <h2 class="verify-name" id={idOf(`${latest.id}:name`)}>
          <a href={`/facts/${encodeURIComponent(latest.id)}`}>{nameIn(variable, language)}</a>
        </h2>
        <p class="quiet">{whoseOf(latest, looking)}</p>
        {variable.definition !== null && <p class="hint">{variable.definition}</p>}
      </div>
      <div class="verify-value">
        <p>
          <b>
            <Value variable={variable} value={latest.value} language={language} />
          </b>
        </p>
        {before !== null && (
          <p class="quiet">
            {texts.before[language]}: <Value variable={variable} value={before.value} language={language} />
          </p>
        )}
        <p>
          <Evidence looking={looking} of={latest} language={language} />
        </p>
      </div>
      <Verdict told={told} page={page} language={language} />
      {versions.length + reviews.length + answers.length > 1 && (
        <details class="verify-thread" open={told.isAnswered}>
          <summary>{texts.history[language]}</summary>
          <Thread told={told} variable={variable} looking={looking} nameOf={nameOf} language={language} />
        </details>
      )}
    </article>
  )
}

const whoseOf = ({ subject }: Fact, { names }: Looking): string | null =>
  subject.kind === 'product' || subject.kind === 'site' ? (names.get(subject.id) ?? subject.id) : null

const Verdict = ({ told, page: { may, typed, problems }, language }: FigureProps) => {
  const { latest, variable } = told
  // What was typed about an earlier version stays before the official who must look again.
  const about = told.versions.findLast(({ id }) => `${id}:verdict` in typed)?.id ?? latest.id
  const chosen = oneOf(typed, `${latest.id}:verdict`)
  const ground = `${latest.id}:ground`
  const problem = problems.find(({ field }) => field === ground)?.words
  const options = [
    ['', texts.later[language]],
    ...(may.verify(told) ? [['verified', texts.agrees[language]]] : []),
    ['contested', texts.doubt[language]],
  ] as const
  return (
    <fieldset class="verdict">
      <legend class="unseen">
        {texts.verdict[language]} {nameIn(variable, language)}
      </legend>
      {options.map(([value = '', label]) => (
        <label class="answer">
          <input type="radio" name={`${latest.id}:verdict`} value={value} checked={chosen === value} />
          {label}
        </label>
      ))}
      {problem !== undefined && <p class="ask-remark no">{problem}</p>}
      <input
        class="input ground"
        id={idOf(ground)}
        name={ground}
        value={oneOf(typed, `${about}:ground`)}
        placeholder={texts.ground[language]}
        aria-label={texts.groundOf(nameIn(variable, language))[language]}
        maxlength={1000}
      />
    </fieldset>
  )
}

interface SettledProps {
  readonly figures: VerificationPage['figures']
  readonly page: VerificationPage
  readonly language: Language
}

const Settled = ({ figures, page: { looking }, language }: SettledProps) => (
  <details class="missing-figures">
    <summary>{texts.settled(figures.length)[language]}</summary>
    <section class="scroll" aria-label={texts.settled(figures.length)[language]} tabindex={0}>
      <table>
        <tbody>
          {figures.map(({ latest, variable, status }) => (
            <tr>
              <th scope="row">
                <a href={`/facts/${encodeURIComponent(latest.id)}`}>{nameIn(variable, language)}</a>
              </th>
              <td>{whoseOf(latest, looking)}</td>
              <td class="n">
                <Value variable={variable} value={latest.value} language={language} />
              </td>
              <td>
                <Evidence looking={looking} of={latest} language={language} />
              </td>
              <td>
                <StatusTag status={status} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
)
