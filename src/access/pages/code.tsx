import { z } from 'zod'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { enterCode } from '../actions/sign-in.ts'
import { ownPlace } from '../rules.ts'
import { texts } from '../texts/sign-in.ts'
import { doorOf, goOn, nextAfter } from './answers.ts'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    html(
      <CodeView
        shell={shellOf(visit, menu)}
        next={ownPlace(visit.query.get('next'))}
        filling={prefilled(visit.work.language)}
      />,
    )

export const codeSchema = z.object({
  code: z
    .string()
    .max(40)
    .transform(text => text.replace(/\s/g, '')),
})

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const next = ownPlace(oneOf(typedIn(form), 'next'))
    const filled = readForm(form, codeSchema, language)
    const show = (problems: Filling['problems'], status: number) =>
      html(
        <CodeView
          shell={shellOf(visit, menu)}
          next={next}
          filling={{ language, typed: filled.typed, problems }}
        />,
        status,
      )
    if (!filled.ok) return show(filled.problems, 422)
    const door = await doorOf(visit)
    const done = await attempt(language, () => enterCode(visit.work, door, filled.value.code))
    return done.ok ? goOn(next, done.value.cookies) : show(done.problems, 409)
  }

interface CodeProps {
  readonly shell: Shell
  readonly next: string
  readonly filling: Filling
}

export const CodeView = ({ shell, next, filling }: CodeProps) => {
  const { language } = shell
  const title = texts.codeTitle[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <ErrorSummary filling={filling} />
      <form method="post" action="/sign-in/code">
        <Hidden name="next" value={next} />
        <TextField
          filling={filling}
          name="code"
          label={texts.code[language]}
          hint={texts.codeHint[language]}
          autocomplete="one-time-code"
          inputmode="text"
          width="short"
        />
        <Submit>{texts.goOn[language]}</Submit>
      </form>
      <p>
        <a href={nextAfter('/sign-in', next)}>{texts.again[language]}</a>
      </p>
    </Page>
  )
}
