import { Page, type Shell } from '../../design/page.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { listThemes, statusTexts } from '../../facts/index.ts'
import type { Theme } from '../../facts/rules/declaring/form.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { submissionAddress } from '../addresses.ts'
import { figureEvidence, figureName, figureValue } from '../parts/words.ts'
import type { Figure, Submission } from '../submission.ts'
import { texts } from '../texts/making.ts'
import { openSubmission, pathTo } from './loading.ts'

/** What the criteria set asks of figures, as they are known; each is declared and corrected where figures are. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const submission = await openSubmission(visit)
    const page = { submission, themes: await listThemes(visit.work.db), path: pathTo(visit, submission) }
    return html(<FiguresView shell={shellOf(visit, menu)} page={page} />)
  }

interface FiguresPage {
  readonly submission: Submission
  readonly themes: readonly Theme[]
  readonly path: readonly { readonly href: string; readonly label: string }[]
}

export const FiguresView = ({ shell, page }: { readonly shell: Shell; readonly page: FiguresPage }) => {
  const { language } = shell
  const { submission, path } = page
  return (
    <Page shell={shell} title={texts.figures[language]} path={path}>
      <h1>{texts.figures[language]}</h1>
      <p class="lead">{texts.figuresLead[language]}</p>
      <FiguresTable page={page} language={language} />
      <p class="form-foot">
        <a href={submissionAddress(submission.started)}>{texts.backToTasks[language]}</a>
      </p>
    </Page>
  )
}

const FiguresTable = ({ page, language }: { readonly page: FiguresPage; readonly language: Language }) => (
  <Rows
    language={language}
    caption={texts.figures[language]}
    headings={[
      texts.figure[language],
      texts.value[language],
      texts.evidence[language],
      texts.status[language],
      '',
    ]}
    rows={page.submission.figures}
    cells={figure => [
      figureName(figure, language),
      <span class={figure.fact?.value.kind === 'value' ? 'number' : 'unknown-mark'}>
        {figureValue(figure, language) ?? texts.missingFigure[language]}
      </span>,
      figureEvidence(figure, language) ?? '–',
      <FigureStatus figure={figure} submission={page.submission} language={language} />,
      <FigureLink figure={figure} page={page} language={language} />,
    ]}
  />
)

const TONES = { declared: 'plain', verified: 'done', contested: 'wait' } as const

interface FigureProps {
  readonly figure: Figure
  readonly language: Language
}

const FigureStatus = ({
  figure: { fact, key },
  submission,
  language,
}: FigureProps & { readonly submission: Submission }) => {
  if (fact !== null && fact.value.kind !== 'unknown')
    return <Tag tone={TONES[fact.status]}>{statusTexts[fact.status][language]}</Tag>
  const matters = submission.preview?.missing.includes(key) ?? true
  return <Tag tone="unknown">{(matters ? texts.stillMatters : texts.missingFigure)[language]}</Tag>
}

const FigureLink = ({ figure, page, language }: FigureProps & { readonly page: FiguresPage }) =>
  figure.fact === null ? (
    <a href={declareAddress(figure, page)}>
      {texts.declareIt[language]}
      <span class="unseen"> {figureName(figure, language)}</span>
    </a>
  ) : (
    <a href={`/facts/${encodeURIComponent(figure.fact.id)}`}>
      {texts.correctIt[language]}
      <span class="unseen"> {figureName(figure, language)}</span>
    </a>
  )

/** The section of the yearly declaration that asks for it. */
export const declareAddress = (
  { variable, period, key }: Pick<Figure, 'variable' | 'period' | 'key'>,
  { submission: { started, round }, themes }: Pick<FiguresPage, 'submission' | 'themes'>,
): string => {
  const year = variable.periodicity === 'once' ? round.period.slice(0, 4) : period.slice(0, 4)
  const theme = themes.find(({ variables }) => variables.includes(variable.code))?.code ?? 'other'
  const section = variable.subject === 'product' ? `product:${started.product}` : theme
  const asked = `ask-${(key.split('@')[0] ?? '').replace(/[^\w-]/g, '-')}`
  return `/declarations/${encodeURIComponent(started.enterprise)}/${year}/${encodeURIComponent(section)}#${asked}`
}
