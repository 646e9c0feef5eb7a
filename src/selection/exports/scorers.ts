import { type Exact, formatExact, round } from '../../exact/number.ts'
import type { Language } from '../../platform/texts.ts'
import type { TableFile } from '../../platform/workbook/table-file.ts'
import type { ScorersCompared } from '../loading/scorers.ts'
import type { Finding } from '../rules/scorers/compare.ts'
import { scorerTexts as texts } from '../texts/scorers.ts'

const KINDS = ['severity', 'spread', 'leaning'] as const
const ENDS = ['mean', 'low', 'high'] as const

/** A share of the maximum, on a ten-thousandth. */
export const shareText = (share: Exact): string => formatExact(round(share, 4, 'half-up'))

/** Everything the page shows, a row for each person on each panel; an empty cell: too little data, or no sector. */
export const scorersTable = ({ head, panels }: ScorersCompared, language: Language): TableFile => ({
  name: `${head.id}-scorers`,
  columns: [
    { code: 'panel', heading: texts.panel[language] },
    { code: 'scorer', heading: texts.scorer[language] },
    { code: 'dossiers', heading: texts.dossiers[language] },
    ...KINDS.flatMap(kind =>
      ENDS.map(end => ({
        code: `${kind}.${end}`,
        heading: `${texts[kind][language]}: ${texts[end][language]}`,
      })),
    ),
  ],
  rows: panels.flatMap(panel =>
    panel.scorers.map(scorer => [
      panel.name,
      scorer.name,
      scorer.dossiers,
      ...KINDS.flatMap(kind => endsOf(scorer[kind])),
    ]),
  ),
})

const endsOf = (finding: Finding | null): readonly (string | null)[] =>
  finding === null || 'onlyDossiers' in finding
    ? ENDS.map(() => null)
    : ENDS.map(end => shareText(finding[end]))
