import { Rows } from '../../design/rows.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import type { ShownInterest, Standing } from '../own-interests.ts'
import { kindNames, periodWords, sourceNames, texts } from '../texts.ts'

const TONES: Readonly<Record<Standing, Tone>> = {
  counts: 'now',
  'taken-back': 'wait',
  dismissed: 'plain',
  over: 'plain',
  coming: 'plain',
}

interface InterestRowsProps {
  readonly rows: readonly ShownInterest[]
  readonly language: Language
  /** Where each leads on: to take it back, or to rule on it; null: nowhere. */
  readonly actionOf: (row: ShownInterest) => { readonly href: string; readonly label: string } | null
  /** Whether whose it is stands beside it. */
  readonly namesPeople: boolean
}

/** Interests, one row each, with where they come from and whether they count. */
export const InterestRows = ({ rows, language, actionOf, namesPeople }: InterestRowsProps) => (
  <Rows
    language={language}
    caption={texts.mine[language]}
    headings={[
      ...(namesPeople ? [texts.person[language]] : []),
      texts.enterprise[language],
      texts.kind[language],
      texts.when[language],
      texts.source[language],
      texts.standing[language],
      texts.next[language],
    ]}
    rows={rows}
    cells={row => {
      const action = actionOf(row)
      return [
        ...(namesPeople ? [row.personName] : []),
        row.enterpriseName,
        <>
          {kindNames[row.kind][language]}
          {row.note !== null && <span class="small quiet">. {row.note}</span>}
        </>,
        periodWords(row, language) || '–',
        sourceNames[row.source][language],
        <>
          <Tag tone={TONES[row.standing]}>{texts[row.standing][language]}</Tag>
          {row.ruling !== null && (
            <span class="small quiet"> {texts.ruledBecause(row.ruling.ground)[language]}</span>
          )}
        </>,
        action === null ? '' : <a href={action.href}>{action.label}</a>,
      ]
    }}
    empty={texts.nothingStated[language]}
  />
)
