import type { Shell } from './page.tsx'
import { texts } from './texts.ts'

/** Who is signed in and as what; the switch is a form, so that it works without script. */
export const Account = ({ shell: { account, language, here } }: { readonly shell: Shell }) => {
  if (account === null)
    return (
      <p class="account">
        <a href={`/sign-in?${new URLSearchParams({ next: here })}`}>{texts.signIn[language]}</a>
      </p>
    )
  const current = account.capacities.find(({ isCurrent }) => isCurrent)
  return (
    <details class="account">
      <summary>
        <span class="account-name">{account.name}</span>
        {current !== undefined && <span class="account-as">{current.label}</span>}
      </summary>
      <div class="account-menu">
        {account.capacities.length > 1 && (
          <form method="post" action="/account/capacity">
            <p class="quiet">{texts.actAs[language]}</p>
            <input type="hidden" name="next" value={here} />
            {account.capacities.map(({ id, label, isCurrent }) => (
              <button
                class="link"
                type="submit"
                name="capacity"
                value={id}
                aria-current={isCurrent ? 'true' : undefined}
              >
                {label}
              </button>
            ))}
          </form>
        )}
        <p>
          <a href="/account">{texts.account[language]}</a>
        </p>
        <form method="post" action="/sign-out">
          <button class="link" type="submit">
            {texts.signOut[language]}
          </button>
        </form>
      </div>
    </details>
  )
}
