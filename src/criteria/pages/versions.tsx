import { formatDay, formatDays } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { Tag, type Tone } from '../../design/tag.tsx'
import { dayIn } from '../../exact/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { compareAddress, fileAddress, setAddress } from '../addresses.ts'
import { CompareForm } from '../parts/compare-form.tsx'
import { type InForce, inForce } from '../rules/in-force.ts'
import { listVersions, type Version } from '../store.ts'
import { texts } from '../texts.ts'

export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const { work, params } = visit
    const comparable = await listVersions(work.db)
    const own = comparable.filter(({ code }) => code === params.code)
    if (own.length === 0) throw new NotFound('criteria set', params.code ?? '')
    const shell = { ...shellOf(visit, menu), isSample: false }
    return html(<VersionsView shell={shell} versions={inForce(own, work.today)} comparable={comparable} />)
  }

export type Listed = Omit<Version, 'content'>

interface VersionsProps {
  readonly shell: Shell
  /** Newest first. */
  readonly versions: readonly InForce<Listed>[]
  /** Versions of every set. */
  readonly comparable: readonly Listed[]
}

const TONES: Readonly<Record<InForce<unknown>['standing'], Tone>> = {
  now: 'done',
  past: 'plain',
  coming: 'wait',
  unknown: 'unknown',
}

export const VersionsView = ({ shell, versions, comparable }: VersionsProps) => {
  const { language } = shell
  const [newest] = versions
  const name = language === 'en' ? (newest?.version.nameEn ?? newest?.version.nameVi) : newest?.version.nameVi
  return (
    <Page shell={shell} title={name ?? ''} path={[{ href: '/criteria', label: texts.sets[language] }]}>
      <h1>{name}</h1>
      <p class="lead">{texts.versionsLead[language]}</p>
      <section class="scroll" aria-label={texts.versionsOf[language]} tabindex={0}>
        <table>
          <caption class="unseen">{texts.versionsOf[language]}</caption>
          <thead>
            <tr>
              {[texts.versionName, texts.inForceDays, texts.standing, texts.adoptedOn, texts.file].map(
                each => (
                  <th scope="col">{each[language]}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {versions.map((each, at) => (
              <VersionRow each={each} previous={versions[at + 1]?.version} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      {newest !== undefined && (
        <CompareForm
          comparable={comparable}
          from={versions[1]?.version}
          to={newest.version}
          language={language}
        />
      )}
    </Page>
  )
}

interface RowProps {
  readonly each: InForce<Listed>
  readonly previous: Listed | undefined
  readonly language: Shell['language']
}

const VersionRow = ({ each: { version, from, to, standing }, previous, language }: RowProps) => (
  <tr>
    <th scope="row">
      <a href={setAddress(version)}>{version.version}</a>{' '}
      {version.isSkeleton && <Tag tone="plain">{texts.skeleton[language]}</Tag>}
    </th>
    <td class="number">{from === null && to === null ? '–' : formatDays(from, to, language)}</td>
    <td>
      <Tag tone={TONES[standing]}>{texts[standing][language]}</Tag>
    </td>
    <td class="number">{formatDay(dayIn(Date.parse(version.adoptedAt)), language)}</td>
    <td>
      <a href={fileAddress(version)}>{texts.downloadFile[language]}</a>
      {previous !== undefined && (
        <>
          {' · '}
          <a href={compareAddress(previous, version)}>{texts.compareWith(previous.version)[language]}</a>
        </>
      )}
    </td>
  </tr>
)
