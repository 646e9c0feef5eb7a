import type { Child } from '../../design/jsx.ts'
import type { Work } from '../../platform/work.ts'
import { loadTargets } from '../loading.ts'
import { FindingLines, IndicatorTargets } from '../parts/indicator-targets.tsx'
import { texts } from '../texts.ts'

/** On the page of an indicator: what documents ask of it, and what is odd about that; null: nobody asks anything. */
export const targetsOfIndicator = async (work: Work, code: string): Promise<Child> => {
  const { targets, paths, findings } = await loadTargets(work)
  const own = targets.filter(({ target }) => target.indicator.code === code)
  if (own.length === 0) return null
  const isOwn = (target: (typeof own)[number]['target'] | undefined) => target?.indicator.code === code
  return (
    <section class="record-part" id="targets">
      <h2>{texts.title[work.language]}</h2>
      <IndicatorTargets
        targets={own}
        paths={paths.filter(([first]) => isOwn(first))}
        language={work.language}
      />
      <FindingLines
        findings={findings.filter(({ targets: [first] }) => isOwn(first))}
        language={work.language}
      />
    </section>
  )
}
