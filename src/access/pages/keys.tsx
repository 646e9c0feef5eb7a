import { formatDay } from '../../design/dates.ts'
import {
  ChoiceField,
  ErrorSummary,
  type Filling,
  SelectField,
  Submit,
  TextField,
} from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import type { Day } from '../../exact/day.ts'
import { attempt, readForm } from '../../platform/forms.ts'
import { html, type Page as PageOf, redirect, type Visit } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { keyInput, makeKey, revokeKey, worksOn } from '../actions/keys.ts'
import { personIdOf } from '../model.ts'
import { lifetimes, perMinutes, scopesOf } from '../rules/keys.ts'
import { listKeys, type UsedKey } from '../store/keys.ts'
import { texts } from '../texts/keys.ts'

export const KEYS = '/account/keys'

export const get =
  (menu: Menu): PageOf =>
  visit =>
    shown(visit, menu, emptyForm(visit.work.language))

export const post =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, account } = visit
    const { language } = work
    const filled = readForm(await visit.form(), keyInput, language)
    const again = (problems: Filling['problems'], status: number) =>
      shown(visit, menu, { typed: filled.typed, problems, language }, null, status)
    if (!filled.ok) return again(filled.problems, 422)
    const capacity = account?.capacities.find(({ isCurrent }) => isCurrent)?.id ?? ''
    const made = await attempt(language, () => makeKey(work, { ...filled.value, capacity }))
    if (!made.ok) return again(made.problems, 409)
    return shown(visit, menu, emptyForm(language), made.value)
  }

export const revoke: PageOf = async ({ work, params }) => {
  await revokeKey(work, params.key ?? '')
  return redirect(KEYS)
}

const emptyForm = (language: Language): Filling => ({
  typed: { perMinute: ['60'], days: ['90'], scopes: ['read:public'] },
  problems: [],
  language,
})

const shown = async (
  visit: Visit,
  menu: Menu,
  filling: Filling,
  made: string | null = null,
  status = 200,
): Promise<Response> => {
  const { work, account } = visit
  const { actor } = work
  const keys = actor.kind === 'person' ? await listKeys(work.db, personIdOf(actor.id)) : []
  const names = new Map(account?.capacities.map(({ id, label }) => [id, label[work.language]]))
  const page = { filling, made, keys, names, scopes: scopesOf(actor) }
  return html(<KeysView shell={shellOf(visit, menu)} page={page} />, status)
}

interface KeysPage {
  readonly filling: Filling
  /** The key that was just made, whole; it is shown once. */
  readonly made: string | null
  readonly keys: readonly UsedKey[]
  readonly names: ReadonlyMap<string, string>
  readonly scopes: readonly string[]
}

export const KeysView = ({ shell, page }: { readonly shell: Shell; readonly page: KeysPage }) => {
  const { language } = shell
  const { made, keys } = page
  const title = texts.keys[language]
  return (
    <Page shell={shell} title={title}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      <div class="programs">
        <p>
          <a href="/api">{texts.about[language]}</a>
        </p>
        {made !== null && <Made made={made} language={language} />}
        <h2>{texts.yours[language]}</h2>
        {keys.length === 0 ? (
          <p class="empty">{texts.none[language]}</p>
        ) : (
          <Keys {...page} language={language} today={shell.today} />
        )}
        <h2>{texts.newKey[language]}</h2>
        <NewKey {...page} />
      </div>
    </Page>
  )
}

const Made = ({ made, language }: { readonly made: string; readonly language: Language }) => (
  <section aria-labelledby="made" role="status">
    <h2 id="made">{texts.made[language]}</h2>
    <p>{texts.madeWords[language]}</p>
    <pre class="scroll" tabindex={0}>
      <code>{made}</code>
    </pre>
  </section>
)

const NewKey = ({ filling, scopes }: Pick<KeysPage, 'filling' | 'scopes'>) => {
  const { language } = filling
  const known = ['read:public', 'read:own', 'read:office'] as const
  const options = known
    .filter(scope => scopes.includes(scope))
    .map(scope => ({ value: scope, label: texts[scope][language] }))
  return (
    <form method="post" action={KEYS} novalidate>
      <ErrorSummary filling={filling} />
      <TextField
        filling={filling}
        name="label"
        label={texts.label[language]}
        hint={texts.labelHint[language]}
        width="middle"
      />
      <ChoiceField
        filling={filling}
        name="scopes"
        label={texts.scopes[language]}
        options={options}
        isMultiple
      />
      <SelectField
        filling={filling}
        name="perMinute"
        label={texts.perMinute[language]}
        options={perMinutes.map(each => ({ value: String(each), label: String(each) }))}
      />
      <SelectField
        filling={filling}
        name="days"
        label={texts.days[language]}
        options={lifetimes.map(each => ({ value: String(each), label: texts.daysOf(each)[language] }))}
      />
      <Submit>{texts.make[language]}</Submit>
    </form>
  )
}

interface KeysProps extends Pick<KeysPage, 'keys' | 'names'> {
  readonly language: Language
  readonly today: Day
}

const HEADINGS = ['label', 'scopes', 'capacity', 'expires', 'lastUsed', 'uses', 'state'] as const

const Keys = ({ keys, names, language, today }: KeysProps) => (
  <section class="scroll" aria-label={texts.yours[language]} tabindex={0}>
    <table>
      <thead>
        <tr>
          {HEADINGS.map(heading => (
            <th scope="col">{texts[heading][language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map(key => (
          <KeyLine used={key} names={names} language={language} today={today} />
        ))}
      </tbody>
    </table>
  </section>
)

const KeyLine = ({ used, names, language, today }: Omit<KeysProps, 'keys'> & { readonly used: UsedKey }) => (
  <tr>
    <td>{used.label}</td>
    <td>{used.scopes.map(scope => scopeWords(scope, language)).join('; ')}</td>
    <td>{names.get(used.capacity) ?? used.capacity}</td>
    <td>{formatDay(used.expiresOn, language)}</td>
    <td>{used.lastUsedOn === null ? texts.never[language] : formatDay(used.lastUsedOn, language)}</td>
    <td class="n">{used.uses}</td>
    <td>
      {worksOn(used, today) ? (
        <form method="post" action={`${KEYS}/${used.id}/revoke`}>
          <Tag tone="done">{texts.works[language]}</Tag>{' '}
          <button class="link" type="submit" aria-label={texts.revokeThis(used.label)[language]}>
            {texts.revoke[language]}
          </button>
        </form>
      ) : (
        <Tag tone="plain">{texts[used.revokedAt === null ? 'expired' : 'revoked'][language]}</Tag>
      )}
    </td>
  </tr>
)

const scopeWords = (scope: string, language: Language): string =>
  scope === 'read:public' || scope === 'read:own' || scope === 'read:office' ? texts[scope][language] : scope
