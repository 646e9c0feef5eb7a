import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { Scroll } from '../../design/scroll.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import { ownLogin } from '../actions/sign-in.ts'
import { type Device, type Login, listDevices } from '../store/sign-in.ts'
import { texts as keyTexts } from '../texts/keys.ts'
import { methodNames, texts } from '../texts/sign-in.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    if (visit.session === null) return redirect('/sign-in?next=/account')
    return html(<AccountView shell={shellOf(visit, menu)} page={await load(visit, visit.session.id)} />)
  }

export interface AccountPage {
  readonly login: Login
  readonly devices: readonly Device[]
  /** Of the session that asks. */
  readonly here: string
}

const load = async (visit: Visit, here: string): Promise<AccountPage> => {
  const login = await ownLogin(visit.work, visit.session)
  return { login, devices: await listDevices(visit.work.db, login.id), here }
}

interface Props {
  readonly shell: Shell
  readonly page: AccountPage
}

export const AccountView = ({ shell, page }: Props) => {
  const { language, account } = shell
  const title = texts.account[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{account?.name ?? page.login.name}</h1>
      {account === null ? <p class="lead">{texts.nobody[language]}</p> : <Capacities shell={shell} />}
      <SecondStep shell={shell} page={page} />
      <Devices shell={shell} page={page} />
      <Keys shell={shell} page={page} />
    </Page>
  )
}

const Capacities = ({ shell: { account, language } }: { readonly shell: Shell }) => {
  const held = account?.capacities ?? []
  return (
    <section aria-labelledby="capacities">
      <h2 id="capacities">{texts.capacities[language]}</h2>
      {held.length === 0 && <p>{texts.noCapacity[language]}</p>}
      <form method="post" action="/account/capacity">
        <input type="hidden" name="next" value="/account" />
        <ul class="lines">
          {held.map(({ id, label, isCurrent }) => (
            <li>
              {label}{' '}
              {isCurrent ? (
                <b>{texts.actsNow[language]}</b>
              ) : (
                <button
                  class="link"
                  type="submit"
                  name="capacity"
                  value={id}
                  aria-label={`${texts.actAs[language]}: ${label}`}
                >
                  {texts.actAs[language]}
                </button>
              )}
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

const SecondStep = ({ shell: { language }, page: { login } }: Props) =>
  login.hasPassword ? (
    <section aria-labelledby="second-step">
      <h2 id="second-step">{texts.secondStep[language]}</h2>
      <p>{(login.hasTotp ? texts.secondStepOn : texts.secondStepOff)[language]}</p>
      {!login.hasTotp && (
        <p>
          <a href="/account/second-step">{texts.setUp[language]}</a>
        </p>
      )}
    </section>
  ) : null

const Keys = ({ shell: { language } }: Props) => (
  <section aria-labelledby="keys">
    <h2 id="keys">{keyTexts.keys[language]}</h2>
    <p>{keyTexts.lead[language]}</p>
    <p>
      <a href="/account/keys">{keyTexts.yours[language]}</a>
    </p>
  </section>
)

const Devices = ({ shell: { language }, page: { devices, here } }: Props) => (
  <section aria-labelledby="devices">
    <h2 id="devices">{texts.devices[language]}</h2>
    <form method="post" action="/account/sessions">
      <Scroll of={texts.devices[language]} language={language}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.device[language]}</th>
              <th scope="col">{texts.by[language]}</th>
              <th scope="col">{texts.since[language]}</th>
              <th scope="col">{texts.address[language]}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {devices.map(device => (
              <tr>
                <th scope="row">{deviceName(device.agent) ?? texts.unknownDevice[language]}</th>
                <td>{device.method === null ? '–' : methodNames[device.method][language]}</td>
                <td>{formatMoment(device.since, language)}</td>
                <td>{device.address ?? '–'}</td>
                <td>
                  {device.id === here ? (
                    texts.thisDevice[language]
                  ) : (
                    <button class="link" type="submit" name="session" value={device.id}>
                      {texts.endSession[language]}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </form>
  </section>
)

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const

/** "Chrome, Windows": enough to know one's own machine again. */
const deviceName = (agent: string | null): string | null => {
  if (agent === null) return null
  const named = [BROWSERS, SYSTEMS].flatMap(names => {
    const found = names.find(([sign]) => agent.includes(sign))
    return found === undefined ? [] : [found[1]]
  })
  return named.length === 0 ? null : named.join(', ')
}
