import { formatMoment } from '../../design/dates.ts'
import { Submit } from '../../design/forms.tsx'
import { Page, type Shell } from '../../design/page.tsx'
import { KnownList, RecordSection } from '../../design/record.tsx'
import { Rows } from '../../design/rows.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag } from '../../design/tag.tsx'
import { Empty } from '../../design/tasks.tsx'
import { jobAddress, startJob } from '../../platform/jobs.ts'
import { html, type Page as PageOf, redirect } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { AUDIT, auditedRoundAddress, JOURNAL } from '../addresses.ts'
import { chainJob } from '../jobs.ts'
import { loadOverview, type Overview } from '../loading.ts'
import { Digest, RerunMark, whoWords } from '../parts/shown.tsx'
import { texts } from '../texts/pages.ts'
import { checkWords } from '../texts/words.ts'

/** What there is to audit. */
export const get =
  (menu: Menu): PageOf =>
  async visit =>
    html(<AuditView shell={shellOf(visit, menu)} page={await loadOverview(visit.work)} />)

export const checkChain: PageOf = async ({ work }) => redirect(jobAddress(await startJob(work, chainJob, {})))

export const AuditView = ({ shell, page }: { readonly shell: Shell; readonly page: Overview }) => {
  const { language } = shell
  const { rounds } = page
  const title = (rounds.length === 0 ? texts.noRounds : texts.title(rounds.length))[language]
  return (
    <Page shell={shell} title={texts.audit[language]}>
      <h1>{title}</h1>
      <p class="lead">{texts.lead[language]}</p>
      {rounds.length === 0 ? <Empty>{texts.noRounds[language]}</Empty> : <Rounds {...{ page, language }} />}
      <RecordSection id="chain" title={texts.chain[language]}>
        <Chain {...{ page, language }} />
        <form method="post" action={`${AUDIT}/chain`} class="form-end">
          <Submit isQuiet>{texts.checkChain[language]}</Submit>{' '}
          <a href={JOURNAL}>{texts.readJournal[language]}</a>
        </form>
      </RecordSection>
      <RecordSection id="also" title={texts.also[language]}>
        <ul class="ways">
          <li>
            <a href="/recognitions">{texts.register[language]}</a>
          </li>
          {page.mayAudit && (
            <>
              <li>
                <a href="/register">{texts.wholeRegister[language]}</a>
              </li>
              <li>
                <a href="/certificates">{texts.certificates[language]}</a>
              </li>
            </>
          )}
          <li>
            <a href="/sign-ins">{texts.signIns[language]}</a>
          </li>
        </ul>
      </RecordSection>
    </Page>
  )
}

interface Part {
  readonly page: Overview
  readonly language: Language
}

const Rounds = ({ page, language }: Part) => (
  <Rows
    language={language}
    caption={texts.rounds[language]}
    headings={[
      texts.round[language],
      texts.closedAt[language],
      texts.frozenDigest[language],
      texts.lastRerun[language],
    ]}
    rows={page.rounds}
    cells={({ round, closedAt, frozen, rerun }) => [
      <a href={auditedRoundAddress(round.id)}>{round.name[language]}</a>,
      formatMoment(closedAt, language),
      <Digest of={frozen} />,
      <RerunMark {...{ rerun, frozen, language }} />,
    ]}
  />
)

const Chain = ({ page: { check, nameOf }, language }: Part) => {
  if (check === null) return <p class="quiet">{texts.chainNever[language]}</p>
  const isWhole = check.brokenAt === null && check.isContinued
  return (
    <>
      <p>
        <Tag tone={isWhole ? 'done' : 'no'}>{(isWhole ? texts.isTrue : texts.isFalse)[language]}</Tag>{' '}
        {checkWords(check)[language]}{' '}
        <span class="quiet">
          {
            texts.chainAt(formatMoment(check.at, language), whoWords(nameOf, check.byWhom, language))[
              language
            ]
          }
        </span>
      </p>
      {check.erased > 0n && <p>{texts.erased(String(check.erased))[language]}</p>}
      <KnownList facts={[{ name: texts.head[language], value: <Digest of={check.head} /> }]} />
    </>
  )
}
