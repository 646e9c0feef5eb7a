import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { codeAddress, keyText } from '../addresses.ts'
import { criteriaSetSchema } from '../model.ts'
import { CompareForm } from '../parts/compare-form.tsx'
import { ComparisonBody } from '../parts/comparison.tsx'
import { type Comparison, compareSets } from '../rules/compare.ts'
import { type Difference, differences } from '../rules/diff.ts'
import { inForce } from '../rules/in-force.ts'
import { listVersions, type Version } from '../store.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    const comparable = await listVersions(work.db)
    const own = inForce(
      comparable.filter(({ code }) => code === params.code),
      work.today,
    ).map(({ version }) => version)
    const asked = (name: string) => versionNamed(comparable, params.code ?? '', query.get(name))
    const to = asked('to') ?? own[0]
    const from = asked('from') ?? own[1] ?? own[0]
    if (from === undefined || to === undefined) throw new NotFound('criteria set', params.code ?? '')
    const [a, b] = [setOf(from), setOf(to)]
    const page = { comparable, from, to, found: compareSets(a, b, work.language), every: differences(a, b) }
    return html(<CompareView shell={{ ...shellOf(visit, menu), isSample: false }} page={page} />)
  }

const setOf = ({ content }: Version) => criteriaSetSchema.parse(JSON.parse(content))

/** `2026-1` of this set, or `code/version` of any; what is not there is said, not guessed. */
const versionNamed = (
  comparable: readonly Version[],
  code: string,
  asked: string | null,
): Version | undefined => {
  if (asked === null || asked === '') return undefined
  const found =
    comparable.find(each => each.code === code && each.version === asked) ??
    comparable.find(each => keyText(each) === asked)
  if (found === undefined) throw new NotFound('criteria set', asked)
  return found
}

type Listed = Omit<Version, 'content'>

export interface ComparePage {
  readonly comparable: readonly Listed[]
  readonly from: Listed
  readonly to: Listed
  readonly found: Comparison
  readonly every: readonly Difference[]
}

export const CompareView = ({ shell, page }: { readonly shell: Shell; readonly page: ComparePage }) => {
  const { language } = shell
  const { comparable, from, to, found, every } = page
  const title = texts.compareTitle[language]
  const path = [
    { href: '/criteria', label: texts.sets[language] },
    { href: codeAddress(to.code), label: texts.versionsOf[language] },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <dl class="compared">
        <dt>{texts.before[language]}</dt>
        <dd>{named(from, language)}</dd>
        <dt>{texts.after[language]}</dt>
        <dd>{named(to, language)}</dd>
      </dl>
      <CompareForm comparable={comparable} from={from} to={to} language={language} />
      <ComparisonBody found={found} every={every} language={language} />
    </Page>
  )
}

const named = ({ nameVi, nameEn, version }: Listed, language: Shell['language']): string =>
  `${language === 'en' ? (nameEn ?? nameVi) : nameVi} · ${version}`
