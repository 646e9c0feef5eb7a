import { Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { nameIn, reviewMany } from '../../facts/index.ts'
import { attempt, type FieldProblem, oneOf, type Typed, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { Evidence } from './evidence.tsx'
import { StatusTag, Value } from './parts.tsx'
import { texts } from './texts.ts'
import { FigureToVerify, idOf, whoseOf } from './verification-figure.tsx'
import { load, type VerificationPage, waits } from './verification-loading.ts'

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

/** A verdict is about the version that was before the official; where it is no longer the latest, they are told. */
const reviewsIn = (typed: Typed) =>
  Object.keys(typed).flatMap(name => {
    const [, fact = ''] = /^(.+):verdict$/.exec(name) ?? []
    const verdict = oneOf(typed, name)
    if (fact === '' || (verdict !== 'verified' && verdict !== 'contested')) return []
    return { fact, verdict, ground: oneOf(typed, `${fact}:ground`).trim() } as const
  })

const LONGEST_GROUND = 1000

const problemsIn = (reviews: ReturnType<typeof reviewsIn>, language: Language): readonly FieldProblem[] => {
  if (reviews.length === 0) return [{ field: '', words: texts.nothingChosen[language] }]
  return reviews.flatMap(({ fact, verdict, ground }): readonly FieldProblem[] => {
    const field = `${fact}:ground`
    if (verdict === 'contested' && ground === '') return [{ field, words: texts.groundNeeded[language] }]
    return ground.length > LONGEST_GROUND ? [{ field, words: texts.groundTooLong[language] }] : []
  })
}

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
  const isReading = !waiting.some(page.may.contest)
  return (
    <Page
      shell={shell}
      title={texts.verifyTitle(name)[language]}
      path={[{ href: '/verification', label: texts.verification[language] }]}
      elements={['verify-flow']}
    >
      <h1>{name}</h1>
      <p class="lead">
        <b>{year === null ? texts.statedOnce[language] : texts.yearIs(year)[language]}</b>.{' '}
        {texts[isReading ? 'readLead' : 'verifyLead'][language]}
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
      {waiting.length === 0 && <AllDone page={page} language={language} />}
      {waiting.length > 0 && isReading && <Figures figures={waiting} page={page} language={language} />}
      {waiting.length > 0 && !isReading && (
        <verify-flow>
          <form
            method="post"
            action={`/verification/${encodeURIComponent(looking.enterprise.id)}/${year ?? 'once'}`}
          >
            <p class="hint" data-keys hidden>
              {texts.keys[language]}
            </p>
            <Figures figures={waiting} page={page} language={language} />
            <div class="form-foot">
              <Submit>{texts.keep[language]}</Submit>
            </div>
          </form>
        </verify-flow>
      )}
      {settled.length > 0 && <Settled figures={settled} page={page} language={language} />}
    </Page>
  )
}

interface FiguresProps {
  readonly figures: VerificationPage['figures']
  readonly page: VerificationPage
  readonly language: Language
}

const Figures = ({ figures, page, language }: FiguresProps) => (
  <>
    {figures.map((told, at) => (
      <FigureToVerify told={told} page={page} isFirst={at === 0} language={language} />
    ))}
  </>
)

const AllDone = ({ page: { next }, language }: Omit<FiguresProps, 'figures'>) => (
  <p class="waiting">
    {texts.allDone[language]}{' '}
    {next !== null && (
      <a href={`/verification/${encodeURIComponent(next.enterprise.id)}/${next.year ?? 'once'}`}>
        {texts.nextEnterprise(nameIn(next.enterprise, language), next.year ?? texts.once[language])[language]}
      </a>
    )}
  </p>
)

const Settled = ({ figures, page: { looking }, language }: FiguresProps) => (
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
                <Evidence looking={looking} fact={latest} of={latest} language={language} />
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
