import { z } from 'zod'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { signInWithPassword } from '../actions/sign-in.ts'
import { ownPlace } from '../rules.ts'
import type { IssuerOf } from '../sign-in.ts'
import { texts } from '../texts/sign-in.ts'
import { doorOf, goOn, nextAfter } from './answers.ts'

export interface SignInParts {
  readonly menu: Menu
  readonly issuerOf: IssuerOf
  /** Of the sample city's officials; everyone may know it. */
  readonly samplePassword: string
}

export const get =
  (parts: SignInParts): PageOf =>
  visit => {
    const next = ownPlace(visit.query.get('next'))
    if (visit.account !== null) return redirect(next)
    const problems = visit.query.has('error')
      ? [{ field: '', words: texts.issuerFailed[visit.work.language] }]
      : []
    return show(parts, visit, { next, filling: { ...prefilled(visit.work.language), problems } })
  }

const schema = z.object({ email: z.email().max(200), password: z.string().max(128) })

export const post =
  (parts: SignInParts): PageOf =>
  async visit => {
    const { language } = visit.work
    const form = await visit.form()
    const typed = typedIn(form)
    const next = ownPlace(oneOf(typed, 'next'))
    const filled = readForm(form, schema, language)
    const filling = { language, typed: { ...typed, password: [] } }
    if (!filled.ok)
      return show(parts, visit, { next, filling: { ...filling, problems: filled.problems } }, 422)
    const door = await doorOf(visit)
    const done = await attempt(language, () => signInWithPassword(visit.work, door, filled.value))
    if (!done.ok) return show(parts, visit, { next, filling: { ...filling, problems: done.problems } }, 409)
    const { follows, cookies } = done.value
    return goOn(nextAfter(follows === 'code' ? '/sign-in/code' : '/account/second-step', next), cookies)
  }

interface Asked {
  readonly next: string
  readonly filling: Filling
}

const show = (parts: SignInParts, visit: Visit, asked: Asked, status = 200): Promise<Response> => {
  const issuer = parts.issuerOf(visit)
  const view = (
    <SignInView
      shell={shellOf(visit, parts.menu)}
      asked={asked}
      issuer={issuer === null ? 'none' : issuer.isSample ? 'sample' : 'real'}
      samplePassword={visit.isSample ? parts.samplePassword : null}
    />
  )
  return html(view, status)
}

interface SignInProps {
  readonly shell: Shell
  readonly asked: Asked
  readonly issuer: 'none' | 'sample' | 'real'
  readonly samplePassword: string | null
}

export const SignInView = ({ shell, asked: { next, filling }, issuer, samplePassword }: SignInProps) => {
  const { language } = shell
  return (
    <Page shell={shell} title={texts.signIn[language]}>
      <h1>{texts.signIn[language]}</h1>
      <ErrorSummary filling={filling} />
      <section class="way-in">
        <IssuerWay issuer={issuer} next={next} language={language} />
      </section>
      <section class="way-in" aria-labelledby="with-password">
        <h2 id="with-password">{texts.withPassword[language]}</h2>
        <p class="quiet">{texts.passwordLead[language]}</p>
        {samplePassword !== null && <p class="note">{texts.samplePassword(samplePassword)[language]}</p>}
        <form method="post" action="/sign-in">
          <Hidden name="next" value={next} />
          <TextField
            filling={filling}
            name="email"
            type="email"
            label={texts.email[language]}
            autocomplete="username"
            width="middle"
          />
          <TextField
            filling={filling}
            name="password"
            type="password"
            label={texts.password[language]}
            autocomplete="current-password"
            width="middle"
          />
          <Submit isQuiet={issuer !== 'none'}>{texts.goOn[language]}</Submit>
        </form>
      </section>
    </Page>
  )
}

interface IssuerWayProps {
  readonly issuer: SignInProps['issuer']
  readonly next: string
  readonly language: Shell['language']
}

const IssuerWay = ({ issuer, next, language }: IssuerWayProps) => {
  if (issuer === 'none') return <p>{texts.noIssuer[language]}</p>
  const isSample = issuer === 'sample'
  return (
    <>
      <p>{(isSample ? texts.sampleLead : texts.issuerLead)[language]}</p>
      <p>
        <a class="button" href={nextAfter('/sign-in/oidc', next)}>
          {(isSample ? texts.withSampleIssuer : texts.withIssuer)[language]}
        </a>
      </p>
    </>
  )
}
