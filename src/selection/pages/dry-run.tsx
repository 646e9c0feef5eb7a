import { within } from '../../access/permissions.ts'
import { getDraft } from '../../criteria/index.ts'
import type { Name } from '../../criteria/model.ts'
import { readCriteriaSet } from '../../criteria/rules/read.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { formatExact } from '../../exact/number.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf, type Visit } from '../../platform/pages.ts'
import { loadContent } from '../loading/content.ts'
import { loadNames } from '../loading/names.ts'
import { DryRunBody, type DryRunShown } from '../parts/dry-run.tsx'
import { inLanguage } from '../parts/names.ts'
import { maySeeWholeRound, mayTryCriteria } from '../permissions.ts'
import { dryRun } from '../rules/dry-run.ts'
import { stateOn } from '../rules/round.ts'
import { listRounds, type Round } from '../store/rounds.ts'
import { texts } from '../texts/dry-run.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params, query } = visit
    if (!mayTryCriteria(work.actor)) throw new NotAllowed('run criteria over a past round')
    const draft = await getDraft(work.db, params.draft ?? '')
    const maySee = (programme: string | null) => mayTryCriteria(within(work, programme).actor)
    if (!maySee(draft.programme)) throw NotAllowed.secret('try a draft of another programme')
    const rounds = (await listRounds(work.db))
      .filter(({ turns }) => stateOn(turns, work.today) === 'closed')
      .filter(({ programme }) => maySee(programme))
    const asked = query.get('round')
    const round = asked === null ? nearest(rounds, draft.code) : rounds.find(({ id }) => id === asked)
    if (asked !== null && round === undefined) throw new NotFound('closed round', asked)
    const found = round === undefined ? 'no-rounds' : await runOver(visit, draft.content, round)
    const page = { draft: { id: draft.id, code: draft.code }, rounds, chosen: round?.id ?? '', found }
    return html(<DryRunView shell={shellOf(visit, menu)} page={page} />)
  }

/** The latest round under the same set, else the latest of all: rounds come newest first. */
const nearest = (rounds: readonly Round[], code: string): Round | undefined =>
  rounds.find(({ criteriaSet }) => criteriaSet.code === code) ?? rounds[0]

type Found = DryRunShown | 'no-rounds' | 'not-a-set' | 'skeleton'

const runOver = async ({ work }: Visit, draft: string, round: Round): Promise<Found> => {
  const read = readCriteriaSet(JSON.parse(draft))
  if (!read.ok) return 'not-a-set'
  const { content } = await loadContent(work, round)
  const { period, dossiers, lots, results } = content
  const found = dryRun(read.set, { period, dossiers, lots, results: results.results })
  if (!found.ok) return 'skeleton'
  const names = await loadNames(work)
  return {
    run: found.run,
    max: formatExact(read.set.criteria[0].max),
    terms: { set: read.set.file, period, language: work.language },
    namesDossiers: maySeeWholeRound(within(work, round.programme).actor),
    names: new Map(dossiers.map(dossier => [dossier.id, names(dossier)])),
  }
}

interface DryRunPage {
  readonly draft: { readonly id: string; readonly code: string }
  readonly rounds: readonly { readonly id: string; readonly name: Name }[]
  readonly chosen: string
  readonly found: Found
}

export const DryRunView = ({ shell, page }: { readonly shell: Shell; readonly page: DryRunPage }) => {
  const { language } = shell
  const { draft, rounds, chosen, found } = page
  const title = texts.title[language]
  const path = [
    { href: '/criteria-drafts', label: texts.drafts[language] },
    { href: `/criteria-drafts/${draft.id}`, label: texts.draftName(draft.code)[language] },
  ]
  return (
    <Page shell={shell} title={title} path={path}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {rounds.length > 0 && (
        <form class="asking" method="get">
          <label>
            <span>{texts.round[language]}</span>
            <select class="input" name="round">
              {rounds.map(({ id, name }) => (
                <option value={id} selected={id === chosen}>
                  {inLanguage(name, language)}
                </option>
              ))}
            </select>
          </label>
          <button class="button quiet-button" type="submit">
            {texts.show[language]}
          </button>
        </form>
      )}
      {typeof found === 'string' ? (
        <p class="remark">{texts[WORDS[found]][language]}</p>
      ) : (
        <DryRunBody shown={found} />
      )}
    </Page>
  )
}

const WORDS = { 'no-rounds': 'noRounds', 'not-a-set': 'notASet', skeleton: 'skeleton' } as const
