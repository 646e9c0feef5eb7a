import { formatNumber, formatRange } from '../../design/format.ts'
import type { Child } from '../../design/jsx.ts'
import { Scroll } from '../../design/scroll.tsx'
import { Tag, type Tone } from '../../design/tag.tsx'
import type { Language } from '../../platform/texts.ts'
import { releaseAddress } from '../addresses.ts'
import type { Checked, Verdict } from '../rules/checking/check.ts'
import type { KnownFigure } from '../rules/checking/known.ts'
import { texts, verdictNames } from '../texts/checking.ts'

const tones: Readonly<Record<Verdict, Tone>> = {
  matches: 'done',
  claimed: 'unknown',
  target: 'now',
  expired: 'wait',
  'wrong-scope': 'no',
  none: 'no',
}

interface Shown {
  readonly checked: readonly Checked[]
  readonly language: Language
}

/** The draft as it was typed, each number with its verdict in words behind it. */
export const MarkedDraft = ({ draft, checked, language }: Shown & { readonly draft: string }) => {
  const pieces: Child[] = []
  let end = 0
  for (const { start, end: after, text, verdict } of checked) {
    pieces.push(
      draft.slice(end, start),
      <mark class={`figure ${verdict}`}>{text}</mark>,
      ' ',
      <Tag tone={tones[verdict]}>{verdictNames[verdict][language]}</Tag>,
    )
    end = after
  }
  return (
    <div class="draft">
      {pieces}
      {draft.slice(end)}
    </div>
  )
}

export const CheckedList = ({ checked, language }: Shown) => (
  <Scroll of={texts.list[language]} language={language}>
    <table class="of-checked">
      <thead>
        <tr>
          {[texts.written, texts.verdict, texts.figure, texts.instead].map(heading => (
            <th scope="col">{heading[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checked.map(({ text, verdict, figure, instead }) => (
          <tr>
            <th scope="row">{text}</th>
            <td>
              <Tag tone={tones[verdict]}>{verdictNames[verdict][language]}</Tag>
            </td>
            <td>{figure !== null && <Figure figure={figure} language={language} />}</td>
            <td>
              {instead.map(each => (
                <div>
                  <Figure figure={each} language={language} />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

const Figure = ({ figure, language }: { readonly figure: KnownFigure; readonly language: Language }) => {
  const { kind, code, name, low, high } = figure
  const value = low === high ? formatNumber(low, language) : formatRange([low, high], language)
  const words = `${name[language]}: ${value}`
  if (kind === 'release' || kind === 'claim') return <a href={releaseAddress(code)}>{words}</a>
  return <a href={kind === 'target' ? '/targets' : '/figures'}>{words}</a>
}
