import { z } from 'zod'
import { ErrorSummary, type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { QrCode } from '../../design/qr.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { attempt, oneOf, readForm, typedIn } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { beginSetUp, enterCode, type SetUp } from '../actions/sign-in.ts'
import { ownPlace } from '../rules.ts'
import { texts } from '../texts/sign-in.ts'
import { doorOf, goOn, nextAfter } from './answers.ts'
import { codeSchema } from './code.tsx'

export const get =
  (menu: Menu): PageOf =>
  visit => {
    const next = ownPlace(visit.query.get('next'))
    if (visit.session === null) return redirect(nextAfter('/sign-in', next))
    return show(menu, visit, { next, setUp: null, filling: prefilled(visit.work.language) })
  }

const passwordSchema = z.object({ password: z.string().max(128) })

/** First the password, which answers with the key and the recovery codes; then a code made with the key. */
export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const form = await visit.form()
    const typed = typedIn(form)
    const asked = { next: ownPlace(oneOf(typed, 'next')), setUp: setUpIn(typed) }
    if (visit.session === null) return redirect(nextAfter('/sign-in', asked.next))
    return asked.setUp === null ? begin(menu, visit, form, asked.next) : confirm(menu, visit, form, asked)
  }

const begin = async (menu: Menu, visit: Visit, form: FormData, next: string): Promise<Response> => {
  const { language } = visit.work
  const filled = readForm(form, passwordSchema, language)
  const again = (problems: Filling['problems'], status: number) =>
    show(menu, visit, { next, setUp: null, filling: { language, typed: {}, problems } }, status)
  if (!filled.ok) return again(filled.problems, 422)
  const door = await doorOf(visit)
  const begun = await attempt(language, () => beginSetUp(visit.work, door, filled.value.password))
  if (!begun.ok) return again(begun.problems, 409)
  return show(menu, visit, { next, setUp: begun.value, filling: prefilled(language) })
}

const confirm = async (
  menu: Menu,
  visit: Visit,
  form: FormData,
  asked: Pick<Asked, 'next' | 'setUp'>,
): Promise<Response> => {
  const { language } = visit.work
  const filled = readForm(form, codeSchema, language)
  const again = (problems: Filling['problems'], status: number) =>
    show(menu, visit, { ...asked, filling: { language, typed: filled.typed, problems } }, status)
  if (!filled.ok) return again(filled.problems, 422)
  const door = await doorOf(visit)
  const done = await attempt(language, () => enterCode(visit.work, door, filled.value.code))
  return done.ok ? goOn(asked.next, done.value.cookies) : again(done.problems, 409)
}

/** Ours has some 150 letters; what is longer was not made here, and would not fit into a QR code. */
const LONGEST_ADDRESS = 500

/** The key comes back with the code, so that a mistyped digit does not lose it. */
const setUpIn = (typed: ReturnType<typeof typedIn>): SetUp | null => {
  const address = oneOf(typed, 'address')
  return address.startsWith('otpauth://') && address.length <= LONGEST_ADDRESS
    ? { address, recoveryCodes: typed.recovery ?? [] }
    : null
}

interface Asked {
  readonly next: string
  readonly setUp: SetUp | null
  readonly filling: Filling
}

const show = (menu: Menu, visit: Visit, asked: Asked, status = 200): Promise<Response> =>
  html(<SecondStepView shell={shellOf(visit, menu)} asked={asked} />, status)

interface Props {
  readonly shell: Shell
  readonly asked: Asked
}

export const SecondStepView = ({ shell, asked }: Props) => {
  const { language } = shell
  const title = texts.setUp[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.setUpLead[language]}</p>
      <ErrorSummary filling={asked.filling} />
      <form method="post" action="/account/second-step">
        <Hidden name="next" value={asked.next} />
        {asked.setUp === null ? (
          <>
            <TextField
              filling={asked.filling}
              name="password"
              type="password"
              label={texts.setUpPassword[language]}
              autocomplete="current-password"
              width="middle"
            />
            <Submit>{texts.goOn[language]}</Submit>
          </>
        ) : (
          <Key setUp={asked.setUp} filling={asked.filling} />
        )}
      </form>
    </Page>
  )
}

const Key = ({ setUp, filling }: { readonly setUp: SetUp; readonly filling: Filling }) => {
  const { language } = filling
  return (
    <>
      <Hidden name="address" value={setUp.address} />
      {setUp.recoveryCodes.map(code => (
        <Hidden name="recovery" value={code} />
      ))}
      <h2>{texts.secret[language]}</h2>
      <p>{texts.secretHint[language]}</p>
      <QrCode text={setUp.address} label={texts.qr[language]} />
      <p>{texts.orType[language]}</p>
      <p>
        <code class="key">{keyIn(setUp.address)}</code>
      </p>
      <p>
        <a href={setUp.address}>{texts.openApp[language]}</a>
      </p>
      <h2>{texts.recoveryCodes[language]}</h2>
      <p>{texts.recoveryHint[language]}</p>
      <ul class="lines">
        {setUp.recoveryCodes.map(code => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <TextField
        filling={filling}
        name="code"
        label={texts.code[language]}
        autocomplete="one-time-code"
        inputmode="numeric"
        width="short"
      />
      <Submit>{texts.confirm[language]}</Submit>
    </>
  )
}

/** In groups of four, as people type it. */
const keyIn = (address: string): string =>
  (URL.parse(address)?.searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')
