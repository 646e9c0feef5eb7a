import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { compareAddress, POLICIES, policyAddress } from '../addresses.ts'
import { type Compared, comparedVersions } from '../comparing.ts'
import { versionsAsked } from '../loading.ts'
import { Differences } from '../parts/differences.tsx'
import type { PolicyVersion } from '../store.ts'
import { texts } from '../texts.ts'

/** Two versions of a policy beside each other, part by part. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const { language } = work
    const asked = { from: query.get('from'), to: query.get('to') }
    const { versions, from, to } = await versionsAsked(work, params.policy ?? '', asked)
    const { policy } = to
    const rows = comparedVersions(from.policy, to.policy, language)
    const title = texts.compare[language]
    const path = [
      { href: POLICIES, label: texts.policies[language] },
      { href: policyAddress(policy.code), label: policy.name[language] },
    ]
    return html(
      <Page shell={{ ...shellOf(visit, menu), isSample: false }} title={title} path={path}>
        <h1>{title}</h1>
        <p class="lead">
          {policy.name[language]}. {finding(rows, versions, language)}
        </p>
        {versions.length > 1 && (
          <>
            <Choose {...{ versions, from, to, language }} />
            <Differences rows={rows} from={from.policy.version} to={to.policy.version} language={language} />
          </>
        )}
      </Page>,
    )
  }

const finding = (
  rows: readonly Compared[],
  versions: readonly PolicyVersion[],
  language: Language,
): string => {
  if (versions.length < 2) return texts.oneVersion[language]
  const count = rows.filter(({ isChanged }) => isChanged).length
  return (count === 0 ? texts.same : texts.differs(count))[language]
}

interface TwoProps {
  readonly from: PolicyVersion
  readonly to: PolicyVersion
  readonly language: Language
}

const Choose = ({
  versions,
  from,
  to,
  language,
}: TwoProps & { readonly versions: readonly PolicyVersion[] }) => (
  <form class="asking" method="get" action={compareAddress(to.policy.code)}>
    {(['from', 'to'] as const).map(name => (
      <label class="compare-choice">
        <span>{(name === 'from' ? texts.before : texts.after)[language]}</span>
        <select class="input" name={name}>
          {versions.map(version => (
            <option value={version.policy.version} selected={version === (name === 'from' ? from : to)}>
              {version.policy.version}
            </option>
          ))}
        </select>
      </label>
    ))}
    <button class="button quiet-button" type="submit">
      {texts.compare[language]}
    </button>
  </form>
)
