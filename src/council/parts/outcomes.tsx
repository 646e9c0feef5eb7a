import { formatNumber } from '../../design/format.ts'
import { Rows } from '../../design/rows.tsx'
import { Tag } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { dossierAddress, type JudgedTogether } from '../../selection/index.ts'
import type { SeenMinutes } from '../seen-minutes.ts'
import type { SeenItem } from '../seen-room.ts'
import { outcomeTexts as texts } from '../texts/outcomes.ts'

interface OutcomesProps {
  readonly seen: SeenMinutes
  readonly language: Language
}

/** What the council came to, dossier by dossier: how many judged of how many, and what their sheets or votes came to. */
export const Outcomes = ({ seen, language }: OutcomesProps) => (
  <Rows
    language={language}
    caption={texts.results[language]}
    headings={[texts.dossier, texts.judged, texts.outcome, texts.taking].map(each => each[language])}
    rows={seen.outcomes.flatMap(({ item, together }) => together.map(judged => ({ item, judged })))}
    cells={({ item, judged }) => [
      <Dossier seen={seen} item={item} language={language} />,
      `${judged.code} ${judged.name}`,
      <Outcome judged={judged} language={language} />,
      <TakingPart item={item} judged={judged} language={language} />,
    ]}
    empty={texts.none[language]}
  />
)

const Dossier = ({ seen, item, language }: OutcomesProps & { readonly item: SeenItem }) => (
  <>
    <a href={dossierAddress(seen.room.round, item.dossier ?? '')}>{item.words}</a>
    <span class="small quiet room-firm">{item.enterprise}</span>
    <span class="unseen">{texts.explanation[language]}</span>
  </>
)

interface JudgedProps {
  readonly judged: JudgedTogether
  readonly language: Language
}

const Outcome = ({ judged: { points, way, vote }, language }: JudgedProps) => {
  if (vote !== null) return <Vote vote={vote} language={language} />
  if (points === null) return <Tag tone="wait">{texts.open[language]}</Tag>
  return (
    <>
      <b>{texts.points(formatNumber(points, language))[language]}</b>
      {way !== null && <span class="small quiet room-firm">{way}</span>}
    </>
  )
}

const Vote = ({
  vote,
  language,
}: {
  readonly vote: NonNullable<JudgedTogether['vote']>
  readonly language: Language
}) => (
  <>
    {vote.holds === null ? (
      <Tag tone="wait">{texts.open[language]}</Tag>
    ) : (
      <Tag tone={vote.holds ? 'done' : 'no'}>{texts[vote.holds ? 'holds' : 'holdsNot'][language]}</Tag>
    )}
    {vote.for + vote.against + vote.abstain > 0 && (
      <span class="small quiet room-firm">
        {texts.count(vote.for, vote.against, vote.abstain)[language]}
        {vote.isByChair && ` ${texts.byChair[language]}`}
      </span>
    )}
  </>
)

const TakingPart = ({ item, judged, language }: JudgedProps & { readonly item: SeenItem }) => (
  <>
    {texts.counted(judged.counted, judged.entitled, judged.needed)[language]}
    {item.recused.length > 0 && (
      <span class="small quiet room-firm">{texts.recused(item.recused.join(', '))[language]}</span>
    )}
  </>
)
