import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { draftAddress, draftsAddress } from '../addresses.ts'
import { type CriteriaSet, criteriaSetSchema } from '../model.ts'
import { ComparisonBody } from '../parts/comparison.tsx'
import { compareSets } from '../rules/compare.ts'
import { differences } from '../rules/diff.ts'
import { getRevision } from '../store/drafts.ts'
import { texts } from '../texts/drafts.ts'
import { type LoadedDraft, loadDraft } from './draft-loading.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const loaded = await loadDraft(visit)
    const origin = JSON.parse(await getRevision(visit.work.db, loaded.draft.id, 1))
    const [a, b] = [criteriaSetSchema.safeParse(origin), criteriaSetSchema.safeParse(loaded.content)]
    const sets = a.success && b.success ? { a: a.data, b: b.data } : null
    const shell = { ...shellOf(visit, menu), isSample: false }
    return html(<DraftCompareView shell={shell} draft={loaded.draft} sets={sets} />)
  }

interface DraftCompareProps {
  readonly shell: Shell
  readonly draft: LoadedDraft['draft']
  /** Null: the draft is not yet a set. */
  readonly sets: { readonly a: CriteriaSet; readonly b: CriteriaSet } | null
}

export const DraftCompareView = ({ shell, draft, sets }: DraftCompareProps) => {
  const { language } = shell
  const title = texts.compareOrigin[language]
  const path = [
    { href: draftsAddress, label: texts.drafts[language] },
    { href: draftAddress(draft.id), label: texts.draftOf(draft.code, draft.fromVersion)[language] },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      {sets === null ? (
        <p class="remark">{texts[draft.fromVersion === null ? 'noOrigin' : 'jsonNotSet'][language]}</p>
      ) : (
        <ComparisonBody
          found={compareSets(sets.a, sets.b, language)}
          every={differences(sets.a, sets.b)}
          language={language}
        />
      )}
    </Page>
  )
}
