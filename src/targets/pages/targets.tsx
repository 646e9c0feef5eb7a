import { formatDay } from '../../design/dates.ts'
import { Page, type Shell } from '../../design/page.tsx'
import { RecordParts } from '../../design/record.tsx'
import { type Menu, shellOf } from '../../design/shell.ts'
import { html, type Page as PageOf } from '../../platform/pages.ts'
import { loadTargets, type ShownTarget, type ShownTargets } from '../loading.ts'
import { FindingLines, IndicatorTargets } from '../parts/indicator-targets.tsx'
import { methodTexts } from '../texts/progress.ts'
import { findingWords, texts } from '../texts.ts'

/** Every target of the shipped documents by indicator, and what is found among them. */
export const get =
  (menu: Menu): PageOf =>
  async visit => {
    const shown = await loadTargets(visit.work)
    return html(<TargetsView shell={{ ...shellOf(visit, menu), isSample: false }} shown={shown} />)
  }

export const TargetsView = ({ shell, shown }: { readonly shell: Shell; readonly shown: ShownTargets }) => {
  const { language } = shell
  const groups = Map.groupBy(shown.targets, ({ target }) => target.indicator)
  return (
    <Page shell={shell} title={texts.title[language]} description={texts.lead[language]}>
      <h1>{texts.title[language]}</h1>
      <p class="lead">
        {texts.found(shown.targets.length, shown.findings.length)[language]}.{' '}
        {texts.asOf(formatDay(shown.asOf, language))[language]} {texts.lead[language]}
      </p>
      <p class="ways">
        {[...Map.groupBy(shown.findings, ({ kind }) => kind)].map(([kind, of]) => (
          <span>
            {findingWords[kind][language]}: <b class="number">{of.length}</b>
          </span>
        ))}
      </p>
      <RecordParts
        language={language}
        parts={[...groups].map(([indicator, targets]) => ({
          id: indicator.code,
          title: indicator.name[language],
          body: <OfIndicator targets={targets} shown={shown} language={language} />,
        }))}
      />
      <p class="ways">
        <a href="/effects">{texts.effects[language]}</a>{' '}
        <a href="/targets/method">{methodTexts.title[language]}</a>{' '}
        <a href="/figures">{texts.figures[language]}</a>{' '}
        <a href="/how-we-count">{texts.howWeCount[language]}</a>{' '}
        <a href="/priority-sectors">{texts.prioritySectors[language]}</a>{' '}
        <a href="/api#listTargets">{texts.json[language]}</a>
      </p>
    </Page>
  )
}

const OfIndicator = ({
  targets,
  shown,
  language,
}: {
  readonly targets: readonly ShownTarget[]
  readonly shown: ShownTargets
  readonly language: Shell['language']
}) => {
  const own = (target: ShownTarget['target'] | undefined) => targets.some(each => each.target === target)
  return (
    <>
      <IndicatorTargets
        targets={targets}
        paths={shown.paths.filter(([first]) => own(first))}
        language={language}
      />
      <FindingLines
        findings={shown.findings.filter(({ targets: [first] }) => own(first))}
        language={language}
      />
    </>
  )
}
