import { formatMoment } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { roundAddress } from '../addresses.ts'
import { rerunFrozen } from '../freeze.ts'
import { loadRound, type RoundHead } from '../loading/round.ts'
import { inLanguage } from '../parts/names.ts'
import { stateOn } from '../rules/round.ts'
import { findFreeze } from '../store/freezes.ts'
import { getRound } from '../store/rounds.ts'
import { texts as resultTexts } from '../texts/results.ts'
import { roundTexts as texts } from '../texts/rounds.ts'

/** Calculates a closed round again from what was frozen, and shows both digests; it tells nothing of what is inside. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const round = await getRound(work.db, params.round ?? '')
    const isClosed = stateOn(round.turns, work.today) === 'closed'
    const freeze = isClosed ? await findFreeze(work.db, round.id) : undefined
    if (freeze === undefined) throw new NotFound('frozen round', round.id)
    const { head } = await loadRound(work, round)
    const again = rerunFrozen(freeze.content)
    const page = {
      head,
      frozen: { at: freeze.at, sha256: freeze.sha256 },
      again: again.sha256,
      isSame: again.isSame && again.isWhole && again.sha256 === freeze.sha256,
    }
    return html(<RerunView shell={shellOf(visit, menu)} page={page} />)
  }

export interface RerunPage {
  readonly head: RoundHead
  readonly frozen: { readonly at: string; readonly sha256: string }
  readonly again: string
  readonly isSame: boolean
}

export const RerunView = ({ shell, page }: { readonly shell: Shell; readonly page: RerunPage }) => {
  const { language } = shell
  const { head, frozen, again, isSame } = page
  const title = (isSame ? texts.rerunSame : texts.rerunOther)[language]
  const path = [
    { href: '/rounds', label: resultTexts.rounds[language] },
    { href: roundAddress(head), label: inLanguage(head.name, language) },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>
        {title} <Tag tone={isSame ? 'done' : 'no'}>{texts.rerunTitle[language]}</Tag>
      </h1>
      <p class="lead">{texts.rerunLead[language]}</p>
      <dl class="digests">
        <dt>{texts.frozenAt[language]}</dt>
        <dd>{formatMoment(frozen.at, language)}</dd>
        <dt>{texts.frozenDigest[language]}</dt>
        <dd class="digest">
          <code>{frozen.sha256}</code>
        </dd>
        <dt>{texts.againDigest[language]}</dt>
        <dd class="digest">
          <code>{again}</code>
        </dd>
      </dl>
      <p class="note">{texts.rerunYourself[language]}</p>
    </Page>
  )
}
