import { Rows } from '../../design/rows.tsx'
import { Assumed, Tag, Unknown } from '../../design/tag.tsx'
import { kindNames } from '../../enterprises/index.ts'
import type { Language } from '../../platform/texts.ts'
import { inLanguage } from '../../selection/index.ts'
import type { AskedPaper } from '../offer.ts'
import type { ShownCall } from '../pages/loading.ts'
import { texts } from '../texts/call.ts'

interface PapersProps {
  readonly shown: Pick<ShownCall, 'papers' | 'conditions'>
  readonly language: Language
}

/** The papers that a dossier is asked for, and where each can be had without asking the enterprise. */
export const Papers = ({ shown, language }: PapersProps) => {
  const { papers } = shown
  if (papers.length === 0)
    return (
      <p>
        <Unknown>{texts.papersUnknown[language]}</Unknown>
      </p>
    )
  return (
    <>
      <Rows
        language={language}
        caption={texts.papers[language]}
        headings={[texts.papers, texts.paperOf, texts.elsewhere].map(each => each[language])}
        rows={papers}
        cells={paper => [
          <>
            {paper.name[language]}{' '}
            <Tag tone={paper.isRequired ? 'wait' : 'plain'}>
              {(paper.isRequired ? texts.required : texts.optional)[language]}
            </Tag>
          </>,
          whoseWords(paper, shown, language),
          paper.elsewhere?.[language] ?? texts.nowhere[language],
        ]}
      />
      {papers.some(({ isAssumed }) => isAssumed) && (
        <p class="note">
          <Assumed language={language} /> {texts.assumedPapers[language]}
        </p>
      )}
    </>
  )
}

/** "Nhánh Công nghệ cao; hộ kinh doanh". */
const whoseWords = (
  { tracks, applicants }: AskedPaper,
  { conditions }: PapersProps['shown'],
  language: Language,
): string => {
  const named = (tracks ?? []).map(code => {
    const track = conditions.tracks.find(each => each.code === code)
    return track === undefined ? code : inLanguage(track.name, language)
  })
  const kinds = (applicants ?? []).map(kind => kindNames[kind][language])
  return [named.join(', '), kinds.join(', ')].filter(Boolean).join('; ') || texts.everyone[language]
}
