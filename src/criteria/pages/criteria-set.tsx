import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import type { Language } from '../../platform/texts.ts'
import { codeAddress, fileAddress } from '../addresses.ts'
import { criteriaSetSchema } from '../model.ts'
import { ArticleBody } from '../parts/article.tsx'
import { Footnotes } from '../parts/footnotes.tsx'
import { Lines, MarkTag } from '../parts/line.tsx'
import { StartForm } from '../parts/start-draft.tsx'
import { mayDraftCriteria } from '../permissions.ts'
import { type Decree, decree } from '../rules/show.ts'
import { getVersion, type Version } from '../store.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const version = await getVersion(work.db, params.code ?? '', params.version ?? '')
    if (visit.query.get('format') === 'json') return fileOf(version)
    const set = criteriaSetSchema.parse(JSON.parse(version.content))
    // Criteria are real, also in a sample city.
    const shell = { ...shellOf(visit, menu), isSample: false }
    return html(
      <CriteriaSetView
        shell={shell}
        decree={decree(set, work.language)}
        sha256={version.sha256}
        mayDraft={mayDraftCriteria(work.actor)}
      />,
    )
  }

/** The canonical text, byte for byte: whoever has it can compute its digest and compare. */
const fileOf = ({ code, version, content, sha256 }: Version): Response => {
  const name = `${code}-${version}.json`
  return new Response(content, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      etag: `"${sha256}"`,
    },
  })
}

interface CriteriaSetProps {
  readonly shell: Shell
  readonly decree: Decree
  /** Of the file behind the page. */
  readonly sha256: string
  /** Whether the reader may begin a new version from this one. */
  readonly mayDraft: boolean
}

/** A criteria set as a person reads it in a decree: basis, articles, points, remarks with their sources. */
export const CriteriaSetView = ({ shell, decree, sha256, mayDraft }: CriteriaSetProps) => {
  const { language } = shell
  const { title, articles, footnotes } = decree
  return (
    <Page shell={shell} title={title} path={[{ href: '/criteria', label: texts.sets[language] }]}>
      <div class="with-contents">
        <article class="decree">
          <DecreeHead decree={decree} language={language} />
          {articles.map((article, at) => (
            <section aria-labelledby={anchorOf(at)}>
              <h2 id={anchorOf(at)}>{texts.article(String(at + 1), article.heading)[language]}</h2>
              <ArticleBody article={article} language={language} />
            </section>
          ))}
          <Footnotes footnotes={footnotes} language={language} />
          <FileNote decree={decree} sha256={sha256} language={language} />
          {mayDraft && <StartForm code={decree.code} version={decree.version} language={language} />}
        </article>
        <Contents decree={decree} language={language} />
      </div>
    </Page>
  )
}

const FileNote = ({ decree, sha256, language }: PartProps & { readonly sha256: string }) => (
  <p class="note">
    <a href={fileAddress(decree)}>{texts.downloadFile[language]}</a> ·{' '}
    <a href={codeAddress(decree.code)}>{texts.printing[language]}</a>
    <br />
    {texts.digest(sha256)[language]}
  </p>
)

const anchorOf = (at: number): string => `article-${at + 1}`

interface PartProps {
  readonly decree: Decree
  readonly language: Language
}

const DecreeHead = ({ decree, language }: PartProps) => {
  const { title, programme, code, version, mark, remark, head, legalBasis } = decree
  return (
    <>
      {programme !== null && <p class="quiet">{programme}</p>}
      <h1>{title}</h1>
      <p class="quiet">
        {texts.version(code, version)[language]} <MarkTag mark={mark} />
      </p>
      {remark !== null && <p class="remark">{remark}</p>}
      <Lines lines={head} language={language} />
      {legalBasis.length > 0 && (
        <section aria-labelledby="basis">
          <h2 id="basis">{texts.basis[language]}</h2>
          <Lines lines={legalBasis} language={language} />
        </section>
      )}
    </>
  )
}

const Contents = ({ decree: { articles, footnotes }, language }: PartProps) => (
  <nav class="contents" aria-label={texts.contents[language]}>
    <ol>
      {articles.map(({ heading }, at) => (
        <li>
          <a href={`#${anchorOf(at)}`}>{texts.article(String(at + 1), heading)[language]}</a>
        </li>
      ))}
      {footnotes.length > 0 && (
        <li>
          <a href="#remarks">{texts.footnotes[language]}</a>
        </li>
      )}
    </ol>
  </nav>
)
