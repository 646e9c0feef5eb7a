import { formatNumber } from '../../design/format.ts'
import { type Filling, Hidden, prefilled, Submit, TextField } from '../../design/forms.tsx'
import { Page } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { listAliases, listEnterprises, listWithdrawn } from '../../enterprises/index.ts'
import type { Enterprise } from '../../enterprises/model.ts'
import { currentIds } from '../../enterprises/rules/merges.ts'
import { isPersonalNumber } from '../../enterprises/rules/tax-code.ts'
import { foldedText } from '../../exact/text.ts'
import { html, type Visit } from '../../platform/pages.ts'
import type { Work } from '../../platform/work.ts'
import { APPLY, SUPPORT } from '../addresses.ts'
import type { Cycle } from '../model.ts'
import { nameIn } from '../names.ts'
import { texts } from '../texts/forms.ts'
import { texts as common } from '../texts/pages.ts'

const MOST = 20

/** An association says whom it proposes: found by name, chosen by a link. */
export const chooseEnterprise = async (
  visit: Visit,
  menu: Menu,
  cycle: Cycle,
  status: number,
): Promise<Response> => {
  const { work, query } = visit
  const { language } = work
  const words = (query.get('q') ?? '').trim().slice(0, 100)
  const found = words === '' ? [] : await enterprisesBy(work, words)
  return html(
    <Page
      shell={shellOf(visit, menu)}
      title={texts.chooseTitle[language]}
      path={[{ href: SUPPORT, label: common.caption[language] }]}
    >
      <h1>{texts.chooseTitle[language]}</h1>
      <p class="lead">{texts.chooseLead[language]}</p>
      <SearchForm cycle={cycle} filling={prefilled(language, { q: words })} />
      {words !== '' && found.length === 0 && <p>{texts.noneFound(words)[language]}</p>}
      <ul class="found">
        {found.slice(0, MOST).map(each => (
          <li>
            <a href={`${APPLY}?${new URLSearchParams({ cycle: cycle.id, enterprise: each.id })}`}>
              {nameIn(each, language)}
            </a>{' '}
            <span class="quiet">{taxCodeOf(each)}</span>
          </li>
        ))}
      </ul>
      {found.length > MOST && (
        <p class="quiet">{texts.moreFound(formatNumber(String(MOST), language))[language]}</p>
      )}
    </Page>,
    status,
  )
}

const SearchForm = ({ cycle, filling }: { readonly cycle: Cycle; readonly filling: Filling }) => (
  <form method="get" action={APPLY} class="form">
    <Hidden name="cycle" value={cycle.id} />
    <TextField filling={filling} name="q" type="search" label={texts.search[filling.language]} />
    <p class="form-end">
      <Submit>{texts.find[filling.language]}</Submit>
    </p>
  </form>
)

/** A person's number is nobody's business. */
const taxCodeOf = ({ taxCode }: Enterprise): string =>
  taxCode === null || isPersonalNumber(taxCode) ? '' : taxCode

/** Those that stand: neither merged into another nor withdrawn. */
const enterprisesBy = async ({ db, today }: Work, words: string): Promise<readonly Enterprise[]> => {
  const [merged, withdrawn] = [currentIds(await listAliases(db), today), await listWithdrawn(db, today)]
  const asked = foldedText(words)
  return (await listEnterprises(db)).filter(
    each =>
      !merged.has(each.id) &&
      !withdrawn.has(each.id) &&
      foldedText(`${each.nameVi} ${each.nameEn ?? ''} ${taxCodeOf(each)}`).includes(asked),
  )
}
