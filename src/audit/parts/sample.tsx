import { formatMoment } from '../../design/dates.ts'
import { formatNumber, formatRange } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { dossierAddress } from '../../selection/index.ts'
import { drawAddress } from '../addresses.ts'
import type { DrawAudit, SampledDossier } from '../loading.ts'
import { severities } from '../severities.ts'
import { texts } from '../texts/pages.ts'
import { groupWords, outcomeWords } from '../texts/words.ts'
import { whoWords } from './shown.tsx'

interface Part {
  readonly page: DrawAudit
  readonly language: Language
}

/** The dossiers in the order in which they were drawn, each with what can be read of it. */
export const Sample = ({ page, language }: Part) => {
  const isGrouped = page.list.by !== 'none'
  return (
    <Rows
      language={language}
      caption={texts.sample[language]}
      headings={[
        texts.position[language],
        texts.dossier[language],
        ...(isGrouped ? [texts.groups[language]] : []),
        texts.outcome[language],
        texts.points[language],
        texts.look[language],
        texts.findings[language],
      ]}
      rows={page.sample}
      cells={each => [
        String(each.position),
        <>
          <a href={dossierAddress(page.round, each.dossier)}>{each.product}</a>
          <br />
          <span class="quiet">
            {each.dossier} · {each.enterprise}
          </span>
        </>,
        ...(isGrouped ? [groupWords(page.list.by, each.group)[language]] : []),
        <Tag tone={each.result.outcome === 'pass' ? 'done' : 'no'}>
          {outcomeWords(each.result.outcome)[language]}
        </Tag>,
        pointsOf(each, language),
        <Links each={each} {...{ page, language }} />,
        String(page.findings.filter(({ dossier }) => dossier === each.dossier).length),
      ]}
    />
  )
}

const pointsOf = ({ result: { total, totalRange } }: SampledDossier, language: Language): string =>
  total === null ? formatRange(totalRange, language) : formatNumber(total, language)

const Links = ({ page, each, language }: Part & { readonly each: SampledDossier }) => {
  const at = dossierAddress(page.round, each.dossier)
  const enterprise = `/enterprises/${encodeURIComponent(each.frozen.enterprise ?? '')}`
  const links = [
    { href: at, label: texts.explanation },
    { href: `${enterprise}/figures`, label: texts.figures },
    { href: `${enterprise}#documents`, label: texts.documents },
    { href: `${at}/scores`, label: texts.scores },
  ]
  return links.map(({ href, label }, index) => (
    <>
      {index > 0 && ' · '}
      <a href={href} aria-label={`${label[language]}: ${each.dossier}`}>
        {label[language]}
      </a>
    </>
  ))
}

/** Every finding, one below the other, and the same as a file. */
export const Findings = ({ page, language }: Part) => (
  <>
    <Rows
      language={language}
      caption={texts.findings[language]}
      empty={texts.noFindings[language]}
      headings={[
        texts.dossier[language],
        texts.severity[language],
        texts.words[language],
        texts.notedAt[language],
        texts.notedBy[language],
      ]}
      rows={page.findings}
      cells={({ dossier, severity, words, at, byWhom }) => [
        dossier,
        <Severity code={severity} language={language} />,
        <span class="written">{words}</span>,
        formatMoment(at, language),
        whoWords(page.nameOf, byWhom, language),
      ]}
    />
    <p class="formats">
      {(['xlsx', 'csv', 'json'] as const).map((format, index) => (
        <>
          {index > 0 && ' · '}
          <a href={`${drawAddress(page.draw.id)}?format=${format}`}>{FORMATS[format]}</a>
        </>
      ))}
    </p>
  </>
)

const FORMATS = { xlsx: 'Excel', csv: 'CSV', json: 'JSON' } as const

const Severity = ({ code, language }: { readonly code: string; readonly language: Language }) => {
  const known = severities.find(each => each.code === code)
  return <Tag tone={known?.tone ?? 'plain'}>{known?.name[language] ?? code}</Tag>
}
